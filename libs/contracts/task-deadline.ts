import { Type } from 'typebox';
import { WireDate, WireInstant } from './answer.js';
import { WirePseudonym } from './named.js';
import { nullable, oneOf, type Shown } from './shape.js';
import { WireDeadline } from './task-card.js';

export const WireDeadlineKind = oneOf(['date', 'month', 'quarter', 'halfYear', 'year', 'range', 'recurring', 'none']);
export type WireDeadlineKind = Shown<typeof WireDeadlineKind>;

export const WireFullDeadline = Type.Object(
  {
    ...WireDeadline.properties,
    kind: WireDeadlineKind,
    periodStart: nullable(WireDate),
    periodEnd: nullable(WireDate, { description: 'Last day that the words name.' }),
    rolled: Type.Boolean({ description: 'Whether a day off moved the legal end.' }),
    rule: nullable(Type.String(), { description: 'Why it moved.' }),
    calendarVersion: nullable(Type.Integer()),
    setBy: nullable(Type.String(), { description: 'The authority that alone may move it.' }),
  },
  { title: 'WireFullDeadline', description: 'The deadline with its precision, as it is kept.' },
);
export type WireFullDeadline = Shown<typeof WireFullDeadline>;

export const DeadlineMove = Type.Object(
  {
    deadline: nullable(WireFullDeadline),
    cause: oneOf(['drafted', 'assigned', 'extended', 'amended', 'clericalError', 'reassigned']),
    at: WireInstant,
    by: WirePseudonym,
    reason: nullable(Type.String()),
    document: nullable(Type.String()),
  },
  { title: 'DeadlineMove', description: 'One move of a deadline: who, when, why; the first entry set it.' },
);
export type DeadlineMove = Shown<typeof DeadlineMove>;
