import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '#domain/calendar/civil-date.js';
import type { Story } from '#testing/story.js';
import { assign, establish, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

const row = (code: string, more: object = {}) => ({
  code,
  titleVi: `Nhiệm vụ ${code}`,
  leadUnit: 'C-ATTT',
  deadline: { textVi: 'hết Quý III/2020', date: '2020-09-30' },
  ...more,
});
const file = {
  programme: { code: 'NQ17' },
  tasks: [
    row('NV-01'),
    row('NV-02', { leadUnit: 'C-KHONG-CO' }),
    row('NV-03', { deadline: { textVi: 'hết Quý V/2020', date: null } }),
    row('MH-1', { deadline: { textVi: '30/06/2020', date: '2020-06-30' } }),
  ],
};

describe('a programme is brought in', () => {
  let story: Story;
  let doors: Doors;

  beforeAll(async () => {
    story = await ministryStory();
    const title = { vi: 'Quản trị' };
    await story.do('runtime', 'dondoc', (now) => ({
      type: 'FoundDeployment',
      ...{ now, deployment: 'dondoc', kind: 'production' },
    }));
    const post = 'administrator';
    await story.do('unit', 'BTTTT', (now) => ({ type: 'CreatePost', now, post, kind: 'administrator', title }));
    const since = civilDate(2019, 3, 7);
    await story.do('unit', 'BTTTT', (now) => ({ type: 'AppointHolder', now, post, person: 'p-admin', since }));
    await story.until('2020-05-25 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    doors = await doorsOver(story);
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  const imports = (query: string, headers = {}, body: object = file) =>
    doors.post(`/v1/programmes/imports${query}`, 'p-admin', body, headers);
  const actions = (operation: { result: { rows: { code: string; action: string }[] } }) =>
    operation.result.rows.map(({ code, action }) => `${code} ${action}`);
  const head = async () => (await story.store.head())?.position;

  it('by an administrator alone', async () => {
    for (const query of ['', '?dryRun=true']) {
      const answer = await doors.post(`/v1/programmes/imports${query}`, 'p-office', file);
      expect([answer.status, answer.body.code]).toEqual([403, 'not-your-role']);
    }
  });

  it('dry, it says row by row what would be assigned and what is wrong, and writes nothing', async () => {
    const before = await head();
    for (const query of ['?dryRun=true', '?dryRun=', '?dryRun=1']) {
      const { status, headers, body } = await imports(query, { 'accept-language': 'en' });
      expect([status, headers['location']]).toEqual([200, `/v1/operations/${body.id}`]);
      expect(body).toMatchObject({ kind: 'import', state: 'done', result: { programme: 'NQ17', dryRun: true } });
      expect(actions(body)).toEqual(['NV-01 assign', 'NV-02 refused', 'NV-03 refused', 'MH-1 unchanged']);
      expect(body.result.counts).toEqual({ assign: 1, draft: 0, unchanged: 1, refused: 2 });
      expect(body.result.rows[1].problems).toContainEqual({
        code: 'unit-not-found',
        pointer: '/tasks/1/leadUnit',
        title: 'Unit not found',
        detail: 'There is no unit C-KHONG-CO in the directory. Check its code.',
      });
    }
    expect(await head()).toBe(before);
  });

  it('with an end that has passed only where it is said so, and says how', async () => {
    const past = { ...file, tasks: [row('NV-90', { deadline: { textVi: '22/05/2020', date: '2020-05-22' } })] };
    const { body } = await imports('?dryRun=true', { 'accept-language': 'en' }, past);
    expect(actions(body)).toEqual(['NV-90 refused']);
    expect(body.result.rows[0].problems).toMatchObject([
      { code: 'deadline-in-the-past', pointer: '/tasks/0/deadline', detail: expect.stringContaining('22 May 2020') },
    ]);
    expect(body.result.rows[0].problems[0].detail).toContain('?pastDeadline=true');
    expect((await imports('', {}, past)).body.result.counts).toMatchObject({ assign: 0, refused: 1 });
    for (const said of ['false', '0']) {
      expect(actions((await imports(`?dryRun=true&pastDeadline=${said}`, {}, past)).body)).toEqual(['NV-90 refused']);
    }
    const unclear = await imports('?pastDeadline=perhaps', {}, past);
    expect([unclear.status, unclear.body.errors[0].pointer]).toEqual([400, '/pastDeadline']);
    expect((await imports('?pastDeadline=true', {}, past)).body.result.counts).toMatchObject({ assign: 1, refused: 0 });
    const [assigned] = await story.store.readStream(`task-${taskId('NV-90')}`);
    expect(assigned).toMatchObject({ type: 'TaskAssigned', data: { pastDeadline: true } });
  });

  it('with a warning, in the preview and in the result, of who would hear nothing', async () => {
    await establish(story, 'V-XX', { kind: 'department', posts: {} });
    await story.until('2020-05-25 08:00');
    const tasks = [
      row('NV-91', { leadUnit: 'V-XX' }),
      row('NV-92', { coordinatingUnits: ['V-XX'] }),
      row('NV-93', { leadUnit: 'V-XX', coordinatingUnits: ['KHÔNG'] }),
      row('NV-94'),
    ];
    const warned = async (query: string) =>
      (await imports(query, {}, { ...file, tasks })).body.result.rows.map(
        ({ code, action, warnings }: { code: string; action: string; warnings: { code: string; detail: string }[] }) =>
          [code, action, ...warnings.map((each) => each.code)].join(' '),
      );
    const wanted = [
      'NV-91 assign lead-unit-unreached no-leader-for-unit',
      'NV-92 assign coordinating-units-unreached',
      'NV-93 refused',
      'NV-94 assign',
    ];
    expect(await warned('?dryRun=true')).toEqual(wanted);
    // What is only written down is not told to anybody anyway.
    expect((await warned('?dryRun=true&assign=none'))[0]).toBe('NV-91 draft');
    expect(await warned('')).toEqual(wanted);
    expect((await warned('?dryRun=true'))[0]).toBe('NV-91 unchanged');
  });

  it('only drafts where nothing is to be assigned, and assigns what is named', async () => {
    expect(actions((await imports('?dryRun=true&assign=none')).body)[0]).toBe('NV-01 draft');
    expect(actions((await imports('?dryRun=true&assign=NV-02')).body)[0]).toBe('NV-01 draft');
    expect(actions((await imports('?dryRun=true&assign=NV-09,%20NV-01')).body)[0]).toBe('NV-01 assign');
  });

  it('does what it said, in the name of whoever asked, and once', async () => {
    const key = { 'idempotency-key': 'nhap-1' };
    const done = await imports('', key);
    expect(done.headers['idempotency-key']).toBe('nhap-1');
    expect(actions(done.body)).toEqual(['NV-01 assign', 'NV-02 refused', 'NV-03 refused', 'MH-1 unchanged']);
    const [assigned] = await story.store.readStream(`task-${taskId('NV-01')}`);
    expect(assigned).toMatchObject({ type: 'TaskAssigned', data: { leadUnit: 'C-ATTT', assigningUnit: 'BTTTT' } });
    expect(assigned?.metadata).toMatchObject({ actor: 'system:setup', onBehalfOf: 'p-admin' });
    const after = await head();
    for (const [query, body] of [['?assign=none', file] as const, ['', { ...file, tasks: [] }] as const]) {
      const other = await imports(query, key, body);
      expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    }
    const again = await imports('', key);
    expect(again.body).toEqual(done.body);
    expect(await head()).toBe(after);
  });

  it('that does not stand yet is issued first, and only with what it needs for that', async () => {
    const header = { code: 'NQ18', titleVi: 'Chương trình mới', date: '2020-05-01', monitoringUnit: 'BTTTT' };
    const lacking = await imports('', {}, { programme: { ...header, monitoringUnit: 'X' }, tasks: [row('M-01')] });
    expect(lacking.body.result.problems.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/programme/monitoringUnit',
    ]);
    expect(await story.store.readStream('programme-NQ18')).toEqual([]);
    const done = await imports('?assign=none', {}, { programme: header, tasks: [row('M-01')] });
    expect(actions(done.body)).toEqual(['M-01 draft']);
    const [issued] = await story.store.readStream('programme-NQ18');
    expect(issued?.data).toMatchObject({ code: 'NQ18', keptBy: 'BTTTT', issuedOn: '2020-05-01', calendar: 'VN' });
  });

  it('and what is no programme is said to be none', async () => {
    // The last has no canonical form, and is a wish all the same.
    const odd = { '0': 'x', programme: { code: 'NQ\ud800' } };
    for (const body of [{}, { programme: [] }, { programme: { code: 1 }, tasks: 'none' }, odd]) {
      const { status, body: operation } = await imports('?dryRun=true', {}, body);
      expect([status, operation.state, operation.result.rows]).toEqual([200, 'done', []]);
      expect(operation.result.problems[0].code).toBe('import-not-a-programme');
    }
    expect((await imports('?dryRun=perhaps')).status).toBe(400);
    expect((await imports('?dry=true')).status).toBe(400);
  });

  it('and its operation can be asked again, but not one that there never was', async () => {
    const { body } = await imports('?dryRun=true');
    expect((await doors.get(`/v1/operations/${body.id}`, 'p-admin')).body).toEqual(body);
    const done = await imports('?assign=none', {}, { ...file, tasks: [row('NV-05')] });
    expect(done.body.progress).toEqual({ done: 1, of: 1 });
    expect((await doors.get(`/v1/operations/${done.body.id}`, 'p-admin')).body).toEqual(done.body);
    expect((await doors.get('/v1/operations/none', 'p-admin')).status).toBe(404);
    // Its rows may be of restricted tasks.
    for (const { id } of [body, done.body]) {
      expect((await doors.get(`/v1/operations/${id}`, 'p-expert')).status).toBe(404);
    }
  });
});
