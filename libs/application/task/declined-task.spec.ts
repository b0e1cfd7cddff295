import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { type CivilDate, instantOf } from '#domain/kernel/time.js';
import { decidedIn, plannedLines } from '#testing/decided-steps.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise } from '#testing/story-of-ministry.js';
import type { Language } from '#texts/language.js';
import { mailOf } from '#texts/notice/mail.js';
import { noticeText } from '#texts/notice/notices.js';
import { noticeSubject } from '../notice/notice-subject.js';
import { isStillRelevant } from '../notice/still-relevant.js';
import { plan } from '../plan/plan.query.js';
import { taskDetailOf } from './task-detail.query.js';
import { tasksOf } from './tasks.query.js';

/** From Monday, 18 May 2020, of tasks of `C-ATTT`. */
describe('a task whose unit asks to be released', () => {
  let story: Story;

  beforeEach(async () => {
    story = await ministryStory();
    await story.until('2020-05-18 08:00');
  });
  afterEach(() => story.end());

  const ask = (task: string) =>
    story.do('task', task, (now) => ({
      ...{ type: 'RequestDeclination', now, by: 'p-expert', request: `x-${now}`, reason: 'Không đúng chức năng.' },
    }));
  const decide = (task: string, granted: boolean) =>
    story.do('task', task, (now) => ({
      ...{ type: 'DecideDeclination', now, by: 'p-office', granted, reason: 'Theo đề nghị.' },
    }));
  const release = async (task: string) => {
    await ask(task);
    await decide(task, true);
  };
  const giveTo = (task: string, leadUnit: string, date = '2020-12-31') =>
    story.do('task', task, (now) => ({
      ...{ type: 'ReassignTask', now, by: 'p-office', leadUnit, deadline: { date } },
    }));
  const newest = async (person: string, language: Language = 'vi') => {
    await story.executor.contextNow();
    const [row] = story.rows.find('notices', { person }, { orderBy: 'position', descending: true });
    invariant(row !== undefined, 'somebody was told');
    const subject = noticeSubject(story.rows, row, { now: story.clock.now() });
    return { ...noticeText(subject, language), mail: mailOf(subject, language, 'http://dondoc').text };
  };
  const detail = async (task: string, person: string) => {
    const { scope } = await story.read(person);
    const answer = await taskDetailOf(scope, story.store, task);
    invariant(!isRejection(answer), 'the task exists');
    return answer;
  };
  const sketch = { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' };

  it('is shown, where it is restricted, to the unit that has it now, and to the former one no more', async () => {
    const task = await assign(story, { ...sketch, title: 'Vụ việc kín', isRestricted: true });
    const listed = async (person: string) => {
      const { scope, page } = await story.read(person);
      return tasksOf(scope, {}, page).items.map(({ title }) => title.vi);
    };
    const seen = async () => [...(await listed('p-expert')), '|', ...(await listed('p-bcy-desk'))];
    await release(task);
    expect(await seen()).toEqual(['Vụ việc kín', '|']);
    expect((await newest('p-expert')).title).toBe('MH-1 đơn vị đã được thôi chủ trì');
    await giveTo(task, 'BCYCP');
    // Whoever was told of it reads that it is there.
    expect(await seen()).toEqual(['MH-1', '|', 'Vụ việc kín']);
    expect((await detail(task, 'p-head')).declinationRequests).toEqual([]);
    expect((await detail(task, 'p-bcy-desk')).declinationRequests).toMatchObject([{ unit: 'C-ATTT' }]);
  });

  it('8.1 takes its open blockers and directives with it, of which whoever knew of them hears', async () => {
    const task = await assign(story, { ...sketch, deadline: '30/04/2020', pastDeadline: true });
    const blocker = await raise(story, 'MH-1');
    await story.until('2020-05-26 08:00');
    await story.do('task', task, (now) => ({
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: 'd-1', text: 'Làm ngay.' },
      ...{ addressee: { unit: 'C-ATTT', post: 'head' }, due: '2020-06-30' as CivilDate },
    }));
    await story.cycle();
    await release(task);
    await story.cycle();
    expect(story.rows.get('blockers', blocker)?.state.status).toBe('ended');
    expect(story.rows.get('directives', 'd-1')?.state.status).toBe('ended');
    expect((await newest('p-leader')).title).toContain('đã kết thúc');
    await giveTo(task, 'BCYCP');
    expect(story.rows.get('blockers', blocker)?.state.status).toBe('ended');
  });

  it('7.1 releases its unit’s report with the last open task; the next unit owes one', async () => {
    const task = await assign(story, sketch);
    await story.cycle();
    const status = (unit: string) => story.rows.get('duties', `NQ17-2020-Q2-${unit}`)?.state.status;
    expect([status('C-ATTT'), status('BCYCP')]).toEqual(['open', undefined]);
    await release(task);
    await story.cycle();
    expect(status('C-ATTT')).toBe('released');
    await giveTo(task, 'BCYCP');
    await story.cycle();
    expect([status('C-ATTT'), status('BCYCP')]).toEqual(['released', 'open']);
  });

  it('1.5 begins anew under the policy that is newest then', async () => {
    const task = await assign(story, sketch);
    const newer = { ...defaultPolicy, version: 3 };
    await story.do('policy', 'default', (now) => ({ type: 'PublishPolicy', now, policy: newer }));
    const pinned = () => story.rows.get('tasks', task)?.state.followUp?.policy.version;
    await release(task);
    expect(pinned()).toBe(2);
    await giveTo(task, 'BCYCP');
    expect(pinned()).toBe(3);
  });

  it('is followed up as the plan says, while it is with its giver and after that', async () => {
    const lies = await assign(story, sketch);
    const given = await assign(story, { ...sketch, code: 'MH-2' });
    await release(lies);
    await release(given);
    await giveTo(given, 'BCYCP', '2020-07-31');
    const context = await story.executor.contextNow();
    const from = { instant: story.clock.now(), position: story.rows.position() };
    const until = instantOf('2020-09-15T00:00:00+07:00');
    const asked = { programme: 'NQ17', from: from.instant, until, timeZone: 'Asia/Ho_Chi_Minh' };
    const { items } = plan(asked, story.rows, context);
    await story.until('2020-09-14 23:59');
    const { planned } = await decidedIn(story, from.position);
    expect(planned.toSorted()).toEqual(plannedLines(items).toSorted());
    // Every fifth working day from 25 May to 8 September; 2 September is a holiday.
    expect(items.filter(({ about }) => about.id === lies).map(({ step }) => step)).toEqual(
      Array.from({ length: 16 }, () => 'declined-every-5'),
    );
  });

  it('4.5 is told with what is asked for, since when and until when, until it is decided; so is a mail', async () => {
    const task = await assign(story, sketch);
    await story.do('task', task, (now) => ({
      ...{ type: 'RequestExtension', now, by: 'p-expert', request: 'x-1', reason: 'Chờ ý kiến.' },
      deadline: { date: '2020-09-30' },
    }));
    await story.until('2020-06-10 10:00');
    const asked = 'Đã xin gia hạn từ ngày 18/05/2020, đến hết ngày 30/09/2020, chưa có quyết định.';
    const due = await newest('p-desk');
    expect([due.title, due.body.includes(asked), due.mail.includes(asked)]).toEqual([
      ...['MH-1 còn 14 ngày làm việc', true, true],
    ]);
    expect((await newest('p-desk', 'en')).body).toContain(
      'A later deadline, the end of 30 September 2020, was asked for on 18 May 2020; it is not decided yet.',
    );
    await story.do('task', task, (now) => ({
      ...{ type: 'DecideExtension', now, by: 'p-office', request: 'x-1', granted: false, reason: 'Chưa đủ lý do.' },
    }));
    expect((await newest('p-desk')).title).toBe('MH-1 không được gia hạn');
    await ask(task);
    await story.until('2020-06-19 10:00');
    const later = await newest('p-head');
    expect([later.title, later.body]).toEqual([
      'MH-1 còn 7 ngày làm việc',
      expect.stringContaining('Đã xin thôi chủ trì từ ngày 10/06/2020, chưa có quyết định.'),
    ]);
    await decide(task, false);
    const refused = await newest('p-expert');
    expect(refused.title).toBe('MH-1 không được thôi chủ trì');
    expect(refused.body).toContain('xem lý do không đồng ý cho thôi chủ trì và tiếp tục thực hiện.');
    expect(refused.body).not.toContain('Đã xin');
  });

  it('10.1 no mail that was held up tells the former unit of days of the next one', async () => {
    const task = await assign(story, sketch);
    await story.until('2020-06-19 10:00');
    const relevant = async (person: string) => {
      await story.executor.contextNow();
      const rows = story.rows.find('notices', { person }, { orderBy: 'position' });
      return rows.filter(({ aboutId }) => aboutId === task).map((row) => isStillRelevant(story.rows, row));
    };
    // Assigned; seven days left.
    expect(await relevant('p-head')).toEqual([true, true]);
    await release(task);
    expect(await relevant('p-head')).toEqual([false, false, true]);
    await giveTo(task, 'BCYCP');
    expect([await relevant('p-head'), await relevant('p-bcy-desk')]).toEqual([[false, false, true], [true]]);
  });

  it('10.1 says to its giver what is to be done: decide, then assign it anew', async () => {
    const task = await assign(story, sketch);
    await ask(task);
    const asked = await newest('p-office');
    expect([asked.title, asked.body]).toEqual([
      'MH-1 đề nghị thôi chủ trì chờ quyết định',
      expect.stringContaining('Đề nghị: xem lý do và quyết định việc thôi chủ trì.'),
    ]);
    await decide(task, true);
    // 19, 20, 21 and 22 May, and Monday the 25th.
    await story.until('2020-05-25 09:00');
    const declined = await newest('p-office', 'en');
    expect([declined.title, declined.body]).toEqual([
      'MH-1 to be assigned anew',
      expect.stringContaining('Please: assign it anew, or cancel it.'),
    ]);
  });
});
