import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { invariant } from '#domain/kernel/invariant.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { haNoi, told } from '#testing/lives.js';
import { openEnds } from '#testing/open-ends.js';
import type { Story } from '#testing/story.js';
import { assign, blockerOf, ministryStory } from '#testing/story-of-ministry.js';
import { noticeText } from '#texts/notice/notices.js';
import { noticeSubject } from '../notice/notice-subject.js';
import { plan } from '../plan/plan.query.js';
import { workOf } from '../work/work.query.js';

/** The head of C-ATTT directs their own post about a blocker, by Wednesday 31 July 2019, and leaves on 20 May. */
describe('a directive that was missed, and its issuer', () => {
  let story: Story;
  const since = '2019-08-05' as CivilDate;

  beforeEach(async () => {
    story = await ministryStory();
    await story.until('2019-04-01 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/9/2019' });
    await story.until('2019-05-10 08:30');
    await story.do('blocker', 'b-1', (now) => ({ type: 'RaiseBlocker', now, ...blockerOf('MH-1'), blocker: 'b-1' }));
    await story.until('2019-05-13 08:30');
    await direct('d-1', 'p-head', '2019-07-31');
    await story.until('2019-05-20 08:30');
    await story.do('unit', 'C-ATTT', (now) => ({ type: 'RelieveHolder', now, post: 'head', person: 'p-head' }));
  });
  afterEach(() => story.end());

  const direct = (directive: string, by: string, due: string) =>
    story.do('blocker', 'b-1', (now) => ({
      ...{ type: 'DirectEscalation', now, by, directive, text: 'Bố trí kinh phí.', due: due as CivilDate },
      addressee: { unit: 'C-ATTT', post: by === 'p-head' ? 'head' : 'desk' },
    }));
  const appoint = (person: string) =>
    story.do('unit', 'C-ATTT', (now) => ({ type: 'AppointHolder', now, post: 'head', person, since }));
  const events = (directive = 'd-1') => story.store.readStream(`directive-${directive}`);
  const types = async () => (await events()).map(({ type }) => type);
  const lines = async (directive?: string) => told(await events(directive));
  /** Of directives alone. */
  const work = async (person: string) => {
    const { scope } = await story.read(person);
    return workOf(scope).items.flatMap(({ why, directive: of }) => (of === undefined ? [] : [`${why} ${of.id}`]));
  };

  it('3.2 nobody holds the post that gave it: the secretariat of the unit that gave the task is told, level and why', async () => {
    await story.until('2019-08-01 09:00');
    expect((await lines()).slice(1)).toEqual([
      '2019-07-30 09:00 T-1 skipped: nobody',
      '2019-07-31 09:00 T skipped: nobody',
      '2019-08-01 09:00 +1: secretariat BTTTT',
    ]);
    expect((await events()).at(-1)).toMatchObject({
      type: 'EscalationUnanswerable',
      data: { level: 'issuer', why: 'vacant' },
    });
  });

  it('10.1 the secretariat reads which post is vacant, and whoever comes to it that it was not carried out', async () => {
    const newest = async (person: string) => {
      await story.executor.contextNow();
      const [row] = story.rows.find('notices', { person }, { orderBy: 'position', descending: true });
      invariant(row !== undefined, 'they were told');
      return noticeText(noticeSubject(story.rows, row, { now: story.clock.now() }), 'vi');
    };
    await story.until('2019-08-01 09:00');
    const { title, body } = await newest('p-office');
    expect(title).toBe('MH-1 ý kiến chỉ đạo quá hạn 1 ngày làm việc');
    expect(body).toContain('Đề nghị: đôn đốc việc thực hiện ý kiến chỉ đạo.');
    expect(body).toContain('Chức vụ đang khuyết: head (C-ATTT)');
    await story.until('2019-08-05 10:00');
    await appoint('p-new');
    // On the fourth working day after its end.
    await story.until('2019-08-06 09:00');
    const own = (await newest('p-new')).title;
    expect(own).toBe('MH-1 ý kiến chỉ đạo chưa hoàn thành, tiếp nhận theo chức vụ, quá hạn 4 ngày làm việc');
    expect((await newest('p-office')).body).not.toContain('khuyết');
  });

  it('3.2 it is the secretariat’s work until somebody holds the post, who is told on the next working day, and then theirs', async () => {
    await story.until('2019-07-31 23:00');
    expect(await work('p-office')).toEqual([]);
    await story.until('2019-08-01 09:00');
    expect(await work('p-office')).toEqual(['fillPost d-1']);
    expect(await openEnds(story)).toEqual([]);
    // Monday.
    await story.until('2019-08-05 10:00');
    await appoint('p-new');
    expect(await work('p-office')).toEqual([]);
    expect(await work('p-new')).toEqual(['completeDirective d-1', 'followDirective d-1']);
    await story.until('2019-12-31 08:00');
    expect((await lines()).slice(4)).toEqual(['2019-08-06 09:00 taken-over/1: head C-ATTT']);
    expect((await events()).at(-1)).toMatchObject({ type: 'EscalationDecided', data: { level: 'issuer' } });
    expect(story.rows.find('relations', {})).toEqual([]);
  });

  it('3.4 who comes to the post after another who was told is told as well', async () => {
    await story.until('2019-05-20 09:00');
    await appoint('p-new');
    // Thursday, told that day; they leave on Friday 2 August, and somebody comes on Monday.
    await story.until('2019-08-02 10:00');
    expect((await lines()).at(-1)).toBe('2019-08-01 09:00 +1: head C-ATTT');
    await story.do('unit', 'C-ATTT', (now) => ({ type: 'RelieveHolder', now, post: 'head', person: 'p-new' }));
    expect(await work('p-office')).toEqual(['fillPost d-1']);
    await story.until('2019-08-05 10:00');
    await appoint('p-next');
    await story.until('2019-12-31 08:00');
    expect((await lines()).at(-1)).toBe('2019-08-06 09:00 taken-over/2: head C-ATTT');
    expect(await types()).not.toContain('EscalationUnanswerable');
  });

  it('6.1 another directive on the same thing takes its place', async () => {
    // The blocker has gone to the leader on Monday, three working days after the directive's end (5.4).
    await story.until('2019-08-05 10:00');
    expect(await work('p-office')).toEqual(['fillPost d-1']);
    await direct('d-2', 'p-leader', '2019-08-30');
    await story.cycle();
    expect(await work('p-office')).toEqual([]);
    await appoint('p-new');
    expect(await work('p-new')).toEqual(['completeDirective d-1']);
  });

  it('8.1 who comes to the post when it is over is told nothing', async () => {
    await story.until('2019-08-02 10:00');
    await story.do('blocker', 'b-1', (now) => ({ type: 'ResolveBlocker', now, by: 'p-leader', text: 'Đã họp.' }));
    await story.cycle();
    const before = await lines();
    await appoint('p-new');
    await story.until('2019-12-31 08:00');
    expect(await lines()).toEqual(before);
    expect(await types()).not.toContain('HoldersChanged');
    expect(story.rows.find('relations', {})).toEqual([]);
  });

  it('3.2 the plan knows of the vacant post', async () => {
    const { context } = (await story.read('p-office')).scope;
    const asked = { programme: 'NQ17', from: haNoi('2019-05-21 00:00'), until: haNoi('2019-12-31 00:00') };
    const { items } = plan({ ...asked, timeZone: 'Asia/Ho_Chi_Minh' }, story.rows, context);
    expect(items.filter(({ about }) => about.kind === 'directive')).toEqual([
      {
        about: { kind: 'directive', id: 'd-1', code: 'MH-1' },
        ...{ step: '+1', repeat: 0, at: '2019-08-01T02:00:00.000Z' },
        recipient: { unit: 'BTTTT', post: 'secretariat' },
      },
    ]);
  });
});
