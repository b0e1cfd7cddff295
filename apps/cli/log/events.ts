import type { EventItem, EventPage } from '#contracts/events.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import { momentOf } from '../shell/labels.js';
import { type Column, sheet } from '../shell/sheet.js';

export const eventColumns: readonly Column<EventItem>[] = [
  { key: 'position', value: ({ position }) => position },
  {
    key: 'recordedAt',
    value: ({ recordedAt }) => recordedAt,
    text: ({ recordedAt }, language) => momentOf(recordedAt, language),
  },
  { key: 'type', value: ({ type }) => type },
  { key: 'stream', value: ({ stream }) => stream },
  { key: 'revision', value: ({ revision }) => revision },
  { key: 'actor', value: ({ actor }) => actor },
  { key: 'unit', value: ({ unit }) => unit },
  { key: 'reason', value: ({ reason }) => reason },
];

const detailColumns: readonly Column<EventItem>[] = [
  ...eventColumns,
  { key: 'mandate', value: ({ mandate }) => mandate },
  { key: 'id', value: ({ id }) => id },
  { key: 'data', value: ({ data }) => JSON.stringify(data), text: ({ data }) => JSON.stringify(data, null, 2) },
];

/** One event by its position: the first after the position before it. */
export const showEvent: Run = async ({ args, client, output }) => {
  const position = args.operand('position');
  const before = /^[1-9]\d{0,14}$/.test(position) ? String(Number(position) - 1) : undefined;
  const notFound = new Failure(EXIT.notFound, 'event-not-found', { position });
  if (before === undefined) throw notFound;
  const { items } = await client.get<EventPage>('/v1/events', { after: before, limit: 1 });
  const [event] = items;
  if (event?.position !== position) throw notFound;
  output.show({ answer: event, main: sheet([event], detailColumns), isRecord: true });
  return EXIT.ok;
};
