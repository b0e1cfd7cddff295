// Random commands against the real store, its thread included, and against a model that is plain arrays: every answer
// must be the model's. fast-check shrinks what differs to the few commands that show it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';
import { idOf } from './workload.mjs';

const COMMANDS_MAX = 60;
const STREAMS = 4;

export async function modelRuns({ trials, seed }) {
  const figures = { runs: 0, commands: 0, appended: 0, repeated: 0, conflicts: 0, reads: 0, reopened: 0, faults: [] };
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-model-'));
  const real = { store: await openSqliteEventStore({ folder }), folder, figures };
  try {
    const property = fc.asyncProperty(
      fc.commands(commands, { maxCommands: COMMANDS_MAX, size: 'max' }),
      async (chosen) => {
        figures.runs += 1;
        // Streams of its own for every run, behind everything that stands already: a log for each would cost its opening.
        const start = (await real.store.head())?.position ?? 0;
        const model = {
          start,
          prefix: `model-${figures.runs}`,
          streams: Array.from({ length: STREAMS }, () => []),
          all: [],
        };
        await fc.asyncModelRun(() => ({ model: { ...model, sent: [] }, real }), chosen);
      },
    );
    await fc.assert(property, { numRuns: trials, seed: seed | 0 });
  } catch (error) {
    figures.faults.push(error.message);
  } finally {
    await real.store.close();
    rmSync(folder, { recursive: true });
  }
  return figures;
}

/** What a caller of the port sees, as a value. */
async function answerOf(ask) {
  try {
    return await ask();
  } catch (error) {
    return error.name === 'RevisionConflict'
      ? { conflict: error.actual }
      : { thrown: `${error.name}: ${error.message}` };
  }
}

function requireSame(what, found, expected) {
  const [told, known] = [JSON.stringify(found), JSON.stringify(expected)];
  if (told !== known) throw new Error(`${what}: the store answers ${told}, the model ${known}`);
}

/** The rule of the port, on arrays. `expected` is −1 for a stream that is not there. */
function modelAppend(model, { stream, expected, ids }) {
  const events = model.streams[stream];
  const last = events.length - 1;
  if (expected === last) {
    for (const id of ids) {
      const event = { stream, revision: events.length, id, position: model.start + model.all.length + 1 };
      events.push(event);
      model.all.push(event);
    }
    return { revision: events.at(-1).revision, position: events.at(-1).position };
  }
  const there = events.slice(expected + 1, expected + 1 + ids.length);
  const isSame = expected < last && there.length === ids.length && there.every(({ id }, index) => id === ids[index]);
  if (isSame) return { revision: there.at(-1).revision, position: there.at(-1).position };
  return { conflict: last < 0 ? 'no-stream' : last };
}

const nameOf = (model, stream) => `${model.prefix}-${stream}`;

function send({ store }, model, { stream, expected, ids, bytes }) {
  const data = { filling: 'đ'.repeat(bytes) };
  const events = ids.map((id) => ({ id, type: 'Tried', data, metadata: { actor: 'system:faults' } }));
  return answerOf(() => store.append(nameOf(model, stream), expected < 0 ? 'no-stream' : expected, events, 0));
}

/** Sent in one turn: they are one batch, in their order. */
async function appendAll(model, real, requests) {
  const answers = requests.map((request) => send(real, model, request));
  for (const [index, request] of requests.entries()) {
    const length = model.all.length;
    const expected = modelAppend(model, request);
    requireSame(`append ${JSON.stringify(request)}`, await answers[index], expected);
    if (expected.conflict !== undefined) real.figures.conflicts += 1;
    else if (model.all.length > length) real.figures.appended += 1;
    else real.figures.repeated += 1;
    model.sent.push(request);
  }
}

const seen = (model, events) =>
  events.map(({ stream, revision, id, position }) => ({
    stream: stream.slice(model.prefix.length + 1),
    revision,
    id,
    position,
  }));
const known = (events) => events.map((event) => ({ ...event, stream: String(event.stream) }));

class Command {
  constructor(choice) {
    this.choice = choice;
  }

  check() {
    return true;
  }

  async run(model, real) {
    real.figures.commands += 1;
    await this.act(model, real, this.choice);
  }

  toString() {
    return `${this.constructor.name} ${JSON.stringify(this.choice)}`;
  }
}

