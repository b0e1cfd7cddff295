import { Type } from 'typebox';
import { Answer, WireDate, WireText } from './answer.js';
import { WirePostKind } from './me.js';
import { nullable, type Shown } from './shape.js';

const somebody = Type.Object(
  {
    person: Type.String({ description: 'The pseudonym.' }),
    name: nullable(Type.String(), { description: 'Null where it was erased, or is not the reader\u2019s to know.' }),
  },
  { title: 'SomebodyNamed' },
);

export const ProposedAppointment = Type.Object(
  {
    unit: Type.String(),
    unitName: WireText,
    post: Type.String(),
    kind: WirePostKind,
    title: WireText,
    appointee: somebody,
    since: WireDate,
    proposedBy: somebody,
    mayConfirm: Type.Boolean({
      description: 'Whether the reader may be the second: not as proposer, nor for themselves.',
    }),
  },
  { title: 'ProposedAppointment' },
);
export type ProposedAppointment = Shown<typeof ProposedAppointment>;

export const ProposedAppointments = Type.Object(
  { items: Type.Array(ProposedAppointment), ...Answer.properties },
  { title: 'ProposedAppointments', description: 'What waits for a second administrator, by unit and post.' },
);
export type ProposedAppointments = Shown<typeof ProposedAppointments>;
