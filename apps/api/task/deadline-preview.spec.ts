import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

describe('GET /v1/deadline-preview', () => {
  let story: Story;
  let doors: Doors;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-06-15 08:00');
    doors = await doorsOver(story);
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  const preview = (query: Readonly<Record<string, string>>, language = 'vi') =>
    doors.get(`/v1/deadline-preview?${new URLSearchParams(query)}`, 'p-desk', { 'accept-language': language });

  it('answers anybody who is signed in', async () => {
    const { status, body } = await preview({ programme: 'NQ17', text: 'hết Quý II/2020' });
    expect([status, body.legalEnd, body.workingDaysLeft]).toEqual([200, '2020-06-30', 11]);
    expect((await doors.get('/v1/deadline-preview?programme=NQ17&text=x', undefined)).status).toBe(401);
  });

  it('takes one of the two forms', async () => {
    for (const [query, pointer, code] of [
      [{ programme: 'NQ17' }, '/text', 'field-missing'],
      [{ programme: 'NQ17', text: '' }, '/text', 'min-length'],
      [{ programme: 'NQ17', text: '30/6/2020', date: '2020-06-30' }, '/date', 'is-one-form'],
      [{ text: '30/6/2020' }, '/programme', 'field-missing'],
      [{ programme: 'NQ17', text: '30/6/2020', pastDeadline: 'yes' }, '/pastDeadline', 'is-in'],
      [{ programme: 'NQ17', date: '2020-06-30', kind: 'date' }, '/kind', 'field-unknown'],
    ] as const) {
      for (const language of ['vi', 'en']) {
        const { status, body } = await preview(query, language);
        expect([query, status, body.errors]).toMatchObject([query, 400, [{ pointer, code }]]);
        expect(body.errors[0].detail).toMatch(language === 'vi' ? /[tT]rường/ : /field/);
      }
    }
  });

  it('refuses what an assignment would refuse, with its status and in its words', async () => {
    const assigning = { programme: 'NQ17', title: { vi: 'Một' }, leadUnit: 'C-ATTT' };
    for (const text of ['hết Quý V/2020', 'sớm', 'hết quý II', '30/5/2020']) {
      for (const language of ['vi', 'en']) {
        const shown = await preview({ programme: 'NQ17', text }, language);
        const body = { ...assigning, deadline: { text } };
        const refused = await doors.post('/v1/tasks?dryRun=true', 'p-office', body, { 'accept-language': language });
        expect(shown.status).toBeGreaterThanOrEqual(400);
        const told = ({ status, body: { code, detail } }: typeof shown) => [status, code, detail];
        expect(told(shown)).toEqual(told(refused));
      }
    }
  });
});
