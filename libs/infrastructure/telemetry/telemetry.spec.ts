import { describe, expect, it } from '@jest/globals';
import { Logger } from '#application/ports/logger.js';
import type { DecisionTold } from '#application/ports/telemetry.js';
import { ProcessTelemetry } from './process.telemetry.js';
import { PrometheusMetrics } from './prometheus.metrics.js';

class Lines extends Logger {
  readonly written: unknown[] = [];
  override error(): void {}
  override warn(message: string, fields?: object): void {
    this.written.push(['warn', message, fields]);
  }
  override info(message: string, fields?: object): void {
    this.written.push(['info', message, fields]);
  }
  override debug(): void {}
  override writes(level: string): boolean {
    return level === 'info';
  }
}

function begun() {
  const lines = new Lines();
  const metrics = new PrometheusMetrics();
  let elapsed = 0;
  const clock = { elapsedMs: () => elapsed };
  const pass = (ms: number) => {
    elapsed += ms;
  };
  return { lines, metrics, pass, telemetry: new ProcessTelemetry(metrics, lines, clock) };
}

const decided: DecisionTold = {
  ...{ stream: 'task-1', command: 'WakeTask', outcome: 'appended', by: 'sweep', correlation: 'c-1' },
  ...{ events: ['ReminderDecided'], steps: ['T-7/0'], position: '17' },
};

const unread = (): DecisionTold => {
  throw new Error('put together for nobody');
};

describe('what is told of the work', () => {
  it('is a line per decision, and a count by what became of it', async () => {
    const { lines, metrics, telemetry } = begun();
    telemetry.serve();
    telemetry.decided(decided, () => decided);
    telemetry.decided({ ...decided, outcome: 'unchanged' }, unread);
    const refused = { ...decided, outcome: 'refused', code: 'not-your-role', by: 'person' } as const;
    telemetry.decided(refused, () => refused);
    expect(lines.written).toEqual([
      ['info', 'decision', decided],
      ['info', 'decision', refused],
    ]);
    const text = await metrics.text();
    for (const outcome of ['appended', 'unchanged', 'refused']) {
      expect(text).toContain(`dondoc_decisions_total{command="WakeTask",outcome="${outcome}"} 1`);
    }
  });

  it('is no line before the process serves, and is counted all the same', async () => {
    const { lines, metrics, telemetry } = begun();
    telemetry.decided(decided, unread);
    expect(lines.written).toEqual([]);
    expect(await metrics.text()).toContain('dondoc_decisions_total{command="WakeTask",outcome="appended"} 1');
  });

  it('is a line per delivery, a warning where it is tried again', async () => {
    const { lines, metrics, telemetry } = begun();
    telemetry.serve();
    telemetry.delivered({ delivery: 'd-1', outcome: 'accepted', correlation: 'c-2' });
    telemetry.delivered({ delivery: 'd-2', outcome: 'put-off', why: '451 try later' });
    expect(lines.written).toEqual([
      ['info', 'delivery', { delivery: 'd-1', outcome: 'accepted', correlation: 'c-2' }],
      ['warn', 'delivery', { delivery: 'd-2', outcome: 'put-off', why: '451 try later' }],
    ]);
    expect(await metrics.text()).toContain('dondoc_deliveries_total{outcome="put-off"} 1');
  });

  it('is a line per engine cycle that did something, with how long it took; the others are timed only', async () => {
    const { lines, metrics, pass, telemetry } = begun();
    telemetry.serve();
    const idle = { at: 0, rounds: 1, reporting: 0, sweep: 0, directives: 0, deliveries: 0 };
    telemetry.cycleBegins()(idle);
    const ended = telemetry.cycleBegins();
    pass(20);
    ended({ ...idle, rounds: 2, sweep: 3, deliveries: 5 });
    const counts = { rounds: 2, reporting: 0, sweep: 3, directives: 0, deliveries: 5 };
    expect(lines.written).toEqual([['info', 'cycle', { now: '1970-01-01T00:00:00.000Z', ...counts, ms: 20 }]]);
    const text = await metrics.text();
    expect(text).toContain('dondoc_engine_cycle_seconds_count 2');
    expect(text).toContain('dondoc_engine_cycle_seconds_bucket{le="0.01"} 1');
  });
});

describe('a gauge', () => {
  it('is looked at when somebody asks; one that fails is no number, and hides no other', async () => {
    const { metrics } = begun();
    let open = 3;
    metrics.gauge({ name: 'dondoc_open', help: 'open', read: async () => ({ open }) });
    metrics.gauge({ name: 'dondoc_by', help: 'by', label: 'by', read: async () => ({ projector: 1, processors: 2 }) });
    metrics.gauge({ name: 'dondoc_lost', help: 'lost', read: () => Promise.reject(new Error('away')) });
    expect(await metrics.text()).toContain('dondoc_open 3');
    open = 4;
    const text = await metrics.text();
    expect(text).toContain('dondoc_open 4');
    expect(text).toContain('dondoc_by{by="processors"} 2');
    expect(text).toMatch(/^dondoc_lost nan$/im);
  });
});
