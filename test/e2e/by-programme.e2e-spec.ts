import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advance, clientsOf, type Demonstration, startDemonstration } from '../harness/demonstration.js';
import type { DondocProcess } from '../harness/dondoc-process.js';
import { appendForeign } from '../harness/foreign-events.js';
import { wholeLog } from '../harness/log-reading.js';

interface Item {
  readonly about: { readonly id: string };
  readonly step: string;
  readonly at: string;
}

/**
 * The demonstration with a second programme that goes by a calendar and a policy of its own: only Fridays are off, days
 * begin in Tehran (half past four hours from UTC in that summer), and the head is told once, three working days before.
 */
describe('two programmes, each with its own calendar and policy', () => {
  let dondoc: DondocProcess;
  let clients: ReturnType<typeof clientsOf>;
  let plannedBefore: unknown;

  const planOf = async ({ auditor }: Pick<Demonstration, 'auditor'>, programme: string) =>
    (await auditor.get(`/v1/plan?programme=${programme}&from=2020-06-01&to=2020-06-30`)).body.items;

  beforeAll(async () => {
    const demo = await startDemonstration({ REDIS_URL: 'none' });
    dondoc = demo.dondoc;
    plannedBefore = await planOf(demo, 'NQ17');
    await dondoc.stop();
    const published = (await wholeLog(dondoc.folder)).find(({ type }) => type === 'PolicyPublished')?.data;
    const { policy } = JSON.parse(JSON.stringify(published));
    const task = { ...policy.task, steps: [{ id: 'T-7', from: 'end', days: -3, to: ['head'] }] };
    const calendar = {
      calendar: 'IR',
      version: 1,
      timeZone: 'Asia/Tehran',
      weeklyDaysOff: [5],
      days: [],
      lastYear: 2199,
    };
    const programme = {
      programme: 'KH-2',
      code: 'KH-2',
      title: { vi: 'Kế hoạch 2' },
      issuedOn: '2020-05-20',
      keptBy: 'BTTTT',
    };
    const its = { policy: { id: 'brief', version: 1 }, calendar: 'IR' };
    await appendForeign(dondoc.folder, [
      {
        ...{ stream: 'policy-brief', type: 'PolicyPublished', schemaVersion: 2 },
        data: { policy: { ...policy, id: 'brief', task } },
      },
      // Its name stands before that of the deployment's calendar in every order.
      { stream: 'calendar-IR', type: 'CalendarPublished', data: calendar },
      { stream: 'programme-KH-2', type: 'ProgrammeIssued', data: { ...programme, ...its } },
    ]);
    await dondoc.ready();
    clients = clientsOf(dondoc);
  }, 120_000);
  afterAll(() => dondoc?.discard());

  async function assigned(programme: string, code: string, deadline: string): Promise<string> {
    const task = { programme, code, title: { vi: 'Nhiệm vụ thử' }, leadUnit: 'C-ATTT', deadline: { text: deadline } };
    const { status, body } = await clients.secretariat.post('/v1/tasks', task);
    expect(status).toBe(201);
    await clients.auditor.get(`/v1/tasks/${body.id}?atLeast=${body.position}`);
    return body.id;
  }
  const taskOf = async (id: string) => (await clients.auditor.get(`/v1/tasks/${id}`)).body;

  it('what was planned in the one stays as it was', async () => {
    expect(plannedBefore).toContainEqual(expect.objectContaining({ step: 'T-7' }));
    expect(await planOf(clients, 'NQ17')).toEqual(plannedBefore);
  });

  it.each([
    // A Friday, worked in Ha Noi; a Saturday, worked in Tehran.
    ['NQ17', '29/5/2020', '2020-05-29'],
    ['NQ17', '30/5/2020', '2020-06-01'],
    ['KH-2', '29/5/2020', '2020-05-30'],
    ['KH-2', '30/5/2020', '2020-05-30'],
  ])('in %s a deadline of %s ends on %s', async (programme, text, legalEnd) => {
    const id = await assigned(programme, `D-${text.slice(0, 2)}`, text);
    expect((await taskOf(id)).deadline.legalEnd).toBe(legalEnd);
  });

  it('steps are those of its policy, on its days, by its clocks', async () => {
    const steps = async (programme: string) => {
      const id = await assigned(programme, 'S-15', '15/6/2020');
      const items = await planOf(clients, programme);
      const ours = items.filter(({ about, step }: Item) => about.id === id && step.startsWith('T-'));
      return [...new Set(ours.map(({ step, at }: Item) => `${step} ${at}`))];
    };
    // 14, 13 and 11 June: the 12th is a Friday.
    expect(await steps('KH-2')).toEqual(['T-7 2020-06-11T04:30:00.000Z']);
    // Seven working days before the 15th is Thursday the 4th.
    expect(await steps('NQ17')).toEqual(['T-7 2020-06-04T02:00:00.000Z', 'T-1 2020-06-12T02:00:00.000Z']);
  });

  it('a task is overdue once its own day is over', async () => {
    const [theirs, ours] = [await assigned('KH-2', 'O-28', '28/5/2020'), await assigned('NQ17', 'O-28', '28/5/2020')];
    const timeliness = async () => [(await taskOf(ours)).timeliness, (await taskOf(theirs)).timeliness];
    await advance(clients.admin, '2020-05-29T01:00');
    expect(await timeliness()).toEqual(['overdue', 'withinDeadline']);
    await advance(clients.admin, '2020-05-29T03:00');
    expect(await timeliness()).toEqual(['overdue', 'overdue']);
  });

  it('the log names what each decision went by', async () => {
    const ids = [await assigned('NQ17', 'L-1', '30/6/2020'), await assigned('KH-2', 'L-1', '30/6/2020')];
    await dondoc.stop();
    const log = await wholeLog(dondoc.folder);
    const against = ids.map((id) => log.find(({ stream }) => stream === `task-${id}`)?.metadata.decidedAgainst);
    expect(against).toMatchObject([
      { policy: 'default@2', calendar: 'VN@1' },
      { policy: 'brief@1', calendar: 'IR@1' },
    ]);
  });
});
