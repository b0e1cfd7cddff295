import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, establishAbove, ministryStory } from '#testing/story-of-ministry.js';
import { taskDetailOf } from './task-detail.query.js';
import { taskHistoryOf } from './task-history.query.js';

describe('a task in detail', () => {
  let story: Story;
  let task: string;
  let restricted: string;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-06-15 08:00');
    task = await assign(story, { code: 'MH-02', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    restricted = await assign(story, { code: 'MH-03', leadUnit: 'C-ATTT', isRestricted: true, title: 'Vụ việc kín' });
    await story.until('2020-06-29 10:00');
    await story.do(
      'task',
      task,
      (now) => ({
        type: 'SubmitResult',
        now,
        by: 'p-expert',
        result: 'r-1',
        narrative: 'Bản đầu.',
        evidence: ['12/BC'],
      }),
      'p-expert',
    );
    await story.until('2020-07-20 10:00');
    await story.do('task', task, (now) => ({ type: 'ReturnResult', now, by: 'p-office', reason: 'Thiếu phụ lục.' }));
    await story.until('2020-07-22 10:00');
  });
  afterAll(() => story.end());

  async function detail(id: string, person = 'p-head', asOf?: string) {
    const { scope } = await story.read(person, asOf === undefined ? {} : { asOf });
    const answer = await taskDetailOf(scope, story.store, id);
    invariant(!isRejection(answer), 'the task exists');
    return answer;
  }

  it('tells what was handed in and what came back', async () => {
    const { progress, timeliness, results, returns, blockers } = await detail(task);
    expect({ progress, timeliness }).toEqual({ progress: 'returned', timeliness: 'overdue' });
    expect(results).toMatchObject([{ result: 'r-1', submittedOn: '2020-06-29', at: '2020-06-29T03:00:00.000Z' }]);
    expect(returns).toEqual([{ reason: 'Thiếu phụ lục.', by: 'p-office', at: '2020-07-20T03:00:00.000Z' }]);
    expect(blockers).toEqual([]);
  });

  it('tells each step of the escalation policy: told whom and when, or skipped and why', async () => {
    const { ladder } = await detail(task);
    const lines = ladder.map(({ step, outcome, reason, dueAt, recipients }) =>
      [dueAt.slice(0, 16), step, outcome, reason ?? recipients.map(({ post }) => post).join('+')].join(' '),
    );
    expect(lines).toEqual([
      // Made on 15 June: T-30 and T-14 were past, and the later one fires at once; 30 June less 14 is 10 June.
      '2020-06-15T01:00 T-30 skipped created-late',
      '2020-06-15T01:00 assigned told focalPoint+head',
      '2020-06-15T01:00 T-14 told focalPoint',
      '2020-06-19T02:00 T-7 told focalPoint+head',
      '2020-06-29T02:00 T-1 told focalPoint+deputyHead',
      // Handed in on Monday 29 June at 10:00: it has a line of its own, 30 June, 1 and 2 July, then 3 and 6 July.
      '2020-06-29T03:00 handed-in told secretariat',
      '2020-06-30T02:00 T skipped awaiting-confirmation',
      '2020-07-01T02:00 +1 skipped awaiting-confirmation',
      '2020-07-02T02:00 handed-in+3 told secretariat',
      '2020-07-03T02:00 +3 skipped awaiting-confirmation',
      '2020-07-06T02:00 handed-in+5 told secretariat+fieldLeader',
      '2020-07-07T02:00 +5 skipped awaiting-confirmation',
      '2020-07-13T02:00 handed-in-every-5 told secretariat',
      '2020-07-14T02:00 +10 skipped awaiting-confirmation',
      '2020-07-20T02:00 handed-in-every-5 told secretariat',
      '2020-07-20T03:00 returned told staff+head+focalPoint',
      '2020-07-21T02:00 +1 told focalPoint+head',
    ]);
  });

  it('keeps every move of its deadline', async () => {
    const { deadline, deadlineHistory } = await detail(task);
    expect(deadline).toMatchObject({ text: '30/06/2020', kind: 'date', legalEnd: '2020-06-30', rolled: false });
    expect(deadlineHistory).toHaveLength(1);
    expect(deadlineHistory).toMatchObject([{ deadline, cause: 'assigned', at: '2020-06-15T01:00:00.000Z' }]);
  });

  it('carries the revision that an If-Match needs: reminders do not move it', async () => {
    const before = await detail(task, 'p-head', '2020-06-29T09:59:59+07:00');
    const after = await detail(task);
    expect(before.etag).toBe(0);
    // Handing in a result accepts the task: two events of a person after the last reminder.
    expect(after.etag).toBe(before.revision + 2);
    expect(after.revision).toBeGreaterThan(after.etag);
  });

  it("is then's as of then", async () => {
    const then = await detail(task, 'p-head', '2020-06-30');
    expect(then).toMatchObject({ progress: 'resultSubmitted', timeliness: 'withinDeadline', returns: [] });
    expect(then.ladder.at(-1)).toMatchObject({ step: 'T', outcome: 'skipped' });
    const { scope } = await story.read('p-head', { asOf: '2020-06-14' });
    expect(await taskDetailOf(scope, story.store, task)).toMatchObject({ rejected: 'not-found' });
  });

  it('says no more of a restricted task to an outsider than that it is there', async () => {
    expect(await detail(restricted)).toMatchObject({ title: { vi: 'Vụ việc kín' } });
    expect(await detail(restricted, 'p-office')).toMatchObject({ title: { vi: 'Vụ việc kín' } });
    const shared = { code: 'MH-04', leadUnit: 'C-ATTT', coordinatingUnits: ['BCYCP'], title: 'Vụ việc chung' };
    const together = await assign(story, { ...shared, isRestricted: true });
    expect(await detail(together, 'p-bcy-desk')).toMatchObject({ title: { vi: 'Vụ việc chung' } });
    const nobodys = await story.read('p-bcy-desk');
    expect(await taskDetailOf(nobodys.scope, story.store, restricted)).toMatchObject({ rejected: 'not-found' });
    await establishAbove(story);
    expect(await detail(restricted, 'p-above')).toMatchObject({ title: { vi: 'MH-03' }, reports: [], results: [] });
    const { scope } = await story.read('p-above');
    const history = await taskHistoryOf(scope, story.store, restricted);
    invariant(!isRejection(history), 'the task exists');
    expect(JSON.stringify(history)).not.toContain('kín');
    expect(history.items.map(({ type, data }) => [type, data])).toContainEqual(['TaskAssigned', null]);
  });

  it('has a history: who, when, what, oldest first', async () => {
    const { scope } = await story.read('p-head', { asOf: '2020-06-29' });
    const history = await taskHistoryOf(scope, story.store, task);
    invariant(!isRejection(history), 'the task exists');
    const [first, last] = [history.items.at(0), history.items.findLast(({ actor }) => actor === 'p-expert')];
    expect(first).toMatchObject({ type: 'TaskAssigned', actor: 'system:demonstration', revision: 0 });
    expect(last).toMatchObject({
      type: 'ResultSubmitted',
      actor: 'p-expert',
      occurredAt: '2020-06-29T03:00:00.000Z',
      data: { result: 'r-1' },
    });
    expect(history.items.map(({ revision }) => revision)).toEqual(history.items.map((_, index) => index));
  });

  it('reads a completion dated before its confirmation', async () => {
    await story.do('task', task, (now) => ({
      type: 'SubmitResult',
      now,
      by: 'p-expert',
      result: 'r-2',
      narrative: 'Bản hai.',
      evidence: [],
    }));
    await story.do('task', task, (now) => ({
      type: 'ConfirmResult',
      now,
      by: 'p-office',
      completedOn: '2020-06-29' as CivilDate,
    }));
    const { results, completedOn, timeliness } = await detail(task);
    expect(results.map(({ result }) => result)).toEqual(['r-1', 'r-2']);
    expect({ completedOn, timeliness }).toEqual({ completedOn: '2020-06-29', timeliness: 'completedOnTime' });
  });
});
