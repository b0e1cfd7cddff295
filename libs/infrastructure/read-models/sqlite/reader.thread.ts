import { parentPort } from 'node:worker_threads';
import { readScope } from '#application/engine/reading/read-scope.js';
import { writtenAnswer } from '#application/slow-reads.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { PinnedReadModels } from './pinned.read-models.js';
import type { FromReader, Question, ToReader } from './reader.protocol.js';
import { SqliteRowReader } from './sqlite.row-reader.js';

/**
 * Calls: a read-only connection of its own to the file that serves.
 * Answers: each question, by the queries of `slow-reads.ts`.
 * Fails: `failed` for the question alone; the thread goes on.
 * Promises: rows and rights of the position that the question names: each table keeps its past.
 */
const port = parentPort;
invariant(port, 'reader.thread is started as a worker thread');
let reader: SqliteRowReader | undefined;

port.on('message', (message: ToReader) => {
  if (message.kind === 'ask') say(answerTo(message.question, message.file));
  else {
    reader?.close();
    port.close();
  }
});

function answerTo(question: Question, file: string): FromReader {
  try {
    reader = readerOf(file);
  } catch (error) {
    return { kind: 'not-opened', why: messageOf(error) };
  }
  try {
    return answered(question, reader);
  } catch (error) {
    return { kind: 'failed', why: messageOf(error) };
  }
}

/** After a rebuild another file serves, and the old one is removed. */
function readerOf(file: string): SqliteRowReader {
  if (reader?.file === file) return reader;
  const opened = new SqliteRowReader(file);
  reader?.close();
  return opened;
}

function answered({ name, asked, at, moment, timeZone, ...who }: Question, from: SqliteRowReader): FromReader {
  const scope = readScope(new PinnedReadModels(from, who.position), { at, moment }, who, timeZone);
  const answer = writtenAnswer(name, asked, scope);
  return isRejection(answer) ? { kind: 'refused', rejection: answer } : { kind: 'answered', json: answer.json };
}

function say(message: FromReader): void {
  port?.postMessage(message, message.kind === 'answered' ? [message.json.buffer] : []);
}

const messageOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
