import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '#domain/kernel/invariant.js';
import { LogWriter } from './log-writer.js';
import { openingProblem } from './opening-problem.js';
import { isIoError } from './sqlite-failure.js';
import type { FromWriter, ToWriter, WriterData } from './writer.protocol.js';
import { WriterLoop } from './writer-loop.js';

/**
 * Calls: `LogWriter`, through `WriterLoop`; this thread is the only one that writes the log.
 * Answers: `ready` or `refused`, then one message of answers per batch.
 * Fails: `fatal`, once. The main thread then ends the process, since `process.exit` in here would end this thread only;
 * when that does not happen, a signal from here does.
 * Promises: after `fatal` nothing is acknowledged and no file is touched again.
 */
const LAST_WORDS_MS = 2_000;

const port = parentPort;
invariant(port, 'writer.thread is started as a worker thread');
const { folder } = workerData as WriterData;
const say = (message: FromWriter): void => port.postMessage(message);
const endProcess = (): boolean => process.kill(process.pid, 'SIGKILL');

function open(): LogWriter | undefined {
  try {
    return LogWriter.open(folder);
  } catch (error) {
    const why = openingProblem(folder, error);
    if (isIoError(error)) {
      // An orderly end would close the log, which checkpoints it once more: the second fsync after a failed one may
      // succeed over lost pages, and SQLite would then drop the WAL that still has them.
      writeSync(2, `${why}\n`);
      endProcess();
    }
    say({ kind: 'refused', why });
    port?.close();
    return undefined;
  }
}

const writer = open();
if (writer) {
  const loop = new WriterLoop(writer, {
    answered: (answers) => say({ kind: 'answers', answers }),
    closed: () => {
      say({ kind: 'closed' });
      port.close();
    },
    failed: (error) => {
      say({ kind: 'fatal', why: error instanceof Error ? error.message : String(error) });
      setTimeout(endProcess, LAST_WORDS_MS);
    },
  });
  port.on('message', (message: ToWriter) => {
    if (message.kind === 'append') loop.append(message.requests);
    else loop.close();
  });
  say({ kind: 'ready' });
}
