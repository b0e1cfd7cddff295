import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { RecordedEvent } from '#application/ports/event-store.js';
import type { Client } from '../harness/client.js';
import { advance, clientsOf, madeDemonstration, startDemonstration } from '../harness/demonstration.js';
import { DondocProcess } from '../harness/dondoc-process.js';
import { untilLong, whatHappened, wholeLog } from '../harness/log-reading.js';

const started: DondocProcess[] = [];
afterEach(async () => {
  for (const dondoc of started.splice(0)) await dondoc.discard();
});

/** Command lines of living processes that name the data folder: what a `kill -9` may have left behind. */
const processesOf = (folder: string): readonly string[] =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder) && !line.startsWith('ps '));

async function untilNone(look: () => readonly string[], withinMs: number): Promise<readonly string[]> {
  const giveUp = Date.now() + withinMs;
  while (look().length > 0 && Date.now() < giveUp) await pause(50);
  return look();
}

describe('killed with -9', () => {
  it('while the demonstration is being made, again and again: it is finished with nothing lost and nothing doubled', async () => {
    const undisturbed = await wholeLog(await madeDemonstration());
    const dondoc = DondocProcess.prepare();
    started.push(dondoc);
    for (const share of [0.02, 0.3, 0.55, 0.8]) {
      const enough = Math.ceil(share * undisturbed.length);
      dondoc.launch();
      await untilLong(dondoc.folder, enough, 60_000);
      await dondoc.kill();
      expect(await untilNone(() => processesOf(dondoc.folder), 5_000)).toEqual([]);
      // The kill fell inside the making: something was written, and its last word was not.
      const cut = await wholeLog(dondoc.folder);
      expect(cut.length).toBeGreaterThanOrEqual(enough);
      expect(cut.map(({ type }) => type)).not.toContain('DemonstrationFinished');
    }
    await dondoc.ready();
    await dondoc.stop();
    const made = await wholeLog(dondoc.folder);
    expect(made.map(({ type }) => type)).toContain('DemonstrationFinished');
    expect(whatHappened(made)).toEqual(whatHappened(undisturbed));
  }, 180_000);

  it('under load: every acknowledged command is there, none is doubled, and the clock stands where it was recorded', async () => {
    const { dondoc, owner, admin, secretariat } = await startDemonstration();
    started.push(dondoc);
    await advance(admin, '2020-05-25T10:30');
    const { body } = await secretariat.get('/v1/tasks?q=NQ17-01');
    const task: string = body.items[0].id;
    const path = `/v1/tasks/${task}/progress-reports`;
    const report = (of: Client, index: number) =>
      of.post(
        path,
        { period: '2020-Q2', percent: 10, narrative: `Báo cáo số ${index}.`, explanation: 'Chờ số liệu.' },
        { 'idempotency-key': `load-${index}` },
      );
    /** By the number of a report, the revision at which its sender was told that it stands. */
    const acknowledged = new Map<number, number>();
    await Promise.allSettled(
      Array.from({ length: 200 }, async (_, index) => {
        const answer = await report(owner, index);
        if (answer.status === 201) acknowledged.set(index, answer.body.revision);
        if (acknowledged.size === 40) await dondoc.kill();
      }),
    );
    expect(acknowledged.size).toBeGreaterThanOrEqual(40);

    // The disk against the ledger, before anybody has sent anything again or started the process that might mend it.
    const left = await wholeLog(dondoc.folder);
    expect(standing(left, task, acknowledged)).toEqual(acknowledged);
    expect(twice(narratives(left, task))).toEqual([]);

    await dondoc.ready();
    const again = clientsOf(dondoc);
    expect((await again.admin.get('/v1/demo/clock')).body).toMatchObject({ now: '2020-05-25T03:30:00.000Z', rate: 0 });
    for (const [index, revision] of acknowledged) {
      const answer = await report(again.owner, index);
      expect([answer.status, answer.body.revision]).toEqual([201, revision]);
    }
    await dondoc.stop();
    const after = await wholeLog(dondoc.folder);
    expect(after.slice(0, left.length)).toEqual(left);
    expect(narratives(after, task)).toEqual(narratives(left, task));
  }, 120_000);
});

const reportsOf = (log: readonly RecordedEvent[], task: string): readonly RecordedEvent[] =>
  log.filter(({ stream, type }) => stream === `task-${task}` && type === 'ProgressReported');

const narrativeOf = ({ data }: RecordedEvent): string =>
  'narrative' in data && typeof data.narrative === 'string' ? data.narrative : '';

const narratives = (log: readonly RecordedEvent[], task: string): readonly string[] =>
  reportsOf(log, task).map(narrativeOf);

/** Of the reports in the ledger, those that the log holds: by their number, the revision at which it holds them. */
function standing(
  log: readonly RecordedEvent[],
  task: string,
  ledger: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const revisions = new Map(reportsOf(log, task).map((event) => [narrativeOf(event), Number(event.revision)]));
  const found = [...ledger.keys()].map((index) => [index, revisions.get(`Báo cáo số ${index}.`) ?? -1] as const);
  return new Map(found);
}

const twice = (all: readonly string[]): readonly string[] => all.filter((one, index) => all.indexOf(one) !== index);

describe('Redis', () => {
  it('may be flushed while it runs: what falls due is decided all the same', async () => {
    const { dondoc, admin, secretariat } = await startDemonstration();
    started.push(dondoc);
    await advance(admin, '2020-05-25T08:59');
    const redis = new Redis(`${dondoc.folder}/redis.sock`);
    await redis.flushall();
    redis.disconnect();
    await admin.post('/v1/demo/clock', { rate: 60 });
    const { body } = await secretariat.get('/v1/tasks?q=NQ17-01');
    const remindedToday = async () => {
      const { body: events } = await secretariat.get(`/v1/tasks/${body.items[0].id}/events`);
      return events.items.some(({ data }: { data: { dueAt?: string } }) => data.dueAt === '2020-05-25T02:00:00.000Z');
    };
    const giveUp = Date.now() + 60_000;
    while (!(await remindedToday()) && Date.now() < giveUp) await pause(100);
    expect(await remindedToday()).toBe(true);
  }, 120_000);

  it('changes nothing of what is decided: with it and without it the same days bring the same events', async () => {
    const both = await Promise.all(
      [{}, { REDIS_URL: 'none' }].map(async (env) => {
        const demo = await startDemonstration(env);
        started.push(demo.dondoc);
        return demo;
      }),
    );
    const lived = both.map(async ({ owner, admin, secretariat, dondoc }) => {
      const { body } = await secretariat.get('/v1/tasks?q=NQ17-01');
      const report = { period: '2020-Q2', percent: 50, narrative: 'Đã có dự thảo.', explanation: 'Chờ số liệu.' };
      await owner.post(`/v1/tasks/${body.items[0].id}/progress-reports`, report, { 'idempotency-key': 'q2' });
      await advance(admin, '2020-07-01T08:00');
      await dondoc.stop();
    });
    await Promise.all(lived);
    const logs = await Promise.all(both.map(({ dondoc }) => wholeLog(dondoc.folder)));
    expect(whatHappened(logs[0] ?? [])).toEqual(whatHappened(logs[1] ?? []));
  }, 120_000);
});
