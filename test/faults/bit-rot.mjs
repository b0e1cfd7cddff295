// One bit of a log at rest is flipped. Then every read is made and every stream is written to: each answer must be the
// true one or an error, never a wrong one. A third of the flips go where one bit hides many events: indexes, and the
// heads of pages.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { LogWriter } from '../../dist/libs/infrastructure/event-store/sqlite/log-writer.js';
import { openSqliteEventLogReader } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-log-reader.js';
import { openSqliteEventStore } from '../../dist/libs/infrastructure/event-store/sqlite/sqlite.event-store.js';
import { verifyLogFile } from '../../dist/libs/infrastructure/event-store/sqlite/verify-log-file.js';
import { keptFolder, withMemoryFolder } from './folders.mjs';
import { Random } from './random.mjs';
import { idOf } from './workload.mjs';

const FLIPS_PER_LOG = 250;
const STREAMS = 70;
/** Streams that are written on at their end after a flip; at their beginning all are tried. */
const WRITTEN_ON = 8;
const PAGE = 4096;
const HEAD_BYTES = 48;
/** First byte of an index's page and of a page that leads to others; the rest are leaves of tables. */
const LEADING = new Set([0x02, 0x05, 0x0a]);

export async function bitRot({ trials, seed }) {
  const random = new Random(seed);
  const figures = { flips: 0, logs: 0, atOpening: 0, foundOnRead: 0, byVerify: 0, besideEvents: 0, noEffect: 0 };
  const wrong = [];
  await withMemoryFolder('rot', async (folder) => {
    while (figures.flips < trials) {
      const whole = await makeLog(join(folder, `log-${figures.logs}`), random);
      figures.logs += 1;
      for (let left = Math.min(FLIPS_PER_LOG, trials - figures.flips); left > 0; left -= 1) {
        const bit = chosenBit(whole.bytes, random);
        const bytes = Buffer.from(whole.bytes);
        bytes[bit >> 3] ^= 1 << (bit & 7);
        const at = join(folder, 'flipped');
        mkdirSync(at);
        writeFileSync(join(at, 'log.db'), bytes);
        const { outcome, answers } = await triedOn(at, whole);
        rmSync(at, { recursive: true });
        figures.flips += 1;
        if (outcome !== 'wrong') {
          figures[outcome] += 1;
          continue;
        }
        const kept = keptFolder('rot');
        writeFileSync(join(kept, 'log.db'), bytes);
        wrong.push(`bit ${bit} of page ${Math.floor(bit / 8 / PAGE) + 1} (kept in ${kept}): ${answers.join('; ')}`);
      }
    }
  });
  return { ...figures, wrongAnswers: wrong.length, faults: wrong };
}

/** Streams of one to a dozen events, with names so long that their indexes take several pages, closed in order: the file alone is the log. */
async function makeLog(folder, random) {
  const store = await openSqliteEventStore({ folder });
  const lengths = new Map();
  for (let number = 0; number < STREAMS; number += 1) {
    lengths.set(
      `${random.oneOf(['duty-NQ17-2020-Q2-C-ATTT', 'report-MIC-PLAN-2020-the-second-quarter'])}-${number}`,
      0,
    );
  }
  const names = [...lengths.keys()];
  for (let round = 0; round < 3; round += 1) {
    const chosen = round === 0 ? names : names.filter(() => random.isTrue(0.4));
    await Promise.all(chosen.map((stream) => append(store, stream, lengths, random)));
  }
  await store.close();
  const bytes = readFileSync(join(folder, 'log.db'));
  const reader = await openSqliteEventLogReader({ folder });
  const all = await wholeOf(reader);
  await reader.close();
  return { bytes, all, lengths, contents: contentsOf(folder) };
}

async function append(store, stream, lengths, random) {
  const first = lengths.get(stream);
  const count = random.between(1, 5);
  const events = Array.from({ length: count }, (_, index) => newEvent(stream, first + index, random.between(0, 400)));
  lengths.set(stream, first + count);
  await store.append(stream, first === 0 ? 'no-stream' : first - 1, events, 0);
}

function newEvent(stream, revision, filling) {
  const data = { revision, filling: 'x'.repeat(filling) };
  return { id: idOf(stream, revision), type: 'Tried', data, metadata: { actor: 'system:faults' } };
}

function chosenBit(bytes, random) {
  const pages = bytes.length / PAGE;
  if (random.isTrue(2 / 3)) return random.between(0, bytes.length * 8 - 1);
  if (random.isTrue()) return random.between(0, pages - 1) * PAGE * 8 + random.between(0, HEAD_BYTES * 8 - 1);
  const leading = Array.from({ length: pages }, (_, page) => page).filter((page) => LEADING.has(bytes[page * PAGE]));
  return random.oneOf(leading) * PAGE * 8 + random.between(0, PAGE * 8 - 1);
}

