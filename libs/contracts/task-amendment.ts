import { type TSchema, Type } from 'typebox';
import { WireInstant, WireText } from './answer.js';
import { WirePseudonym, WireUnitCode } from './named.js';
import { nullable, oneOf, type Shown } from './shape.js';
import { WireFullDeadline } from './task-deadline.js';
import { WireMandate } from './task-mandate.js';

/** Null where it stayed. */
const changed = <Before extends TSchema, After extends TSchema>(before: Before, after: After) =>
  nullable(Type.Object({ before, after }));

export const WireChanges = Type.Object(
  {
    title: changed(WireText, WireText),
    deliverable: changed(nullable(Type.String()), Type.String()),
    coordinatingUnits: changed(Type.Array(WireUnitCode), Type.Array(WireUnitCode)),
    mandate: changed(nullable(WireMandate), WireMandate),
    deadline: changed(nullable(WireFullDeadline), WireFullDeadline),
  },
  { title: 'WireChanges', description: 'What a task said before and says after; null where that stayed.' },
);

export const WireAmendment = Type.Object(
  {
    number: Type.Integer({ minimum: 1, description: 'Which amendment of this task it is.' }),
    kind: oneOf(['amendment', 'clericalError'], { description: 'Said anew, or mended: it had been typed wrongly.' }),
    changes: WireChanges,
    reason: Type.String(),
    document: nullable(Type.String()),
    by: WirePseudonym,
    at: WireInstant,
  },
  { title: 'WireAmendment', description: 'Who changed what a task says, what it said before, and why.' },
);
export type WireAmendment = Shown<typeof WireAmendment>;
