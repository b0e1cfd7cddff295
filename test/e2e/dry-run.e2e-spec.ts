import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';
import { eventually } from '../harness/eventually.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

interface Told {
  readonly step: string;
  readonly unit: string;
  readonly post: string;
  readonly about: { readonly kind: string };
}

/** On 25 May 2020, 08:00. The open blocker of MH-03 lies with the leader. */
describe('before something is done', () => {
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const last = async () => (await demo.auditor.get('/v1/events?limit=1')).body.position;
  const reason = { reason: 'Giao trong nhiệm vụ khác.' };

  it('what may not be done is refused as it would be, in both languages', async () => {
    const before = await last();
    for (const [language, title] of [
      ['vi', 'Dữ liệu chưa hợp lệ'],
      ['en', 'The data are not valid'],
    ] as const) {
      const path = '/v1/tasks/MH-01/cancellation';
      const spoken = { 'accept-language': language };
      const wrong = await demo.secretariat.post(`${path}?dryRun=maybe`, reason, spoken);
      expect([wrong.status, wrong.body.title, wrong.body.errors[0].pointer]).toEqual([400, title, '/dryRun']);
      const tried = await demo.owner.post(`${path}?dryRun=true`, reason, spoken);
      const real = await demo.owner.post(path, reason, spoken);
      expect([tried.status, tried.body.code, tried.body.detail]).toEqual([403, real.body.code, real.body.detail]);
    }
    expect(await last()).toBe(before);
  });

  it('the command line shows it in words, or as it came', async () => {
    const before = await last();
    const dondoc = (...words: readonly string[]) =>
      spawnSync(process.execPath, [main, ...words, '--dry-run'], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', LANG: 'vi_VN.UTF-8', DONDOC_URL: demo.dondoc.url },
      });
    const cancel = ['tasks', 'cancel', 'MH-01', '--reason', 'Thôi.'];
    const vietnamese = dondoc(...cancel);
    expect([vietnamese.status, vietnamese.stdout]).toEqual([0, expect.stringContaining('Sẽ hủy NQ17/MH-01')]);
    expect(vietnamese.stdout).toMatch(/Trạng thái +◑ Đang thực hiện +✕ Đã hủy/);
    expect(vietnamese.stdout).toMatch(/nhiệm vụ bị hủy +người đứng đầu C-ATTT/);
    expect(vietnamese.stderr).toContain('Xem trước, chưa ghi gì.');
    const english = dondoc(...cancel, '--lang', 'en');
    expect(english.stdout).toContain('It would say: Cancelled NQ17/MH-01');
    expect(english.stderr).toContain('Dry run: nothing was written.');
    const { before: was, events } = JSON.parse(dondoc(...cancel, '-o', 'json').stdout);
    expect([was.progress, events]).toEqual(['inProgress', ['TaskCancelled']]);
    const urged = dondoc(
      'tasks',
      'urge',
      'MH-01',
      'NQ17-01',
      '--text',
      'Đề nghị báo cáo.',
      '--answer-by',
      '2020-06-05',
    );
    expect([urged.status, urged.stdout.match(/đôn đốc lần 1/g)?.length]).toEqual([0, 2]);
    for (const words of [
      ['deliveries', 'retry', 'NQ17', '2020-Q2'],
      ['projections', 'rebuild'],
    ]) {
      expect([words, dondoc(...words).status]).toEqual([words, 0]);
    }
    // Where nothing is written anyway, the word has no meaning.
    expect(dondoc('tasks', 'show', 'MH-01').status).toBe(2);
    expect(await last()).toBe(before);
  });

  it('the command line says what a deadline would mean, or why there is no such one', () => {
    const deadline = (words: string, ...more: readonly string[]) =>
      spawnSync(process.execPath, [main, 'deadline', words, '--programme', 'NQ17', ...more], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', LANG: 'vi_VN.UTF-8', DONDOC_URL: demo.dondoc.url },
      });
    const shown = deadline('trước 15/7/2020');
    expect([shown.status, shown.stdout]).toEqual([0, expect.stringMatching(/Hạn cuối +14\/07\/2020/)]);
    expect(shown.stdout).toMatch(/09:00 ngày 21\/07\/2020 +.* lãnh đạo Bộ phụ trách lĩnh vực/);
    expect(JSON.parse(deadline('trước 15/7/2020', '-o', 'json').stdout)).toMatchObject({ legalEnd: '2020-07-14' });
    for (const [words, language, said] of [
      ['sớm', 'vi', /thời hạn/i],
      ['22/5/2020', 'en', /22 May 2020/],
    ] as const) {
      const { status, stderr } = deadline(words, '--lang', language);
      expect([status, stderr]).toEqual([6, expect.stringMatching(said)]);
    }
    expect(deadline('22/5/2020', '--past-deadline').status).toBe(0);
  });

  it('one sees what it would do, of the thing and of what hangs on it, and nothing has happened', async () => {
    const before = await last();
    const key = { 'idempotency-key': 'huy-sau' };
    const tried = await demo.secretariat.post('/v1/tasks/MH-03/cancellation?dryRun=true', reason, key);
    expect([tried.status, tried.body.events]).toEqual([200, ['TaskCancelled']]);
    expect(tried.body).toMatchObject({ after: { progress: 'cancelled' }, said: 'Sẽ hủy NQ17/MH-03' });
    const lines = (items: readonly Told[]) =>
      items.map(({ about, step, unit, post }) => [about.kind, step, unit, post]);
    expect(lines(tried.body.told)).toContainEqual(['task', 'cancelled', 'C-ATTT', 'head']);
    // Its blocker ends with it, and the leader with whom that lies is not told of the task.
    expect(lines(tried.body.told)).toContainEqual(['blocker', 'subject-ended', 'BTTTT', 'fieldLeader']);
    expect(await last()).toBe(before);
    expect((await demo.secretariat.get('/v1/tasks/MH-03')).body).toMatchObject({ cancellation: null });

    const done = await demo.secretariat.post('/v1/tasks/MH-03/cancellation', reason, key);
    expect([done.status, done.body.changed]).toEqual([201, true]);
    const told = async (): Promise<readonly string[][]> => {
      const { ladder } = (await demo.secretariat.get('/v1/tasks/MH-03')).body;
      const cancelled = ladder.filter(({ step }: { step: string }) => step === 'cancelled');
      return cancelled.flatMap(({ recipients }: { recipients: readonly Told[] }) =>
        recipients.map(({ unit, post }) => ['task', 'cancelled', unit, post]),
      );
    };
    await eventually(async () => (await told()).length > 0);
    expect(await told()).toEqual(lines(tried.body.told).filter(([kind]) => kind === 'task'));
  });
});
