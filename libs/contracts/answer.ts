import { type TProperties, type TSchema, Type } from 'typebox';
import { nullable, oneOf, type Shown } from './shape.js';

// Shapes of answers, for machines: `/openapi.json` tells them, specs hold every answer to them. Of each the type of the
// same name is what programs use; whoever needs the type alone imports it as a type, and loads nothing.

/** Instants are ISO 8601 in UTC; dates are `YYYY-MM-DD` on the wall calendar; positions are opaque strings. */
export const WireInstant = Type.String({ format: 'date-time' });
export type WireInstant = Shown<typeof WireInstant>;
export const WireDate = Type.String({ format: 'date' });
export type WireDate = Shown<typeof WireDate>;
export const WirePosition = Type.String();
export type WirePosition = Shown<typeof WirePosition>;

export const WireText = Type.Object(
  { vi: Type.String(), en: Type.Optional(Type.String()) },
  { title: 'WireText', description: 'English may be lacking; Vietnamese then stands in.' },
);
export type WireText = Shown<typeof WireText>;

export const Answer = Type.Object(
  {
    asOf: Type.String({ format: 'date-time', description: 'The moment that the answer judges by.' }),
    position: Type.String({
      description: 'Of the last event that the answer knows; opaque, for `atLeast` and `asOf`.',
    }),
  },
  { title: 'Answer', description: 'Every read says as of when it speaks.' },
);
export type Answer = Shown<typeof Answer>;

/** `pageShape('TasksPage', TaskItem)`. */
export const pageShape = <Item extends TSchema, Others extends TProperties = Record<never, never>>(
  title: string,
  item: Item,
  others: Others = {} as Others,
) =>
  Type.Object(
    {
      items: Type.Array(item),
      ...others,
      nextCursor: nullable(Type.String(), {
        description: 'Opaque; keeps the list at one moment. Null on the last page.',
      }),
      ...Answer.properties,
    },
    { title, description: 'A page of a list.' },
  );

/** A page of a list. `nextCursor` is opaque, keeps the list at one moment, and is null on the last page. */
export interface Page<Item> extends Answer {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export const Versioned = Type.Object(
  {
    revision: Type.Integer({ description: 'Of the last event of what is shown.' }),
    etag: Type.Integer({ description: 'Of its last event that a person caused: `If-Match` takes it.' }),
  },
  { title: 'Versioned' },
);
export type Versioned = Shown<typeof Versioned>;

export const WithActions = Type.Object(
  {
    actions: Type.Array(Type.String(), {
      description:
        'Names of the commands that the reader may give about it now, each for some body; empty where the past is read. ' +
        'Whoever holds posts in several units is offered what any of these may, and names the unit in the command.',
    }),
  },
  { title: 'WithActions' },
);
export type WithActions = Shown<typeof WithActions>;

export const WireQuarantined = Type.Object(
  {
    since: Type.String({ description: 'Position of the first event that could not be read.' }),
    reason: oneOf(['written-by-a-newer-version', 'cannot-be-folded']),
  },
  {
    title: 'WireQuarantined',
    description: 'Shown as of the last event that could be read; commands answer 503 until it is mended.',
  },
);

/** Of whatever stands in one stream; absent as long as all of it can be read. */
export const MayBeQuarantined = Type.Object(
  { quarantined: Type.Optional(WireQuarantined) },
  { title: 'MayBeQuarantined' },
);
export type MayBeQuarantined = Shown<typeof MayBeQuarantined>;
