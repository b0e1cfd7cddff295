import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../harness/client.js';
import { startDemonstration } from '../harness/demonstration.js';

describe('bad input gets a problem that says what and where, and writes nothing', () => {
  let demo: Awaited<ReturnType<typeof startDemonstration>>;
  const task = { programme: 'NQ17', code: 'MH-90', title: { vi: 'Nhiệm vụ thử' }, leadUnit: 'C-ATTT' };

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const head = async () => (await demo.auditor.get('/v1/events?limit=1')).headers.get('projection-position');
  const cases: readonly [name: string, body: unknown, status: number, pointer?: string][] = [
    ['a missing field', { ...task, leadUnit: undefined }, 400, '/leadUnit'],
    ['an unknown field', { ...task, colour: 'red' }, 400, '/colour'],
    ['an unknown unit', { ...task, leadUnit: 'C-KHONG-CO' }, 422, '/leadUnit'],
    ['a quarter that does not exist', { ...task, deadline: { text: 'hết Quý V/2020' } }, 422, '/deadline/text'],
    ['a day that does not exist', { ...task, deadline: { text: 'trước ngày 31/6/2020' } }, 422, '/deadline/text'],
    ['a wrong type', { ...task, coordinatingUnits: 'BCA' }, 400, '/coordinatingUnits'],
  ];

  it.each(cases)('%s', async (_name, body, status, pointer) => {
    const before = await head();
    for (const language of ['vi', 'en']) {
      const client = new Client(demo.dondoc.url, 'demo-secretariat', language);
      const answer = await client.post('/v1/tasks', body);
      expect([answer.status, answer.headers.get('content-language')]).toEqual([status, language]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.body).toMatchObject({ status, code: expect.any(String), title: expect.any(String) });
      const pointers = answer.body.errors.map((error: { pointer: string }) => error.pointer);
      expect(pointers).toContain(pointer);
    }
    expect(await head()).toBe(before);
  });

  it.each([
    ['2 MB of text', JSON.stringify({ ...task, deliverable: 'a'.repeat(2_000_000) }), 'application/json', 413],
    ['broken JSON', '{"programme": "NQ17",', 'application/json', 400],
    ['a wrong content type', 'programme=NQ17', 'application/x-www-form-urlencoded', 415],
  ])('%s', async (_name, body, type, status) => {
    const before = await head();
    const answer = await demo.secretariat.send('POST', '/v1/tasks', body, { 'content-type': type });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await head()).toBe(before);
  });

  it('an unknown token, and none', async () => {
    for (const token of ['demo-nobody', undefined]) {
      const answer = await new Client(demo.dondoc.url, token).post('/v1/tasks', task);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    }
  });

  it('a unit that is not yours, and a role that is not yours', async () => {
    const acting = await demo.owner.post('/v1/tasks', { ...task, unit: 'BTTTT' });
    expect([acting.status, acting.body.code]).toEqual([403, 'not-your-unit']);
    const assigning = await demo.owner.post('/v1/tasks', task);
    expect(assigning.status).toBe(403);
  });

  it('a route, a task and a board that are not there', async () => {
    expect((await demo.owner.get('/v1/nothing')).status).toBe(404);
    expect((await demo.owner.get('/v1/boards/C-KHONG-CO')).status).toBe(404);
    expect((await demo.owner.get('/v1/tasks/0b61e18b-df69-536a-836e-9f77a140b26d')).status).toBe(404);
  });
});
