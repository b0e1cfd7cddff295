import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory } from '#testing/story-of-ministry.js';
import { meOf } from '../directory/me.query.js';
import { noticesOf } from './notices.query.js';

describe("a person's inbox", () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-06-15 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020', title: 'Ban hành quy chế' });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', title: 'Vụ việc kín', isRestricted: true });
    await story.until('2020-06-20 08:00');
  });
  afterAll(() => story.end());

  it('is newest first and names every step of a notice', async () => {
    const { scope, page } = await story.read('p-desk');
    const { items } = noticesOf(scope, page);
    expect(items.map(({ about, steps, decidedAt }) => [about.code, steps, decidedAt])).toEqual([
      ['MH-1', ['T-7/0'], '2020-06-19T02:00:00.000Z'],
      ['MH-2', ['assigned/0'], '2020-06-15T01:00:00.000Z'],
      ['MH-1', ['assigned/0', 'T-14/0'], '2020-06-15T01:00:00.000Z'],
    ]);
    expect(items[0]).toMatchObject({ kind: 'reminder', roles: ['handler'], read: false });
    expect(items[0]?.body).toContain('Ban hành quy chế');
    expect(JSON.stringify(items)).not.toContain('kín');
  });

  it('has one notice of a decision that reaches the reader through two posts, with all that it stands for', async () => {
    const two = await ministryStory();
    await two.until('2020-06-15 08:00');
    const since = '2020-06-15' as CivilDate;
    const title = { vi: 'Biệt phái' };
    await two.do('unit', 'BCYCP', (now) => ({ type: 'CreatePost', now, post: 'liaison', kind: 'staff', title }));
    await two.do('unit', 'BCYCP', (now) => ({ type: 'AppointHolder', now, post: 'liaison', person: 'p-desk', since }));
    await two.do('unit', 'BCYCP', (now) => ({ type: 'DesignateFocalPoint', now, post: 'liaison' }));
    await assign(two, { code: 'MH-1', leadUnit: 'C-ATTT', coordinatingUnits: ['BCYCP'] });
    const { scope, page } = await two.read('p-desk');
    expect(noticesOf(scope, page).items.map(({ roles }) => roles)).toEqual([['focalPoint', 'coordinatingUnits']]);
    await two.end();
  });

  it('goes on page by page', async () => {
    const first = await story.read('p-desk', { limit: 2 });
    const { nextCursor } = noticesOf(first.scope, first.page);
    const rest = await story.read('p-desk', { limit: 2, cursor: nextCursor ?? '' });
    const { items, nextCursor: after } = noticesOf(rest.scope, rest.page);
    expect(items.map(({ about }) => about.code)).toEqual(['MH-1']);
    expect(after).toBeNull();
  });

  it('knows what was read, and as of then had not been', async () => {
    const { scope, page } = await story.read('p-desk');
    const notices = noticesOf(scope, page).items.map(({ id }) => id);
    const me = async (read: typeof scope) => meOf(read, story.names(read));
    expect(await me(scope)).toMatchObject({ person: 'p-desk', unreadNotices: 3 });
    const inbox = { person: 'p-desk', notices } as const;
    await story.do('inbox', 'p-desk-2020-06', (now) => ({ type: 'MarkNoticesRead', now, ...inbox }));
    const later = await story.read('p-desk');
    expect(noticesOf(later.scope, later.page).items.map(({ read }) => read)).toEqual([true, true, true]);
    expect(await me(later.scope)).toMatchObject({ unreadNotices: 0 });
    const before = await story.read('p-desk', { asOf: '2020-06-19' });
    expect(await me(before.scope)).toMatchObject({ unreadNotices: 3 });
  });

  it('says who the reader is, by posts', async () => {
    const { scope } = await story.read('p-leader');
    const { posts } = await meOf(scope, story.names(scope));
    expect(posts).toEqual([
      {
        unit: 'BTTTT',
        unitName: { vi: 'BTTTT' },
        // A unit without a short name is called by its name.
        unitShortName: { vi: 'BTTTT' },
        post: 'security',
        kind: 'fieldLeader',
        title: { vi: 'security' },
        since: '2019-03-07',
      },
    ]);
  });
});
