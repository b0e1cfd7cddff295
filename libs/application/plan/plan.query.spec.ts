import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CivilDate, type Instant, instantOf } from '#domain/kernel/time.js';
import { decidedIn, plannedLines } from '#testing/decided-steps.js';
import type { Story } from '#testing/story.js';
import { assign, issueProgramme, ministryStory, raise } from '#testing/story-of-ministry.js';
import { type Plan, type PlanLimits, plan } from './plan.query.js';
import { planOf } from './plan-view.query.js';

const UNBOUNDED = { items: 1_000_000, wakes: 1_000_000 };
const day = (text: string) => text as CivilDate;
const range = {
  programme: 'NQ17',
  from: instantOf('2020-06-15T00:00:00+07:00'),
  until: instantOf('2020-08-01T00:00:00+07:00'),
  timeZone: 'Asia/Ho_Chi_Minh',
};

describe('a plan', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-06-15 08:00');
    for (const code of ['MH-1', 'MH-2', 'MH-3'])
      await assign(story, { code, leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await issueProgramme(story, 'NQ18');
    await assign(story, { code: 'MH-1', programme: 'NQ18', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
  });
  afterAll(() => story.end());

  it('begins and ends within 731 days of the day that is read', async () => {
    const { scope } = await story.read('p-office');
    const outcome = (from?: string, to?: string) => {
      const asked = { programme: 'NQ17', ...(from && { from: day(from) }), ...(to && { to: day(to) }) };
      const answer = planOf(scope, asked);
      return 'rejected' in answer ? answer : `${answer.from}..${answer.to}`;
    };
    expect(outcome()).toBe('2020-06-15..2020-07-15');
    expect(outcome('2022-06-16', '2022-06-16')).toBe('2022-06-16..2022-06-16');
    // Thirty days by default, but no longer than may be asked for.
    expect(outcome('2022-06-10')).toBe('2022-06-10..2022-06-16');
    expect(outcome('2018-06-15', '2018-06-15')).toBe('2018-06-15..2018-06-15');
    const earliest = '2018-06-15';
    const latest = '2022-06-16';
    for (const [from, to] of [
      ['2199-11-01', '2199-11-30'],
      ['2022-06-16', '2022-06-17'],
      ['2018-06-14', '2018-06-14'],
      ['2022-06-17', undefined],
    ]) {
      expect(outcome(from, to)).toMatchObject({ rejected: 'range-invalid', because: { earliest, latest, days: 731 } });
    }
  });

  it('with too many items ends with a whole day, says so, and goes on from there without a gap', async () => {
    const { scope } = await story.read('p-office');
    const whole = plan(range, scope.rows, scope.context, UNBOUNDED);
    expect(whole.cutOffAt).toBeUndefined();
    const pages: Plan[] = [];
    let from: Instant | undefined = range.from;
    while (from !== undefined) {
      const page: Plan = plan({ ...range, from }, scope.rows, scope.context, { ...UNBOUNDED, items: 7 });
      pages.push(page);
      from = page.cutOffAt;
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
    for (const { items, cutOffAt } of pages) {
      if (cutOffAt !== undefined) expect(items.length).toBeGreaterThanOrEqual(7);
    }
  });

  it('of too many decisions ends with a whole day too, and nothing before it is lacking', async () => {
    const { scope } = await story.read('p-office');
    const whole = plan(range, scope.rows, scope.context, UNBOUNDED);
    const { items, cutOffAt = 0 } = plan(range, scope.rows, scope.context, { ...UNBOUNDED, wakes: 5 });
    expect(new Date(cutOffAt).toISOString()).toMatch(/T17:00:00.000Z$/);
    expect(items).toEqual(whole.items.filter(({ at }) => instantOf(at) < cutOffAt));
  });

  it.each<[limits: Partial<PlanLimits>, steps: readonly string[]]>([
    [{ items: 2 }, ['T-7', 'T-1']],
    [{ items: 3 }, ['T-7', 'T-1', 'T']],
    [{ items: 4 }, ['T-7', 'T-1', 'T']],
    [{ items: 5 }, ['T-7', 'T-1', 'T', '+1']],
    [{ wakes: 0 }, ['T-7']],
    [{ wakes: 2 }, ['T-7', 'T-1', 'T']],
    [{ wakes: 3 }, ['T-7', 'T-1', 'T', '+1']],
  ])('of %o ends with the day of the first decision beyond', async (limits, steps) => {
    const { scope } = await story.read('p-office');
    // One task, so each day decides once: T-7 tells two posts, T-1 two others, T one.
    const { items } = plan({ ...range, programme: 'NQ18' }, scope.rows, scope.context, { ...UNBOUNDED, ...limits });
    expect([...new Set(items.map(({ step }) => step))]).toEqual(steps);
  });
});

describe('a year ahead, of all that people can have left open', () => {
  it('is what happens', async () => {
    const story = await ministryStory();
    await story.until('2020-05-04 08:00');
    const [directed, waiting, asked, returned, cancelled, acknowledged] = [
      await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '15/05/2020', coordinatingUnits: ['BCYCP'] }),
      await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', deadline: '15/05/2020' }),
      await assign(story, { code: 'MH-3', leadUnit: 'C-ATTT', deadline: '15/05/2020' }),
      await assign(story, { code: 'MH-4', leadUnit: 'C-ATTT', deadline: '15/05/2020' }),
      await assign(story, { code: 'MH-5', leadUnit: 'C-ATTT', deadline: '15/05/2020' }),
      await assign(story, { code: 'MH-6', leadUnit: 'C-ATTT', deadline: '15/05/2020' }),
    ];
    await raise(story, 'MH-2');
    const handIn = (task: string) =>
      story.do('task', task, (now) => ({
        ...{ type: 'SubmitResult', now, by: 'p-desk', result: `r-${task}`, narrative: 'Đã trình.', evidence: [] },
      }));
    const direct = (kind: 'task' | 'blocker', id: string, directive: string, by: string) =>
      story.do(kind, id, (now) => ({
        ...{ type: 'DirectEscalation', now, by, directive, text: 'Làm ngay.', due: day('2020-06-30') },
        ...{ addressee: { unit: 'C-ATTT', post: 'head' } },
      }));
    const request = (task: string) =>
      story.do('task', task, (now) => ({
        ...{ type: 'RequestExtension', now, by: 'p-desk', request: `x-${task}`, reason: 'Chờ ý kiến.' },
        deadline: { date: day('2020-07-31') },
      }));
    await story.until('2020-05-20 10:00');
    await handIn(waiting);
    await handIn(returned);
    await request(asked);
    await story.do('task', returned, (now) => ({ type: 'ReturnResult', now, by: 'p-office', reason: 'Thiếu.' }));
    await story.do('task', cancelled, (now) => ({ type: 'CancelTask', now, by: 'p-office', reason: 'Thôi.' }));
    const blocker = await raise(story, 'MH-1');
    await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason: 'Vượt.' }));
    await direct('blocker', blocker, 'd-of-blocker', 'p-leader');
    // +5 falls on Friday 22 May.
    await story.until('2020-05-25 10:00');
    await direct('task', directed, 'd-of-task', 'p-leader');
    await story.do('task', asked, (now) => ({
      ...{
        type: 'DecideExtension',
        now,
        by: 'p-office',
        request: `x-${asked}`,
        granted: true,
        reason: 'Theo đề nghị.',
      },
    }));
    await story.do('task', acknowledged, (now) => ({ type: 'AcknowledgeEscalation', now, by: 'p-leader' }));
    const urge = (task: string, answerBy: string) =>
      story.do('task', task, (now) => ({
        ...{ type: 'UrgeTask', now, by: 'p-office', unit: 'BTTTT', urge: `u-${answerBy}`, text: 'Đề nghị báo cáo.' },
        answerBy: day(answerBy),
      }));
    // Two that wait, of which one is missed on a day on which nothing else falls; and one that is answered.
    await urge(acknowledged, '2020-05-28');
    await urge(acknowledged, '2020-06-10');
    await urge(directed, '2020-05-28');
    const answer = { number: 1, text: 'Đang làm.' };
    await story.do('task', directed, (now) => ({ type: 'AnswerUrge', now, by: 'p-desk', ...answer }));
    const context = await story.executor.contextNow();
    const from = { instant: story.clock.now(), position: story.rows.position() };
    const until = instantOf('2021-05-26T00:00:00+07:00');
    const { items } = plan({ ...range, from: from.instant, until }, story.rows, context);
    await story.until('2021-05-25 23:59');
    const { planned } = await decidedIn(story, from.position);
    await story.end();
    const kinds = new Set(items.map(({ about }) => about.kind));
    expect(kinds).toEqual(new Set(['task', 'duty', 'blocker', 'directive']));
    expect(planned.toSorted()).toEqual(plannedLines(items).toSorted());
    const missed = items.filter(({ step }) => step === 'urge-unanswered');
    expect(missed.map(({ about, repeat, recipient }) => `${about.code} ${repeat} ${recipient.post}`)).toEqual([
      ...['MH-6 1 head', 'MH-6 1 secretariat', 'MH-6 2 head', 'MH-6 2 secretariat'],
    ]);
  }, 60_000);
});
