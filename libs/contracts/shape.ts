import { type Static, type TSchema, type TSchemaOptions, Type } from 'typebox';

/** An answer of this shape as whoever gets it holds it: nothing of it is changed any more. */
export type Shown<Shape extends TSchema> = DeepReadonly<Static<Shape>>;

/** `object` stays as it is: nothing is known of what is in it. */
type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : object extends T
    ? T
    : T extends object
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : T;

/** Always there, and null where nothing can be said. */
export const nullable = <Shape extends TSchema>(shape: Shape, options: TSchemaOptions = {}) =>
  Type.Union([shape, Type.Null()], options);

/** One of these words. */
export const oneOf = <const Words extends string[]>(words: readonly [...Words], options: TSchemaOptions = {}) =>
  Type.Enum(words, { type: 'string', ...options });

/** A number for each of these words, none left out. */
export const countsBy = <const Words extends string[]>(words: readonly [...Words], options: TSchemaOptions = {}) =>
  Type.Record(Type.Enum(words), Type.Integer({ minimum: 0 }), options);

/** Anything with keys: what stands in it is not ours to say. */
export const anyObject = (options: TSchemaOptions = {}) => Type.Unsafe<object>({ type: 'object', ...options });
