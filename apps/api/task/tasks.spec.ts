import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { establish, ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

describe('commands through their doors', () => {
  let story: Story;
  let doors: Doors;
  let task: string;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-05-25 08:00');
    doors = await doorsOver(story);
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  const report = { period: '2020-Q2', percent: 10, narrative: 'Đã có đề cương.' };
  const assigning = (code: string) => ({
    programme: 'NQ17',
    code,
    title: { vi: 'Lập danh mục' },
    leadUnit: 'C-ATTT',
    deadline: { text: 'hết Quý II/2020' },
  });
  const lastEvent = async (stream: string) =>
    (await story.store.readStream(stream, { direction: 'backwards', limit: 1 }))[0];
  /** As whoever read it after this answer: the read models may be a moment behind the log. */
  const etagAfter = async ({ body }: Awaited<ReturnType<Doors['post']>>, path: string, token: string) =>
    String((await doors.get(`${path}?atLeast=${body.position}`, token)).headers['etag']);

  it('a task is assigned by the secretariat, for the unit in which it works', async () => {
    const done = await doors.post('/v1/tasks', 'p-office', assigning('MH-1'), { 'idempotency-key': 'mh-1' });
    task = done.body.id;
    expect(done.status).toBe(201);
    expect(done.body).toEqual({
      ...{ id: task, revision: 0, position: expect.any(String), changed: true, warnings: [] },
      said: 'Đã giao NQ17/MH-1 cho C-ATTT, hạn hết ngày 30/06/2020',
    });
    expect(done.headers).toMatchObject({ etag: '"r0"', 'idempotency-key': 'mh-1', location: `/v1/tasks/${task}` });
    const event = await lastEvent(`task-${task}`);
    expect(event?.data).toMatchObject({ assigningUnit: 'BTTTT', leadUnit: 'C-ATTT', isRestricted: false });
    expect(event?.metadata).toMatchObject({ actor: 'p-office', correlation: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(event?.metadata.commandFingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('the same key again gives the same answer, however the body is spelt, and adds nothing', async () => {
    const { deadline, leadUnit, title, code, programme } = assigning('MH-1');
    const respelt = { leadUnit, deadline, title: { vi: title.vi.normalize('NFD') }, programme, code };
    const again = await doors.post('/v1/tasks', 'p-office', respelt, { 'idempotency-key': 'mh-1' });
    expect([again.status, again.body.id, again.body.revision]).toEqual([201, task, 0]);
    expect((await lastEvent(`task-${task}`))?.revision).toBe(0);
  });

  it('the same key with another body is refused, also where that names another task', async () => {
    for (const other of [{ ...assigning('MH-1'), leadUnit: 'BCYCP' }, assigning('MH-2')]) {
      const answer = await doors.post('/v1/tasks', 'p-office', other, { 'idempotency-key': 'mh-1' });
      expect([answer.status, answer.body.code]).toEqual([422, 'idempotency-key-reused']);
    }
  });

  it('and so is the same key with another query', async () => {
    const key = { 'idempotency-key': 'mh-1' };
    const other = await doors.post('/v1/tasks?via=form', 'p-office', assigning('MH-1'), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const asBefore = await doors.post('/v1/tasks?', 'p-office', assigning('MH-1'), key);
    expect([asBefore.status, asBefore.body.id]).toEqual([201, task]);
  });

  it('the same key of somebody else, or at another address, is another key', async () => {
    const key = { 'idempotency-key': 'mh-1' };
    const path = `/v1/tasks/${task}`;
    const accepted = await doors.post(`${path}/acceptance`, 'p-desk', {}, key);
    const reported = await doors.post(`${path}/progress-reports`, 'p-desk', report, key);
    const byAnother = await doors.post(`${path}/progress-reports`, 'p-expert', report, key);
    expect([accepted, reported, byAnother].map(({ status, body }) => [status, body.revision])).toEqual([
      // What fell at the assignment is decided before the first of them: it is revision 1.
      [201, 2],
      [201, 3],
      [201, 4],
    ]);
  });

  it('a command whose effect already holds changes nothing and says so', async () => {
    const again = await doors.post(`/v1/tasks/${task}/acceptance`, 'p-expert', {});
    expect([again.status, again.body.changed, again.headers['etag']]).toEqual([200, false, '"r4"']);
  });

  it('a hundred at once on one task are all taken', async () => {
    const path = `/v1/tasks/${task}/progress-reports`;
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => doors.post(path, 'p-desk', { ...report, narrative: `Số ${index}` })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.revision)).size).toBe(100);
  });

  it('a stale form gets the present state', async () => {
    const stale = await doors.post(`/v1/tasks/${task}/progress-reports`, 'p-desk', report, { 'if-match': '"r3"' });
    expect([stale.status, stale.headers['etag']]).toEqual([412, '"r104"']);
    expect(stale.body).toMatchObject({ code: 'stale', current: { etag: 104, revision: 104, state: { id: task } } });
    const { body: shown } = await doors.get(`/v1/tasks/${task}`, 'p-desk');
    expect(stale.body.current.state).toEqual(shown);
  });

  it('a form stays good while machines write: people were only reminded', async () => {
    const { body, headers } = await doors.post('/v1/tasks', 'p-office', assigning('MH-9'));
    await story.until('2020-05-25 08:00');
    expect((await lastEvent(`task-${body.id}`))?.type).toBe('ReminderDecided');
    const seen = { 'if-match': String(headers['etag']) };
    expect((await doors.post(`/v1/tasks/${body.id}/acceptance`, 'p-desk', {}, seen)).status).toBe(201);
  });

  it('a handler is one person or one post', async () => {
    const path = `/v1/tasks/${task}/handlers`;
    expect((await doors.post(path, 'p-head', { post: 'expert' })).status).toBe(201);
    expect((await doors.post(path, 'p-head', { person: 'p-expert' })).status).toBe(201);
    for (const body of [{}, { post: 'expert', person: 'p-expert' }]) {
      const answer = await doors.post(path, 'p-head', body);
      expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'is-one-form']);
    }
    const stranger = await doors.post(path, 'p-head', { person: 'p-office' });
    expect([stranger.status, stranger.body.code]).toEqual([422, 'handler-not-in-unit']);
  });

  it('a result is confirmed, or returned, only by whoever has seen what there is', async () => {
    const result = { document: { number: '15/BC', date: '2020-05-22' }, narrative: 'Đã ban hành.' };
    const submitted = await doors.post(`/v1/tasks/${task}/results`, 'p-expert', result);
    expect(submitted.status).toBe(201);
    for (const [path, body] of [
      ['return', { reason: 'Thiếu phụ lục.' }],
      ['confirmation', {}],
    ] as const) {
      const blind = await doors.post(`/v1/tasks/${task}/${path}`, 'p-office', body);
      expect([blind.status, blind.body.code]).toEqual([428, 'precondition-required']);
    }
    const seen = { 'if-match': await etagAfter(submitted, `/v1/tasks/${task}`, 'p-office') };
    const returned = await doors.post(`/v1/tasks/${task}/return`, 'p-office', { reason: 'Thiếu phụ lục.' }, seen);
    expect(returned.status).toBe(201);
    const late = await doors.post(`/v1/tasks/${task}/confirmation`, 'p-office', {}, seen);
    expect([late.status, late.body.code]).toEqual([412, 'stale']);
  });

  it('an assignment is answered with a warning of who would hear nothing of it, in the language of the reader, again when repeated', async () => {
    await establish(story, 'V-XX', { kind: 'department', posts: {} });
    await story.until('2020-05-25 08:00');
    const body = { ...assigning('MH-60'), leadUnit: 'V-XX', coordinatingUnits: ['BCYCP'] };
    const assign = (language: string) =>
      doors.post('/v1/tasks', 'p-office', body, { 'idempotency-key': 'mh-60', 'accept-language': language });
    const [first, again] = [await assign('vi'), await assign('en')];
    const codes = ({ body: { warnings } }: typeof first) => warnings.map(({ code }: { code: string }) => code);
    expect([first.status, codes(first)]).toEqual([201, ['lead-unit-unreached', 'no-leader-for-unit']]);
    expect(first.body.warnings[0].detail).toContain('Đơn vị chủ trì V-XX chưa có đầu mối');
    expect(again.body.warnings[1].detail).toContain('No leader of BTTTT is in charge of V-XX');
    const coordinating = { ...assigning('MH-61'), coordinatingUnits: ['V-XX', 'BCYCP'] };
    const { body: answer } = await doors.post('/v1/tasks', 'p-office', coordinating);
    expect(answer.warnings).toMatchObject([
      { code: 'coordinating-units-unreached', detail: expect.stringMatching(/: V-XX\./) },
    ]);
  });
});
