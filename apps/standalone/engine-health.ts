import { DecisionContext } from '#application/engine/decision-context.js';
import { type ClockWatch, doubtInWords } from '#application/engine/outages/clock-watch.js';
import { Health, type HealthPart, type StandingStream } from '#application/ports/health.js';
import { unitsWithoutSecretariat } from '#application/programme/without-secretariat.js';
import type { Serving } from '#apps/api/serving.js';
import { heldSince } from '#domain/delivery/channel.js';
import { isoOf } from '#domain/kernel/time.js';
import { redisAnswers } from '#infrastructure/redis/redis-answers.js';
import type { Engine } from './engine.js';
import { LAG_ALARM, type Standing, standingOf } from './events-behind.js';
import type { Work } from './work.js';

/** Enough to see what they have in common. */
const STREAMS_NAMED_MAX = 50;

export class EngineHealth extends Health {
  constructor(
    private readonly engine: Engine,
    /** Undefined where another process does the work. */
    private readonly work: Work | undefined,
    private readonly serving: Serving,
    private readonly clockWatch?: ClockWatch,
  ) {
    super();
  }

  async parts(): Promise<readonly HealthPart[]> {
    const standing = await standingOf(this.engine.store, this.engine.readModels);
    const redis = this.work === undefined ? [] : [await this.#redis(this.work)];
    return [
      ...this.#start(),
      ...this.#clock(),
      this.#log(standing),
      this.#readModels(standing),
      this.#streams(),
      this.#mail(),
      ...this.#secretariats(),
      ...redis,
    ];
  }

  #start(): readonly HealthPart[] {
    if (this.serving.hasBegun) return [];
    return [{ part: 'start', isHealthy: false, detail: 'not finished: everybody is told to come back' }];
  }

  #clock(): readonly HealthPart[] {
    const doubt = this.clockWatch?.doubt;
    if (doubt === undefined) return [];
    const mend =
      'set the clock, or say `dondoc clock accept --data-dir DIR` on this machine; until then nothing is decided';
    return [{ part: 'clock', isHealthy: false, detail: `clock-in-doubt: ${doubtInWords(doubt)}: ${mend}` }];
  }

  #log({ last, why }: Standing): HealthPart {
    if (why !== undefined) return { part: 'log', isHealthy: false, detail: `${why}; reads go on, and are stale` };
    const detail = `last position ${last ?? 'none'}`;
    const full = this.engine.store.full();
    if (full === undefined) return { part: 'log', isHealthy: true, detail };
    // It serves reads, so nobody is sent away from it; the next command that is written ends this.
    const refusing = `${detail}; the last command was refused (507): ${full}`;
    return { part: 'log', isHealthy: true, isDegraded: true, detail: refusing };
  }

  #readModels({ missing }: Standing): HealthPart {
    const part = 'read-models';
    if (missing === undefined) return { part, isHealthy: false, detail: 'how far behind the log is not known' };
    const isHealthy = missing <= LAG_ALARM;
    return { part, isHealthy, detail: `${isHealthy ? missing : `more than ${LAG_ALARM}`} events behind the log` };
  }

  /** Degraded, not unwell: everything else goes on. */
  #streams(): HealthPart {
    const quarantine = this.work?.worker.quarantine;
    const standing: readonly StandingStream[] = [
      ...this.engine.readModels.quarantined().map(({ stream, reason }) => ({ stream, by: 'projector', reason })),
      ...(quarantine?.list() ?? []).map(({ stream, processor: by, reason }) => ({ stream, by, reason })),
    ];
    const part = { part: 'streams', isHealthy: true } as const;
    if (standing.length === 0) return { ...part, detail: 'no stream is quarantined' };
    const streams = standing.slice(0, STREAMS_NAMED_MAX);
    const names = streams.map(({ stream, reason }) => `${stream} (${reason})`).join(', ');
    const more = standing.length > streams.length ? ` and ${standing.length - streams.length} more` : '';
    const waiting = quarantine?.waiting ?? 0;
    const waits = waiting === 0 ? '' : `; ${waiting} streams wait for them`;
    return { ...part, isDegraded: true, streams, detail: `quarantined: ${names}${more}${waits}; mend and rebuild` };
  }

  /** Degraded, not unwell: people are told in their inbox all the same, and no mail is lost. */
  #mail(): HealthPart {
    const part = { part: 'mail', isHealthy: true } as const;
    const held = heldSince(this.engine.readModels.get('channels', 'mail')?.holds ?? []);
    if (held !== undefined) {
      const mend = 'mend SMTP_URL, MAIL_FROM or the account there; no mail is lost, and all goes on by itself';
      return { ...part, isDegraded: true, detail: `held since ${isoOf(held.from)}: ${held.why}; ${mend}` };
    }
    const unreached = this.work?.worker.pace.unreached;
    if (unreached === undefined) return { ...part, detail: 'goes out' };
    const since = isoOf(unreached.since);
    return { ...part, isDegraded: true, detail: `the mail server is not reached since ${since}: ${unreached.why}` };
  }

  /** Degraded, not unwell: somebody must be appointed, and nothing that this process could do would help. */
  #secretariats(): readonly HealthPart[] {
    const { readModels } = this.engine;
    const missing = unitsWithoutSecretariat(readModels, new DecisionContext(readModels, readModels.position(), true));
    if (missing.length === 0) return [];
    const detail = `nobody is the secretariat of ${missing.join(', ')}: what reaches nobody there is on no one’s work list; appoint somebody`;
    return [{ part: 'secretariat', isHealthy: true, isDegraded: true, detail }];
  }

  async #redis({ redis, redisMissing }: Work): Promise<HealthPart> {
    const part = { part: 'redis', isHealthy: true } as const;
    if (redis === undefined) {
      const notWanted = 'not wanted (REDIS_URL=none): the sweep and this process do the same work';
      return { ...part, isDegraded: redisMissing !== undefined, detail: redisMissing ?? notWanted };
    }
    if (await redisAnswers(redis)) return { ...part, detail: 'queues run on Redis' };
    return { ...part, isDegraded: true, detail: 'Redis does not answer: the sweep and this process do the same work' };
  }
}
