import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { advance, clientsOf, madeDemonstration, startDemonstration } from '../harness/demonstration.js';
import { DondocProcess } from '../harness/dondoc-process.js';
import { whatHappened, wholeLog } from '../harness/log-reading.js';

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
    const dondoc = DondocProcess.prepare();
    started.push(dondoc);
    for (const afterMs of [700, 1_100, 1_600, 2_300]) {
      dondoc.launch();
      await pause(afterMs);
      await dondoc.kill();
      expect(await untilNone(() => processesOf(dondoc.folder), 5_000)).toEqual([]);
    }
    await dondoc.ready();
    await dondoc.stop();
    const undisturbed = await madeDemonstration();
    expect(whatHappened(await wholeLog(dondoc.folder))).toEqual(whatHappened(await wholeLog(undisturbed)));
  }, 180_000);

  it('under load: every acknowledged command is there, none is doubled, and the clock stands where it was recorded', async () => {
    const { dondoc, owner, secretariat } = await startDemonstration();
    started.push(dondoc);
    const { body } = await secretariat.get('/v1/tasks?q=NQ17-01');
    const acknowledged: { readonly key: string; readonly revision: number }[] = [];
    const report = { period: '2020-Q2', percent: 10, narrative: 'Báo cáo tiến độ.' };
    const path = `/v1/tasks/${body.items[0].id}/progress-reports`;
    const load = Promise.allSettled(
      Array.from({ length: 200 }, async (_, index) => {
        const key = `load-${index}`;
        const answer = await owner.post(
          path,
          { ...report, narrative: `Báo cáo số ${index}.` },
          { 'idempotency-key': key },
        );
        if (answer.status === 201) acknowledged.push({ key, revision: answer.body.revision });
        if (acknowledged.length === 40) await dondoc.kill();
      }),
    );
    await load;
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    await dondoc.ready();
    const again = clientsOf(dondoc);
    for (const { key, revision } of acknowledged) {
      const index = key.slice('load-'.length);
      const answer = await again.owner.post(
        path,
        { ...report, narrative: `Báo cáo số ${index}.` },
        { 'idempotency-key': key },
      );
      expect([answer.status, answer.body.revision]).toEqual([201, revision]);
    }
  }, 120_000);
});

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
    const withRedis = await startDemonstration();
    const without = await startDemonstration({ REDIS_URL: 'none' });
    started.push(withRedis.dondoc, without.dondoc);
    for (const { owner, admin, secretariat, dondoc } of [withRedis, without]) {
      const { body } = await secretariat.get('/v1/tasks?q=NQ17-01');
      const report = { period: '2020-Q2', percent: 50, narrative: 'Đã có dự thảo.' };
      await owner.post(`/v1/tasks/${body.items[0].id}/progress-reports`, report, { 'idempotency-key': 'q2' });
      await advance(admin, '2020-07-01T08:00');
      await dondoc.stop();
    }
    const logs = await Promise.all([withRedis, without].map(({ dondoc }) => wholeLog(dondoc.folder)));
    expect(whatHappened(logs[0] ?? [])).toEqual(whatHappened(logs[1] ?? []));
  }, 120_000);
});
