import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { advance, type Demonstration, startDemonstration } from '../harness/demonstration.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

/**
 * On Monday, 25 May 2020, 08:00. NQ17-01 is overdue, lies with the leader and has an open blocker; MH-01 is due at the end
 * of June 2020.
 */
describe('a unit that asks to be released', () => {
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const person = expect.stringMatching(/^p-/);
  const at = ({ position }: { position?: string } = {}) => (position === undefined ? '' : `atLeast=${position}`);
  const detail = async (task: string, after = {}) => (await demo.owner.get(`/v1/tasks/${task}?${at(after)}`)).body;
  const ask = (task: string, said: object, by = demo.owner) => by.post(`/v1/tasks/${task}/declination`, said);
  const decide = (task: string, said: object, etag?: number, by = demo.secretariat, headers = {}) =>
    by.post(`/v1/tasks/${task}/declination/decision`, said, {
      ...(etag === undefined ? {} : { 'if-match': `"r${etag}"` }),
      ...headers,
    });
  const reassign = (task: string, said: object, by = demo.secretariat) => by.post(`/v1/tasks/${task}/assignment`, said);
  const told = ({ status, body }: Awaited<ReturnType<typeof ask>>) => [
    status,
    body.code,
    ...(body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer),
  ];
  const workOf = async (who: typeof demo.owner, code: string, after: { position: string }) =>
    (await who.get(`/v1/me/work?${at(after)}`)).body.items
      .filter(({ task }: { task?: { code: string } }) => task?.code === code)
      .map(({ why }: { why: string }) => why);
  const noticesOf = async (who: typeof demo.owner, id: string, language = 'vi') =>
    (await who.get('/v1/me/notices?limit=200', { 'accept-language': language })).body.items.filter(
      ({ about }: { about: { id: string } }) => about.id === id,
    );
  const titlesOf = async (who: typeof demo.owner, id: string) =>
    (await noticesOf(who, id)).map(({ title }: { title: string }) => title);
  const board = async (unit: string, query = '') =>
    (await demo.secretariat.get(`/v1/boards/${unit}?period=2020-Q2&${query}`)).body;

  it('is asked for and decided only where it can be; whatever is refused leaves nothing', async () => {
    const { etag, revision } = await detail('NQ17-01');
    const why = { reason: 'Không đúng chức năng.' };
    const granted = { granted: true, reason: 'Theo đề nghị.' };
    const refused = [
      await ask('NQ17-01', why, demo.secretariat),
      await ask('NQ17-01', {}),
      await ask('NQ17-01', { reason: ' ' }),
      await ask('MH-999', why),
      await decide('NQ17-01', granted),
      await decide('NQ17-01', granted, etag),
      await decide('NQ17-01', { reason: 'Theo đề nghị.' }, etag),
      await decide('NQ17-01', { granted: true }, etag),
      await decide('NQ17-01', granted, etag, demo.owner),
      await reassign('NQ17-01', { leadUnit: 'C-THH' }),
      await reassign('NQ17-01', { leadUnit: 'C-THH' }, demo.owner),
    ];
    expect(refused.map(told)).toEqual([
      [403, 'not-your-unit'],
      [400, 'validation-failed', '/reason'],
      [400, 'validation-failed', '/reason'],
      [404, 'task-not-found'],
      [428, 'precondition-required'],
      [409, 'no-request-to-decide'],
      [400, 'validation-failed', '/granted'],
      [400, 'validation-failed', '/reason'],
      [403, 'not-your-unit'],
      [409, 'task-with-its-unit'],
      [403, 'not-your-unit'],
    ]);
    expect(await detail('NQ17-01')).toMatchObject({ revision, declinationRequests: [], progress: 'inProgress' });
    const english = await decide('NQ17-01', granted, etag, demo.secretariat, { 'accept-language': 'en' });
    expect(english.body.detail).toBe('The lead unit has asked for nothing that awaits a decision.');
  });

  it('waits with a work item of its decider, one request at a time; refused, the task stays where it is', async () => {
    const asked = await ask('MH-01', { reason: 'Không đúng chức năng.' });
    expect([asked.status, asked.body.said]).toEqual([201, expect.stringContaining('đề nghị thôi chủ trì')]);
    const waiting = await detail('MH-01', asked.body);
    expect(waiting.declinationRequests).toMatchObject([
      { number: 1, unit: 'C-ATTT', reason: 'Không đúng chức năng.', by: person, decision: null },
    ]);
    expect(await workOf(demo.secretariat, 'MH-01', asked.body)).toEqual(['decideDeclination']);
    const more = { deadline: { text: '30/9/2020' }, reason: 'Chờ ý kiến.' };
    expect(told(await demo.owner.post('/v1/tasks/MH-01/extension-requests', more))).toEqual([409, 'request-pending']);
    expect(told(await ask('MH-01', { reason: 'Lần nữa.' }))).toEqual([409, 'request-pending']);

    const decided = await decide('MH-01', { granted: false, reason: 'Thuộc chức năng.' }, waiting.etag);
    expect(decided.status).toBe(201);
    const after = await detail('MH-01', decided.body);
    expect(after).toMatchObject({
      progress: waiting.progress,
      declinationRequests: [{ decision: { granted: false, reason: 'Thuộc chức năng.', document: null, by: person } }],
    });
    expect(await workOf(demo.secretariat, 'MH-01', decided.body)).toEqual([]);
    const again = await ask('MH-01', { reason: 'Lần nữa.' });
    expect(
      (await detail('MH-01', again.body)).declinationRequests.map(({ number }: { number: number }) => number),
    ).toEqual([1, 2]);
    expect(told(await decide('MH-01', { granted: true, reason: 'R' }, after.etag))).toEqual([412, 'stale']);
  });

  it('is released: the task is with its giver, and nobody can work on it', async () => {
    const before = await board('C-ATTT');
    const asked = await ask('NQ17-01', { reason: 'Thuộc chức năng của Cục Tin học hóa.' });
    const { etag, id } = await detail('NQ17-01', asked.body);
    const said = { granted: true, reason: 'Giao đơn vị khác.', document: '29/QĐ-BTTTT' };
    const decided = await decide('NQ17-01', said, etag);
    expect([decided.status, decided.body.said]).toEqual([201, expect.stringContaining('thôi chủ trì')]);
    const task = await detail('NQ17-01', decided.body);
    expect(task).toMatchObject({
      progress: 'declined',
      declinationRequests: [{ decision: { granted: true, document: '29/QĐ-BTTTT', by: person } }],
    });
    expect(task.actions).toEqual([]);
    const office = (await demo.secretariat.get('/v1/tasks/NQ17-01')).body;
    expect(office.actions).toEqual(['ReassignTask', 'CancelTask']);
    expect(await workOf(demo.secretariat, 'NQ17-01', decided.body)).toEqual(['reassign']);
    for (const who of [demo.owner, demo.head, demo.leader]) {
      expect(await workOf(who, 'NQ17-01', decided.body)).toEqual([]);
    }
    const after = await board('C-ATTT', at(decided.body));
    expect(after.outside).toEqual({ ...before.outside, declined: before.outside.declined + 1 });
    expect(after.counts).toEqual({ ...before.counts, overdue: before.counts.overdue - 1 });
    const late = (await demo.secretariat.get('/v1/tasks?timeliness=overdue&limit=200')).body.items;
    expect(late.filter(({ code }: { code: string }) => code === 'NQ17-01')).toEqual([]);

    const report = { period: '2020-Q2', narrative: 'Đang làm.', explanation: 'Chậm.' };
    const raised = { title: 'T', description: 'D', cause: 'C', options: [{ text: 'O', competence: 'B' }] };
    expect([
      told(await demo.owner.post('/v1/tasks/NQ17-01/progress-reports', report)),
      told(await demo.owner.post('/v1/tasks/NQ17-01/results', { narrative: 'Xong.' })),
      told(await demo.owner.post('/v1/tasks/NQ17-01/blockers', raised)),
      told(await ask('NQ17-01', { reason: 'Lần nữa.' })),
    ]).toEqual([
      [409, 'task-declined'],
      [409, 'task-declined'],
      [409, 'task-declined'],
      [409, 'task-declined'],
    ]);

    // 26, 27, 28 and 29 May, and 1 June.
    await advance(demo.admin, '2020-06-01T10:00');
    const blockers = (await detail('NQ17-01')).blockers.map(({ status }: { status: string }) => status);
    expect(blockers).not.toContain('open');
    const open = (await demo.leader.get('/v1/escalations?state=open&limit=200')).body.items;
    expect(open.filter(({ about }: { about: { code: string } }) => about.code === 'NQ17-01')).toEqual([]);
    for (const who of [demo.owner, demo.head]) {
      expect(await titlesOf(who, id)).toContainEqual('NQ17-01 đơn vị đã được thôi chủ trì');
    }
    expect(await titlesOf(demo.secretariat, id)).toContainEqual('NQ17-01 chờ giao lại');
  });

  it('4.5 whatever is told of the task meanwhile says since when it is asked for, in both languages', async () => {
    const { id } = await detail('MH-01');
    const bodies = async (language: string) =>
      (await noticesOf(demo.secretariat, id, language)).map(({ body }: { body: string }) => body).join('\n');
    expect(await bodies('vi')).toContain('Đã xin thôi chủ trì từ ngày 25/05/2020, chưa có quyết định.');
    expect(await bodies('en')).toContain('The lead unit asked on 25 May 2020 to be released; it is not decided yet.');
  });

  it('is assigned anew: to a unit that begins with nothing, under its code and with its history', async () => {
    const refused = [
      await reassign('NQ17-01', {}),
      await reassign('NQ17-01', { leadUnit: 'C-NOBODY' }),
      await reassign('NQ17-01', { leadUnit: 'BCYCP' }),
      await reassign('NQ17-01', { leadUnit: 'BCYCP', deadline: { text: 'Quý V/2020' } }),
      await reassign('NQ17-01', { leadUnit: 'BCYCP', coordinatingUnits: ['BCYCP'], deadline: { text: '30/9/2020' } }),
    ];
    expect(refused.map(told)).toEqual([
      [400, 'validation-failed', '/leadUnit'],
      [422, 'unit-not-found', '/leadUnit'],
      [422, 'deadline-in-the-past', '/deadline'],
      [422, 'deadline-impossible', '/deadline/text'],
      [422, 'lead-also-coordinates', '/coordinatingUnits/0'],
    ]);
    const given = { leadUnit: 'BCYCP', deadline: { text: '30/9/2020' }, document: '30/QĐ-BTTTT' };
    const done = await reassign('NQ17-01', given);
    expect([done.status, done.body.said]).toEqual([201, expect.stringContaining('Đã giao lại NQ17/NQ17-01')]);
    const task = await detail('NQ17-01', done.body);
    expect(task).toMatchObject({
      ...{ progress: 'assigned', leadUnit: 'BCYCP', assignedOn: '2020-06-01', handler: null, acceptedBy: null },
      ...{ reports: [], results: [], deadline: { legalEnd: '2020-09-30' }, timeliness: 'withinDeadline' },
      declinationRequests: [{ unit: 'C-ATTT' }],
    });
    expect(task.deadlineHistory.at(-1)).toMatchObject({ cause: 'reassigned', document: '30/QĐ-BTTTT' });
    const { items: events } = (await demo.owner.get('/v1/tasks/NQ17-01/events')).body;
    expect(events.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['TaskAssigned', 'ProgressReported', 'TaskDeclined', 'TaskReassigned']),
    );
    expect(await workOf(demo.secretariat, 'NQ17-01', done.body)).toEqual([]);
    expect((await board('C-ATTT', at(done.body))).outside.declined).toBe(0);
    const cards = (await board('BCYCP', at(done.body))).columns.flatMap(
      ({ cards }: { cards: { code: string }[] }) => cards,
    );
    expect(cards.map(({ code }: { code: string }) => code)).toContain('NQ17-01');
    const { body: plan } = await demo.secretariat.get('/v1/plan?programme=NQ17&from=2020-06-02&to=2020-10-02');
    const steps = plan.items
      .filter(({ about }: { about: { code: string } }) => about.code === 'NQ17-01')
      .map(({ step, at: when }: { step: string; at: string }) => `${when.slice(0, 10)} ${step}`);
    // 30 September back, without the 2nd: T-7 on the 21st, T-14 on the 10th, T-30 on 18 August.
    expect([...new Set(steps)]).toEqual([
      ...['2020-08-18 T-30', '2020-09-10 T-14', '2020-09-21 T-7', '2020-09-29 T-1', '2020-09-30 T', '2020-10-01 +1'],
    ]);
  });

  it('all of it at the terminal, where no request need be named', async () => {
    const dondoc = (...words: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_URL: demo.dondoc.url },
      });
      return { status, stdout, stderr };
    };
    // The second request of MH-01 still waits.
    const shown = dondoc('tasks', 'show', 'MH-01').stdout;
    expect(shown).toMatch(/release .*Không đúng chức năng\. .*Refused.*\n.*release .*Lần nữa\. +○ Awaiting a decision/);
    expect(dondoc('extension', 'decide', 'MH-01', '--granted', 'yes', '--reason', 'R')).toMatchObject({
      ...{ status: 5, stderr: expect.stringContaining('No request awaits a decision.') },
    });
    const granted = dondoc('declination', 'decide', 'MH-01', '--granted', 'yes', '--reason', 'Giao đơn vị khác.');
    expect(granted).toMatchObject({ status: 0, stdout: expect.stringContaining('the release of the lead unit') });
    const given = dondoc('tasks', 'reassign', 'MH-01', '--lead-unit', 'C-ATTT', '--deadline', 'hết Quý III/2020');
    expect(given).toMatchObject({ status: 0, stdout: expect.stringContaining('anew to') });
    expect(await detail('MH-01')).toMatchObject({ progress: 'assigned', deadline: { legalEnd: '2020-09-30' } });

    const words = ['--deadline', 'hết Quý IV/2020', '--reason', 'Chờ ý kiến.'];
    for (const granted of ['no', 'yes']) {
      expect(dondoc('extension', 'request', 'MH-01', ...words)).toMatchObject({ status: 0 });
      const decided = dondoc('extension', 'decide', 'MH-01', '--granted', granted, '--reason', 'Đã xem.');
      expect(decided).toMatchObject({ status: 0 });
    }
    expect(await detail('MH-01')).toMatchObject({ extensions: 1, deadline: { legalEnd: '2020-12-31' } });
    expect(dondoc('declination', 'request', 'MH-01', '--reason', 'Thôi.').status).toBe(0);
  });
});
