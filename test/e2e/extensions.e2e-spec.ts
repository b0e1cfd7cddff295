import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

/** On Monday, 25 May 2020, 08:00. NQ17-01 was due in December 2019; MH-01 is due at the end of June 2020. */
describe('a later deadline', () => {
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const person = expect.stringMatching(/^p-/);
  const detail = async (task: string, { position }: { position?: string } = {}) =>
    (await demo.secretariat.get(`/v1/tasks/${task}${position === undefined ? '' : `?atLeast=${position}`}`)).body;
  const ask = (task: string, said: object, by = demo.owner) =>
    by.post(`/v1/tasks/${task}/extension-requests`, { reason: 'Chờ ý kiến.', ...said });
  const decide = (task: string, request: string, said: object, etag?: number, by = demo.secretariat) =>
    by.post(
      `/v1/tasks/${task}/extension-requests/${request}/decision`,
      { reason: 'Theo đề nghị.', ...said },
      etag === undefined ? {} : { 'if-match': `"r${etag}"` },
    );
  const told = ({ status, body }: Awaited<ReturnType<typeof ask>>) => [
    status,
    body.code,
    ...(body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer),
  ];
  const workOf = async (who: typeof demo.owner, code: string, { position }: { position: string }) =>
    (await who.get(`/v1/me/work?atLeast=${position}`)).body.items
      .filter(({ task }: { task?: { code: string } }) => task?.code === code)
      .map(({ why }: { why: string }) => why);
  const titlesOf = async (who: typeof demo.owner, id: string) =>
    (await who.get('/v1/me/notices')).body.items
      .filter(({ about }: { about: { id: string } }) => about.id === id)
      .map(({ title }: { title: string }) => title);

  it('is not asked for where it is none, and nothing is written', async () => {
    const before = await detail('MH-01');
    const refused = [
      await ask('MH-01', { deadline: { text: '30/6/2020' } }),
      await ask('MH-01', { deadline: { date: '2020-06-29' } }),
      await ask('NQ17-01', { deadline: { date: '2020-05-25' } }),
      await ask('MH-01', { deadline: { text: 'khẩn trương' } }),
      await ask('MH-06', { deadline: { text: '30/9/2020' } }),
      await ask('MH-01', { deadline: {} }),
      await ask('MH-01', { deadline: { text: '30/9/2020' }, reason: ' ' }),
      await ask('MH-01', { deadline: { text: '30/9/2020' } }, demo.secretariat),
    ];
    expect(refused.map(told)).toEqual([
      [422, 'new-deadline-not-later', '/deadline'],
      [422, 'new-deadline-not-later', '/deadline'],
      [422, 'new-deadline-in-the-past', '/deadline'],
      [422, 'new-deadline-without-end', '/deadline'],
      [409, 'nothing-to-extend'],
      [400, 'validation-failed', '/deadline'],
      [400, 'validation-failed', '/reason'],
      [403, 'not-your-unit'],
    ]);
    expect(await detail('MH-01')).toMatchObject({ revision: before.revision, extensionRequests: [], extensions: 0 });
    const english = await demo.owner.post(
      '/v1/tasks/MH-01/extension-requests',
      { deadline: { text: '30/6/2020' }, reason: 'Late.' },
      { 'accept-language': 'en' },
    );
    expect(english.body.detail).toBe(
      'The new deadline ends on 30 June 2020, the present one on 30 June 2020. Give a later day.',
    );
  });

  it('waits with the secretariat, which decides on what it has read; refused, all stays and another may be asked for', async () => {
    const asked = await ask('MH-01', { deadline: { text: '30/9/2020' } });
    expect([asked.status, asked.body.said]).toEqual([201, expect.stringContaining('30/09/2020')]);
    expect(told(await ask('MH-01', { deadline: { text: '31/10/2020' } }))).toEqual([409, 'request-pending']);
    const task = await detail('MH-01', asked.body);
    const [{ request }] = task.extensionRequests;
    expect(task).toMatchObject({ extensions: 0, deadline: { legalEnd: '2020-06-30' } });
    expect(task.actions).toContain('DecideExtension');
    expect(task.actions).not.toContain('RequestExtension');
    expect(await workOf(demo.secretariat, 'MH-01', asked.body)).toEqual(['decideExtension']);
    const no = { granted: false };
    const refused = [
      await decide('MH-01', request, no),
      await decide('MH-01', request, no, task.etag - 1),
      await decide('MH-01', request, no, task.etag, demo.owner),
      await decide('MH-01', 'none', no, task.etag),
      await decide('MH-01', request, {}, task.etag),
    ];
    expect(refused.map(told)).toEqual([
      [428, 'precondition-required'],
      [412, 'stale'],
      [403, 'not-your-unit'],
      [404, 'request-not-found'],
      [400, 'validation-failed', '/granted'],
    ]);
    const decided = await decide('MH-01', request, no, task.etag);
    expect(decided.status).toBe(201);
    const after = await detail('MH-01', decided.body);
    expect(after).toMatchObject({
      ...{ extensions: 0, deadline: { legalEnd: '2020-06-30' } },
      extensionRequests: [
        {
          ...{ number: 1, deadline: { text: '30/9/2020', legalEnd: '2020-09-30' }, reason: 'Chờ ý kiến.', by: person },
          decision: { granted: false, reason: 'Theo đề nghị.', document: null, by: person },
        },
      ],
    });
    expect(after.deadlineHistory).toHaveLength(1);
    expect(told(await decide('MH-01', request, { granted: true }, after.etag))).toEqual([409, 'request-decided']);
    expect(after.actions).not.toContain('DecideExtension');
    expect(await workOf(demo.secretariat, 'MH-01', decided.body)).toEqual([]);
  });

  it('holds once it is granted: counted from anew, with its history, out of the leader’s hands', async () => {
    const open = async () =>
      (await demo.leader.get('/v1/escalations?state=open')).body.items.filter(
        ({ about }: { about: { code: string } }) => about.code === 'NQ17-01',
      );
    expect(await open()).not.toEqual([]);
    const asked = await ask('NQ17-01', { deadline: { text: '30/6/2020' } });
    const task = await detail('NQ17-01', asked.body);
    const [{ request }] = task.extensionRequests;
    expect(task.timeliness).toBe('overdue');
    const decided = await decide('NQ17-01', request, { granted: true, document: '27/QĐ-BTTTT' }, task.etag);
    expect([decided.status, decided.body.said]).toEqual([201, expect.stringContaining('30/06/2020')]);
    const after = await detail('NQ17-01', decided.body);
    expect(after).toMatchObject({
      ...{ extensions: 1, timeliness: 'withinDeadline', deadline: { text: '30/6/2020', legalEnd: '2020-06-30' } },
      extensionRequests: [{ decision: { granted: true, document: '27/QĐ-BTTTT' } }],
    });
    expect(after.deadlineHistory.slice(1)).toMatchObject([
      { cause: 'extended', by: person, reason: 'Theo đề nghị.', document: '27/QĐ-BTTTT' },
    ]);
    expect(await open()).toEqual([]);
    const { body: before } = await demo.secretariat.get(`/v1/tasks/NQ17-01?asOf=${task.position}`);
    expect(before).toMatchObject({ extensions: 0, timeliness: 'overdue', deadlineHistory: [{}] });
    const { body: plan } = await demo.secretariat.get('/v1/plan?programme=NQ17&from=2020-05-25&to=2020-07-10');
    const steps = plan.items
      .filter(({ about }: { about: { code: string } }) => about.code === 'NQ17-01')
      .map(({ step, at }: { step: string; at: string }) => `${at.slice(0, 10)} ${step}`);
    // 30 June back: 29, 26, 25, 24, 23, 22 and 19 June. T-14 on the 10th; T-30 lies before the grant.
    expect([...new Set(steps)].filter((line) => / [T+]/.test(String(line)))).toEqual([
      ...['2020-06-10 T-14', '2020-06-19 T-7', '2020-06-29 T-1', '2020-06-30 T'],
      ...['2020-07-01 +1', '2020-07-03 +3', '2020-07-07 +5'],
    ]);
  });

  it('is told to whoever asked, the head, the handler and the leader who knew of the delay', async () => {
    const { id } = await detail('NQ17-01');
    await demo.admin.post('/v1/demo/clock', { advanceTo: '2020-05-25T09:00:00+07:00' });
    expect(await titlesOf(demo.secretariat, id)).toContainEqual(expect.stringContaining('đề nghị gia hạn'));
    for (const who of [demo.owner, demo.head, demo.leader]) {
      expect(await titlesOf(who, id)).toContainEqual(expect.stringContaining('đã được gia hạn'));
    }
  });

  it('is asked for and decided on the command line', async () => {
    const dondoc = (...words: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_URL: demo.dondoc.url },
      });
      return { status, stdout, stderr };
    };
    const asked = dondoc(
      'extension',
      'request',
      'MH-01',
      '--deadline',
      'hết Quý III/2020',
      '--reason',
      'Chờ Bộ Công an.',
    );
    expect(asked).toMatchObject({ status: 0, stdout: expect.stringContaining('30 September 2020') });
    const task = await detail('MH-01');
    const { request } = task.extensionRequests.at(-1);
    const shown = dondoc('tasks', 'show', 'MH-01').stdout;
    expect(shown).toMatch(new RegExp(`hết Quý III/2020 +Chờ Bộ Công an\\. +○ Awaiting a decision +${request}`));
    expect(dondoc('extension', 'decide', 'MH-01', request, '--granted', 'maybe', '--reason', 'R').status).toBe(2);
    const granted = dondoc('extension', 'decide', 'MH-01', request, '--granted', 'yes', '--reason', 'Đồng ý.');
    expect(granted).toMatchObject({ status: 0, stdout: expect.stringContaining('30 September 2020') });
    expect(await detail('MH-01')).toMatchObject({ extensions: 1, deadline: { legalEnd: '2020-09-30' } });
  });
});
