import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { draft, ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

describe('what is stuck', () => {
  let story: Story;
  let doors: Doors;
  let task: string;
  let blocker: string;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-05-25 08:00');
    doors = await doorsOver(story);
    const body = { programme: 'NQ17', title: { vi: 'Chia sẻ dữ liệu' }, leadUnit: 'C-ATTT', restricted: true };
    task = (await doors.post('/v1/tasks', 'p-office', body)).body.id;
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  const raising = {
    title: 'Thiếu số liệu',
    description: 'Hai đơn vị chưa gửi.',
    cause: 'Chưa có đầu mối.',
    options: [{ text: 'Giao hạn gửi', competence: 'Lãnh đạo Bộ' }],
  };
  const directing = { option: 0, text: 'Gửi trước ngày 29.', addressee: { unit: 'C-ATTT' }, due: '2020-05-29' };
  const settle = async () => story.until('2020-05-25 08:00');

  it('is raised with a way out, under the facts of its task, and never without one', async () => {
    for (const options of [[], undefined]) {
      const without = await doors.post(`/v1/tasks/${task}/blockers`, 'p-desk', { ...raising, options });
      expect([without.status, without.body.code]).toEqual([422, 'blocker-needs-an-option']);
    }
    const done = await doors.post(`/v1/tasks/${task}/blockers`, 'p-desk', raising);
    blocker = done.body.id;
    expect([done.status, done.headers['location']]).toEqual([201, `/v1/blockers/${blocker}`]);
    const [raised] = await story.store.readStream(`blocker-${blocker}`);
    const facts = { task, programme: 'NQ17', unit: 'C-ATTT', assigningUnit: 'BTTTT', isRestricted: true };
    expect(raised?.data).toMatchObject({ ...facts, by: 'p-desk', policy: { id: 'default', version: 2 } });
  });

  it('is not raised by another unit, nor on a draft', async () => {
    const stranger = await doors.post(`/v1/tasks/${task}/blockers`, 'p-bcy-desk', raising);
    expect([stranger.status, stranger.body.code]).toEqual([404, 'task-not-found']);
    const drafted = await draft(story, { code: 'MH-9', leadUnit: 'C-ATTT' });
    const early = await doors.post(`/v1/tasks/${drafted}/blockers`, 'p-desk', raising);
    expect([early.status, early.body.code]).toEqual([409, 'task-not-assigned']);
    const nowhere = await doors.post('/v1/tasks/none/blockers', 'p-desk', raising);
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'task-not-found']);
  });

  it('climbs to the leader, who acknowledges and directs on what they have seen', async () => {
    for (const [person, status, code] of [
      ['p-desk', 403, 'not-your-role'],
      ['p-bcy-desk', 404, 'blocker-not-found'],
    ] as const) {
      const refused = await doors.post(`/v1/blockers/${blocker}/escalations`, person, { reason: 'Vượt thẩm quyền.' });
      expect([refused.status, refused.body.code]).toEqual([status, code]);
    }
    const escalated = await doors.post(`/v1/blockers/${blocker}/escalations`, 'p-head', { reason: 'Vượt thẩm quyền.' });
    expect(escalated.status).toBe(201);
    await settle();
    const { body } = await doors.get('/v1/escalations?state=open', 'p-leader');
    const path = `/v1/escalations/${body.items[0].id}`;

    const acknowledged = await doors.post(`${path}/acknowledgements`, 'p-leader', { note: 'Đã nhận.' });
    expect([acknowledged.status, acknowledged.body.id]).toEqual([201, blocker]);
    expect((await doors.post(`${path}/directives`, 'p-leader', directing)).status).toBe(428);

    const seen = { 'if-match': String(acknowledged.headers['etag']), 'idempotency-key': 'y-kien-1' };
    for (const addressee of [{ post: 'head' }, { unit: 'C-KHONG-CO' }, { unit: 'C-ATTT', post: 'none' }]) {
      const lost = await doors.post(`${path}/directives`, 'p-leader', { ...directing, addressee }, seen);
      expect([lost.status, lost.body.errors[0].pointer]).toEqual([422, expect.stringMatching(/^\/addressee/)]);
    }
    const directed = await doors.post(`${path}/directives`, 'p-leader', directing, seen);
    expect(directed.status).toBe(201);
    expect(directed.headers['location']).toBe(`/v1/directives/${directed.body.id}`);
    const again = await doors.post(`${path}/directives`, 'p-leader', directing, seen);
    expect(again.body).toEqual(directed.body);
    expect(again.body.warnings).toEqual([]);

    await settle();
    const [issued] = await story.store.readStream(`directive-${directed.body.id}`);
    expect(issued?.data).toMatchObject({ addressee: { unit: 'C-ATTT', post: 'head' }, due: '2020-05-29' });
    const byAnother = await doors.post(`/v1/directives/${directed.body.id}/completion`, 'p-desk', {});
    expect([byAnother.status, byAnother.body.code]).toEqual([403, 'not-your-role']);
    const completed = await doors.post(`/v1/directives/${directed.body.id}/completion`, 'p-head', { text: 'Đã gửi.' });
    expect(completed.status).toBe(201);
  });

  it('is answered as the first time also when the task has since been done', async () => {
    const key = { 'idempotency-key': 'neu-lai' };
    const first = await doors.post(`/v1/tasks/${task}/blockers`, 'p-desk', raising, key);
    const submitted = await doors.post(`/v1/tasks/${task}/results`, 'p-desk', { narrative: 'Đã xong.' });
    const seen = { 'if-match': String(submitted.headers['etag']) };
    expect((await doors.post(`/v1/tasks/${task}/confirmation`, 'p-office', {}, seen)).status).toBe(201);
    const again = await doors.post(`/v1/tasks/${task}/blockers`, 'p-desk', raising, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const anew = await doors.post(`/v1/tasks/${task}/blockers`, 'p-desk', raising);
    expect([anew.status, anew.body.code]).toEqual([409, 'task-completed']);
  });

  it('marks one’s own notices as read, once, and nobody else’s', async () => {
    const { body } = await doors.get('/v1/me/notices', 'p-leader');
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids.length).toBeGreaterThan(0);
    const strange = await doors.post('/v1/me/notices/read', 'p-head', { ids });
    expect([strange.status, strange.body.code]).toEqual([403, 'not-yours']);
    const read = await doors.post('/v1/me/notices/read', 'p-leader', { ids });
    expect([read.status, read.body.id]).toEqual([201, 'p-leader-2020-05']);
    const again = await doors.post('/v1/me/notices/read', 'p-leader', { ids });
    expect([again.status, again.body.changed]).toEqual([200, false]);
  });
});
