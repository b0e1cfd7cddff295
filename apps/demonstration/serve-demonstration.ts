import type { PersonActing } from '#application/engine/actor.js';
import { isDone } from '#application/engine/execution/command-answer.js';
import { clockMove } from '#application/log/clock-move.js';
import { ApiModule } from '#apps/api/api.module.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { Instant } from '#domain/kernel/time.js';
import { VirtualClock } from '#infrastructure/clocks/virtual.clock.js';
import { TableIdentity } from '#infrastructure/identity/table.identity.js';
import { FileBrowserSessions } from '#infrastructure/sessions/file.browser-sessions.js';
import { FileSeats } from '#infrastructure/sessions/file.seats.js';
import { openEngine } from '../standalone/engine.js';
import { listen } from '../standalone/listen.js';
import type { Opened } from '../standalone/shutdown.js';
import { openWork } from '../standalone/work.js';
import { Cast } from './cast.js';
import { castSteps } from './cast-steps.js';
import { DemoClock } from './demo-clock.js';
import { DEMONSTRATION_BEGINS, DEPLOYMENT, demonstrationFiles, makeDemonstration } from './demonstration.js';

/** Opens a demonstration, makes it where it is not made, and serves it, paused at the last recorded instant. */
export async function serveDemonstration(opened: Opened): Promise<void> {
  const { store, logger, closing } = opened;
  const files = demonstrationFiles();
  const { tokens } = files.people;
  const head = await store.head();
  const clock = new VirtualClock(head?.recordedAt ?? DEMONSTRATION_BEGINS);
  const engine = await openEngine(opened, clock);
  const work = await openWork(opened, engine, clock, 'demonstration');
  const onError = (error: unknown) => logger.error('the clock', { error: String(error) });
  // A move that leads nowhere is refused as any other would be.
  const refusalAt = (now: Instant, by: PersonActing) =>
    engine.executor.refusalOf(clockMove(DEPLOYMENT, by, { from: now, to: now }));
  const onDamaged = (path: string) => logger.warn('a file cannot be read and counts as none', { path });
  const seats = new FileSeats(opened.env.dataDir, onDamaged);
  const cast = new Cast(castSteps(files), engine.executor, (person) => seats.isSeated(person));
  const demoClock = new DemoClock(clock, work.worker, cast, recordMove, refusalAt, onError);
  closing.first(() => demoClock.close());
  const sessions = new FileBrowserSessions(opened.env.dataDir, onDamaged);
  const listening = await listen(opened, engine, work, clock, {
    module: ApiModule.with,
    identity: new TableIdentity(tokens),
    demonstrationClock: demoClock,
    signingIn: { sessions, seats },
  });
  await makeDemonstration(files, engine, clock, demoClock);
  work.worker.start(() => demoClock.tick());
  const signIn = `(a demonstration; sign in with ${tokens.map(({ token }) => token).join(', ')})`;
  process.stdout.write(`${listening.serve()} ${signIn}\n`);

  /** Moves are part of the record, so that a restart stands where the clock stood. */
  async function recordMove(from: Instant, to: Instant, by: PersonActing): Promise<void> {
    const answer = await engine.executor.execute(clockMove(DEPLOYMENT, by, { from, to }));
    invariant(isDone(answer), `a move that was allowed is recorded: ${JSON.stringify(answer)}`);
  }
}
