import type { EventItem } from '#contracts/events.js';
import type { Context, Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import type { Query } from '../shell/http-client.js';
import { say } from '../shell/messages.js';
import { sheet } from '../shell/sheet.js';
import { eventColumns } from './events.js';
import { eventsAfter, lastEvents } from './last-events.js';
import { liveHints, patiently } from './live-hints.js';

const COUNT = 20;

/** The last events that fit, or all after a position; with `--follow` also those that come. */
export const tailEvents: Run = async (context) => {
  const { args, client, output } = context;
  const follows = args.isSet('follow');
  if (follows && output.format === 'json') throw new Failure(EXIT.usage, 'follow-needs-lines');
  if (follows && args.text('asOf') !== undefined) throw new Failure(EXIT.usage, 'no-meaning', { option: '--as-of' });
  const query = {
    type: args.text('type'),
    stream: args.text('stream'),
    actor: args.text('actor'),
    unit: args.text('unit'),
    from: args.text('from'),
    to: args.text('to'),
    asOf: args.text('asOf'),
  };
  const after = args.text('after');
  const limit = args.number('limit') ?? COUNT;
  const read = after === undefined ? await lastEvents(client, query, limit) : await eventsAfter(client, query, after);
  const found = after === undefined ? read : { ...read, items: read.items.slice(0, args.number('limit')) };
  if (!follows) output.show({ answer: found, main: sheet(found.items, eventColumns) });
  else await follow(context, query, found.items, read.position);
  return EXIT.ok;
};

/** Until interrupted. Each hint only says that there is more: what there is, the log says, from where we stopped. */
async function follow(context: Context, query: Query, first: readonly EventItem[], position: string): Promise<void> {
  const { client, output, language } = context;
  output.append(sheet(first, eventColumns));
  const facts = { url: client.options.url.origin };
  let last = position;
  for await (const state of liveHints(client)) {
    if (state === 'lost') output.note(say('connection-lost', language, facts));
    if (state === 'back') output.note(say('connection-back', language));
    if (state === 'lost') continue;
    const read = await patiently(() => eventsAfter(client, query, last));
    last = read.position;
    if (read.items.length > 0) output.append(sheet(read.items, eventColumns));
  }
}
