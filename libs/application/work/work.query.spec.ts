import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise, taskId } from '#testing/story-of-ministry.js';
import { workOf } from './work.query.js';

describe("a person's list of work", () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-04-01 08:00');
    const late = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '15/04/2020' });
    const returned = await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    const submitted = await assign(story, { code: 'MH-3', leadUnit: 'C-ATTT' });
    await assign(story, { code: 'MH-4', leadUnit: 'C-ATTT' });
    for (const task of [late, returned, submitted]) {
      const handler = { person: 'p-expert' };
      await story.do('task', task, (now) => ({ type: 'NameHandler', now, by: 'p-head', handler }));
      await story.do('task', task, (now) => ({ type: 'AcceptTask', now, by: 'p-expert' }));
    }
    for (const task of [returned, submitted]) {
      const result = { result: `r-${task}`, narrative: 'Xong.', evidence: [] };
      await story.do('task', task, (now) => ({ type: 'SubmitResult', now, by: 'p-expert', ...result }));
    }
    await story.do('task', returned, (now) => ({ type: 'ReturnResult', now, by: 'p-office', reason: 'Chưa đủ.' }));
    // MH-1 is overdue since 16 April; its leader hears on 22 April, the fifth working day after the 15th.
    await story.until('2020-04-22 10:00');
    await raise(story, 'MH-1');
  });
  afterAll(() => story.end());

  async function work(person: string, asOf?: string): Promise<readonly string[]> {
    const { scope } = await story.read(person, asOf === undefined ? {} : { asOf });
    return workOf(scope).items.map(({ why, dueAt, isOverdue, task, duty, blocker: of, directive, escalation }) => {
      const { code } = task ?? duty ?? of ?? directive ?? escalation ?? { code: null };
      return `${why} ${code} ${dueAt?.slice(0, 13) ?? 'any time'}${isOverdue ? ' overdue' : ''}`;
    });
  }

  it("is the handler's: report, rework; what ran out first", async () => {
    // The report of 2020-Q2 is owed by 24:00 of Monday 15 June; days end at 17:00 in UTC.
    expect(await work('p-expert')).toEqual(['report MH-1 2020-04-15T17 overdue', 'rework MH-2 2020-06-30T17']);
  });

  it("is the focal point's: accept what nobody has, send the unit's report", async () => {
    expect(await work('p-desk')).toEqual(['sendReport NQ17/2020-Q2/C-ATTT 2020-06-15T17', 'accept MH-4 any time']);
  });

  it("is the head's: decide a blocker before silence takes it up", async () => {
    // Told on Wednesday 22 April; 30 April and 1 May are off, so five working days later is 29 April, 09:00.
    expect(await work('p-head')).toEqual([
      'decideBlocker MH-1 2020-04-29T02',
      'sendReport NQ17/2020-Q2/C-ATTT 2020-06-15T17',
      'accept MH-4 any time',
    ]);
  });

  it("is the secretariat's: confirm what was handed in", async () => {
    expect(await work('p-office')).toEqual(['confirm MH-3 any time']);
  });

  it("is a leader's: acknowledge, then direct, then wait until it comes back", async () => {
    expect(await work('p-leader')).toEqual(['acknowledge MH-1 2020-04-15T17 overdue']);
    const [row] = story.rows.find('escalations', { isOpen: 1 });
    const task = row?.aboutId ?? '';
    await story.do('task', task, (now) => ({ type: 'AcknowledgeEscalation', now, by: 'p-leader' }));
    expect(await work('p-leader')).toEqual(['direct MH-1 2020-04-29T17']);
    await story.do('task', task, (now) => ({
      type: 'DirectEscalation',
      now,
      by: 'p-leader',
      directive: 'directive-1',
      addressee: { unit: 'C-ATTT', post: 'head' },
      text: 'Làm xong trước ngày 24.',
      due: '2020-04-24' as CivilDate,
    }));
    expect(await work('p-leader')).toEqual([]);
    expect(await work('p-head')).toContain('completeDirective MH-1 2020-04-24T17');
    // It went to the head; the handler does it, and nobody else of the unit.
    expect(await work('p-expert')).toContain('completeDirective MH-1 2020-04-24T17');
    expect((await work('p-desk')).join()).not.toContain('completeDirective');
    await story.do('directive', 'directive-1', (now) => ({ type: 'AcceptDirective', now, by: 'p-head' }));
    expect(await work('p-head')).toContain('completeDirective MH-1 2020-04-24T17');
    await story.until('2020-04-25 08:00');
    expect(await work('p-leader')).toEqual(['direct MH-1 2020-04-15T17 overdue']);
  });

  it("is the handler's until the report of the open period is in, whatever was said of an earlier one", async () => {
    const report = { percent: 30, narrative: 'Đã có dự thảo.', noChange: false, evidence: [] };
    const said = (period: string) =>
      story.do('task', taskId('MH-1'), (now) => ({
        ...{ type: 'ReportProgress', now, by: 'p-expert', report: `report-${period}`, period },
        ...report,
        explanation: 'Chậm số liệu.',
      }));
    await said('2020-Q1');
    expect(await work('p-expert')).toContain('report MH-1 2020-04-15T17 overdue');
    await said('2020-Q2');
    expect(await work('p-expert')).toContain('handle MH-1 2020-04-15T17 overdue');
  });

  it('counts the working days that are left, and those that have gone by', async () => {
    const left = async (person: string) => {
      const { scope } = await story.read(person, { asOf: '2020-04-22T10:00:00+07:00' });
      return workOf(scope).items.map(({ why, workingDaysLeft }) => [why, workingDaysLeft]);
    };
    // MH-1 ended on Wednesday 15 April. To 30 June: 5 days in April, of which the 30th is off, 20 in May, 22 in June.
    expect(await left('p-expert')).toEqual([
      ['report', -5],
      ['completeDirective', 2],
      ['rework', 47],
    ]);
    // The directive is due on 24 April, the blocker taken up on the 29th at 09:00, the report owed on 15 June.
    expect(await left('p-head')).toEqual([
      ['completeDirective', 2],
      ['decideBlocker', 5],
      ['sendReport', 36],
      ['accept', null],
    ]);
  });

  it('says of each what it is about, in the words that people know it by, and whose work that is', async () => {
    const { scope } = await story.read('p-head');
    const byWhy = new Map(workOf(scope).items.map(({ why, about }) => [why, about]));
    const lead = { leadUnit: 'C-ATTT', leadUnitName: { vi: 'C-ATTT' }, leadUnitShortName: { vi: 'C-ATTT' } };
    const task = { id: taskId('MH-1'), code: 'MH-1', title: { vi: 'Nhiệm vụ MH-1' } };
    expect(byWhy.get('completeDirective')).toEqual({ kind: 'task', ...task, ...lead, task });
    const blocker = { kind: 'blocker', id: 'blocker-of-MH-1', code: 'MH-1', title: { vi: 'Thiếu kinh phí' } };
    expect(byWhy.get('decideBlocker')).toEqual({ ...blocker, ...lead, task });
    expect(byWhy.get('sendReport')).toMatchObject({
      ...{ kind: 'duty', code: 'NQ17/2020-Q2/C-ATTT', ...lead, task: null },
      title: { vi: 'Báo cáo Quý II/2020', en: 'Report for Q2 2020' },
    });
    expect(byWhy.get('accept')).toMatchObject({ kind: 'task', code: 'MH-4', title: { vi: 'Nhiệm vụ MH-4' }, ...lead });
    const { scope: leader } = await story.read('p-leader');
    const [escalation] = workOf(leader).items;
    expect(escalation?.about).toEqual({ kind: 'task', ...task, ...lead, task });
  });

  it("as of then, is then's", async () => {
    expect(await work('p-expert', '2020-03-31')).toEqual([]);
    expect(await work('p-leader', '2020-04-21')).toEqual([]);
    const withoutBlocker = ['sendReport NQ17/2020-Q2/C-ATTT 2020-06-15T17', 'accept MH-4 any time'];
    expect(await work('p-head', '2020-04-22T09:59:59+07:00')).toEqual(withoutBlocker);
    expect(await work('p-head', '2020-04-22T10:00:00+07:00')).toContain('decideBlocker MH-1 2020-04-29T02');
  });
});

/** A leader asked BCYCP, which has no part in the task, for something that its blocker waits for. */
describe('work about a restricted task', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-04-01 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', title: 'Vụ việc kín', isRestricted: true });
    const blocker = await raise(story, 'MH-1', true);
    const reason = 'Vượt thẩm quyền.';
    await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason }));
    await story.do('blocker', blocker, (now) => ({
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: 'd', text: 'Chia sẻ số liệu.' },
      ...{ addressee: { unit: 'BCYCP', post: 'head' }, due: '2020-04-24' as CivilDate },
    }));
    await story.cycle();
  });
  afterAll(() => story.end());

  it.each([
    ['its title to people of its units', 'p-desk', 'Vụ việc kín'],
    ['its code to whoever is asked for something from outside', 'p-bcy-head', 'MH-1'],
  ])('says %s', async (_, person, title) => {
    const { scope } = await story.read(person);
    const abouts = workOf(scope).items.flatMap(({ about }) => (about.code === 'MH-1' ? about : []));
    const task = { id: taskId('MH-1'), code: 'MH-1', title: { vi: title } };
    expect(abouts).toEqual([expect.objectContaining({ title: { vi: title }, task })]);
  });
});