let given = 0;
function requestOf(model, { stream, off, count, bytes }) {
  given += 1;
  const ids = Array.from({ length: count }, (_, index) => idOf(`model ${given}`, index));
  return { stream, expected: Math.max(-1, model.streams[stream].length - 1 + off), ids, bytes };
}

class Append extends Command {
  act = (model, real, chosen) => appendAll(model, real, [requestOf(model, chosen)]);
}

/** Expected where the stream stands now, so that of several for one stream the first alone is written. */
class AppendTogether extends Command {
  act = (model, real, chosen) =>
    appendAll(
      model,
      real,
      chosen.map((each) => requestOf(model, each)),
    );
}

/** The very same append once more, or all but the last of its ids. */
class SendAgain extends Command {
  check(model) {
    return model.sent.length > 0;
  }

  async act(model, real, { which, isOther }) {
    const request = model.sent[which % model.sent.length];
    given += 1;
    const ids = isOther ? [...request.ids.slice(0, -1), idOf(`model ${given}`, 0)] : request.ids;
    await appendAll(model, real, [{ ...request, ids }]);
  }
}

class ReadStream extends Command {
  async act(model, real, { stream, from, isBackwards, limit }) {
    real.figures.reads += 1;
    const direction = isBackwards ? 'backwards' : 'forwards';
    const options = { direction, limit, ...(from === undefined ? {} : { from }) };
    const answer = await answerOf(() => real.store.readStream(nameOf(model, stream), options));
    const events = isBackwards ? model.streams[stream].toReversed() : model.streams[stream];
    const wanted = events.filter(
      ({ revision }) => from === undefined || (isBackwards ? revision <= from : revision >= from),
    );
    requireSame(this.toString(), answer.thrown ?? seen(model, answer), known(wanted.slice(0, limit)));
  }
}

class ReadAll extends Command {
  async act(model, real, { after, isBackwards, limit }) {
    real.figures.reads += 1;
    const at = model.start + Math.min(after, model.all.length);
    const page = Math.min(limit, isBackwards ? Math.max(1, at - 1 - model.start) : limit);
    const direction = isBackwards ? 'backwards' : 'forwards';
    const answer = await answerOf(() => real.store.readAll({ after: at, direction, limit: page }));
    const events = isBackwards ? model.all.toReversed() : model.all;
    const wanted = events.filter(({ position }) => (isBackwards ? position < at : position > at)).slice(0, page);
    const found = answer.thrown ?? answer.filter(({ position }) => position > model.start);
    requireSame(this.toString(), typeof found === 'string' ? found : seen(model, found), known(wanted));
  }
}

class Follow extends Command {
  async act(model, real) {
    real.figures.reads += 1;
    const events = [];
    for await (const page of real.store.subscribe(model.start)) {
      if (page.length === 0) break;
      events.push(...page);
    }
    requireSame('subscribe', seen(model, events), known(model.all));
    requireSame('head', (await real.store.head())?.position ?? 0, model.start + model.all.length);
  }
}

class Reopen extends Command {
  async act(_model, real) {
    real.figures.reopened += 1;
    await real.store.close();
    real.store = await openSqliteEventStore({ folder: real.folder });
  }
}

const stream = fc.nat(STREAMS - 1);
const limit = fc.integer({ min: 1, max: 12 });
const request = fc.record({
  stream,
  off: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: -6, max: 3 }) }),
  count: fc.integer({ min: 1, max: 4 }),
  bytes: fc.oneof(fc.nat(40), fc.nat(9_000)),
});
const read = { isBackwards: fc.boolean(), limit };
/** Opening takes as long as dozens of appends, so it is chosen seldom. */
const commands = [
  ...Array.from({ length: 4 }, () => request.map((choice) => new Append(choice))),
  fc.array(request, { minLength: 2, maxLength: 5 }).map((choice) => new AppendTogether(choice)),
  fc.record({ which: fc.nat(), isOther: fc.boolean() }).map((choice) => new SendAgain(choice)),
  fc
    .record({ stream, from: fc.option(fc.nat(20), { nil: undefined }), ...read })
    .map((choice) => new ReadStream(choice)),
  fc.record({ after: fc.nat(40), ...read }).map((choice) => new ReadAll(choice)),
  fc.constant(new Follow(undefined)),
  fc.nat(19).map((choice) => (choice === 0 ? new Reopen(choice) : new Follow(undefined))),
];