/** Every read, the verification, and every kind of append on a log with a flipped bit. */
async function triedOn(folder, whole) {
  let writer;
  let reader;
  const seen = { answers: [], isFound: false };
  try {
    try {
      writer = LogWriter.open(folder);
      reader = await openSqliteEventLogReader({ folder });
    } catch {
      return { outcome: 'atOpening' };
    }
    await readEverything(reader, whole, seen);
    const { fault } = verified(folder);
    const isSame = contentsOf(folder) === whole.contents;
    await writeEverywhere(writer, reader, whole, seen);
    if (seen.answers.length > 0) return { outcome: 'wrong', answers: seen.answers };
    if (seen.isFound) return { outcome: 'foundOnRead' };
    if (fault !== undefined) return { outcome: 'byVerify' };
    return { outcome: isSame ? 'noEffect' : 'besideEvents' };
  } finally {
    await reader?.close();
    closed(writer);
  }
}

async function readEverything(reader, { all, lengths }, seen) {
  const byStream = grouped(all);
  await answered(seen, 'readAll', all, () => wholeOf(reader));
  await answered(seen, 'readAll backwards', all.slice(-20).reverse(), () =>
    reader.readAll({ direction: 'backwards', limit: 20 }),
  );
  await answered(seen, 'head', all.at(-1)?.position, async () => (await reader.head())?.position);
  await answered(seen, 'a stream never written', [], () => reader.readStream('task-x'));
  for (const [stream, length] of lengths) {
    const events = byStream.get(stream);
    await answered(seen, stream, events, () => reader.readStream(stream));
    await answered(seen, `${stream} backwards`, events.slice(-1), () =>
      reader.readStream(stream, { direction: 'backwards', limit: 1 }),
    );
    const from = Math.floor(length / 2);
    await answered(seen, `${stream} from ${from}`, events.slice(from), () => reader.readStream(stream, { from }));
  }
}

/** At the beginning, where each stream is longer, and at its end; and one that is new. */
async function writeEverywhere(writer, reader, { lengths }, seen) {
  for (const [index, [stream, length]] of [...lengths].entries()) {
    const doubled = committed(writer, seen, stream, -1, idOf(`${stream} doubled`, 0));
    if (doubled === 'appended') seen.answers.push(`${stream} has ${length} events and was begun anew`);
    if (index % Math.ceil(lengths.size / WRITTEN_ON) !== 0) continue;
    if (committed(writer, seen, stream, length - 1, idOf(stream, length)) !== 'appended') continue;
    const after = [length - 1, length];
    await answered(seen, `${stream} written on`, after, async () =>
      (await reader.readStream(stream, { from: length - 1 })).map(({ revision }) => revision),
    );
  }
  committed(writer, seen, 'new-stream', -1, idOf('new-stream', 0));
}

function committed(writer, seen, stream, expected, id) {
  const [data, metadata] = ['{}', '{"actor":"system:faults"}'];
  const events = [{ id, type: 'Tried', data, metadata }];
  try {
    const [answer] = writer.commit([{ ticket: 1, stream, expected, recordedAt: 0, events }]);
    if (answer.outcome.kind === 'damaged') seen.isFound = true;
    return answer.outcome.kind;
  } catch {
    // The process would end here.
    seen.isFound = true;
    return 'ended';
  }
}

async function answered(seen, what, expected, ask) {
  let answer;
  try {
    answer = await ask();
  } catch {
    seen.isFound = true;
    return;
  }
  if (JSON.stringify(answer) !== JSON.stringify(expected)) seen.answers.push(`${what} was answered otherwise`);
}

async function wholeOf(reader) {
  const all = [];
  for (;;) {
    const page = await reader.readAll({ after: all.at(-1)?.position ?? 0, limit: 500 });
    if (page.length === 0) return all;
    all.push(...page);
  }
}

function grouped(events) {
  const groups = new Map();
  for (const event of events) groups.set(event.stream, [...(groups.get(event.stream) ?? []), event]);
  return groups;
}

function verified(folder) {
  try {
    return verifyLogFile(join(folder, 'log.db'));
  } catch (error) {
    return { fault: error };
  }
}

/** Every column of every row; the fence counts the openings. */
function contentsOf(folder) {
  const db = new DatabaseSync(join(folder, 'log.db'), { readOnly: true });
  try {
    const hash = createHash('sha256');
    for (const sql of [
      'SELECT type, name, tbl_name, sql FROM sqlite_schema',
      'SELECT only, id, format FROM log',
      'SELECT * FROM sqlite_sequence',
      'SELECT * FROM streams ORDER BY id',
      'SELECT position, stream_id, revision, hex(event_id), type, recorded_at, hex(data), hex(metadata), hex(leaf) FROM events ORDER BY position',
    ]) {
      hash.update(JSON.stringify(db.prepare(sql).all()));
    }
    return hash.digest('hex');
  } catch (error) {
    return String(error);
  } finally {
    db.close();
  }
}

function closed(writer) {
  try {
    writer?.close();
  } catch {
    // A damaged file may not be checkpointed any more; it is thrown away.
  }
}
