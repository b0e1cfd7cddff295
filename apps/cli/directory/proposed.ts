import type { ProposedAppointment, ProposedAppointments } from '#contracts/appointments.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { textIn } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';

const columns: readonly Column<ProposedAppointment>[] = [
  { key: 'unit', value: ({ unit }) => unit },
  { key: 'post', value: ({ post }) => post },
  { key: 'title', value: ({ title }) => title.vi, text: ({ title }, language) => textIn(title, language) },
  { key: 'person', value: ({ appointee }) => appointee.person },
  { key: 'name', value: ({ appointee }) => appointee.name },
  { key: 'since', value: ({ since }) => since },
  { key: 'proposedBy', value: ({ proposedBy }) => proposedBy.name ?? proposedBy.person },
];

export const listProposed: Run = async ({ args, client, output }) => {
  const proposed = await client.get<ProposedAppointments>('/v1/appointments/proposed', { asOf: args.text('asOf') });
  output.show({ answer: proposed, main: sheet(proposed.items, columns) });
  return EXIT.ok;
};
