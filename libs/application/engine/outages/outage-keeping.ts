import { invariant } from '#domain/kernel/invariant.js';
import { type Instant, isoOf } from '#domain/kernel/time.js';
import type { Heartbeat } from '../../ports/heartbeat.js';
import { isDone } from '../execution/command-answer.js';
import type { CommandExecutor } from '../execution/command-executor.js';
import { systemCommand } from '../execution/system-command.js';

/** A restart takes less. */
const OUTAGE_MS = 15 * 60_000;
const BEAT_EVERY_MS = 60_000;

/**
 * Notices that we were silent, and writes it down before anything is decided: as of the heartbeat before, to now. It may
 * be written twice, by two workers or after a crash: the log takes what it does not know yet.
 */
export class OutageKeeping {
  #restedAt: Instant | undefined;
  #writtenAt: Instant | undefined;

  constructor(
    private readonly executor: CommandExecutor,
    private readonly deployment: string,
    private readonly heartbeat: Heartbeat,
    /** Of the log as it was found. */
    lastEvent: Instant | undefined,
  ) {
    this.#writtenAt = heartbeat.last();
    this.#restedAt = this.#writtenAt ?? lastEvent;
  }

  /** Before each engine cycle, and before the first command. */
  async recordSilence(now: Instant): Promise<void> {
    const from = this.#restedAt;
    if (from !== undefined && now - from > OUTAGE_MS) {
      const facts = { from: isoOf(from), to: isoOf(now) };
      const target = { category: 'runtime', id: this.deployment } as const;
      const command = { type: 'RecordOutage', now, ...facts } as const;
      const envelope = systemCommand('heartbeat', target, command, `${facts.from} ${facts.to}`);
      const answer = await this.executor.execute(envelope);
      invariant(isDone(answer), `our own outage is recorded: ${JSON.stringify(answer)}`);
      this.cameToRest(now);
    }
  }

  /** Nothing is open at `now`, or it is made good from here on. */
  cameToRest(now: Instant): void {
    this.#restedAt = now;
    // Either way: the clock may have been set back.
    if (this.#writtenAt !== undefined && Math.abs(now - this.#writtenAt) < BEAT_EVERY_MS) return;
    this.heartbeat.beat(now);
    this.#writtenAt = now;
  }
}
