import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { assign, ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

describe('GET /v1/search', () => {
  let story: Story;
  let doors: Doors;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-04-20 10:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', title: 'Đề án' });
    await story.until('2020-04-20 10:00');
    doors = await doorsOver(story);
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  const search = (q: string, person: string | undefined = 'p-head', language = 'vi') =>
    doors.get(`/v1/search?${new URLSearchParams({ q })}`, person, { 'accept-language': language });

  it('answers all kinds at once', async () => {
    const { status, body } = await search('de an');
    expect([status, body.tasks.items[0].code, body.units.items, body.documents.hasMore]).toEqual([
      200,
      'MH-1',
      [],
      false,
    ]);
    expect((await search('de', 'p-bcy-desk')).body.tasks.items).toEqual([]);
    expect((await doors.get('/v1/search?q=de', undefined)).status).toBe(401);
  });

  it('refuses fewer than two letters, in both languages', async () => {
    for (const language of ['vi', 'en']) {
      for (const q of ['đ', ' a ', 'a -', '…', '\u0301a']) {
        const { status, body } = await search(q, 'p-head', language);
        expect([q, status, body.errors]).toMatchObject([q, 400, [{ pointer: '/q', code: 'enough-letters' }]]);
        expect(body.errors[0].detail).toMatch(language === 'vi' ? /ít nhất 2 chữ/ : /at least 2 letters/);
      }
      for (const url of ['/v1/search', '/v1/search?q=', '/v1/search?q=de&kind=task']) {
        const { status, body } = await doors.get(url, 'p-head', { 'accept-language': language });
        expect([url, status, body.code]).toEqual([url, 400, 'validation-failed']);
      }
    }
  });
});
