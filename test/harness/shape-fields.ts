import type { TSchema } from 'typebox';

/**
 * Fields that a shape names, each after the nearest shape that has a name: `TaskDetail.deadlineHistory`,
 * `WireFullDeadline.legalEnd`. Of a list its entries are told too, `Board.columns[]`; alternatives are looked through.
 */
export const fieldsNamed = (shape: TSchema): ReadonlySet<string> => new Set(fields(shape, '', undefined));

/** Those of them that the answer fills: neither null nor left out, and of a list that it has an entry. */
export const fieldsSaid = (shape: TSchema, answer: unknown): ReadonlySet<string> =>
  new Set(fields(shape, '', [answer]));

/** `values` are all that stand at this place; undefined: whatever may stand there. */
function fields(shape: unknown, above: string, values: readonly unknown[] | undefined): readonly string[] {
  if (!isObject(shape) || values?.length === 0) return [];
  const { title, anyOf, items, properties } = shape;
  const at = typeof title === 'string' ? title : above;
  return [
    ...(Array.isArray(anyOf) ? anyOf.flatMap((each) => fields(each, at, values)) : []),
    ...(items === undefined ? [] : place(items, `${at}[]`, values?.flatMap(entriesOf))),
    ...Object.entries(isObject(properties) ? properties : {}).flatMap(([key, each]) =>
      place(each, `${at}.${key}`, values?.flatMap(valueAt(key))),
    ),
  ];
}

const place = (shape: unknown, at: string, values: readonly unknown[] | undefined): readonly string[] =>
  values?.length === 0 ? [] : [at, ...fields(shape, at, values)];

const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const valueAt =
  (key: string) =>
  (value: unknown): readonly unknown[] =>
    isObject(value) && key in value && value[key] !== null ? [value[key]] : [];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
