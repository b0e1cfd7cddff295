import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../harness/client.js';
import { advance, type Demonstration, startDemonstration } from '../harness/demonstration.js';
import { eventually } from '../harness/eventually.js';

/** Whoever watches a running dondoc sees what it does, and nothing of anybody's. */
describe('a running dondoc', () => {
  let demo: Demonstration;
  let task = '';
  const counted = async () => (await new Client(demo.dondoc.url, undefined).get('/metrics')).body as string;
  const lines = () =>
    demo.dondoc.output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none', LOG_LEVEL: 'info' });
    const { body } = await demo.secretariat.get('/v1/tasks?limit=1');
    task = body.items[0].id;
    await demo.secretariat.get(`/v1/tasks/${task}`);
    await demo.owner.post('/v1/tasks', {});
    await advance(demo.admin, '2020-06-02T08:00');
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const numberAt = (text: string, series: string) => {
    const line = text.split('\n').find((each) => each.startsWith(`${series} `));
    return line === undefined ? undefined : Number(line.slice(series.length));
  };

  it('counts what it does, open to whoever has no token', async () => {
    const lag = async () => numberAt(await counted(), 'dondoc_read_models_lag_events');
    // The last move of the clock may just have been written.
    await eventually(async () => (await lag()) === 0);
    const text = await counted();
    expect(numberAt(text, 'dondoc_deliveries_open')).toBe(0);
    expect(numberAt(text, 'dondoc_quarantined_streams{by="projector"}')).toBe(0);
    expect(numberAt(text, 'dondoc_append_seconds_count{outcome="written"}')).toBeGreaterThan(0);
    expect(numberAt(text, 'dondoc_engine_cycle_seconds_count')).toBeGreaterThan(0);
    expect(numberAt(text, 'dondoc_decisions_total{command="WakeTask",outcome="appended"}')).toBeGreaterThan(0);
    expect(numberAt(text, 'dondoc_deliveries_total{outcome="accepted"}')).toBeGreaterThan(0);
    expect(numberAt(text, 'dondoc_http_request_seconds_count{method="POST",route="/v1/tasks",status="400"}')).toBe(1);
    expect(numberAt(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(text).toContain('route="/v1/tasks/:task",status="200"');
    for (const personal of [task, 'demo-', 'NQ17']) expect(text).not.toContain(personal);
  });

  it('writes a line for each decision, delivery and cycle, by which one finds them in the log', async () => {
    const decision = lines().find(({ message, command }) => message === 'decision' && command === 'WakeTask');
    expect(decision).toMatchObject({
      ...{ level: 'info', outcome: 'appended', by: 'sweep' },
      ...{ stream: expect.stringMatching(/^task-/), correlation: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    const recorded = await demo.auditor.get(`/v1/events?stream=${decision.stream}&limit=200`);
    const written = recorded.body.items.find(({ position }: { position: string }) => position === decision.position);
    expect(decision.events).toContain(written.type);
    expect(lines().filter(({ message, outcome }) => message === 'delivery' && outcome === 'accepted')).not.toEqual([]);
    const cycle = lines().find(({ message, deliveries }) => message === 'cycle' && deliveries > 0);
    expect(cycle).toMatchObject({ rounds: expect.any(Number), sweep: expect.any(Number), ms: expect.any(Number) });
  });
});
