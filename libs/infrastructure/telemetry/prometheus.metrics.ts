import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Metrics, type RequestMeasured } from '#application/ports/metrics.js';

/** From half a millisecond: an append to a local disk takes a few of them. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

interface GaugeSource {
  readonly name: string;
  readonly help: string;
  /** Values by the one label of the gauge; undefined where it cannot be known now. */
  readonly label?: string;
  readonly read: () => Promise<Readonly<Record<string, number>>>;
}

/** In a registry of its own: several in one process, as in specs, do not count into each other. */
export class PrometheusMetrics extends Metrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];

  readonly decisions = new Counter({
    name: 'dondoc_decisions_total',
    help: 'Commands decided, by what became of them',
    labelNames: ['command', 'outcome'],
    registers: this.#registers,
  });
  readonly deliveries = new Counter({
    name: 'dondoc_deliveries_total',
    help: 'Deliveries tried, by what became of them',
    labelNames: ['outcome'],
    registers: this.#registers,
  });
  readonly cycles = new Histogram({
    name: 'dondoc_engine_cycle_seconds',
    help: 'From the beginning of an engine cycle until nothing was left to do',
    buckets: SECONDS,
    registers: this.#registers,
  });
  readonly appends = new Histogram({
    name: 'dondoc_append_seconds',
    help: 'From asking the log to write until it had written, or had not',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers: this.#registers,
  });
  readonly #requests = new Histogram({
    name: 'dondoc_http_request_seconds',
    help: 'Requests answered, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: this.#registers,
  });

  /** Processor time, memory, event loop and garbage of this process, under the names that are customary. */
  measureProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Asked whenever somebody reads the metrics; what fails is no number, and stops no other. */
  gauge({ name, help, label, read }: GaugeSource): void {
    new Gauge({
      ...{ name, help, registers: this.#registers, labelNames: label === undefined ? [] : [label] },
      async collect() {
        this.reset();
        const values = await read().catch(() => ({ unknown: Number.NaN }));
        for (const [key, value] of Object.entries(values)) {
          if (label === undefined) this.set(value);
          else this.set({ [label]: key }, value);
        }
      },
    });
  }

  override requested({ method, route, status, seconds }: RequestMeasured): void {
    this.#requests.observe({ method, route, status }, seconds);
  }

  override text(): Promise<string> {
    return this.#registry.metrics();
  }

  override get contentType(): string {
    return this.#registry.contentType;
  }
}
