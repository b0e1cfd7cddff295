import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, draft, establishAbove, issueProgramme, ministryStory } from '#testing/story-of-ministry.js';
import { parseCursor } from '../engine/reading/cursor.js';
import { openRead } from '../engine/reading/open-read.js';
import { type TasksAsked, tasksOf } from './tasks.query.js';

describe('the list of tasks', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await establishAbove(story);
    await story.until('2020-02-03 08:00');
    await assign(story, { code: 'NQ17-2', leadUnit: 'BCYCP', deadline: '28/02/2020', title: 'Quy chế phối hợp' });
    await assign(story, {
      code: 'NQ17-10',
      leadUnit: 'C-ATTT',
      deadline: '31/03/2020',
      title: 'Cục Tin học hóa đánh giá',
    });
    await assign(story, { code: 'NQ17-7', leadUnit: 'C-ATTT', title: 'Đào tạo', coordinatingUnits: ['BCYCP'] });
    await assign(story, { code: 'NQ17-9', leadUnit: 'C-ATTT', title: 'Vụ việc kín', isRestricted: true });
    await story.do('task', (await list({ q: 'dao tao' })).ids[0] ?? '', (now) => ({
      type: 'NameHandler',
      now,
      by: 'p-head',
      handler: { person: 'p-expert' },
    }));
    await story.until('2020-03-25 08:00');
  });
  afterAll(() => story.end());

  async function list(asked: TasksAsked, person = 'p-office') {
    const { scope, page } = await story.read(person);
    const { items } = tasksOf(scope, asked, page);
    return { ids: items.map(({ id }) => id), codes: items.map(({ code }) => code), items };
  }

  it('finds words without their marks, and code and title together', async () => {
    expect((await list({ q: 'cuc tin hoc hoa' })).codes).toEqual(['NQ17-10']);
    expect((await list({ q: 'CỤC tin học hoá' })).codes).toEqual(['NQ17-10']);
    expect((await list({ q: 'đào tạo nq17' })).codes).toEqual(['NQ17-7']);
    expect((await list({ q: 'khong co' })).codes).toEqual([]);
  });

  it('shows what is overdue first, then by end, then what has none', async () => {
    expect((await list({})).codes).toEqual(['NQ17-2', 'NQ17-10', 'NQ17-7', 'NQ17-9']);
    expect((await list({ sort: 'code' })).codes).toEqual(['NQ17-2', 'NQ17-7', 'NQ17-9', 'NQ17-10']);
    expect((await list({ sort: '-code' })).codes).toEqual(['NQ17-10', 'NQ17-9', 'NQ17-7', 'NQ17-2']);
  });

  it('narrows by unit, handler, timeliness and due day', async () => {
    expect((await list({ unit: 'BCYCP', sort: 'code' })).codes).toEqual(['NQ17-2', 'NQ17-7']);
    expect((await list({ handler: 'p-expert' })).codes).toEqual(['NQ17-7']);
    expect((await list({ handler: 'me' }, 'p-expert')).codes).toEqual(['NQ17-7']);
    expect((await list({ timeliness: 'overdue' })).codes).toEqual(['NQ17-2']);
    // 31 March less seven working days is 20 March.
    expect((await list({ timeliness: 'nearDue' })).codes).toEqual(['NQ17-10']);
    expect((await list({ dueBefore: '2020-03-31' as CivilDate })).codes).toEqual(['NQ17-2']);
  });

  it('has what the reader may read, and nothing of the rest', async () => {
    expect((await list({ sort: 'code' }, 'p-bcy-head')).codes).toEqual(['NQ17-2', 'NQ17-7']);
    expect((await list({ unit: 'C-ATTT' }, 'p-bcy-head')).codes).toEqual(['NQ17-7']);
    expect((await list({ q: 'tin hoc hoa' }, 'p-bcy-head')).codes).toEqual([]);
    expect((await list({}, 'p-nobody')).codes).toEqual([]);
  });

  it('shows the title of a restricted task to its units alone, and finds it for nobody else', async () => {
    const [inside] = (await list({ q: 'vu viec kin' })).items;
    expect(inside).toMatchObject({ code: 'NQ17-9', title: { vi: 'Vụ việc kín' }, isRestricted: true });
    expect((await list({ q: 'vu viec kin' }, 'p-above')).items).toEqual([]);
    const [outside] = (await list({ q: 'NQ17-9' }, 'p-above')).items;
    expect(outside).toMatchObject({ code: 'NQ17-9', title: { vi: 'NQ17-9' }, isRestricted: true });
  });

  it('goes on page by page at the moment of the first page', async () => {
    const whole = await story.read('p-office', { limit: 4 });
    expect(tasksOf(whole.scope, { sort: 'code' }, whole.page)).toMatchObject({ nextCursor: null });
    const first = await story.read('p-office', { limit: 3 });
    const page = tasksOf(first.scope, { sort: 'code' }, first.page);
    expect(page.items.map(({ code }) => code)).toEqual(['NQ17-2', 'NQ17-7', 'NQ17-9']);
    await assign(story, { code: 'NQ17-1', leadUnit: 'C-ATTT', title: 'Chen vào' });
    const cursor = page.nextCursor ?? '';
    const second = await story.read('p-office', { limit: 3, cursor });
    const last = tasksOf(second.scope, { sort: 'code' }, second.page);
    expect(last.items.map(({ code }) => code)).toEqual(['NQ17-10']);
    expect(last).toMatchObject({ nextCursor: null, position: page.position, asOf: page.asOf });
  });

  it('takes a cursor for its own question only, and none that it never gave', async () => {
    const { scope, page } = await story.read('p-office', { limit: 1 });
    const { nextCursor } = tasksOf(scope, {}, page);
    const sources = { rows: story.rows, clock: story.clock, timeZone: 'UTC' };
    for (const cursor of ['', 'x', Buffer.from('null').toString('base64url'), nextCursor ?? '']) {
      const opened = await openRead({ cursor }, 'another question', { person: 'p-office' }, sources);
      expect(isRejection(opened) && opened.rejected).toBe('cursor-invalid');
    }
    expect(parseCursor(nextCursor ?? '', page.question)).toMatchObject({ offset: 1 });
  });
});

