import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

describe('the organisation at the doors', () => {
  let story: Story;
  let doors: Doors;

  beforeAll(async () => {
    story = await ministryStory();
    await story.register('p-head', 'Nguyễn Thị Hà');
    await story.until('2020-05-25 08:00');
    doors = await doorsOver(story);
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  it('shows units and posts to everybody with an account, and nobody in them', async () => {
    const { status, body } = await doors.get('/v1/units', 'p-none');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      items: [
        { unit: 'BTTTT', parent: null, head: { post: 'minister' }, focalPoint: 'office' },
        { unit: 'BCYCP', parent: 'BTTTT' },
        { unit: 'C-ATTT', parent: 'BTTTT', posts: [{ post: 'head' }, {}, {}, {}] },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('p-head');
    expect((await doors.get('/v1/units', undefined)).status).toBe(401);
    expect((await doors.get('/v1/units?asOf=2019-03-06', 'p-none')).body.items).toEqual([]);
  });

  it('shows the people of a unit by name to those who may know them', async () => {
    const { status, body } = await doors.get('/v1/people?unit=C-ATTT', 'p-office');
    expect([status, body.unit]).toEqual([200, 'C-ATTT']);
    expect(body.items.slice(0, 2)).toEqual([
      {
        ...{ person: 'p-head', name: 'Nguyễn Thị Hà', openTasks: 0, overdueTasks: 0 },
        posts: [{ post: 'head', kind: 'head', title: { vi: 'head' }, since: '2019-03-07' }],
      },
      expect.objectContaining({ person: 'p-deputy', name: null }),
    ]);
  });

  it('tells somebody their own name, and nobody of another unit', async () => {
    expect((await doors.get('/v1/me', 'p-head')).body.name).toBe('Nguyễn Thị Hà');
    expect((await doors.get('/v1/me', 'p-desk')).body.name).toBeNull();
    const [theirs, ofNone] = [
      await doors.get('/v1/people?unit=C-ATTT', 'p-bcy-desk'),
      await doors.get('/v1/people?unit=NONE', 'p-bcy-desk'),
    ];
    expect(theirs.status).toBe(404);
    expect({ ...theirs.body, traceId: '' }).toEqual({ ...ofNone.body, traceId: '' });
  });

  it.each([
    ['units?colour=red', 400, 'validation-failed'],
    ['units?asOf=yesterday', 400, 'as-of-invalid'],
    ['people', 404, 'not-found'],
    ['appointments/proposed', 404, 'not-found'],
    ['people?unit=', 400, 'validation-failed'],
    ['people?unit=C-ATTT&unit=BCYCP', 400, 'validation-failed'],
    ['people?unit=BCYCP', 404, 'not-found'],
    ['people?unit=NONE', 404, 'not-found'],
  ])('refuses %s in both languages, and writes nothing', async (url, status, code) => {
    const before = story.rows.position();
    const titles = [];
    for (const language of ['vi', 'en']) {
      const { body } = await doors.get(`/v1/${url}`, 'p-head', { 'accept-language': language });
      expect(body).toMatchObject({ status, code });
      titles.push(body.title);
    }
    expect(new Set(titles).size).toBe(2);
    expect(story.rows.position()).toBe(before);
  });
});
