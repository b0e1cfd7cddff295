import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { advance, type Demonstration, startDemonstration } from '../harness/demonstration.js';

/** After all that was told at 08:00, at once. */
const TODAY = '2020-05-25T01:30';
const main = fileURLToPath(builtUrl('programs/cli.js'));

interface Told {
  readonly about: { readonly id: string };
  readonly title: string;
  readonly body: string;
}
interface Planned {
  readonly about: { readonly kind: string; readonly code: string };
  readonly step: string;
  readonly repeat: number;
  readonly at: string;
  readonly recipient: { readonly unit: string; readonly post: string };
}
interface Decided {
  readonly step: string;
  readonly repeat: number;
  readonly outcome: string;
  readonly dueAt: string;
  readonly recipients: readonly { readonly unit: string; readonly post: string }[];
}

/**
 * On Monday, 25 May 2020, 08:00. NQ17-01 was due in December 2019 and lies with the leader; MH-01 is due at the end of June
 * 2020; a result of MH-02 waits; MH-06 has no end; NQ17-11 is a draft.
 */
describe('an amendment', () => {
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const detail = async (task: string, { position }: { position?: string } = {}, by = demo.secretariat) =>
    (await by.get(`/v1/tasks/${task}${position === undefined ? '' : `?atLeast=${position}`}`)).body;
  const send = (task: string, body: object, by = demo.secretariat, headers = {}) =>
    by.post(`/v1/tasks/${task}/amendments`, body, headers);
  const amend = (task: string, changes: object, others: object = {}, by = demo.secretariat) =>
    send(task, { kind: 'amendment', changes, reason: 'Kết luận họp giao ban.', ...others }, by);
  const said = ({ status, body }: Awaited<ReturnType<typeof send>>) => [
    status,
    body.code,
    ...(body.errors ?? []).flatMap(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
  ];
  const noticesOf = async (who: typeof demo.owner, id: string, language = 'vi'): Promise<readonly Told[]> =>
    (await who.get('/v1/me/notices?limit=200', { 'accept-language': language })).body.items.filter(
      ({ about }: Told) => about.id === id,
    );

  it('that is none is refused with what is wrong where, in both languages, and nothing is written', async () => {
    const before = await detail('MH-01');
    const good = { deliverable: 'Báo cáo' };
    const refused = [
      await amend('MH-01', good, {}, demo.owner),
      await amend('MH-01', good, {}, demo.head),
      await send('MH-01', { kind: 'amendment', reason: 'R' }),
      await send('MH-01', { changes: good, reason: 'R' }),
      await send('MH-01', { kind: 'urgent', changes: good, reason: 'R' }),
      await send('MH-01', { kind: 'amendment', changes: good, reason: ' ' }),
      await amend('MH-01', {}),
      await amend('MH-01', { deliverable: null }),
      await amend('MH-01', { deadline: { text: before.deadline.text }, title: before.title }),
      await amend('MH-01', { leadUnit: 'BCYCP', ...good }),
      await amend('MH-01', { programme: 'NQ18' }),
      await amend('MH-01', { coordinatingUnits: ['BCYCP', 'X-9'] }),
      await amend('MH-01', { coordinatingUnits: ['C-ATTT'] }),
      await amend('MH-01', { deadline: { date: '2020-05-25' } }),
      await amend('MH-01', { deadline: { text: 'Quý V/2020' } }),
      await amend('MH-01', { deadline: {} }),
      await amend('MH-01', { title: { en: 'No Vietnamese' } }),
      await amend('MH-01', { mandate: { issuer: 'Chính phủ' } }),
      await amend('NQ17-11', good),
      await amend('MH-04', good),
      await amend('MH-999', good),
    ];
    expect(refused.map(said)).toEqual([
      [403, 'not-your-unit'],
      [403, 'not-your-unit'],
      [400, 'validation-failed', '/changes', 'field-missing'],
      [400, 'validation-failed', '/kind', 'field-missing'],
      [400, 'validation-failed', '/kind', 'is-in'],
      [400, 'validation-failed', '/reason', 'min-length'],
      [422, 'amendment-without-changes', '/changes', 'amendment-without-changes'],
      [422, 'amendment-without-changes', '/changes', 'amendment-without-changes'],
      [409, 'amendment-changes-nothing', '/changes', 'amendment-changes-nothing'],
      [400, 'validation-failed', '/changes/leadUnit', 'lead-unit-stays'],
      [400, 'validation-failed', '/changes/programme', 'field-unknown'],
      [422, 'unit-not-found', '/changes/coordinatingUnits/1', 'unit-not-found'],
      [422, 'lead-also-coordinates', '/changes/coordinatingUnits/0', 'lead-also-coordinates'],
      [422, 'new-deadline-in-the-past', '/changes/deadline', 'new-deadline-in-the-past'],
      [422, 'deadline-impossible', '/changes/deadline/text', 'deadline-impossible'],
      [400, 'validation-failed', '/changes/deadline', 'is-one-form'],
      [400, 'validation-failed', '/changes/title/vi', 'field-missing'],
      [400, 'validation-failed', '/changes/mandate/type', 'field-missing'],
      [409, 'task-not-assigned'],
      [409, 'task-completed'],
      [404, 'task-not-found'],
    ]);
    const moved = { kind: 'amendment', changes: { leadUnit: 'BCYCP' }, reason: 'R' };
    const inWords = async (language: string) =>
      (await send('MH-01', moved, demo.secretariat, { 'accept-language': language })).body.errors[0].detail;
    expect([await inWords('vi'), await inWords('en')]).toEqual([
      expect.stringMatching(/^Điều chỉnh không đổi đơn vị chủ trì\./),
      expect.stringMatching(/^An amendment leaves the lead unit as it is\./),
    ]);
    expect(await detail('MH-01')).toMatchObject({ revision: before.revision, amendments: [] });
    expect(before.actions).toContain('AmendTask');
    expect((await detail('MH-01', {}, demo.owner)).actions).not.toContain('AmendTask');
  });

  it('stands at once, with what it replaced; repeated it changes nothing, and as of then nothing was changed', async () => {
    const before = await detail('MH-01');
    const changes = {
      title: { vi: 'Xây dựng hướng dẫn an toàn thông tin', en: 'Write the security guide' },
      coordinatingUnits: ['BCYCP', 'BCYCP', 'V-QLDN'],
      deliverable: before.deliverable ?? undefined,
      mandate: { issuer: 'BTTTT', type: 'decision', number: '31/QĐ-BTTTT', date: '2020-05-22' },
    };
    const done = await amend('MH-01', changes, { document: '12/TB-BTTTT' });
    expect([done.status, done.body.said]).toEqual([
      ...[201, 'Đã điều chỉnh NQ17/MH-01: tên nhiệm vụ, đơn vị phối hợp, văn bản giao'],
    ]);
    expect(done.body.warnings).toEqual([expect.objectContaining({ code: 'coordinating-units-unreached' })]);
    const after = await detail('MH-01', done.body);
    expect(after).toMatchObject({
      ...{ title: changes.title, coordinatingUnits: ['BCYCP', 'V-QLDN'], mandate: changes.mandate },
      amendments: [
        {
          ...{ number: 1, kind: 'amendment', reason: 'Kết luận họp giao ban.', document: '12/TB-BTTTT' },
          ...{ by: expect.stringMatching(/^p-/), at: '2020-05-25T01:00:00.000Z' },
          changes: {
            title: { before: before.title, after: changes.title },
            ...{ deliverable: null, deadline: null },
            coordinatingUnits: { before: before.coordinatingUnits, after: ['BCYCP', 'V-QLDN'] },
            mandate: { before: before.mandate, after: changes.mandate },
          },
        },
      ],
    });
    const again = await amend('MH-01', changes, { document: '12/TB-BTTTT' });
    expect([again.status, again.body.changed]).toEqual([200, false]);
    const { body: then } = await demo.secretariat.get(`/v1/tasks/MH-01?asOf=${before.position}`);
    expect(then).toMatchObject({ title: before.title, coordinatingUnits: before.coordinatingUnits, amendments: [] });
    const listed = async (query: string) =>
      (await demo.secretariat.get(`/v1/tasks?limit=200&${query}`)).body.items.map(({ code }: { code: string }) => code);
    expect(await listed('q=huong dan an toan')).toContain('MH-01');
    expect(await listed(`document=${encodeURIComponent('31/QĐ-BTTTT')}`)).toEqual(['MH-01']);
    const { body: history } = await demo.auditor.get('/v1/tasks/MH-01/events');
    const amendment = history.items.findLast(({ type }: { type: string }) => type === 'TaskAmended');
    expect(amendment).toMatchObject({
      data: { number: 1, changes: { coordinatingUnits: ['BCYCP', 'V-QLDN'] } },
    });
    expect(amendment.data).not.toHaveProperty('epoch');
  });

  it('to another end takes it from the leader and begins to count anew; a request for a later day is overtaken', async () => {
    const isOfTask = ({ about }: { about: { code: string } }) => about.code === 'NQ17-01';
    const open = async () =>
      (await demo.leader.get('/v1/escalations?state=open&limit=200')).body.items
        .filter(isOfTask)
        .filter(({ about }: { about: { kind: string } }) => about.kind === 'task');
    const counts = async () => (await demo.secretariat.get('/v1/boards/C-ATTT?period=2020-Q2')).body.counts;
    const before = await counts();
    expect(await open()).not.toEqual([]);
    const asked = await demo.owner.post('/v1/tasks/NQ17-01/extension-requests', {
      ...{ deadline: { text: '30/6/2020' }, reason: 'Chờ ý kiến.' },
    });
    expect(asked.status).toBe(201);
    const done = await amend('NQ17-01', { deadline: { text: 'hết Quý II/2020' } }, { document: '12/TB-BTTTT' });
    expect([done.status, done.body.said]).toEqual([
      ...[201, 'Đã điều chỉnh NQ17/NQ17-01: thời hạn; hạn mới hết ngày 30/06/2020'],
    ]);
    const after = await detail('NQ17-01', done.body);
    expect(after).toMatchObject({
      timeliness: 'withinDeadline',
      extensions: 0,
      extensionRequests: [{ decision: null }],
    });
    expect(after.deadlineHistory.at(-1)).toMatchObject({
      ...{ cause: 'amended', reason: 'Kết luận họp giao ban.', document: '12/TB-BTTTT' },
      deadline: { text: 'hết Quý II/2020', legalEnd: '2020-06-30' },
    });
    expect(await open()).toEqual([]);
    expect(await counts()).toEqual({
      ...before,
      ...{ overdue: before.overdue - 1, withinDeadline: before.withinDeadline + 1 },
    });
    const decide = (granted: boolean) =>
      demo.secretariat.post(
        `/v1/tasks/NQ17-01/extension-requests/${after.extensionRequests[0].request}/decision`,
        { granted, reason: 'Theo đề nghị.' },
        { 'if-match': `"r${after.etag}"` },
      );
    expect(said(await decide(true))).toEqual([409, 'extension-overtaken']);
    expect((await decide(false)).status).toBe(201);
  });

  it('is told what was and what is, also to whoever waits and to units that are new to it; life goes as planned', async () => {
    const handedIn = await detail('MH-02');
    expect(handedIn.progress).toBe('resultSubmitted');
    await amend('MH-02', { deadline: { date: '2020-06-15' } }, { kind: 'clericalError', reason: 'Ghi nhầm ngày.' });
    const added = await amend('MH-06', { coordinatingUnits: ['BCYCP'], deadline: { date: '2020-06-19' } });
    const { body: plan } = await demo.secretariat.get(
      `/v1/plan?programme=NQ17&from=2020-05-25&to=2020-07-17&atLeast=${added.body.position}`,
    );
    await advance(demo.admin, '2020-05-25T08:01');

    const [mended] = await noticesOf(demo.owner, handedIn.id);
    expect(mended?.title).toMatch(/^MH-02 được đính chính chỗ ghi nhầm/);
    expect(mended?.body).toMatch(/Thời hạn: trước là “.+”.*, nay là “15\/6\/2020” \(hết ngày 15\/06\/2020\)/);
    expect(mended?.body).toMatch(/Lý do đính chính: “Ghi nhầm ngày\.”/);
    const [amended] = await noticesOf(demo.head, (await detail('MH-01')).id, 'en');
    expect(amended?.title).toMatch(/^MH-01 amended/);
    expect(amended?.body).toContain('is now “Write the security guide”');
    const stillWaits = await detail('MH-02');
    expect(stillWaits.progress).toBe('resultSubmitted');
    const toldOf = ({ ladder }: { ladder: readonly Decided[] }) =>
      ladder.filter(({ step }) => step === 'amended').map(({ recipients }) => recipients.map((each) => each.unit));
    expect(toldOf(await detail('MH-06'))).toEqual([expect.arrayContaining(['C-ATTT', 'BCYCP'])]);

    await advance(demo.admin, '2020-07-18T00:00');
    for (const code of ['NQ17-01', 'MH-01', 'MH-02', 'MH-06']) {
      const planned = plan.items
        .filter(({ about, at }: Planned) => about.code === code && about.kind === 'task' && at > TODAY)
        .map(({ at, step, repeat, recipient: { unit, post } }: Planned) => `${at} ${step}/${repeat} ${unit} ${post}`);
      const { ladder } = await detail(code);
      const lived = ladder
        .filter(({ outcome, dueAt }: Decided) => outcome === 'told' && dueAt > TODAY)
        .flatMap(({ dueAt, step, repeat, recipients }: Decided) =>
          recipients.map(({ unit, post }) => `${dueAt} ${step}/${repeat} ${unit} ${post}`),
        );
      expect([...new Set(lived)].toSorted()).toEqual([...new Set(planned)].toSorted());
    }
    // 19 June back: 18, 17, 16, 15, 12, 11 and 10 June.
    const days = plan.items
      .filter(({ about, step }: Planned) => about.code === 'MH-06' && /^[T+]/.test(step))
      .map(({ at, step }: Planned) => `${at.slice(5, 10)} ${step}`);
    expect([...new Set(days)]).toEqual([
      ...['06-01 T-14', '06-10 T-7', '06-18 T-1', '06-19 T', '06-22 +1', '06-24 +3', '06-26 +5', '07-03 +10'],
    ]);
  }, 60_000);

  it('is given on the command line, and shown there', async () => {
    const dondoc = (...words: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_URL: demo.dondoc.url },
      });
      return { status, stdout, stderr };
    };
    const wants = ['tasks', 'amend', 'MH-06', '--reason', 'At last.'];
    const done = dondoc(...wants, '--kind', 'amendment', '--deadline', 'thường xuyên', '--coordinating-unit', 'BCYCP');
    expect(done).toMatchObject({
      ...{ status: 0, stdout: expect.stringContaining('Amended NQ17/MH-06: deadline') },
    });
    expect(done.stdout).toContain(
      'the deadline is now “thường xuyên”; no last day any more: from now on it is followed by its unit’s reports alone',
    );
    expect(dondoc('tasks', 'show', 'MH-06').stdout).toMatch(/amended +deadline: 19\/6\/2020 → thường xuyên +At last\./);
    const wrong = dondoc(...wants, '--kind', 'clericalError', '--deadline', 'thường xuyên');
    expect([wrong.status, wrong.stderr]).toEqual([5, expect.stringContaining('The amendment changes nothing')]);
  });
});
