import type { MonotonicClock } from '#application/ports/clocks.js';
import type { Logger } from '#application/ports/logger.js';
import {
  type ChannelTold,
  type CycleTold,
  type DecisionCounted,
  type DecisionTold,
  type DeliveryTold,
  Telemetry,
} from '#application/ports/telemetry.js';
import { type Instant, isoOf } from '#domain/kernel/time.js';
import type { PrometheusMetrics } from './prometheus.metrics.js';

/** Counts, and writes a line per decision, delivery and engine cycle that acted. */
export class ProcessTelemetry extends Telemetry {
  #isServing = false;

  constructor(
    private readonly metrics: Pick<PrometheusMetrics, 'decisions' | 'deliveries' | 'cycles'>,
    private readonly logger: Logger,
    private readonly clock: MonotonicClock,
  ) {
    super();
  }

  /** From now on lines are for everybody; the years that a demonstration is made of would bury its ready line. */
  serve(): void {
    this.#isServing = true;
  }

  override decided({ command, outcome, by }: DecisionCounted, told: () => DecisionTold): void {
    this.metrics.decisions.inc({ command, outcome });
    // A processor that is told no, or to change nothing, is told so again in each cycle.
    const isWorthALine = outcome === 'appended' || (outcome === 'refused' && by === 'person');
    this.#line(isWorthALine, 'decision', () => ({ ...told() }));
  }

  override delivered(delivery: DeliveryTold): void {
    const { outcome } = delivery;
    this.metrics.deliveries.inc({ outcome });
    if (outcome === 'put-off') this.logger.warn('delivery', { ...delivery });
    else this.#line(true, 'delivery', () => ({ ...delivery }));
  }

  /** An alarm, once: what is held goes nowhere until somebody mends it. */
  override channel(channel: ChannelTold): void {
    if (channel.state === 'held') this.logger.error('channel', { ...channel });
    else this.logger.info('channel', { ...channel });
  }

  override cycleBegins(): (ended: CycleTold) => void {
    const begun = this.clock.elapsedMs();
    return ({ at, ...counts }) => {
      const ms = this.clock.elapsedMs() - begun;
      this.metrics.cycles.observe(ms / 1000);
      const { reporting, sweep, directives, deliveries } = counts;
      const hasActed = reporting + sweep + directives + deliveries > 0;
      if (hasActed) this.#line(true, 'cycle', () => ({ now: isoOf(at as Instant), ...counts, ms: Math.round(ms) }));
    };
  }

  #line(isWorthALine: boolean, what: string, fields: () => Readonly<Record<string, unknown>>): void {
    const level = isWorthALine && this.#isServing ? 'info' : 'debug';
    if (this.logger.writes(level)) this.logger[level](what, fields());
  }
}
