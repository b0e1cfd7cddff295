import { getMetadataStorage } from 'class-validator';
import { invariant } from '#domain/kernel/invariant.js';
import { type BodyClass, NEVER_TAKEN, partOf } from './fields.js';

/** JSON Schema of draft 2020-12, as far as bodies need it. */
export interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly description?: string;
}

/** What one rule of class-validator means; undefined where a schema cannot say it. */
const meanings: Readonly<Record<string, (given: readonly unknown[]) => JsonSchema | undefined>> = {
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isIn: ([words]) => ({ enum: Array.isArray(words) ? words : [] }),
  minLength: ([minLength]) => ({ minLength: Number(minLength) }),
  maxLength: ([maxLength]) => ({ maxLength: Number(maxLength) }),
  min: ([minimum]) => ({ minimum: Number(minimum) }),
  max: ([maximum]) => ({ maximum: Number(maximum) }),
  matches: ([pattern]) => (pattern instanceof RegExp ? { type: 'string', pattern: pattern.source } : undefined),
  isCivilDate: () => ({ format: 'date' }),
  isInstant: () => ({ format: 'date-time' }),
  isMailAddress: () => ({ format: 'email' }),
  isDateOrInstant: () => ({ type: 'string' }),
};

const ofLists: Readonly<Record<string, (given: readonly unknown[]) => JsonSchema | undefined>> = {
  isArray: () => ({ type: 'array' }),
  arrayMinSize: ([minItems]) => (minItems === 0 ? undefined : { minItems: Number(minItems) }),
  arrayMaxSize: ([maxItems]) => (maxItems === Number.MAX_SAFE_INTEGER ? undefined : { maxItems: Number(maxItems) }),
};

interface Rule {
  readonly name: string;
  readonly given: readonly unknown[];
  /** Of every entry of a list. */
  readonly each: boolean;
}

/** The schema of a body or of a query: class-validator's decorators stay the definition. */
export function schemaOf(body: BodyClass): JsonSchema {
  const rules = rulesOf(body);
  const properties = Object.fromEntries([...rules].map(([field, of]) => [field, fieldSchema(body, field, of)]));
  const required = [...rules].flatMap(([field, of]) => (of.some(({ name }) => name === 'isOptional') ? [] : field));
  return {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

/** By field, in the order in which the class declares them. */
function rulesOf(body: BodyClass): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const metadata of getMetadataStorage().getTargetValidationMetadatas(body, '', false, false)) {
    const { propertyName, name, type, constraints, each } = metadata;
    if (constraints?.[0] === NEVER_TAKEN) continue;
    // What may be left out and what has parts are rules of class-validator's own kind, without a name.
    const known = type === 'conditionalValidation' ? 'isOptional' : (name ?? type);
    const rule = { name: known, given: constraints ?? [], each: Boolean(each) };
    rules.set(propertyName, [...(rules.get(propertyName) ?? []), rule]);
  }
  return rules;
}

function fieldSchema(body: BodyClass, field: string, rules: readonly Rule[]): JsonSchema {
  const isList = rules.some(({ name }) => name === 'isArray');
  const part = partOf(body, field);
  const entry =
    part === undefined
      ? merged(
          rules.filter(({ each }) => each === isList),
          meanings,
        )
      : schemaOf(part);
  if (isList) return { ...merged(rules, ofLists), items: entry };
  const forms = rules.find(({ name }) => name === 'isOneForm')?.given[0];
  return Array.isArray(forms) ? { ...entry, anyOf: forms.map((required) => ({ required })) } : entry;
}

function merged(
  rules: readonly Rule[],
  by: Readonly<Record<string, (given: readonly unknown[]) => JsonSchema | undefined>>,
): JsonSchema {
  const schema: JsonSchema = Object.assign({}, ...rules.map(({ name, given }) => by[name]?.(given)));
  invariant(Object.keys(schema).length > 0, `a field says what it is: ${rules.map(({ name }) => name).join(', ')}`);
  return schema;
}
