import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';

/** On 25 May 2020, 08:00. NQ17-01 is overdue, lies with the leader and has an open blocker. */
describe('a task that is cancelled', () => {
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const cancel = (task: string, said: object, by = demo.secretariat) => by.post(`/v1/tasks/${task}/cancellation`, said);
  const told = ({ status, body }: Awaited<ReturnType<typeof cancel>>) => [
    status,
    body.code,
    ...(body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer),
  ];
  const board = async (query = '') => (await demo.secretariat.get(`/v1/boards/C-ATTT?period=2020-Q2${query}`)).body;
  const isOf = (code: string) => (item: { code?: string; about?: { code: string }; task?: { code: string } }) =>
    [item.code, item.about?.code, item.task?.code].includes(code);
  const overdueOf = async ({ position }: { position: string }) =>
    (await demo.secretariat.get(`/v1/tasks?timeliness=overdue&limit=200&atLeast=${position}`)).body.items.filter(
      isOf('NQ17-01'),
    );

  it('is cancelled by the unit that gave it, with a reason; whatever is refused leaves nothing', async () => {
    const before = (await demo.secretariat.get('/v1/tasks/NQ17-01')).body;
    const refused = [
      await cancel('NQ17-01', { reason: 'Thôi.' }, demo.owner),
      await cancel('NQ17-01', { reason: 'Thôi.' }, demo.head),
      await cancel('NQ17-01', {}),
      await cancel('NQ17-01', { reason: ' ' }),
      await cancel('MH-999', { reason: 'Thôi.' }),
    ];
    expect(refused.map(told)).toEqual([
      [403, 'not-your-unit'],
      [403, 'not-your-unit'],
      [400, 'validation-failed', '/reason'],
      [400, 'validation-failed', '/reason'],
      [404, 'task-not-found'],
    ]);
    const after = (await demo.secretariat.get('/v1/tasks/NQ17-01')).body;
    expect(after).toMatchObject({ revision: before.revision, cancellation: null });
    expect(after.actions).toContain('CancelTask');
  });

  it('leaves counts, work and leaders, and takes its blockers and directives with it', async () => {
    const before = await board();
    const blockers = async () => (await demo.secretariat.get('/v1/tasks/NQ17-01')).body.blockers;
    expect((await blockers()).some(({ status }: { status: string }) => status === 'open')).toBe(true);
    const said = { reason: 'Giao trong nhiệm vụ khác.', document: '31/QĐ-BTTTT' };
    const done = await cancel('NQ17-01', said);
    expect([done.status, done.body.said]).toEqual([201, 'Đã hủy NQ17/NQ17-01']);
    expect(await overdueOf(done.body)).toEqual([]);

    const task = (await demo.owner.get('/v1/tasks/NQ17-01')).body;
    expect(task).toMatchObject({
      progress: 'cancelled',
      cancellation: { ...said, by: expect.stringMatching(/^p-/), at: '2020-05-25T01:00:00.000Z' },
    });
    expect(task.actions).toEqual([]);
    const after = await board();
    expect(after.outside).toEqual({ ...before.outside, cancelled: before.outside.cancelled + 1 });
    expect(after.counts).toEqual({ ...before.counts, overdue: before.counts.overdue - 1 });
    const then = await board(`&asOf=${before.position}`);
    expect([then.counts, then.outside]).toEqual([before.counts, before.outside]);
    for (const who of [demo.owner, demo.head, demo.leader, demo.secretariat]) {
      const { items } = (await who.get('/v1/me/work')).body;
      expect(items.filter(({ task: of }: { task?: { code: string } }) => of?.code === 'NQ17-01')).toEqual([]);
    }
    const again = await cancel('NQ17-01', said);
    expect([again.status, again.body.changed]).toEqual([200, false]);
    expect(told(await cancel('NQ17-01', { reason: 'Lý do khác.' }))).toEqual([409, 'task-cancelled']);
    const report = { period: '2020-Q2', narrative: 'Đang làm.', explanation: 'Chậm.' };
    expect(told(await demo.owner.post('/v1/tasks/NQ17-01/progress-reports', report))).toEqual([409, 'task-cancelled']);
    const raised = { title: 'T', description: 'D', cause: 'C', options: [{ text: 'O', competence: 'B' }] };
    expect(told(await demo.owner.post('/v1/tasks/NQ17-01/blockers', raised))).toEqual([409, 'task-cancelled']);

    await demo.admin.post('/v1/demo/clock', { advanceTo: '2020-05-25T09:00:00+07:00' });
    expect((await blockers()).map(({ status }: { status: string }) => status)).not.toContain('open');
    const open = (await demo.leader.get('/v1/escalations?state=open&limit=200')).body.items;
    expect(open.filter(isOf('NQ17-01'))).toEqual([]);
    const titles = async (who: typeof demo.owner) =>
      (await who.get('/v1/me/notices')).body.items
        .filter(({ about }: { about: { id: string } }) => about.id === task.id)
        .map(({ title }: { title: string }) => title);
    for (const who of [demo.owner, demo.head]) {
      expect(await titles(who)).toContainEqual(expect.stringContaining('nhiệm vụ bị hủy'));
    }
  });

  it('is no more followed up: nobody is reminded of it', async () => {
    const plan = await demo.secretariat.get('/v1/plan?programme=NQ17&from=2020-05-25&to=2020-07-31');
    expect(plan.body.items.filter(isOf('NQ17-01'))).toEqual([]);
  });
});
