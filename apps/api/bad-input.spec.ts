import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Story } from '#testing/story.js';
import { assign, ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../test/harness/doors.js';
import { definedRoutes } from './machine/defined-routes.js';

const json = { 'content-type': 'application/json' };

describe('what cannot be taken gets a problem that says what and where, and writes nothing', () => {
  let story: Story;
  let doors: Doors;
  let task: string;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-05-25 08:00');
    task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    doors = await doorsOver(story);
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  const head = async () => (await story.store.head())?.position;
  const good = { programme: 'NQ17', code: 'MH-90', title: { vi: 'Nhiệm vụ thử' }, leadUnit: 'C-ATTT' };

  it.each<[what: string, change: object, status: number, code: string, pointer: string]>([
    ['no lead unit', { leadUnit: undefined }, 400, 'field-missing', '/leadUnit'],
    ['a null for it', { leadUnit: null }, 400, 'field-missing', '/leadUnit'],
    ['an unknown field', { colour: 'red' }, 400, 'field-unknown', '/colour'],
    ['an unknown field inside', { title: { vi: 'A', fr: 'B' } }, 400, 'field-unknown', '/title/fr'],
    ['text for a list', { coordinatingUnits: 'BCA' }, 400, 'is-array', '/coordinatingUnits'],
    ['numbers in a list of codes', { coordinatingUnits: [1] }, 400, 'is-string', '/coordinatingUnits'],
    ['a list for an object', { title: [{ vi: 'A' }] }, 400, 'is-object', '/title'],
    ['a title of blanks', { title: { vi: ' \n ' } }, 400, 'min-length', '/title/vi'],
    ['a control character', { title: { vi: 'a\u0000b' } }, 400, 'is-plain-text', '/title/vi'],
    ['half a character', { title: { vi: 'a\ud800' } }, 400, 'is-plain-text', '/title/vi'],
    ['two lines for a title', { title: { vi: 'a\nb' } }, 400, 'is-one-line', '/title/vi'],
    ['a title without end', { title: { vi: 'a'.repeat(2_001) } }, 400, 'max-length', '/title/vi'],
    ['a code with a blank', { code: 'MH 90' }, 400, 'is-code', '/code'],
    ['two forms of a deadline', { deadline: { text: 'a', date: 'b' } }, 400, 'is-one-form', '/deadline'],
    ['half a form', { deadline: { kind: 'quarter' } }, 400, 'is-one-form', '/deadline'],
    ['31 June', { assignedOn: '2020-06-31' }, 400, 'is-civil-date', '/assignedOn'],
    ['the year 9999', { assignedOn: '9999-12-31' }, 400, 'is-civil-date', '/assignedOn'],
    ['an unknown unit', { leadUnit: 'C-KHONG-CO' }, 422, 'unit-not-found', '/leadUnit'],
    ['a unit that every object has', { leadUnit: 'constructor' }, 422, 'unit-not-found', '/leadUnit'],
    ['an unknown second unit', { coordinatingUnits: ['BCYCP', 'X'] }, 422, 'unit-not-found', '/coordinatingUnits/1'],
    ['an unknown programme', { programme: 'NQ99' }, 422, 'programme-not-found', '/programme'],
    ['Quý V', { deadline: { text: 'hết Quý V/2020' } }, 422, 'deadline-impossible', '/deadline/text'],
    ['31 June for a deadline', { deadline: { date: '2020-06-31' } }, 422, 'deadline-impossible', '/deadline/date'],
    [
      'a fifth quarter',
      { deadline: { kind: 'quarter', period: '2020-Q5' } },
      422,
      'deadline-impossible',
      '/deadline/period',
    ],
    ['tomorrow', { assignedOn: '2020-05-26' }, 422, 'assigned-in-the-future', '/assignedOn'],
    ['an end that has passed', { deadline: { text: '22/05/2020' } }, 422, 'deadline-in-the-past', '/deadline'],
    ['a word for yes', { pastDeadline: 'yes' }, 400, 'is-boolean', '/pastDeadline'],
    ['somebody else’s unit', { unit: 'BCYCP' }, 403, 'not-your-unit', '/unit'],
  ])('%s', async (_what, change, status, code, pointer) => {
    const before = await head();
    for (const language of ['vi', 'en']) {
      const answer = await doors.post('/v1/tasks', 'p-office', { ...good, ...change }, { 'accept-language': language });
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        'content-language': language,
      });
      expect(answer.body.errors).toContainEqual({ pointer, code, detail: expect.any(String) });
    }
    expect(await head()).toBe(before);
  });

  it.each<[what: string, payload: string | Buffer, headers: Record<string, string>, status: number, code: string]>([
    ['broken JSON', '{"programme": "NQ17",', json, 400, 'body-not-json'],
    ['a list', '[]', json, 400, 'body-not-json'],
    ['a text', '"NQ17"', json, 400, 'body-not-json'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), json, 400, 'body-not-json'],
    ['a prototype', '{"__proto__": {"leadUnit": "C-ATTT"}}', json, 400, 'body-not-json'],
    ['a well of brackets', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, json, 400, 'body-not-json'],
    [
      'a form',
      'programme=NQ17',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported-media-type',
    ],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    ['another alphabet', '{}', { 'content-type': 'application/json; charset=utf-16' }, 415, 'unsupported-media-type'],
    ['2 MB', JSON.stringify({ a: 'a'.repeat(2_000_000) }), json, 413, 'body-too-large'],
  ])('%s', async (_what, payload, headers, status, code) => {
    const answer = await doors.send('POST', '/v1/tasks', 'p-office', payload, headers);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('nobody, and somebody whom nobody knows', async () => {
    const none = await doors.post('/v1/tasks', undefined, good);
    expect([none.status, none.headers['www-authenticate']]).toEqual([401, 'Bearer realm="dondoc"']);
    const unknown = await doors.post('/v1/tasks', 'p-nobody', good);
    expect([unknown.status, unknown.headers['www-authenticate']]).toEqual([
      401,
      'Bearer realm="dondoc", error="invalid_token"',
    ]);
  });

  it('somebody without a post, and one whose unit has no say', async () => {
    const without = await doors.post('/v1/tasks', 'p-none', good);
    expect([without.status, without.body.code]).toEqual([403, 'not-your-unit']);
    const reports = { period: '2020-Q2', narrative: 'x' };
    const confirming = { 'if-match': '"r0"' };
    const leader = await doors.post(`/v1/tasks/${task}/progress-reports`, 'p-leader', reports);
    expect([leader.status, leader.body.code]).toEqual([403, 'not-your-unit']);
    const expert = await doors.post(`/v1/tasks/${task}/confirmation`, 'p-expert', {}, confirming);
    expect([expert.status, expert.body.code]).toEqual([403, 'not-your-unit']);
  });

  it('a task from a unit that does not keep the programme, be it its own focal point who assigns', async () => {
    for (const person of ['p-expert', 'p-bcy-desk']) {
      const answer = await doors.post('/v1/tasks', person, good);
      expect([answer.status, answer.body.code]).toEqual([403, 'not-your-unit']);
    }
  });

  it('an address that is not there, in whatever way', async () => {
    for (const url of ['/v1/nothing', '/v1/%zz', `/v1/tasks/${'a'.repeat(2_000)}/return`, '/v1/tasks/']) {
      const answer = await doors.get(url, 'p-office');
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    }
  });

  it('a method that the address does not take', async () => {
    const answer = await doors.send('DELETE', `/v1/tasks/${task}/progress-reports`, 'p-desk', undefined);
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
    expect(answer.body.code).toBe('method-not-allowed');
  });

  it('things that are not there', async () => {
    const report = { period: '2020-Q2', narrative: 'x' };
    const found = await Promise.all([
      doors.post('/v1/tasks/none/progress-reports', 'p-desk', report),
      doors.post('/v1/tasks/none/blockers', 'p-desk', { title: 'a', description: 'b', cause: 'c' }),
      doors.post('/v1/blockers/none/resolution', 'p-head', { text: 'x' }),
      doors.post('/v1/directives/none/completion', 'p-head', {}),
      doors.post('/v1/duties/none/submission', 'p-head', {}),
      doors.post('/v1/escalations/none/acknowledgements', 'p-leader', {}),
    ]);
    expect(found.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'task-not-found'],
      [404, 'task-not-found'],
      [404, 'blocker-not-found'],
      [404, 'directive-not-found'],
      [404, 'duty-not-found'],
      [404, 'not-found'],
    ]);
  });

  it('whatever JSON comes to whatever door, it is never an error of ours', async () => {
    const posts = [...Object.keys(definedRoutes), 'POST /v1/demo/clock'].filter((route) => route.startsWith('POST '));
    const routes = posts.map((call) => call.replace('POST ', '').replace('{}', task));
    const anything = fc.oneof(
      fc.object({ key: fc.constantFrom('title', 'text', 'deadline', 'ids', 'options', 'due', 'unit', 'reason', '') }),
      fc.dictionary(fc.string(), fc.jsonValue()),
    );
    const before = await head();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), anything, async (route, body) => {
        const answer = await doors.send('POST', route, 'p-bcy-desk', JSON.stringify(body), {
          ...json,
          'if-match': '"r0"',
        });
        expect(answer.status).toBeLessThan(500);
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }),
      { numRuns: 300 },
    );
    expect(await head()).toBe(before);
  });
});