describe('the list of tasks of two programmes', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await issueProgramme(story, 'CT04');
    await story.until('2020-02-03 08:00');
    const end = { deadline: '28/02/2020' };
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', ...end });
    await assign(story, { code: 'MH-1', leadUnit: 'BCYCP', programme: 'CT04', ...end });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', programme: 'CT04', coordinatingUnits: ['BCYCP'] });
    await draft(story, { code: 'MH-3', leadUnit: 'C-ATTT', programme: 'CT04', ...end });
    await story.until('2020-03-25 08:00');
  });
  afterAll(() => story.end());

  async function found(asked: TasksAsked) {
    const { scope, page } = await story.read('p-office');
    const { items } = tasksOf(scope, asked, page);
    return items.map(({ programme, code }) => `${programme} ${code}`).toSorted();
  }

  it('narrows by programme, alone and with a unit', async () => {
    expect(await found({ programme: 'NQ17' })).toEqual(['NQ17 MH-1']);
    expect(await found({ programme: 'CT04' })).toEqual(['CT04 MH-1', 'CT04 MH-2', 'CT04 MH-3']);
    expect(await found({ programme: 'CT04', unit: 'BCYCP' })).toEqual(['CT04 MH-1', 'CT04 MH-2']);
    expect(await found({ programme: 'NQ17', unit: 'BCYCP' })).toEqual([]);
    expect(await found({ programme: 'NQ99' })).toEqual([]);
  });

  it('has drafts in it, which are not late: nobody was asked to do them yet', async () => {
    expect(await found({ timeliness: 'overdue' })).toEqual(['CT04 MH-1', 'NQ17 MH-1']);
    expect(await found({ timeliness: 'noDeadline' })).toEqual(['CT04 MH-2']);
    expect(await found({ timeliness: 'withinDeadline' })).toEqual([]);
  });
});
