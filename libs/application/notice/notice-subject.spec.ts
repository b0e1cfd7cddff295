import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import { haNoi } from '#testing/lives.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise } from '#testing/story-of-ministry.js';
import { noticeText } from '#texts/notice/notices.js';
import { noticeSubject } from './notice-subject.js';
import { isStillRelevant } from './still-relevant.js';

/** What people read of what happened: the facts come from the log, days from the calendar. */
describe('what a notice is about', () => {
  let story: Story;

  beforeEach(async () => {
    story = await ministryStory();
    await story.until('2020-05-04 08:00');
  });
  afterEach(() => story.end());

  /** As it reads now to this person, newest notice first. */
  async function told(person: string) {
    await story.executor.contextNow();
    const rows = story.rows.find('notices', { person }, { orderBy: 'position', descending: true });
    return rows.map((row) => {
      const subject = noticeSubject(story.rows, row, { now: story.clock.now() });
      return { subject, ...noticeText(subject, 'vi') };
    });
  }

  it('10.1 says how many days are left now, not how many there were when it fell', async () => {
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await story.until('2020-06-19 10:00');
    const ofTask = async () => (await told('p-desk')).find(({ subject }) => subject.aboutKind === 'task');
    expect(await ofTask()).toMatchObject({ title: 'MH-1 còn 7 ngày làm việc', subject: { steps: ['T-7/0'] } });
    // A mail that could not be sent for four working days.
    await story.until('2020-06-25 10:00');
    expect(await ofTask()).toMatchObject({ title: 'MH-1 còn 3 ngày làm việc', subject: { steps: ['T-7/0'] } });
  });

  it('names lead unit, giver and where it can be read', async () => {
    const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    const [{ subject, body } = { subject: undefined, body: '' }] = await told('p-desk');
    expect(subject?.path).toBe(`/v1/tasks/${task}`);
    expect(body).toContain('Đơn vị chủ trì: C-ATTT\nCơ quan giao: BTTTT');
    expect(body).toContain('Nhận với tư cách: đầu mối');
  });

  describe('of an urge', () => {
    const urged = async (isRestricted = false) => {
      const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020', isRestricted });
      await story.do('task', task, (now) => ({
        ...{ type: 'UrgeTask', now, by: 'p-office', unit: 'BTTTT', urge: 'u-1' },
        ...{ text: 'Đề nghị báo cáo.', answerBy: '2020-05-07' as CivilDate },
      }));
      return task;
    };
    const newest = async (person: string) => (await told(person))[0] ?? { title: '', body: '', subject: undefined };

    it('10.1 quotes it, and says how many days are left to answer now', async () => {
      await urged();
      expect((await newest('p-desk')).body).toMatch(
        /Đôn đốc lần 1: “Đề nghị báo cáo\.” – office \(BTTTT\), 04\/05\/2020\nHạn trả lời: hết ngày 07\/05\/2020; còn 3 ngày làm việc/,
      );
      story.clock.set(haNoi('2020-05-06 10:00'));
      expect((await newest('p-desk')).body).toContain('hết ngày 07/05/2020; còn 1 ngày làm việc');
    });

    it('gives the answer to whoever urged', async () => {
      const task = await urged();
      const answer = { number: 1, text: 'Sẽ trình ngày 10.' };
      await story.do('task', task, (now) => ({ type: 'AnswerUrge', now, by: 'p-head', ...answer }));
      const { title, body } = await newest('p-office');
      expect(title).toBe('MH-1 đã trả lời đôn đốc lần 1');
      expect(body).toContain('Trả lời: “Sẽ trình ngày 10.” – head (C-ATTT), 04/05/2020');
    });

    it('of a restricted task says its day alone', async () => {
      await urged(true);
      const { subject, body } = await newest('p-desk');
      expect(body).toContain('Hạn trả lời: hết ngày 07/05/2020');
      expect(subject?.urges).toEqual([
        { number: 1, answerBy: '2020-05-07', daysLeft: 3, isLate: false, isOver: false },
      ]);
    });

    it('is no news any more once it is answered, or overtaken by a result', async () => {
      const task = await urged();
      const isNews = async () => {
        await story.executor.contextNow();
        const row = story.rows.find('notices', { person: 'p-desk' }).find(({ steps }) => steps.includes('urged/1'));
        return row !== undefined && isStillRelevant(story.rows, row);
      };
      expect(await isNews()).toBe(true);
      const report = { report: 'b-1', period: '2020-Q2', narrative: 'Đang làm.', noChange: false, evidence: [] };
      await story.do('task', task, (now) => ({ type: 'ReportProgress', now, by: 'p-desk', ...report }));
      expect(await isNews()).toBe(true);
      await story.do('task', task, (now) => ({ type: 'AnswerUrge', now, by: 'p-head', number: 1, text: 'Rồi.' }));
      expect(await isNews()).toBe(false);
    });
  });

  it('gives the reason of a return, who returned it and when', async () => {
    const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    const result = { result: 'r-1', narrative: 'Xong.', evidence: [] };
    await story.do('task', task, (now) => ({ type: 'SubmitResult', now, by: 'p-desk', ...result }));
    await story.until('2020-05-06 09:00');
    await story.do('task', task, (now) => ({ type: 'ReturnResult', now, by: 'p-office', reason: 'Thiếu phụ lục.' }));
    const [{ title, body } = { title: '', body: '' }] = await told('p-desk');
    expect(title).toBe('MH-1 kết quả bị trả lại, cần thực hiện lại, còn 39 ngày làm việc');
    expect(body).toMatch(/Lý do trả lại: “Thiếu phụ lục\.” – office \(BTTTT\), 06\/05\/2020/);
  });

  it('3.5 says of a blocker who was silent and since when, and by when the next one is asked', async () => {
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    await raise(story, 'MH-1');
    await story.until('2020-05-12 09:30');
    const [{ title, body } = { title: '', body: '' }] = await told('p-leader');
    expect(title).toBe('[Trình Lãnh đạo Bộ] MH-1 vướng mắc quá 5 ngày làm việc chưa được đơn vị xử lý, tự động trình');
    expect(body).toContain('Chưa trả lời: head (C-ATTT), từ ngày 04/05/2020');
    expect(body).toContain('Đề nghị cho ý kiến trước: 09:00 ngày 14/05/2020');
  });

  it('3.5 says of a blocker that somebody took higher who it was and why', async () => {
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    const blocker = await raise(story, 'MH-1');
    const reason = 'Vượt thẩm quyền của Cục.';
    await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason }));
    const [{ title, body } = { title: '', body: '' }] = await told('p-leader');
    expect(title).toBe('[Trình Lãnh đạo Bộ] MH-1 vướng mắc, báo cáo xin ý kiến (vượt thẩm quyền)');
    expect(body).toContain(`Lý do trình: “${reason}” – head (C-ATTT)`);
    const due = '2020-05-29' as CivilDate;
    await story.do('blocker', blocker, (now) => ({
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: 'd-1', text: 'Dùng dự phòng.', due },
      addressee: { unit: 'C-ATTT', post: 'head' },
    }));
    expect((await told('p-head'))[0]?.body).toContain('Ý kiến chỉ đạo: “Dùng dự phòng.” – security (BTTTT)');
  });

  it('names nobody and quotes nothing where the task is restricted', async () => {
    const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', title: 'Kín', isRestricted: true });
    const result = { result: 'r-1', narrative: 'Xong.', evidence: [] };
    await story.do('task', task, (now) => ({ type: 'SubmitResult', now, by: 'p-desk', ...result }));
    await story.do('task', task, (now) => ({ type: 'ReturnResult', now, by: 'p-office', reason: 'Kín' }));
    const [{ subject } = { subject: undefined }] = await told('p-desk');
    expect(JSON.stringify(subject)).not.toMatch(/Kín|C-ATTT|BTTTT|p-/);
    expect(subject).not.toHaveProperty('leadUnit');
    expect(subject).not.toHaveProperty('reason');
  });
});
