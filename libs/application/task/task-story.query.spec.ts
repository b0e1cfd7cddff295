import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoryItem } from '#contracts/task-story.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, blockerOf, establishAbove, ministryStory, raise, taskId } from '#testing/story-of-ministry.js';
import { taskStoryOf } from './task-story.query.js';

/*
 * 30 April and 1 May 2020 are days off. MH-1 is given on 1 April, to be done by Friday 15 May; a blocker is raised, goes up and is
 * directed; more time is asked for and granted. MH-2 is restricted. MH-3 is given after its reminders would have come.
 */
describe('the story of a task', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await establishAbove(story);
    await story.until('2020-04-01 08:00');
    for (const [code, isRestricted] of [
      ['MH-1', false],
      ['MH-2', true],
    ] as const) {
      await assign(story, { code, leadUnit: 'C-ATTT', isRestricted, deadline: '15/05/2020', title: `Việc ${code}` });
    }
    await story.until('2020-04-20 10:00');
    const blocker = (code: string) => blockerOf(code).blocker;
    for (const code of ['MH-1', 'MH-2']) {
      await raise(story, code, code === 'MH-2');
      const escalating = { type: 'EscalateBlocker', by: 'p-head', reason: 'Vượt thẩm quyền.' } as const;
      await story.do('blocker', blocker(code), (now) => ({ ...escalating, now }));
      await story.do('blocker', blocker(code), (now) => ({
        ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: `d-${code}`, text: 'Làm ngay.' },
        ...{ addressee: { unit: 'C-ATTT', post: 'head' }, due: '2020-04-24' as CivilDate },
      }));
    }
    await story.until('2020-04-22 10:00');
    await story.do('directive', 'd-MH-1', (now) => ({
      ...{ type: 'CompleteDirective', now, by: 'p-head', text: 'Đã xong.', evidence: [] },
    }));
    await story.until('2020-04-23 10:00');
    for (const code of ['MH-1', 'MH-2']) {
      const asked = { request: `x-${code}`, reason: 'Chờ ý kiến.', deadline: { text: '30/6/2020' } };
      await story.do(
        'task',
        taskId(code),
        (now) => ({ type: 'RequestExtension', now, by: 'p-desk', ...asked }),
        'p-desk',
      );
      const granted = { request: `x-${code}`, granted: true, reason: 'Khối lượng lớn.', document: '27/QĐ-BTTTT' };
      await story.do(
        'task',
        taskId(code),
        (now) => ({ type: 'DecideExtension', now, by: 'p-office', ...granted }),
        'p-office',
      );
    }
    const [leadUnit, coordinatingUnits] = ['C-ATTT', ['BCYCP']];
    await assign(story, { code: 'MH-3', leadUnit, coordinatingUnits, deadline: '24/04/2020' });
    await story.until('2020-04-24 10:00');
  });
  afterAll(() => story.end());

  async function told(code: string, person = 'p-head', asOf?: string): Promise<readonly StoryItem[]> {
    const { scope } = await story.read(person, asOf === undefined ? {} : { asOf });
    const answer = await taskStoryOf(scope, story.store, story.names(scope), code);
    invariant(!isRejection(answer), 'the task is there');
    return answer.items;
  }
  const only = async (kind: string, ...of: Parameters<typeof told>): Promise<StoryItem> => {
    const [found, ...others] = (await told(...of)).filter((item) => item.kind === kind);
    invariant(found !== undefined && others.length === 0, `${kind} is told once`);
    return found;
  };

  it('is one timeline of the task, its blocker and the directive, each act told once', async () => {
    const items = await told('MH-1');
    const acts = items
      .filter(({ told: posts, isRoutine }) => posts.length === 0 && !isRoutine)
      .map(({ kind, about }) => `${about.kind} ${kind}`);
    expect(acts).toEqual([
      'task TaskAssigned',
      'blocker BlockerRaised',
      'blocker BlockerEscalated',
      'directive DirectionGiven',
      'directive DirectiveCompleted',
      'task ExtensionRequested',
      'task ExtensionGranted',
    ]);
    const positions = items.map(({ position }) => Number(position));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  it('says in one item why the deadline moved: before, after, reason, document, and who decided', async () => {
    expect(await only('ExtensionGranted', 'MH-1')).toMatchObject({
      ...{ at: '2020-04-23T03:00:00.000Z', reason: 'Khối lượng lớn.', document: '27/QĐ-BTTTT' },
      by: { person: 'p-office', unit: 'BTTTT', post: 'office' },
      deadline: { before: { legalEnd: '2020-05-15' }, after: { legalEnd: '2020-06-30' }, cause: 'extended' },
    });
    expect((await told('MH-1')).filter(({ deadline }) => deadline !== null).map(({ kind }) => kind)).toEqual([
      'TaskAssigned',
      'ExtensionGranted',
    ]);
  });

  it('speaks the words that commands and notices speak, in the language of the reader', async () => {
    expect((await only('ExtensionGranted', 'MH-1')).headline).toBe(
      'Đã đồng ý gia hạn NQ17/MH-1, hạn mới hết ngày 30/06/2020',
    );
    expect(await only('BlockerRaised', 'MH-1')).toMatchObject({
      headline: 'Đã ghi khó khăn, vướng mắc “Thiếu kinh phí” của NQ17/MH-1',
      text: 'Chưa được bố trí kinh phí.',
    });
    expect(await only('DirectionGiven', 'MH-1')).toMatchObject({
      about: { kind: 'directive', id: 'd-MH-1', code: 'MH-1' },
      text: 'Làm ngay.',
      by: { person: 'p-leader', unit: 'BTTTT', post: 'security' },
    });
    const [first] = (await told('MH-1')).filter(({ told: posts }) => posts.length > 0);
    expect(first?.headline).toMatch(/^MH-1 nhiệm vụ mới được giao/);
  });

  it('says who was told: which post of which unit, and before whom it was put', async () => {
    const put = (await told('MH-1')).filter(
      ({ about, kind }) => about.kind === 'blocker' && kind === 'EscalationDecided',
    );
    expect(put.at(-1)?.told).toContainEqual({
      ...{
        unit: 'BTTTT',
        post: 'security',
        title: { vi: 'security' },
        level: 'fieldLeader',
        step: 'escalated',
        repeat: expect.any(Number),
      },
    });
    expect(put.at(-1)?.by).toBeNull();
  });

  it('makes one routine item of steps that told nobody', async () => {
    const routine = (await told('MH-3')).filter(({ isRoutine }) => isRoutine);
    expect(routine).toHaveLength(1);
    // Given on the eve of its end: what would have come before had passed.
    expect(routine[0]?.skipped.map(({ step, reason }) => `${step} ${reason}`)).toContain('T-7 created-late');
    expect(routine[0]?.told).toEqual([]);
    expect(routine[0]?.headline).toContain('còn 7 ngày làm việc – mốc đã qua khi được giao');
  });

  it('tells outsiders of a restricted task what kind of thing was done, and no word of it', async () => {
    const items = await told('MH-2', 'p-above');
    expect(items.map(({ kind }) => kind)).toEqual((await told('MH-2')).map(({ kind }) => kind));
    const words = items.map(({ headline, text, reason, document }) => [headline, text, reason, document].join(' '));
    expect(words.join(' ')).not.toMatch(/Việc MH-2|kinh phí|Vượt|Làm ngay|Chờ ý kiến|Khối lượng|27\/QĐ/);
    expect(await only('BlockerRaised', 'MH-2', 'p-above')).toMatchObject({
      headline: 'Nêu khó khăn, vướng mắc kèm phương án tháo gỡ',
      text: null,
    });
    expect((await only('ExtensionGranted', 'MH-2', 'p-above')).deadline?.after?.legalEnd).toBe('2020-06-30');
    expect((await only('BlockerRaised', 'MH-2')).text).toBe('Chưa được bố trí kinh phí.');
  });

  it('is as it was then, and is not there where the task is not', async () => {
    const then = await told('MH-1', 'p-head', '2020-04-21');
    expect(then.map(({ kind }) => kind)).not.toContain('DirectiveCompleted');
    expect(then.map(({ kind }) => kind)).toContain('DirectionGiven');
    const { scope } = await story.read('p-bcy-head');
    expect(await taskStoryOf(scope, story.store, story.names(scope), 'MH-1')).toMatchObject({ rejected: 'not-found' });
  });

  it('says of a handler the post of then, and the name to whoever may know it', async () => {
    await story.register('p-expert', 'Nguyễn Văn Ví Dụ');
    const handler = { person: 'p-expert' };
    await story.do('task', taskId('MH-3'), (now) => ({ type: 'NameHandler', now, by: 'p-head', handler }));
    const headline = async (person: string) => (await only('HandlerNamed', 'MH-3', person)).headline;
    expect(await headline('p-head')).toBe('Đã phân công người xử lý NQ17/MH-3: Nguyễn Văn Ví Dụ (expert)');
    expect(await headline('p-bcy-head')).toBe('Đã phân công người xử lý NQ17/MH-3: expert');
    await story.do('unit', 'C-ATTT', (now) => ({ type: 'RelieveHolder', now, post: 'expert', person: 'p-expert' }));
    expect(await headline('p-head')).toBe('Đã phân công người xử lý NQ17/MH-3: expert');
  });
});
