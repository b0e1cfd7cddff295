import { Health, type HealthPart } from '#application/ports/health.js';
import { redisAnswers } from '#infrastructure/redis/redis-answers.js';
import type { Engine } from './engine.js';

/** More events than this between log and read models: boards are stale and nothing is acted upon. */
const LAG_ALARM = 1_000;

export class EngineHealth extends Health {
  constructor(private readonly engine: Engine) {
    super();
  }

  async parts(): Promise<readonly HealthPart[]> {
    return [await this.#log(), await this.#readModels(), this.#parked(), await this.#redis()];
  }

  async #log(): Promise<HealthPart> {
    const head = await this.engine.store.head();
    return { part: 'log', isHealthy: true, detail: `last position ${head?.position ?? 'none'}` };
  }

  async #readModels(): Promise<HealthPart> {
    const head = (await this.engine.store.head())?.position ?? 0;
    // Positions of the embedded log are dense, so their difference is a number of events.
    const lag = Math.max(0, head - this.engine.readModels.position());
    return { part: 'read-models', isHealthy: lag <= LAG_ALARM, detail: `${lag} events behind the log` };
  }

  #parked(): HealthPart {
    const parked = this.engine.readModels.parked();
    const detail =
      parked.length === 0
        ? 'no stream is parked'
        : `parked: ${parked.map(({ stream, error }) => `${stream} (${error})`).join(', ')}; mend and rebuild`;
    return { part: 'streams', isHealthy: true, isDegraded: parked.length > 0, detail };
  }

  async #redis(): Promise<HealthPart> {
    const { redis, redisMissing } = this.engine;
    const part = { part: 'redis', isHealthy: true } as const;
    if (redis === undefined) {
      const notWanted = 'not wanted (REDIS_URL=none): the sweep and this process do the same work';
      return { ...part, isDegraded: redisMissing !== undefined, detail: redisMissing ?? notWanted };
    }
    if (await redisAnswers(redis)) return { ...part, detail: 'queues run on Redis' };
    return { ...part, isDegraded: true, detail: 'Redis does not answer: the sweep and this process do the same work' };
  }
}
