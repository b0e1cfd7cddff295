import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../harness/client.js';
import { clientsOf, startDemonstration } from '../harness/demonstration.js';
import type { DondocProcess } from '../harness/dondoc-process.js';
import { eventually } from '../harness/eventually.js';
import { appendForeign } from '../harness/foreign-events.js';

/** What an administrator of a later version writes: on 25 May the field changes hands, and two posts fall vacant. */
const CHANGES = [
  { stream: 'unit-BTTTT', type: 'PortfolioAssigned', data: { post: 'field-leader', units: ['P-ATHT', 'BCYCP'] } },
  {
    ...{ stream: 'unit-BTTTT', type: 'PortfolioAssigned' },
    data: { post: 'field-leader-2', units: ['C-THH', 'P-DVCTT', 'TT-NTDL', 'TT-TT', 'C-ATTT'] },
  },
  { stream: 'unit-BTTTT', type: 'HolderRelieved', data: { post: 'secretariat', person: 'p-46f1a8c2' } },
  { stream: 'unit-BCYCP', type: 'HolderRelieved', data: { post: 'focal-point', person: 'p-1c48fa96' } },
];
const HEAD_OF_BCYCP = 'p-83e5d7b0';
const [HEAD, OWNER, COLLEAGUE] = ['p-c04e19b7', 'p-7f3a2c91', 'p-a1184248'];

interface Recipient {
  readonly roles: readonly string[];
  readonly person: string;
}

describe('posts that change hands while something lies before a leader', () => {
  let dondoc: DondocProcess;
  let clients: ReturnType<typeof clientsOf>;
  let successor: Client;
  let escalation = '';

  beforeAll(async () => {
    const demo = await startDemonstration({ REDIS_URL: 'none' });
    dondoc = demo.dondoc;
    const { body } = await demo.leader.get('/v1/escalations?state=open');
    escalation = body.items.find(({ about }: { about: { code: string } }) => about.code === 'MH-03').id;
    const changes = { coordinatingUnits: ['BCYCP'] };
    const task = await demo.secretariat.get('/v1/tasks/MH-03');
    const amended = await demo.secretariat.post(
      '/v1/tasks/MH-03/amendments',
      { kind: 'amendment', changes, reason: 'Bổ sung đơn vị phối hợp.' },
      { 'if-match': String(task.headers.get('etag')) },
    );
    expect(amended.status).toBe(201);
    await dondoc.stop();
    await appendForeign(dondoc.folder, CHANGES);
    await dondoc.ready();
    clients = clientsOf(dondoc);
    successor = new Client(dondoc.url, 'demo-leader-2');
  });
  afterAll(() => dondoc?.discard());

  const acknowledge = (client: Client) => client.post(`/v1/escalations/${escalation}/acknowledgements`, {});

  it('who was told as the leader of the field and is that no longer may not answer it', async () => {
    const { status, body } = await acknowledge(clients.leader);
    expect([status, body.code]).toEqual([403, 'escalation-not-yours']);
  });

  it('who is in charge of the field today may: it is on their list, and they acknowledge', async () => {
    const { body } = await successor.get('/v1/me/work');
    const waits = body.items.filter(({ escalation: of }: { escalation?: { id: string } }) => of?.id === escalation);
    expect(waits.map(({ why }: { why: string }) => why)).toEqual(['acknowledge']);
    expect((await acknowledge(successor)).status).toBe(201);
  });

  it('a directive to a unit whose focal point is vacant goes to its head, and tells the handler of today', async () => {
    await clients.head.post('/v1/tasks/MH-03/handlers', { post: 'handler-2' });
    const seen = await successor.get(`/v1/escalations/${escalation}`);
    const given = await successor.post(
      `/v1/escalations/${escalation}/directives`,
      { text: 'Gửi ý kiến.', addressee: { unit: 'BCYCP' }, due: '2020-05-29' },
      { 'if-match': String(seen.headers.get('etag')) },
    );
    expect([given.status, given.body.said]).toEqual([201, expect.stringContaining('Người đứng đầu')]);
    // Its own stream follows from what the leader said.
    const read = () => successor.get(`/v1/directives/${given.body.id}`);
    await eventually(async () => (await read()).body.ladder?.length > 0);
    const { body } = await read();
    expect(body.addressee).toMatchObject({ unit: 'BCYCP', post: 'head' });
    const [{ recipients }] = body.ladder;
    expect(recipients.map(({ roles, person }: Recipient) => [roles[0], person])).toEqual([
      ['addressee', HEAD_OF_BCYCP],
      ['head', HEAD],
      ['handler', COLLEAGUE],
      ['raiser', OWNER],
    ]);
  });

  it('a ministry without a secretariat is said by /readyz, and is on the list of its administrator', async () => {
    const { status, body } = await clients.admin.get('/readyz');
    expect([status, body.status]).toEqual([200, 'degraded']);
    const part = body.parts.find((one: { part: string }) => one.part === 'secretariat');
    expect(part.detail).toContain('BTTTT');
    const work = await clients.admin.get('/v1/me/work');
    expect(work.body.items.map(({ unreached }: { unreached?: object }) => unreached)).toEqual([
      { id: 'BTTTT', code: 'BTTTT', missing: 'secretariat', tasks: null },
    ]);
  });
});
