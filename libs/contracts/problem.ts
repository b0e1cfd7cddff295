import { Type } from 'typebox';
import { anyObject, type Shown } from './shape.js';

export const BlamedPlace = Type.Object(
  {
    pointer: Type.String({ description: 'Into the body, by RFC 6901.' }),
    code: Type.String(),
    detail: Type.String(),
  },
  { title: 'BlamedPlace' },
);

export const StreamAsItStands = Type.Object(
  { etag: Type.Integer(), revision: Type.Integer(), state: Type.Optional(anyObject()) },
  { title: 'StreamAsItStands' },
);

export const ProblemBody = Type.Object(
  {
    type: Type.String({ description: '`urn:dondoc:problem:` and the code.' }),
    code: Type.String({ description: 'Stable: what programs go by.' }),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    title: Type.String({ description: "In the reader's language." }),
    detail: Type.String({ description: "In the reader's language." }),
    errors: Type.Array(BlamedPlace, { description: 'Places in the body that are to blame.' }),
    traceId: Type.String(),
    retryable: Type.Boolean({ description: 'Whether the very same request may succeed later.' }),
    current: Type.Optional(StreamAsItStands),
  },
  {
    title: 'ProblemBody',
    description:
      '`application/problem+json` of RFC 9457 with what dondoc adds; `current` where an `If-Match` was stale.',
  },
);
export type ProblemBody = Shown<typeof ProblemBody>;
