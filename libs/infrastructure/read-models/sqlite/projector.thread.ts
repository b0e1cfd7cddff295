import { parentPort, workerData } from 'node:worker_threads';
import { projections } from '#application/projections.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { FromProjector, ProjectorData, ToProjector } from './projector.protocol.js';
import { ProjectorHost } from './projector-host.js';

/**
 * Calls: `ProjectorHost`, with every fold; this thread is the only one that writes the instance's read models.
 * Answers: `ready` or `refused`, then what the host has to say.
 * Fails: `fatal`; the main thread then ends the process. Nothing here can be lost: the log is the truth.
 */
const port = parentPort;
invariant(port, 'projector.thread is started as a worker thread');
const say = (message: FromProjector): void => port.postMessage(message);

try {
  const host = await ProjectorHost.open(workerData as ProjectorData, projections, say);
  port.on('message', ({ kind }: ToProjector) => {
    if (kind === 'nudge') host.nudge();
    else if (kind === 'rebuild') host.rebuild();
    else
      host.close().then(
        () => port.close(),
        (error) => say({ kind: 'fatal', why: String(error) }),
      );
  });
  host.start();
} catch (error) {
  say({ kind: 'refused', why: error instanceof Error ? error.message : String(error) });
  port.close();
}
