import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cockpit } from '#contracts/cockpit.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise, taskId } from '#testing/story-of-ministry.js';
import type { Bare } from '../engine/reading/named.js';
import { boardOf } from '../task/board.query.js';
import { workOf } from '../work/work.query.js';
import { cockpitOf } from './cockpit.query.js';

/*
 * C-ATTT: MH-1 due on 28 February, completed that week; MH-2 due on 31 March and never done; MH-3 due on 30 June. BCYCP: MH-4 of
 * the fourth quarter of 2019, late. Read on 25 May 2020.
 */
describe('the cockpit', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2019-11-04 08:00');
    await assign(story, { code: 'MH-4', leadUnit: 'BCYCP', deadline: '31/12/2019' });
    await story.until('2020-02-03 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '28/02/2020' });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', deadline: '31/03/2020' });
    const [task, by] = [taskId('MH-1'), 'p-desk'];
    await story.until('2020-02-27 08:00');
    await story.do('task', task, (now) => ({ type: 'AcceptTask', now, by }));
    const result = { result: 's-1', narrative: 'Xong.', evidence: [] };
    await story.do('task', task, (now) => ({ type: 'SubmitResult', now, by, ...result }));
    await story.do('task', task, (now) => ({ type: 'ConfirmResult', now, by: 'p-office' }));
    await story.until('2020-05-04 08:00');
    await assign(story, { code: 'MH-3', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await story.do('task', taskId('MH-2'), (now) => ({
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: 'd-1', text: 'Làm ngay.' },
      ...{ due: '2020-05-20' as CivilDate, addressee: { unit: 'C-ATTT', post: 'head' } },
    }));
    await story.until('2020-05-25 08:00');
    await raise(story, 'MH-3');
  });
  afterAll(() => story.end());

  async function cockpit(person: string, period?: string, asOf?: string): Promise<Bare<Cockpit>> {
    const { scope } = await story.read(person, asOf === undefined ? {} : { asOf });
    const answer = cockpitOf(scope, period);
    invariant(!isRejection(answer), 'the quarter is one');
    return answer;
  }

  it('has the units by the last four quarters, each with the official counts', async () => {
    const { period, quarters, units } = await cockpit('p-leader');
    expect([period, quarters]).toEqual(['2020-Q2', ['2019-Q3', '2019-Q4', '2020-Q1', '2020-Q2']]);
    expect(units.map(({ unit }) => unit)).toEqual(['BCYCP', 'C-ATTT']);
    const [, , first, second] = units[1]?.cells ?? [];
    expect(first).toMatchObject({ counts: { completedOnTime: 1, overdue: 1, withinDeadline: 0 }, onTimePercent: 50 });
    expect(second).toMatchObject({ counts: { completedOnTime: 0, overdue: 1, withinDeadline: 1 }, worst: 'overdue' });
    expect(second).toMatchObject({ onTimePercent: 0, change: { onTimePercent: -50, overdue: 0 } });
  });

  it('counts as the boards of these units count', async () => {
    const { units, quarters } = await cockpit('p-leader');
    const { scope } = await story.read('p-leader');
    for (const { unit, cells } of units) {
      const boards = quarters.map((period) => boardOf(scope, { unit, period }));
      expect(cells.map(({ counts, onTimePercent }) => ({ counts, onTimePercent }))).toEqual(
        boards.map((board) =>
          isRejection(board) ? board : { counts: board.counts, onTimePercent: board.onTimePercent },
        ),
      );
    }
  });

  it('sums up the units that are shown, and says what changed', async () => {
    const [, fourth, first] = (await cockpit('p-leader')).total;
    expect(fourth).toMatchObject({
      period: '2019-Q4',
      counts: { overdue: 1 },
      change: { overdue: 1, onTimePercent: null },
    });
    expect(first).toMatchObject({ counts: { overdue: 2, completedOnTime: 1 }, onTimePercent: 33.3 });
    expect(first).toMatchObject({ change: { overdue: 1, onTimePercent: 33.3 } });
  });

  it('has what lies with the reader, what they directed and is not done, and where blockers lie', async () => {
    const { mine, directed, blockers } = await cockpit('p-leader');
    // MH-4, since January; MH-2, of which the directive was missed; and two reports of the first quarter, open until June.
    expect(mine).toMatchObject({ count: 4, oldest: { about: { kind: 'task', code: 'MH-4' } } });
    expect(directed).toEqual([
      {
        ...{ id: 'd-1', about: { kind: 'task', id: taskId('MH-2'), code: 'MH-2' }, text: 'Làm ngay.' },
        ...{ addressee: { unit: 'C-ATTT', post: 'head', title: { vi: 'head' } }, due: '2020-05-20', status: 'issued' },
        // 21, 22 and 25 May.
        daysLate: 3,
      },
    ]);
    const { scope } = await story.read('p-leader');
    expect(workOf(scope).items.filter(({ escalation }) => escalation !== undefined)).toHaveLength(mine.count);
    expect(blockers).toEqual({ head: 1, fieldLeader: 0, headOfMinistry: 0 });
    expect((await cockpit('p-minister')).directed).toEqual([]);
    expect((await cockpit('p-head')).directed).toEqual([]);
  });

  it('has the reports that were not sent', async () => {
    const { unsent } = await cockpit('p-leader', '2020-Q1');
    expect(unsent).toMatchObject([
      { code: 'NQ17/2020-Q1/BCYCP', unit: 'BCYCP', isOverdue: expect.any(Boolean) },
      { code: 'NQ17/2020-Q1/C-ATTT', unit: 'C-ATTT' },
    ]);
  });

  it('is of the units alone of which the reader reads everything', async () => {
    const units = async (person: string) => (await cockpit(person)).units.map(({ unit }) => unit);
    expect(await units('p-head')).toEqual(['C-ATTT']);
    expect(await units('p-bcy-head')).toEqual(['BCYCP']);
    expect(await units('p-minister')).toEqual(['BCYCP', 'C-ATTT']);
    expect(await units('nobody')).toEqual([]);
    expect((await cockpit('p-bcy-head')).blockers).toEqual({ head: 0, fieldLeader: 0, headOfMinistry: 0 });
    expect((await cockpit('p-bcy-head', '2020-Q1')).unsent.map(({ unit }) => unit)).toEqual(['BCYCP']);
  });

  it('is read as of any moment, and of a quarter that there is', async () => {
    const then = await cockpit('p-leader', '2020-Q1', '2020-02-15');
    expect(then.units[1]?.cells.at(-1)?.counts).toMatchObject({ completedOnTime: 0, withinDeadline: 2, overdue: 0 });
    const { scope } = await story.read('p-leader');
    expect(cockpitOf(scope, '2020-Q5')).toMatchObject({ rejected: 'period-unknown' });
  });
});
