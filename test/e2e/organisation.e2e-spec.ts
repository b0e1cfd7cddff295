import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';
import { eventually } from '../harness/eventually.js';

const main = fileURLToPath(builtUrl('apps/cli/main.js'));
const TODAY = '2020-05-25';

/** On Monday, 25 May 2020, 08:00. The demonstration has one administrator, of the ministry. */
describe('an administrator keeps the organisation', () => {
  let demo: Demonstration;
  let head: string;
  let office: string;
  let auditor: string;
  let admin: string;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
    auditor = (await demo.auditor.get('/v1/me')).body.person;
    admin = (await demo.admin.get('/v1/me')).body.person;
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const give = (path: string, body: object, by = demo.admin, headers = {}) => by.post(`/v1/${path}`, body, headers);
  const done = async (path: string, body: object, by = demo.admin) => {
    const answer = await give(path, body, by);
    expect([path, answer.status, answer.body]).toEqual([path, 201, expect.objectContaining({ changed: true })]);
    return answer.body;
  };
  const told = ({ status, body }: Awaited<ReturnType<typeof give>>) => [
    status,
    body.code,
    ...(body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer),
  ];
  const unitAfter = async ({ position }: { position: string }, code: string, by = demo.admin) =>
    (await by.get(`/v1/units?atLeast=${position}`)).body.items.find(({ unit }: { unit: string }) => unit === code);
  const position = async () => (await demo.admin.get('/v1/units')).body.position;
  const keys = () => readdirSync(join(demo.dondoc.folder, 'keys')).toSorted();
  const post = (name: string, unit = 'V-KHTC') => `units/${unit}/posts/${name}`;

  it('founds a unit under the ministry, with posts, in both languages', async () => {
    const code = 'V-KHTC';
    const named = { name: { vi: 'Vụ Kế hoạch', en: 'Department of Planning' }, shortName: { vi: 'Vụ KH' } };
    const facts = { kind: 'department', subKind: 'vụ', participation: 'system', foundedOn: '2014-08-08' };
    const founded = await done('units', { code, ...named, ...facts });
    expect(founded).toMatchObject({ id: code, said: 'Đã khai báo đơn vị Vụ Kế hoạch' });
    const placed = await done(`units/${code}/placement`, { parent: 'BTTTT' });
    expect([placed.id, placed.said]).toEqual([code, expect.stringMatching(/^Đã xếp Vụ Kế hoạch trực thuộc Bộ /)]);
    for (const [name, kind, vi] of [
      ['head', 'head', 'Vụ trưởng'],
      ['deputy', 'deputyHead', 'Phó Vụ trưởng'],
      ['office', 'secretariat', 'Văn thư'],
    ]) {
      await done(`units/${code}/posts`, { post: name, kind, title: { vi } });
    }
    const focal = await done(`units/${code}/focal-point`, { post: 'head' });
    const renamed = await done(`units/${code}/name`, { ...named, name: { vi: 'Vụ Kế hoạch - Tài chính' } });
    expect(Number(renamed.position)).toBeGreaterThan(Number(focal.position));
    expect(await unitAfter(renamed, code, demo.owner)).toMatchObject({
      ...{ name: { vi: 'Vụ Kế hoạch - Tài chính' }, parent: 'BTTTT', focalPoint: 'head', closedOn: null, actions: [] },
      posts: [
        { post: 'head', isVacant: true },
        { post: 'deputy', isVacant: true },
        { post: 'office', isVacant: true },
      ],
    });
    expect((await unitAfter(renamed, code)).actions).toEqual([
      ...['RenameUnit', 'PlaceUnit', 'CloseUnit', 'CreatePost', 'AppointHolder', 'DesignateFocalPoint'],
    ]);
  });

  it('registers people whose names stand sealed, under pseudonyms that say nothing of them', async () => {
    const [name, mail] = ['Phạm Thị Ví Dụ', 'phamthividu@example.vn'];
    const person = { name: name.normalize('NFD'), mail, language: 'vi' };
    const kept = keys();
    const before = await position();
    const dry = await demo.admin.post('/v1/people?dryRun=true', person);
    expect([dry.status, dry.body.events]).toEqual([200, ['PersonRegistered']]);
    expect(told(await give('people', person, demo.secretariat))).toEqual([403, 'not-your-role']);
    expect([keys(), await position()]).toEqual([kept, before]);

    const key = { 'idempotency-key': 'the-first' };
    const first = await give('people', person, demo.admin, key);
    expect(first.body).toMatchObject({ id: expect.stringMatching(/^p-[0-9a-f-]{36}$/), changed: true });
    expect(first.body.said).toBe(`Đã khai báo ${name}, mã ${first.body.id}`);
    head = first.body.id;
    const madeKeys = keys();
    expect(madeKeys.length).toBe(kept.length + 1);
    const again = await give('people', person, demo.admin, key);
    expect(again.body).toEqual(first.body);
    expect(told(await give('people', { ...person, name: 'Khác' }, demo.admin, key))).toEqual([
      ...[422, 'idempotency-key-reused'],
    ]);
    expect(await position()).toBe(first.body.position);
    expect(keys()).toEqual(madeKeys);
    office = (await done('people', { name: 'Lê Văn Ví Dụ', language: 'en' })).id;

    const changed = await done(`people/${office}/contact`, { mail: 'levanvidu@example.vn' });
    const same = await give(`people/${office}/contact`, { name: 'Lê Văn Ví Dụ', language: 'en' });
    expect([same.status, same.body.changed]).toEqual([200, false]);
    const { body: waiting } = await demo.admin.get(`/v1/people?atLeast=${changed.position}`);
    const names = waiting.items.map((one: { person: string; name: string }) => [one.person, one.name]);
    expect(Object.fromEntries(names)).toMatchObject({ [head]: name, [office]: 'Lê Văn Ví Dụ' });
    expect(waiting.unit).toBeNull();
    const { body: log } = await demo.admin.get('/v1/events?limit=20');
    expect(JSON.stringify(log)).not.toMatch(/Ví Dụ|phamthividu|levanvidu/);
    for (const other of [demo.owner, demo.secretariat, demo.auditor]) {
      expect(told(await other.get('/v1/people'))).toEqual([404, 'not-found']);
    }
  });

  it('appoints a head alone, and a secretariat with a second administrator', async () => {
    const said = { person: head, since: TODAY };
    const appointed = await done(`${post('head')}/appointments`, said);
    expect(appointed.said).toBe(
      'Đã bổ nhiệm Phạm Thị Ví Dụ giữ chức vụ Vụ trưởng ở Vụ Kế hoạch - Tài chính từ ngày 25/05/2020',
    );
    // While there is no other, nobody could confirm anything, and the last one cannot go.
    const { posts } = (await demo.admin.get('/v1/me')).body;
    const [{ unit, post: own }] = posts;
    expect(told(await give(`${post(own, unit)}/relief`, { person: admin }))).toEqual([409, 'last-administrator']);
    const alone = await demo.admin.post(`/v1/${post('office')}/appointments?dryRun=true`, {
      ...{ person: office, since: TODAY },
    });
    expect(alone.body.warnings).toMatchObject([{ code: 'no-second-administrator' }]);
    const document = { issuer: 'Bộ Thông tin và Truyền thông', type: 'Quyết định', number: '12/QĐ-BTTTT' };
    const theirs = (await demo.auditor.get('/v1/me')).body.posts[0].unit;
    await done(`units/${theirs}/posts`, { post: 'admin-2', kind: 'administrator', title: { vi: 'Quản trị thứ hai' } });
    await done(`${post('admin-2', theirs)}/appointments`, { person: auditor, since: TODAY, document });

    const proposed = await done(`${post('office')}/appointments`, { person: office, since: TODAY });
    expect(proposed.said).toBe(
      'Đã ghi đề nghị bổ nhiệm Lê Văn Ví Dụ giữ chức vụ Văn thư ở Vụ Kế hoạch - Tài chính từ ngày 25/05/2020; chờ một quản trị hệ thống khác xác nhận',
    );
    expect((await unitAfter(proposed, 'V-KHTC')).posts[2]).toMatchObject({ post: 'office', isVacant: true });
    const waits = async (by = demo.admin) => (await by.get('/v1/appointments/proposed')).body;
    const item = { unit: 'V-KHTC', post: 'office', since: TODAY, appointee: { person: office, name: 'Lê Văn Ví Dụ' } };
    expect((await waits()).items).toMatchObject([{ ...item, proposedBy: { person: admin }, mayConfirm: false }]);
    expect((await waits(demo.auditor)).items).toMatchObject([{ ...item, mayConfirm: true }]);
    expect((await waits(demo.owner)).code).toBe('not-found');
    const confirmation = `${post('office')}/appointments/confirmation`;
    expect(told(await give(confirmation, { person: office }))).toEqual([403, 'confirmed-by-proposer']);
    expect(told(await give(confirmation, { person: head }, demo.auditor))).toEqual([
      ...[409, 'no-appointment-waits', '/person'],
    ]);
    const confirmed = await done(confirmation, { person: office }, demo.auditor);
    expect((await unitAfter(confirmed, 'V-KHTC')).posts[2]).toMatchObject({ post: 'office', isVacant: false });
    expect((await waits()).items).toEqual([]);
    const { body: log } = await demo.admin.get(`/v1/events?after=${Number(confirmed.position) - 1}&limit=1`);
    expect(log.items[0]).toMatchObject({
      type: 'HolderAppointed',
      data: { post: 'office', person: office, proposedBy: admin, confirmedBy: auditor },
    });
  });

  it('withdraws what it proposed', async () => {
    await done('units/V-KHTC/posts', { post: 'inspector', kind: 'auditor', title: { vi: 'Thanh tra' } });
    await done(`${post('inspector')}/appointments`, { person: head, since: TODAY });
    const withdrawal = `${post('inspector')}/appointments/withdrawal`;
    expect((await done(withdrawal, { person: head })).said).toContain('Đã rút đề nghị bổ nhiệm Phạm Thị Ví Dụ');
    expect((await give(withdrawal, { person: head })).body.changed).toBe(false);
    const log = async (by = demo.admin) => (await by.get('/v1/events?type=AppointmentProposed')).body.items.length;
    expect([await log(), await log(demo.auditor), await log(demo.secretariat)]).toEqual([2, 2, 0]);
  });

  it('is refused in both languages what must not be, and nothing is written', async () => {
    const since = TODAY;
    const unit = { kind: 'department', participation: 'system' };
    const before = await position();
    const refusals = [
      [`${post('inspector')}/appointments`, { person: admin, since }, 403, 'own-appointment', '/person'],
      [`${post('head')}/appointments`, { person: office, since }, 409, 'post-already-held'],
      [`${post('inspector')}/appointments`, { person: 'p-nobody', since }, 422, 'person-not-found', '/person'],
      [`${post('inspector')}/appointments`, { person: head, since: '2020-05-26' }, 422, 'date-in-the-future', '/since'],
      [
        `${post('inspector')}/appointments`,
        { person: head, since: '2014-08-07' },
        422,
        'date-before-founding',
        '/since',
      ],
      [
        ...[`${post('inspector')}/appointments`, { person: head, since, document: { issuer: 'Bộ', type: 'QĐ' } }],
        ...[422, 'document-unidentified', '/document'],
      ],
      [`${post('nowhere')}/appointments`, { person: head, since }, 404, 'post-not-found'],
      [`${post('head')}/relief`, { person: head, until: '2020-05-01' }, 422, 'ends-before-it-begins', '/until'],
      [`${post('head')}/relief`, { person: office }, 409, 'post-held-by-another', '/person'],
      [`${post('head')}/portfolio`, { units: ['C-ATTT'] }, 422, 'post-without-portfolio'],
      ['units/V-KHTC/placement', { parent: 'V-NONE' }, 422, 'unit-not-found', '/parent'],
      ['units/V-NONE/placement', { parent: 'BTTTT' }, 404, 'unit-not-found'],
      ['units/V-NONE/name', { name: { vi: 'X' } }, 404, 'unit-not-found'],
      ['units/BTTTT/placement', { parent: 'V-KHTC' }, 422, 'unit-above-itself', '/parent'],
      ['units', { ...unit, code: 'V-KHTC', name: { vi: 'Vụ khác' } }, 409, 'unit-already-established', '/code'],
      ['units', { ...unit, code: 'V/X', name: { vi: 'Vụ' } }, 400, 'validation-failed', '/code'],
      ['units', { ...unit, code: 'V-X', name: { vi: 'Vụ \u202eX' } }, 400, 'validation-failed', '/name/vi'],
      ['units', { ...unit, code: 'V-X', name: { vi: 'Vụ' }, kind: 'bureau' }, 400, 'validation-failed', '/kind'],
      ['people', { name: 'N', mail: 'nowhere', language: 'vi' }, 400, 'validation-failed', '/mail'],
      ['people', { name: '\u202eN', language: 'vi' }, 400, 'validation-failed', '/name'],
      ['people', { name: 'N', language: 'fr' }, 400, 'validation-failed', '/language'],
      ['people/p-nobody/contact', { mail: 'a@example.vn' }, 404, 'person-not-found'],
    ] as const;
    for (const [path, body, ...wanted] of refusals) {
      const details = [];
      for (const language of ['vi', 'en']) {
        const answer = await give(path, body as object, demo.admin, { 'accept-language': language });
        const pointers = answer.body.errors?.length ? [answer.body.errors[0].pointer] : [];
        expect([path, body, answer.status, answer.body.code, ...pointers]).toEqual([path, body, ...wanted]);
        details.push(`${answer.body.title}: ${answer.body.detail}`);
      }
      expect(new Set(details).size).toBe(2);
    }
    for (const other of [demo.secretariat, demo.head, demo.leader, demo.owner]) {
      const answer = await give('units', { ...unit, code: 'V-X', name: { vi: 'Vụ' }, unit: 'BTTTT' }, other);
      expect(answer.status).toBe(403);
    }
    expect(await position()).toBe(before);
  });

  it('has a unit to which tasks are assigned, and whose people see its board', async () => {
    const owner = (await demo.owner.get('/v1/me')).body.person;
    expect((await demo.owner.get('/v1/boards/V-KHTC')).body.code).toBe('not-found');
    await done(`${post('deputy')}/appointments`, { person: owner, since: TODAY });
    const task = { programme: 'NQ17', code: 'MH-90', title: { vi: 'Lập dự toán' }, leadUnit: 'V-KHTC' };
    const assigned = await done('tasks', { ...task, deadline: { text: 'hết Quý III/2020' } }, demo.secretariat);
    const { body: board } = await demo.owner.get(`/v1/boards/V-KHTC?period=2020-Q3&atLeast=${assigned.position}`);
    const cards = board.columns.flatMap(({ cards: some }: { cards: { code: string }[] }) => some);
    expect(cards).toMatchObject([{ code: 'MH-90', role: 'lead' }]);
    const { body: people } = await demo.secretariat.get('/v1/people?unit=V-KHTC');
    expect(people.items.map(({ name }: { name: string }) => name)).toContain('Phạm Thị Ví Dụ');
  });

  it('closes a unit that nobody and nothing is with any more; it takes nothing new', async () => {
    await done('units', { code: 'V-CU', name: { vi: 'Vụ cũ' }, kind: 'department', participation: 'letter' });
    await done('units', { code: 'P-CU', name: { vi: 'Phòng cũ' }, kind: 'department', participation: 'letter' });
    await done('units/P-CU/placement', { parent: 'V-CU' });
    const reason = 'Sắp xếp tổ chức bộ máy.';
    expect(told(await give('units/V-KHTC/closure', { reason }))).toEqual([409, 'unit-still-held']);
    expect(told(await give('units/V-CU/closure', { reason }))).toEqual([409, 'unit-over-others']);
    const task = { programme: 'NQ17', code: 'MH-91', title: { vi: 'Bàn giao' }, leadUnit: 'P-CU' };
    const assigned = await done('tasks', task, demo.secretariat);
    expect(told(await give('units/P-CU/closure', { reason }))).toEqual([409, 'unit-with-open-work']);
    await done(`tasks/${assigned.id}/cancellation`, { reason }, demo.secretariat);
    // A report that it owed meanwhile is released by the worker, once it leads nothing any more.
    await eventually(async () => (await give('units/P-CU/closure', { reason })).status === 201);
    const closed = await done('units/V-CU/closure', { reason, on: '2020-05-20' });
    expect(closed.said).toBe('Đã đóng đơn vị Vụ cũ từ ngày 20/05/2020');
    expect(await unitAfter(closed, 'V-CU')).toMatchObject({ closedOn: '2020-05-20', actions: [] });
    expect((await demo.secretariat.get('/v1/boards/P-CU')).status).toBe(200);
    const next = { programme: 'NQ17', code: 'MH-92', title: { vi: 'Mới' }, leadUnit: 'V-CU' };
    for (const [path, body, by, pointer] of [
      ['tasks', next, demo.secretariat, ['/leadUnit']],
      ['units/V-CU/posts', { post: 'x', kind: 'staff', title: { vi: 'X' } }, demo.admin, []],
      ['units/V-KHTC/placement', { parent: 'V-CU' }, demo.admin, ['/parent']],
      ['units/V-CU/name', { name: { vi: 'Khác' } }, demo.admin, []],
    ] as const) {
      expect([path, ...told(await give(path, body, by))]).toEqual([path, 409, 'unit-closed', ...pointer]);
    }
  });

  it('takes a code in either normal form for the same one', async () => {
    const unit = { name: { vi: 'Vụ Kế' }, kind: 'department', participation: 'letter' };
    await done('units', { ...unit, code: 'V-KẾ'.normalize('NFD') });
    const again = await give('units', {
      ...unit,
      code: 'V-KẾ'.normalize('NFC'),
      name: { vi: 'Vụ Kế'.normalize('NFD') },
    });
    expect([again.status, again.body.changed, again.body.id]).toEqual([200, false, 'V-KẾ'.normalize('NFC')]);
  });

  it('does the same by command line', () => {
    const env = { ...process.env, DONDOC_URL: demo.dondoc.url, LANG: 'vi' };
    const run = (...words: string[]) => {
      const { status, stdout } = spawnSync(process.execPath, [main, ...words, '-o', 'json'], { encoding: 'utf8', env });
      return { status, answer: stdout === '' ? undefined : JSON.parse(stdout) };
    };
    const ok = (...words: string[]) => {
      const { status, answer } = run(...words);
      expect([words, status]).toEqual([words, 0]);
      return answer;
    };
    ok('units', 'add', '--code', 'V-CLI', '--name', 'Vụ', '--kind', 'department', '--participation', 'system');
    ok('units', 'place', 'V-CLI', '--parent', 'BTTTT', '--unit', 'BTTTT');
    ok('units', 'rename', 'V-CLI', '--name', 'Vụ Dòng lệnh', '--name-en', 'Department of the Line');
    ok('posts', 'add', 'V-CLI', '--post', 'head', '--kind', 'head', '--title', 'Vụ trưởng');
    const { id } = ok('people', 'add', '--name', 'Hoàng Thị Ví Dụ', '--language', 'vi');
    ok('people', 'change', id, '--mail', 'hoangthividu@example.vn');
    ok('posts', 'appoint', 'V-CLI', 'head', '--person', id, '--since', TODAY, '--dry-run');
    ok('posts', 'appoint', 'V-CLI', 'head', '--person', id, '--since', TODAY);
    ok('units', 'focal-point', 'V-CLI', '--post', 'head');
    expect(run('units', 'close', 'V-CLI', '--reason', 'Nhầm.').status).toBe(5);
    ok('posts', 'relieve', 'V-CLI', 'head', '--person', id);
    ok('units', 'close', 'V-CLI', '--reason', 'Nhầm.');
    const { items } = ok('units', 'ls');
    expect(items.find(({ unit }: { unit: string }) => unit === 'V-CLI')).toMatchObject({ closedOn: TODAY });
    expect(ok('people', 'ls', '--token', 'demo-admin').items.map(({ person }: { person: string }) => person)).toContain(
      id,
    );
    expect(ok('posts', 'proposed').items).toEqual([]);
  });
});
