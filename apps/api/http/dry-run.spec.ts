import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '#domain/calendar/civil-date.js';
import type { Story } from '#testing/story.js';
import { assign, establish, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

const SINCE = civilDate(2019, 3, 7);
const REASON = { reason: 'Không còn cần.' };

/** Every answer here is held to its shape by the doors of a story. */
describe('?dryRun= at the doors', () => {
  let story: Story;
  let doors: Doors;

  beforeAll(async () => {
    story = await ministryStory();
    await story.do('runtime', 'dondoc', (now) => ({
      ...{ type: 'FoundDeployment', now, deployment: 'dondoc', kind: 'production' },
    }));
    const title = { vi: 'Quản trị' };
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'CreatePost', now, post: 'administrator', kind: 'administrator', title },
    }));
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'AppointHolder', now, post: 'administrator', person: 'p-admin', since: SINCE },
    }));
    await establish(story, 'V-XX', { kind: 'department', posts: {} });
    await story.until('2020-05-04 08:00');
    for (const code of ['A', 'B', 'C']) await assign(story, { code, leadUnit: 'C-ATTT', deadline: '15/05/2020' });
    await story.until('2020-05-05 08:00');
    doors = await doorsOver(story);
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  const head = async () => (await story.store.head())?.position;
  const told = (body: { told: readonly { step: string; unit: string; post: string }[] }) =>
    body.told.map(({ step, unit, post }) => `${step} ${unit} ${post}`).toSorted();

  it('answers 200 with what would happen, and nothing that only the real one has', async () => {
    const before = await head();
    const { status, headers, body } = await doors.post('/v1/tasks/A/cancellation?dryRun=true', 'p-office', REASON);
    expect([status, headers['etag'], headers['location']]).toEqual([200, undefined, undefined]);
    expect(headers['idempotency-key']).toMatch(/\S/);
    expect(body).toMatchObject({ before: { progress: 'assigned' }, after: { progress: 'cancelled' }, warnings: [] });
    expect([body.events, told(body)]).toEqual([
      ['TaskCancelled'],
      ['cancelled C-ATTT focalPoint', 'cancelled C-ATTT head'],
    ]);
    expect(JSON.stringify(body.told)).not.toMatch(/p-head|p-desk/);
    expect(await head()).toBe(before);
  });

  it('says it as it would be, in Vietnamese; in English as it will be said', async () => {
    const said = async (language: string) =>
      (await doors.post('/v1/tasks/A/cancellation?dryRun=true', 'p-office', REASON, { 'accept-language': language }))
        .body.said;
    expect(await said('vi')).toBe('Sẽ hủy NQ17/A');
    expect(await said('en')).toBe('Cancelled NQ17/A');
  });

  it('warns as the real one does', async () => {
    const task = { programme: 'NQ17', code: 'W', title: { vi: 'W' }, leadUnit: 'V-XX' };
    const tried = await doors.post('/v1/tasks?dryRun=true', 'p-office', task);
    const { body } = await doors.post('/v1/tasks', 'p-office', task);
    expect(tried.body.warnings.length).toBeGreaterThan(0);
    expect(tried.body.warnings).toEqual(body.warnings);
  });

  it.each([
    ['yes', 'dryRun=yes', 'dryRun', 'is-in'],
    ['nothing', 'dryRun=', 'dryRun', 'is-in'],
    ['a number', 'dryRun=1', 'dryRun', 'is-in'],
    ['another case', 'dryRun=TRUE', 'dryRun', 'is-in'],
    ['it twice', 'dryRun=true&dryRun=true', 'dryRun', 'is-in'],
    ['another name', 'dryrun=true', 'dryrun', 'field-unknown'],
    ['a hyphen', 'dry-run=true', 'dry-run', 'field-unknown'],
  ])('with %s is refused, in both languages, and nothing is done', async (_, query, field, code) => {
    const before = await head();
    for (const [path, person, body] of [
      ['/v1/tasks/A/cancellation', 'p-office', REASON],
      ['/v1/urges', 'p-office', { tasks: ['A'], text: 'T', answerBy: '2020-05-12' }],
      ['/v1/deliveries/retries', 'p-office', { programme: 'NQ17', period: '2020-Q2' }],
      ['/v1/projections/rebuild', 'p-admin', {}],
    ] as const) {
      for (const [language, word] of [
        ['vi', /trường/i],
        ['en', /field/i],
      ] as const) {
        const answer = await doors.post(`${path}?${query}`, person, body, { 'accept-language': language });
        expect([path, answer.status, answer.body.errors]).toEqual([
          ...[path, 400],
          [{ pointer: `/${field}`, code, detail: expect.stringMatching(word) }],
        ]);
      }
    }
    expect(await head()).toBe(before);
  });

  it('with false is the real thing, under the same key the same wish as without a word', async () => {
    const key = { 'idempotency-key': 'said-false' };
    const report = { period: '2020-Q2', percent: 10, narrative: 'Đã có đề cương.' };
    const first = await doors.post('/v1/tasks/B/progress-reports?dryRun=false', 'p-desk', report, key);
    expect([first.status, first.body.changed]).toEqual([201, true]);
    const again = await doors.post('/v1/tasks/B/progress-reports', 'p-desk', report, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('uses no key up, and knows one that is', async () => {
    const key = { 'idempotency-key': 'tried-first' };
    const task = { programme: 'NQ17', title: { vi: 'Không mã' }, leadUnit: 'C-ATTT' };
    const tried = await doors.post('/v1/tasks?dryRun=true', 'p-office', task, key);
    expect(tried.body.events).toEqual(['TaskAssigned']);
    const real = await doors.post('/v1/tasks', 'p-office', task, key);
    expect([real.status, real.body.changed]).toEqual([201, true]);
    // Made by its key, it is the very thing that was shown.
    expect(tried.body.told[0].about.id).toBe(real.body.id);
    const after = await head();
    const repeated = await doors.post('/v1/tasks?dryRun=true', 'p-office', task, key);
    expect([repeated.status, repeated.body.events, repeated.body.said]).toEqual([200, [], real.body.said]);
    const other = await doors.post('/v1/tasks?dryRun=true', 'p-office', { ...task, leadUnit: 'BCYCP' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await head()).toBe(after);
  });

  it('is refused as the real one, with the same status and the same problem', async () => {
    const before = await head();
    const seen = { 'if-match': '"r0"' };
    for (const [path, person, body, headers] of [
      ['/v1/tasks/A/cancellation', 'p-desk', REASON, {}],
      ['/v1/tasks/A/cancellation', 'p-office', {}, {}],
      ['/v1/tasks/A/cancellation', 'p-office', { ...REASON, unit: 'BCYCP' }, {}],
      ['/v1/tasks/NONE/cancellation', 'p-office', REASON, {}],
      ['/v1/tasks/A/return', 'p-office', REASON, {}],
      ['/v1/tasks/A/return', 'p-office', REASON, seen],
      ['/v1/tasks/B/acceptance', 'p-desk', {}, seen],
      ['/v1/escalations/none/acknowledgements', 'p-leader', {}, {}],
      ['/v1/urges', 'p-office', { tasks: ['A', 'NONE'], text: 'T', answerBy: '2020-05-12' }, {}],
      ['/v1/urges', 'p-desk', { tasks: ['A'], text: 'T', answerBy: '2020-05-12' }, {}],
      ['/v1/urges', 'p-office', { tasks: ['A'], text: 'T', answerBy: '2020-05-01' }, {}],
      ['/v1/deliveries/retries', 'p-desk', { programme: 'NQ17', period: '2020-Q2' }, {}],
      ['/v1/projections/rebuild', 'p-office', {}, {}],
    ] as const) {
      const [tried, real] = [
        await doors.post(`${path}?dryRun=true`, person, body, headers),
        await doors.post(path, person, body, headers),
      ];
      expect(tried.status).toBeGreaterThanOrEqual(400);
      const { traceId: _, ...problem } = tried.body;
      expect([path, tried.status, tried.headers['etag']]).toEqual([path, real.status, real.headers['etag']]);
      expect(real.body).toMatchObject(JSON.parse(JSON.stringify(problem)));
    }
    expect(await head()).toBe(before);
  });

  it('of many says what it would end with, is known as no operation, and leaves its key', async () => {
    const before = await head();
    const key = { 'idempotency-key': 'urged-later' };
    const asked = { tasks: ['A', 'B'], text: 'Đề nghị báo cáo.', answerBy: '2020-05-12' };
    const { status, headers, body } = await doors.post('/v1/urges?dryRun=true', 'p-office', asked, key);
    expect([status, headers['location']]).toEqual([200, undefined]);
    expect(body).toMatchObject({
      ...{ before: null, after: null, events: ['OperationBegun', 'UrgeIssued', 'UrgeIssued'] },
      said: expect.stringMatching(/^Sẽ /),
      result: {
        urged: 2,
        refused: 0,
        tasks: [
          { code: 'A', number: 1 },
          { code: 'B', number: 1 },
        ],
      },
    });
    expect(told(body).filter((line) => line.includes('head'))).toEqual(['urged C-ATTT head', 'urged C-ATTT head']);
    expect(story.rows.get('tasks', taskId('A'))?.state.urges).toEqual([]);
    expect(await head()).toBe(before);
    const real = await doors.post('/v1/urges', 'p-office', asked, key);
    expect([real.status, real.body.result.urged]).toEqual([200, 2]);
    expect((await doors.post('/v1/urges?dryRun=true', 'p-office', asked, key)).body.events).toEqual([]);
  });

  it('of mail to be sent again, and of rows to be made anew, writes nothing either', async () => {
    const before = await head();
    const mail = { programme: 'NQ17', period: '2020-Q2' };
    const retries = await doors.post('/v1/deliveries/retries?dryRun=true', 'p-office', mail);
    expect(retries.body).toMatchObject({ events: [], result: { ...mail, sentAgain: 0, refused: 0 } });
    const rebuild = await doors.post('/v1/projections/rebuild?dryRun=true', 'p-admin', {});
    expect([rebuild.status, rebuild.headers['location'], rebuild.body.events.length]).toEqual([200, undefined, 1]);
    expect(await head()).toBe(before);
  });

  it('of an import is the preview that it has', async () => {
    const { body } = await doors.post('/v1/programmes/imports?dryRun=true', 'p-admin', { programme: { code: 'NQ17' } });
    expect(body).toMatchObject({ kind: 'import', result: { dryRun: true } });
  });
});
