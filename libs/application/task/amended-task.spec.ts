import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { type CivilDate, instantOf } from '#domain/kernel/time.js';
import type { AmendmentCommand } from '#domain/task/task-amendment.js';
import { decidedIn, plannedLines } from '#testing/decided-steps.js';
import type { Story } from '#testing/story.js';
import { assign, establishAbove, ministryStory } from '#testing/story-of-ministry.js';
import type { Language } from '#texts/language.js';
import { noticeText } from '#texts/notice/notices.js';
import { directiveDetailOf } from '../directive/directive.query.js';
import { escalationsOf } from '../escalation/escalations.query.js';
import { noticeSubject } from '../notice/notice-subject.js';
import { plan } from '../plan/plan.query.js';
import { boardOf } from './board.query.js';
import { taskDetailOf } from './task-detail.query.js';
import { tasksOf } from './tasks.query.js';

/** From 1 June 2020, of a task that is due on the 30th. */
describe('what is read of a task that was amended', () => {
  let story: Story;

  beforeEach(async () => {
    story = await ministryStory();
    await story.until('2020-06-01 08:00');
  });
  afterEach(() => story.end());

  const amend = (task: string, changes: AmendmentCommand['changes'], others: Partial<AmendmentCommand> = {}) =>
    story.do('task', task, (now) => ({
      ...{ type: 'AmendTask', now, by: 'p-office', kind: 'amendment', changes, reason: 'Kết luận họp.', ...others },
    }));
  const detail = async (task: string, person: string) => {
    const { scope } = await story.read(person);
    const answer = await taskDetailOf(scope, story.store, task);
    invariant(!isRejection(answer), 'the task exists');
    return answer;
  };
  const found = async (asked: object) => {
    const { scope, page } = await story.read('p-head');
    return tasksOf(scope, asked, page).items.map(({ code }) => code);
  };
  const dueBefore = { dueBefore: '2020-06-20' };

  it('is what it says now; what it said stands beside it, and was so as of then', async () => {
    const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020', title: 'Rà soát' });
    const before = await found(dueBefore);
    await amend(task, { title: { vi: 'Đánh giá' }, deadline: { text: '15/6/2020' } }, { document: '12/TB' });
    await amend(task, { deadline: { text: 'khẩn trương' } }, { kind: 'clericalError', reason: 'Gõ nhầm.' });
    expect([before, await found({ q: 'danh gia' }), await found({ q: 'ra soat' })]).toEqual([[], ['MH-1'], []]);
    const { title, deadline, timeliness, amendments, deadlineHistory } = await detail(task, 'p-head');
    expect([title.vi, deadline?.text, deadline?.legalEnd, timeliness]).toEqual([
      ...['Đánh giá', 'khẩn trương', null, 'noDeadline'],
    ]);
    expect(amendments).toMatchObject([
      {
        ...{ number: 1, kind: 'amendment', reason: 'Kết luận họp.', document: '12/TB', by: 'p-office' },
        changes: {
          title: { before: { vi: 'Rà soát' }, after: { vi: 'Đánh giá' } },
          ...{ deliverable: null, coordinatingUnits: null, mandate: null },
          deadline: { before: { text: '30/06/2020' }, after: { text: '15/6/2020', legalEnd: '2020-06-15' } },
        },
      },
      { number: 2, kind: 'clericalError', document: null, changes: { title: null, deadline: { after: {} } } },
    ]);
    expect(deadlineHistory).toMatchObject([
      { cause: 'assigned' },
      { cause: 'amended', reason: 'Kết luận họp.', document: '12/TB', deadline: { legalEnd: '2020-06-15' } },
      { cause: 'clericalError', reason: 'Gõ nhầm.', document: null, deadline: { legalEnd: null } },
    ]);
  });

  it('has the units that take part now: a restricted one is shown to them, and to no one that has left', async () => {
    const sketch = { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020', title: 'Vụ việc kín' };
    const task = await assign(story, { ...sketch, isRestricted: true });
    await establishAbove(story);
    const listed = async (person: string) => {
      const { scope, page } = await story.read(person);
      return tasksOf(scope, {}, page).items.map(({ title }) => title.vi);
    };
    const seen = async () => {
      const { scope } = await story.read('p-bcy-desk');
      const board = boardOf(scope, { unit: 'BCYCP' });
      invariant(!isRejection(board), 'the board exists');
      return [
        (await detail(task, 'p-above')).title.vi,
        ...(await listed('p-bcy-desk')),
        ...board.columns.flatMap(({ cards }) => cards.map(({ code, role }) => `${code} ${role}`)),
      ];
    };
    expect(await seen()).toEqual(['MH-1']);
    await amend(task, { coordinatingUnits: ['BCYCP'] });
    expect(await seen()).toEqual(['MH-1', 'Vụ việc kín', 'MH-1 coordinating']);
    await amend(task, { coordinatingUnits: [], deadline: { text: '15/6/2020' } }, { document: '12/TB' });
    // Whoever was told of it reads that it is there.
    expect(await seen()).toEqual(['MH-1', 'MH-1']);
    const { amendments, deadlineHistory } = await detail(task, 'p-above');
    expect([amendments, deadlineHistory.at(-1)]).toMatchObject([
      [],
      { cause: 'amended', reason: null, document: null },
    ]);
  });

  it('lies with leaders no more once its end is another one; other words for the same end leave it there', async () => {
    const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await story.until('2020-07-08 10:00');
    const open = async () => {
      const { scope, page } = await story.read('p-leader');
      const { items } = escalationsOf(scope, 'open', page);
      return items.flatMap(({ about: { kind, code } }) => (kind === 'task' ? [code] : []));
    };
    expect(await open()).toEqual(['MH-1']);
    await amend(task, { deadline: { text: 'hết Quý II/2020' } });
    expect(await open()).toEqual(['MH-1']);
    await amend(task, { deadline: { text: '31/7/2020' } });
    expect(await open()).toEqual([]);
  });

  it('keeps the directives of a unit that takes no part any more: they go on, and it can still carry them out', async () => {
    const sketch = { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020', coordinatingUnits: ['BCYCP'] };
    const task = await assign(story, { ...sketch, isRestricted: true });
    await story.until('2020-07-08 10:00');
    await story.do('task', task, (now) => ({
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: 'd-1', text: 'Gửi số liệu.' },
      ...{ addressee: { unit: 'BCYCP', post: 'desk' }, due: '2020-08-31' as CivilDate },
    }));
    await story.until('2020-07-08 11:00');
    await amend(task, { coordinatingUnits: [], deadline: { text: '31/7/2020' } });
    await story.until('2020-08-03 10:00');
    const { scope } = await story.read('p-bcy-desk');
    const shown = await directiveDetailOf(scope, story.store, 'd-1');
    invariant(!isRejection(shown), 'the directive is there');
    expect(shown).toMatchObject({ status: 'issued', text: 'Gửi số liệu.' });
    expect(shown.actions).toContain('CompleteDirective');
    const { ladder } = await detail(task, 'p-head');
    // +1 of 31 July, a Friday.
    expect(ladder.at(-1)).toMatchObject({ step: '+1', outcome: 'skipped', reason: 'directed' });
  });

  it('is followed up as the plan says right after it', async () => {
    const early = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/09/2020' });
    const late = await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    const freed = await assign(story, { code: 'MH-3', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await story.until('2020-07-08 10:00');
    await story.do('task', late, (now) => ({ type: 'AcknowledgeEscalation', now, by: 'p-leader' }));
    await amend(early, { deadline: { text: '31/7/2020' }, coordinatingUnits: ['BCYCP'] });
    await amend(late, { deadline: { text: '20/7/2020' } });
    await amend(freed, { deadline: { text: 'khẩn trương' } });
    const context = await story.executor.contextNow();
    const from = { instant: story.clock.now(), position: story.rows.position() };
    const until = instantOf('2020-10-01T00:00:00+07:00');
    const asked = { programme: 'NQ17', from: from.instant, until, timeZone: 'Asia/Ho_Chi_Minh' };
    const { items } = plan(asked, story.rows, context);
    await story.until('2020-09-30 23:59');
    const { planned } = await decidedIn(story, from.position);
    expect(planned.toSorted()).toEqual(plannedLines(items).toSorted());
    const ofTask = (task: string) => items.filter(({ about: { id } }) => id === task).length;
    expect([ofTask(early) > 20, ofTask(late) > 20, ofTask(freed)]).toEqual([true, true, 0]);
  });

  describe('is told', () => {
    const newest = async (person: string, language: Language = 'vi') => {
      await story.executor.contextNow();
      const [row] = story.rows.find('notices', { person }, { orderBy: 'position', descending: true });
      invariant(row !== undefined, 'somebody was told');
      const subject = noticeSubject(story.rows, row, { now: story.clock.now() });
      return { subject, ...noticeText(subject, language) };
    };
    const everything = {
      ...{ title: { vi: 'Đánh giá', en: 'Assess' }, deliverable: 'Báo cáo', coordinatingUnits: ['BCYCP'] },
      mandate: { issuer: 'Chính phủ', type: 'resolution', number: '17/NQ-CP' },
      deadline: { text: '15/6/2020' },
    };

    it('with what it said and says, why and by whom', async () => {
      const task = await assign(story, {
        code: 'MH-1',
        leadUnit: 'C-ATTT',
        deadline: 'hết Quý II/2020',
        title: 'Rà soát',
      });
      await amend(task, everything, { document: '12/TB' });
      const vi = await newest('p-head');
      expect(vi.title).toBe('MH-1 được điều chỉnh, còn 10 ngày làm việc');
      for (const line of [
        'Đề nghị: xem nội dung thay đổi và thực hiện theo nội dung mới.',
        'Tên nhiệm vụ: trước là “Rà soát”, nay là “Đánh giá”',
        'Sản phẩm: trước là không có, nay là “Báo cáo”',
        'Đơn vị phối hợp: trước là không có, nay là BCYCP',
        'Văn bản giao: trước là không có, nay là Nghị quyết 17/NQ-CP của Chính phủ',
        'Thời hạn: trước là “hết Quý II/2020” (hết ngày 30/06/2020), nay là “15/6/2020” (hết ngày 15/06/2020)',
        'Lý do điều chỉnh: “Kết luận họp.” – office (BTTTT), 01/06/2020',
        'Văn bản: 12/TB',
      ]) {
        expect(vi.body.split('\n')).toContain(line);
      }
      const en = await newest('p-desk', 'en');
      expect(en.title).toBe('MH-1 amended, 10 working days left');
      expect(en.body).toContain('Title: was “Rà soát”, is now “Assess”');
      expect(en.body).toContain(
        'Deadline: was “hết Quý II/2020” (by the end of 30 June 2020), is now “15/6/2020” (by the end of 15 June 2020)',
      );
    });

    it('of an end that was taken away, that its unit’s reports alone are followed', async () => {
      const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
      await amend(task, { deadline: { text: 'khẩn trương' } });
      const { title, body } = await newest('p-head');
      expect(title).toBe('MH-1 được điều chỉnh');
      expect(body).toContain(
        'nay là “khẩn trương”; không còn hạn cuối, từ nay chỉ theo dõi qua báo cáo kỳ của đơn vị\n',
      );
    });

    it('to a unit that takes part from now on, as that', async () => {
      const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
      await amend(task, { coordinatingUnits: ['BCYCP'] });
      const { body } = await newest('p-bcy-desk');
      expect(body).toContain('từ nay đơn vị được giao phối hợp thực hiện nhiệm vụ này');
      expect(body).toContain('Nhận với tư cách: đơn vị phối hợp');
    });

    it('as what it is where something had been typed wrongly, and each notice of its own amendment', async () => {
      const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
      await amend(task, { deliverable: 'Báo cáo' });
      await amend(task, { deliverable: 'Báo cáo năm' }, { kind: 'clericalError', reason: 'Ghi thiếu.' });
      const { title, body } = await newest('p-head');
      expect(title).toBe('MH-1 được đính chính chỗ ghi nhầm, còn 21 ngày làm việc');
      expect(body).toContain('Sản phẩm: trước là “Báo cáo”, nay là “Báo cáo năm”\nLý do đính chính: “Ghi thiếu.”');
      expect((await newest('p-head', 'en')).title).toBe(
        'MH-1 mended, something had been typed wrongly, 21 working days left',
      );
    });

    it('of a restricted one without any of its words', async () => {
      const sketch = { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020', title: 'Vụ việc kín' };
      const task = await assign(story, { ...sketch, isRestricted: true });
      await amend(task, everything, { reason: 'Chuyện kín', document: '12/TB' });
      const { title, body, subject } = await newest('p-head');
      expect(title).toBe('MH-1 được điều chỉnh, còn 10 ngày làm việc');
      // What is not in the subject cannot leak into a mail.
      expect(`${body} ${JSON.stringify(subject)}`).not.toMatch(/kín|Đánh giá|Báo cáo|BCYCP|17\/NQ-CP|12\/TB/);
    });
  });
});
