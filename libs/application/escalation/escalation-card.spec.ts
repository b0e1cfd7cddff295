import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EscalationDetail } from '#contracts/escalation.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise, taskId } from '#testing/story-of-ministry.js';
import type { Bare } from '../engine/reading/named.js';
import { escalationOf, escalationsOf } from './escalations.query.js';

/*
 * Due on Wednesday 15 April 2020, so late from the 16th. The head is told of the blocker on the 20th and says nothing: after its
 * five working days the clock takes it to the leader.
 */
describe('what a leader decides by', () => {
  let story: Story;
  const [task, by] = [taskId('MH-1'), 'p-expert'];

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-04-01 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '15/04/2020', title: 'Ban hành quy chế' });
    await story.do('task', task, (now) => ({ type: 'NameHandler', now, by: 'p-head', handler: { person: by } }));
    await story.until('2020-04-20 08:00');
    await story.do('task', task, (now) => ({
      ...{ type: 'ReportProgress', now, by, report: 'r-1', period: '2020-Q2', percent: 40, noChange: false },
      ...{ narrative: `Đã ${'làm '.repeat(100)}`, explanation: 'Chờ kinh phí.', evidence: [] },
    }));
    await raise(story, 'MH-1');
  });
  afterAll(() => story.end());

  async function card(reader: string, kind: 'task' | 'blocker', level: string): Promise<Bare<EscalationDetail>> {
    const { scope, page } = await story.read(reader);
    const found = escalationsOf(scope, 'all', page).items;
    const item = found.find((each) => each.about.kind === kind && each.level === level);
    const answer = escalationOf(scope, item?.id ?? '');
    invariant(!isRejection(answer), 'it lies with the level');
    return answer;
  }

  it('is the task with its handler, how late it is, what was last reported and why it is late', async () => {
    await story.until('2020-04-24 10:00');
    const { lastReport, ...shown } = await card('p-leader', 'task', 'fieldLeader');
    expect(shown).toMatchObject({
      task: { id: task, code: 'MH-1', title: { vi: 'Ban hành quy chế' } },
      handler: { person: by, post: 'expert' },
      deadline: { text: '15/04/2020', legalEnd: '2020-04-15' },
      // 16, 17, 20, 21, 22, 23 and 24 April.
      ...{ daysLate: 7, explanation: { text: 'Chờ kinh phí.', by } },
      ...{ blocker: null, options: [] },
    });
    expect(lastReport).toMatchObject({ period: '2020-Q2', percent: 40, isCut: true, by });
    expect(lastReport?.narrative).toHaveLength(300);
  });

  it('is the blocker with its ways out by number, and who was silent below', async () => {
    await story.until('2020-04-28 10:00');
    const shown = await card('p-leader', 'blocker', 'fieldLeader');
    expect(shown).toMatchObject({
      task: { code: 'MH-1' },
      blocker: { cause: 'Dự toán chưa duyệt.', raisedBy: by },
      options: [{ number: 1, text: 'Bổ sung dự toán', competence: 'Bộ trưởng' }],
      silent: [{ level: 'head', unit: 'C-ATTT', persons: ['p-head'], since: '2020-04-20T01:00:00.000Z' }],
    });
    expect(shown.answerBy).not.toBeNull();
    expect(Date.parse(shown.answerBy ?? '')).toBeGreaterThan(story.clock.now());
  });

  it('waits until the acknowledgement runs out, and for nobody who answered', async () => {
    await story.do('blocker', 'blocker-of-MH-1', (now) => ({ type: 'AcknowledgeEscalation', now, by: 'p-leader' }));
    const { answerBy, acknowledgedUntil } = await card('p-leader', 'blocker', 'fieldLeader');
    expect(acknowledgedUntil).not.toBeNull();
    // 24:00 in Ha Noi.
    expect(answerBy).toBe(`${acknowledgedUntil}T17:00:00.000Z`);
  });

  it('suggests a day for a directive, five working days on, by the calendar of the programme', async () => {
    await story.until('2020-04-28 11:00');
    // 29 April, then 4, 5, 6 and 7 May: 30 April and 1 May are holidays, and a weekend follows them.
    expect(await card('p-leader', 'blocker', 'fieldLeader')).toMatchObject({ suggestedDue: '2020-05-07' });
  });

  it('is the directive of its level too, and why that came back', async () => {
    expect(await card('p-leader', 'blocker', 'fieldLeader')).toMatchObject({ given: null });
    await story.do('blocker', 'blocker-of-MH-1', (now) => ({
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: 'd-1', text: 'Dùng nguồn dự phòng.' },
      ...{ addressee: { unit: 'C-ATTT', post: 'head' }, due: '2020-05-04' as CivilDate },
    }));
    const reason = 'Hết nguồn.';
    await story.do('directive', 'd-1', (now) => ({ type: 'ReturnDirective', now, by: 'p-head', reason }));
    expect(await card('p-leader', 'blocker', 'fieldLeader')).toMatchObject({
      given: {
        ...{ id: 'd-1', text: 'Dùng nguồn dự phòng.', due: '2020-05-04', status: 'returned', isMissed: false },
        ...{ addressee: { unit: 'C-ATTT', post: 'head' }, lastAnswer: null, returnReason: reason },
      },
    });
  });

  it('has no word of a restricted task for an outsider', async () => {
    const restricted = await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', isRestricted: true });
    const blocker = await raise(story, 'MH-2', true);
    const reason = 'Vượt thẩm quyền.';
    await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason }));
    const { scope, page } = await story.read('p-leader');
    const own = escalationsOf(scope, 'open', page).items.find(({ about }) => about.id === blocker);
    expect(escalationOf(scope, own?.id ?? '')).toMatchObject({
      task: { id: restricted, title: { vi: 'Nhiệm vụ MH-2' } },
      // The head sent it up, and so was not silent.
      silent: [],
      options: [{ number: 1 }],
    });
  });
});
