import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

describe('the organisation at the doors', () => {
  let story: Story;
  let doors: Doors;

  beforeAll(async () => {
    story = await ministryStory();
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

  it.each([
    ['units?colour=red', 400, 'validation-failed'],
    ['units?asOf=yesterday', 400, 'as-of-invalid'],
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
