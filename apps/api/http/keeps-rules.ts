import { getMetadataStorage, type ValidationArguments, ValidationTypes } from 'class-validator';

/** What is asked of a field, in class-validator's own terms. */
interface Field {
  readonly name: string;
  readonly conditions: readonly ((body: object, value: unknown) => boolean)[];
  readonly rules: readonly Rule[];
  readonly isPart: boolean;
}

interface Rule {
  readonly constraints: ValidationArguments['constraints'];
  /** Of every entry of a list. */
  readonly each: boolean;
  readonly holds: (value: unknown, told: ValidationArguments) => unknown;
}

type Fields = ReadonlyMap<string, Field>;
const known = new Map<unknown, Fields | undefined>();

/**
 * Whether a body keeps every rule of its class; false also where that cannot be told here, so whoever is told no asks
 * class-validator. The rules are class-validator's own, and it looks for them among those of all classes, and prepares an
 * error for each field, at every request. Classes do not change: what it finds is kept.
 */
export function keepsRules(body: object): boolean {
  const fields = rulesOf(body.constructor);
  if (fields === undefined || !Object.keys(body).every((name) => fields.has(name))) return false;
  return [...fields.values()].every((field) => keeps(body, field));
}

function keeps(body: object, { name, conditions, rules, isPart }: Field): boolean {
  const value: unknown = Reflect.get(body, name);
  if (!conditions.every((applies) => applies(body, value))) return true;
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const areKept = rules.every(({ constraints, each, holds }) => {
    const told = { targetName: body.constructor.name, property: name, object: body, value, constraints };
    return each ? entries.every((entry) => holds(entry, told) === true) : holds(value, told) === true;
  });
  return areKept && (!isPart || entries.every(isWholePart));
}

const isWholePart = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry) && keepsRules(entry);

function rulesOf(body: unknown): Fields | undefined {
  // What a sender named so is no class, and must not be kept.
  if (typeof body !== 'function') return undefined;
  if (!known.has(body)) known.set(body, fieldsOf(body));
  return known.get(body);
}

/** Undefined where something is asked in a way that is not known here. */
function fieldsOf(body: NonNullable<object['constructor']>): Fields | undefined {
  const storage = getMetadataStorage();
  const all = storage.getTargetValidationMetadatas(body, '', false, false);
  const fields = new Map<string, Field>();
  for (const [name, asked] of Object.entries(storage.groupByPropertyName(all))) {
    const isKnown = asked.every(({ type, validateIf }) => TYPES.has(type) && validateIf === undefined);
    const rules = asked
      .filter(({ type }) => type === ValidationTypes.CUSTOM_VALIDATION || type === ValidationTypes.IS_DEFINED)
      .flatMap(({ constraintCls, constraints, each }) =>
        storage.getTargetValidatorConstraints(constraintCls).map(({ instance, async }) => ({
          ...{ constraints, each, async },
          holds: (value: unknown, told: ValidationArguments) => instance.validate(value, told),
        })),
      );
    if (!isKnown || rules.some(({ async }) => async)) return undefined;
    const conditions = asked.filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION);
    fields.set(name, {
      ...{ name, rules },
      conditions: conditions.map(({ constraints }) => constraints[0]),
      isPart: asked.some(({ type }) => type === ValidationTypes.NESTED_VALIDATION),
    });
  }
  return fields;
}

const TYPES: ReadonlySet<string> = new Set([
  ValidationTypes.CUSTOM_VALIDATION,
  ValidationTypes.IS_DEFINED,
  ValidationTypes.CONDITIONAL_VALIDATION,
  ValidationTypes.NESTED_VALIDATION,
]);
