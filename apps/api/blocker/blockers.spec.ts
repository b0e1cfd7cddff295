import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

describe('GET /v1/blockers', () => {
  let story: Story;
  let doors: Doors;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-04-20 10:00');
    for (const code of ['MH-1', 'MH-2']) {
      await assign(story, { code, leadUnit: 'C-ATTT' });
      await raise(story, code);
    }
    await story.until('2020-04-22 10:00');
    doors = await doorsOver(story);
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  it('goes on where a page ended, with the same question alone', async () => {
    const first = await doors.get('/v1/blockers?limit=1', 'p-head');
    expect([first.status, first.body.items.length, first.body.items[0].workingDaysAtLevel]).toEqual([200, 1, 2]);
    const rest = await doors.get(`/v1/blockers?limit=1&cursor=${first.body.nextCursor}`, 'p-head');
    expect([rest.body.items.length, rest.body.nextCursor]).toEqual([1, null]);
    const other = await doors.get(`/v1/blockers?limit=1&state=all&cursor=${first.body.nextCursor}`, 'p-head');
    expect([other.status, other.body.code]).toEqual([400, 'cursor-invalid']);
  });

  it('refuses what it does not know, in both languages, and whoever is not signed in', async () => {
    for (const [query, pointer, code] of [
      ['state=closed', '/state', 'is-in'],
      ['level=issuer', '/level', 'is-in'],
      ['limit=0', '/limit', 'min'],
      ['task=MH-1', '/task', 'field-unknown'],
    ] as const) {
      for (const language of ['vi', 'en']) {
        const { status, body } = await doors.get(`/v1/blockers?${query}`, 'p-head', { 'accept-language': language });
        expect([query, status, body.errors]).toMatchObject([query, 400, [{ pointer, code }]]);
        expect(body.errors[0].detail).toMatch(language === 'vi' ? /[tT]rường/ : /field/);
      }
    }
    expect((await doors.get('/v1/blockers', undefined)).status).toBe(401);
  });
});
