import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import type { Answer } from '../harness/client.js';
import { advance, clientsOf, startDemonstration } from '../harness/demonstration.js';
import type { DondocProcess } from '../harness/dondoc-process.js';
import { appendForeign, type ForeignEvent } from '../harness/foreign-events.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

/** Whatever could be read in no stream: none of what the demonstration does from here on depends on them. */
const APART = [
  ...['unit-UBND-HN', 'structure-elsewhere', 'person-elsewhere', 'document-elsewhere', 'programme-KH-1'],
  ...['directive-elsewhere', 'delivery-elsewhere', 'inbox-elsewhere-2020-06', 'policy-elsewhere'],
  ...['calendar-elsewhere', 'runtime-elsewhere'],
];

/** The demonstration after 25 May 2020, with one stream of each category in which a newer version, or nobody knows who, has written. */
describe('a log with events that this version cannot read', () => {
  let dondoc: DondocProcess;
  let clients: ReturnType<typeof clientsOf>;
  const ids: Record<string, string> = {};
  let poisoned: readonly ForeignEvent[] = [];
  const id = (code: string) => ids[code] ?? '';

  beforeAll(async () => {
    const demo = await startDemonstration({ REDIS_URL: 'none' });
    dondoc = demo.dondoc;
    const { body } = await demo.secretariat.get('/v1/tasks?limit=100');
    for (const { code, id: task } of body.items) ids[code] = task;
    const { body: task } = await demo.head.get(`/v1/tasks/${id('NQ17-01')}`);
    ids['blocker'] = task.blockers[0].id;
    poisoned = [
      { stream: `task-${id('NQ17-12')}`, type: 'TaskSplit' },
      { stream: `task-${id('MH-06')}`, type: 'TaskAccepted', schemaVersion: 99 },
      { stream: `task-${id('NQ17-03')}`, type: 'ReminderDecided', data: { steps: 'none' } },
      { stream: `blocker-${id('blocker')}`, type: 'BlockerSplit' },
      { stream: 'duty-NQ17-2020-Q2-BCYCP', type: 'DutyExtended' },
      ...APART.map((stream) => ({ stream, type: 'OfTheFuture' })),
    ];
    await dondoc.stop();
    await appendForeign(dondoc.folder, poisoned);
    await dondoc.ready();
    clients = clientsOf(dondoc);
  }, 120_000);
  afterAll(() => dondoc?.discard());

  const refused = ({ status, body, headers }: Answer) => [status, body.code, headers.has('retry-after')];

  it('is served, and /readyz names every stream that stands still', async () => {
    const { status, body } = await clients.owner.get('/readyz');
    expect([status, body.status]).toEqual([200, 'degraded']);
    const detail = JSON.stringify(body.parts);
    for (const { stream } of poisoned) expect(detail).toContain(stream);
    expect(detail).toContain('cannot-be-folded');
  });

  it('goes on with everything else: what falls due in a month is decided', async () => {
    const before = (await clients.auditor.get('/v1/events?limit=1&type=ReminderDecided')).body.position;
    await advance(clients.admin, '2020-06-24T08:00');
    const { body } = await clients.auditor.get(`/v1/events?limit=200&type=ReminderDecided&after=${before}`);
    const streams = new Set(body.items.map(({ stream }: { stream: string }) => stream));
    const wanted = ['NQ17-01', 'NQ17-05', 'MH-01', 'MH-03'].map((code) => `task-${id(code)}`);
    for (const stream of [...wanted, 'duty-NQ17-2020-Q2-C-ATTT']) expect(streams).toContain(stream);
    for (const { stream } of poisoned) expect(streams).not.toContain(stream);
  }, 60_000);

  it('refuses commands on what stands still with 503, drafts too, in both languages', async () => {
    const later = [503, 'written-by-a-newer-version', true];
    expect(refused(await clients.head.post(`/v1/tasks/${id('MH-06')}/acceptance`, {}))).toEqual(later);
    const draft = { programme: 'NQ17', code: 'NQ17-12', title: { vi: 'Nhiệm vụ' }, leadUnit: 'C-ATTT' };
    const assigned = await clients.secretariat.post('/v1/tasks', draft);
    expect(refused(assigned)).toEqual(later);
    expect(assigned.body).toMatchObject({ retryable: true, title: 'Dữ liệu do phiên bản mới hơn ghi' });
    expect(assigned.body.detail).toContain(`task-${id('NQ17-12')}`);
    const inEnglish = await clients.secretariat.post('/v1/tasks', draft, { 'accept-language': 'en' });
    expect(inEnglish.body.title).toBe('Written by a newer version');

    const broken = await clients.head.post(`/v1/tasks/${id('NQ17-03')}/acceptance`, {});
    expect(refused(broken)).toEqual([503, 'cannot-be-folded', true]);
    const resolved = await clients.head.post(`/v1/blockers/${id('blocker')}/resolution`, { text: 'Đã xong.' });
    expect(refused(resolved)).toEqual(later);
  });

  it('refuses what depends on it with 503, and nothing else', async () => {
    const task = { programme: 'NQ17', title: { vi: 'Nhiệm vụ phát sinh' } };
    const theirs = await clients.secretariat.post('/v1/tasks', { ...task, leadUnit: 'UBND-HN' });
    expect(refused(theirs)).toEqual([503, 'depends-on-quarantined', true]);
    expect(theirs.body.detail).toContain('unit-UBND-HN');
    const ours = await clients.secretariat.post('/v1/tasks', { ...task, leadUnit: 'C-ATTT' });
    expect(ours.status).toBe(201);
  });

  it('shows what could be read last, and says so', async () => {
    const { body: events } = await clients.auditor.get(`/v1/events?stream=task-${id('MH-06')}&limit=200`);
    const since = events.items.at(-1).position;
    const { body: task } = await clients.head.get(`/v1/tasks/${id('MH-06')}`);
    expect(task).toMatchObject({ progress: 'assigned', quarantined: { since, reason: 'written-by-a-newer-version' } });
    const { body: broken } = await clients.secretariat.get(`/v1/tasks/${id('NQ17-03')}`);
    expect(broken).toMatchObject({ progress: 'accepted', quarantined: { reason: 'cannot-be-folded' } });
    const { body: blocker } = await clients.head.get(`/v1/blockers/${id('blocker')}`);
    expect(blocker).toMatchObject({ status: 'open', quarantined: { reason: 'written-by-a-newer-version' } });
    const { body: duty } = await clients.secretariat.get('/v1/duties/NQ17-2020-Q2-BCYCP');
    expect(duty).toMatchObject({ status: 'open', quarantined: { reason: 'written-by-a-newer-version' } });

    const { status, body: board } = await clients.head.get('/v1/boards/C-ATTT');
    expect(status).toBe(200);
    const cards: { code: string; quarantined?: object }[] = board.columns.flatMap(
      ({ cards }: { cards: unknown[] }) => cards,
    );
    expect(cards.filter(({ quarantined }) => quarantined !== undefined).map(({ code }) => code)).toEqual(['MH-06']);
    const { body: then } = await clients.secretariat.get(`/v1/tasks/${id('NQ17-03')}?asOf=2020-05-20`);
    expect(then.code).toBe('NQ17-03');
    expect(then).not.toHaveProperty('quarantined');
  });

  it('is told of by doctor, and at the command line', () => {
    const { stdout } = spawnSync(process.execPath, [main, 'doctor', '--url', dondoc.url], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_DATA_DIR: dondoc.folder, REDIS_URL: 'none' },
    });
    expect(stdout).toContain('These streams stand still');
    expect(stdout).toContain('unit-UBND-HN (written-by-a-newer-version)');
    expect(stdout).toContain('dondoc projections rebuild');
    const shown = spawnSync(process.execPath, [main, 'tasks', 'show', id('MH-06')], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'vi_VN.UTF-8', DONDOC_URL: dondoc.url, DONDOC_TOKEN: 'demo-head' },
    });
    expect(shown.stdout).toContain('Do phiên bản mới hơn ghi');
  }, 30_000);

  it('gives a draft that goes to another unit to the board of that unit alone', async () => {
    const title = { vi: 'Nhiệm vụ chuyển đơn vị' };
    const draft = { programme: 'NQ17', code: 'NQ17-11', title, leadUnit: 'C-ATTT' };
    const { body: before } = await clients.secretariat.get('/v1/boards/BTTTT');
    const { status, body } = await clients.secretariat.post('/v1/tasks', draft);
    expect(status).toBe(201);
    const { body: after } = await clients.secretariat.get(`/v1/boards/BTTTT?atLeast=${body.position}`);
    expect(after.outside.draft).toBe(before.outside.draft - 1);
    expect(JSON.stringify(after.columns)).not.toContain('NQ17-11');
    const { body: theirs } = await clients.secretariat.get('/v1/boards/C-ATTT');
    expect(JSON.stringify(theirs.columns)).toContain('NQ17-11');
  });

  it('stops the clock where its own stream is the one, for a move could not be written down', async () => {
    const { body } = await clients.auditor.get('/v1/events?limit=1');
    const { stream } = body.items[0];
    await dondoc.stop();
    await appendForeign(dondoc.folder, [{ stream, type: 'OfTheFuture' }]);
    await dondoc.ready();
    clients = clientsOf(dondoc);
    const moved = await clients.admin.post('/v1/demo/clock', { advanceTo: '2020-06-26T08:00:00+07:00' });
    expect(refused(moved)).toEqual([503, 'written-by-a-newer-version', true]);
    const report = { period: '2020-Q2', percent: 60, narrative: 'Đang thực hiện.' };
    const reported = await clients.owner.post(`/v1/tasks/${id('MH-01')}/progress-reports`, report);
    expect(reported.status).toBe(201);
    const { body: ready } = await clients.owner.get('/readyz');
    expect(JSON.stringify(ready.parts)).toContain(stream);
  }, 60_000);
});
