import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

describe('GET /v1/tasks/{id}/story', () => {
  let story: Story;
  let doors: Doors;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-05-25 08:00');
    doors = await doorsOver(story);
    const body = { programme: 'NQ17', code: 'MH-1', title: { vi: 'Một' }, leadUnit: 'C-ATTT' };
    await doors.post('/v1/tasks', 'p-office', { ...body, deadline: { text: '30/6/2020' } });
    await story.until('2020-05-25 08:00');
    const task = await doors.get('/v1/tasks/MH-1', 'p-office');
    const changes = { deadline: { text: '31/7/2020' } };
    const amended = { kind: 'amendment', changes, reason: 'Kết luận giao ban.', document: '27/TB' };
    const seen = { 'if-match': String(task.headers['etag']) };
    const done = await doors.post('/v1/tasks/MH-1/amendments', 'p-office', amended, seen);
    expect(done.status).toBe(201);
    await story.until('2020-05-25 08:00');
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  it('answers in the language that is asked for, by code or id, who decided and why', async () => {
    for (const [language, headline] of [
      ['vi', /^Đã điều chỉnh NQ17\/MH-1/],
      ['en', /^Amended NQ17\/MH-1/],
    ] as const) {
      const { status, body } = await doors.get('/v1/tasks/MH-1/story', 'p-head', { 'accept-language': language });
      expect(status).toBe(200);
      const moved = body.items.find(({ kind }: { kind: string }) => kind === 'TaskAmended');
      expect(moved).toMatchObject({
        ...{ headline: expect.stringMatching(headline), reason: 'Kết luận giao ban.', document: '27/TB' },
        by: { person: 'p-office', unit: 'BTTTT', post: 'office' },
        deadline: { before: { legalEnd: '2020-06-30' }, after: { legalEnd: '2020-07-31' }, cause: 'amended' },
      });
    }
  });

  it('is refused in both languages where the question is none, and not there for whoever may not read the task', async () => {
    for (const language of ['vi', 'en']) {
      const said = { 'accept-language': language };
      const { status, body } = await doors.get('/v1/tasks/MH-1/story?limit=2', 'p-head', said);
      expect([status, body.errors]).toMatchObject([400, [{ pointer: '/limit', code: 'field-unknown' }]]);
      expect(body.errors[0].detail).toMatch(language === 'vi' ? /[tT]rường/ : /field/);
      for (const [task, person] of [
        ['MH-1', 'p-bcy-desk'],
        ['MH-9', 'p-head'],
      ] as const) {
        const missing = await doors.get(`/v1/tasks/${task}/story`, person, said);
        expect([missing.status, missing.body.code]).toEqual([404, 'not-found']);
      }
    }
    expect((await doors.get('/v1/tasks/MH-1/story', undefined)).status).toBe(401);
  });
});
