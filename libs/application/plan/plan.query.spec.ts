import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CivilDate, type Instant, instantOf } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, issueProgramme, ministryStory } from '#testing/story-of-ministry.js';
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
