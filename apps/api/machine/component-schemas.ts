import type { JsonSchema } from '#application/engine/definition/json-schema.js';

/** A schema as it stands in a document: parts that have a title are referred to, and stand once among the components. */
export interface Components {
  /** The schema, or where it stands. */
  refer(schema: object): SchemaObject;
  readonly schemas: Readonly<Record<string, SchemaObject>>;
}

export type SchemaObject = JsonSchema | { readonly $ref: string };

export function components(): Components {
  const schemas: Record<string, SchemaObject> = {};
  const refer = (schema: object): SchemaObject => {
    const title: unknown = Reflect.get(schema, 'title');
    if (typeof title !== 'string') return inner(schema);
    // Set before its parts are looked at: one that holds itself would never end.
    if (schemas[title] === undefined) {
      schemas[title] = {};
      schemas[title] = inner(schema);
    }
    return { $ref: `#/components/schemas/${title}` };
  };
  const inner = (schema: object): SchemaObject =>
    Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, within(value)]));
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within);
    return typeof value === 'object' && value !== null ? refer(value) : value;
  };
  return { refer, schemas };
}
