import type { TSchema } from 'typebox';

/** Finds in a value whatever stands where its shape has a mark. */
type Finder = (value: unknown, found: Set<string>) => void;
type Known = Map<object, Finder | undefined>;

const finders = new Map<string, Known>();

/** All texts in the answer that stand where its shape says this format, each once and in their order. */
export function markedIn(shape: TSchema, answer: unknown, format: string): readonly string[] {
  const known = finders.get(format) ?? new Map();
  finders.set(format, known);
  const found = new Set<string>();
  finderOf(shape, format, known)?.(answer, found);
  return [...found].toSorted();
}

/** Undefined where nothing in the shape has the mark: most of an answer is never looked at. */
function finderOf(shape: unknown, format: string, known: Known): Finder | undefined {
  if (!isObject(shape)) return undefined;
  if (known.has(shape)) return known.get(shape);
  const finder = made(shape, format, known);
  known.set(shape, finder);
  return finder;
}

function made(shape: Readonly<Record<string, unknown>>, format: string, known: Known): Finder | undefined {
  const { format: own, anyOf, items, properties } = shape;
  if (own === format) return (value, found) => void (typeof value === 'string' && found.add(value));
  const alternatives = (Array.isArray(anyOf) ? anyOf : []).flatMap((each) => finderOf(each, format, known) ?? []);
  const ofItems = finderOf(items, format, known);
  const fields = Object.entries(isObject(properties) ? properties : {}).flatMap(([key, each]) => {
    const finder = finderOf(each, format, known);
    return finder === undefined ? [] : [[key, finder] as const];
  });
  if (alternatives.length === 0 && ofItems === undefined && fields.length === 0) return undefined;
  return (value, found) => {
    for (const find of alternatives) find(value, found);
    if (ofItems !== undefined && Array.isArray(value)) for (const each of value) ofItems(each, found);
    if (isObject(value)) for (const [key, find] of fields) find(value[key], found);
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
