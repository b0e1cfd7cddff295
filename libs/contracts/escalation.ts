import { Type } from 'typebox';
import { WireEscalated, WireLevel } from './about.js';
import {
  Answer,
  MayBeQuarantined,
  pageShape,
  Versioned,
  WireDate,
  WireInstant,
  WireText,
  WithActions,
} from './answer.js';
import { nullable, oneOf, type Shown } from './shape.js';

export const EscalationItem = Type.Object(
  {
    id: Type.String(),
    about: WireEscalated,
    title: nullable(WireText),
    level: WireLevel,
    unit: Type.String({ description: "The leader's unit." }),
    leadUnit: nullable(Type.String(), { description: 'The unit whose work it is.' }),
    persons: Type.Array(Type.String()),
    openedAt: WireInstant,
    state: oneOf(['open', 'acknowledged', 'directed', 'closed']),
    acknowledgedUntil: nullable(WireDate),
    directive: nullable(Type.String()),
    ...Versioned.properties,
    ...MayBeQuarantined.properties,
  },
  {
    title: 'EscalationItem',
    description:
      'What lies with a leader. `revision` and `etag` are those of what it is about: acknowledging and directing write there.',
  },
);
export type EscalationItem = Shown<typeof EscalationItem>;

export const EscalationsPage = pageShape('EscalationsPage', EscalationItem);

export const EscalationDetail = Type.Object(
  { ...EscalationItem.properties, ...WithActions.properties, ...Answer.properties },
  { title: 'EscalationDetail' },
);
export type EscalationDetail = Shown<typeof EscalationDetail>;
