import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

/**
 * On Monday, 25 May 2020, 08:00. NQ17-01 (C-ATTT) and NQ17-05 (restricted, another ministry's) were due on 31 December 2019;
 * MH-01 is due in June, MH-02 awaits confirmation, MH-03 came back, MH-05 is done.
 */
describe('an urge', () => {
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  type Who = Demonstration['owner'];
  const words = { text: 'Đề nghị báo cáo tiến độ và thời điểm hoàn thành.', answerBy: '2020-05-28' };
  const urge = (said: object, by: Who = demo.secretariat, headers = {}) =>
    by.post('/v1/urges', { ...words, ...said }, headers);
  /** A position that what is read next has to know of. */
  let seen = '0';
  const done = async (path: string, said: object, by: Who) => {
    const answered = await by.post(path, said);
    seen = answered.body.position ?? seen;
    return answered;
  };
  const answer = (
    task: string,
    number: number | string,
    said: object = { text: 'Sẽ trình trước ngày 12/6.' },
    by = demo.owner,
  ) => done(`/v1/tasks/${task}/urges/${number}/answers`, said, by);
  const told = ({ status, body }: Awaited<ReturnType<typeof urge>>) => [
    status,
    body.code,
    ...(body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
  ];
  const detail = async (task: string) => (await demo.secretariat.get(`/v1/tasks/${task}?atLeast=${seen}`)).body;
  const numbers = async (task: string) => (await detail(task)).urges.map(({ number }: { number: number }) => number);
  /** What people have written of urges: our own word of them follows when it is ready. */
  const written = async () => {
    const of = async (type: string) =>
      (await demo.auditor.get(`/v1/events?type=${type}&limit=200&atLeast=${seen}`)).body.items.length;
    return [await of('OperationBegun'), await of('UrgeIssued'), await of('UrgeAnswered')];
  };
  const urgeItems = async (who: Who) =>
    (await who.get(`/v1/me/work?atLeast=${seen}`)).body.items
      .filter((item: { urge?: object }) => item.urge !== undefined)
      .map(
        ({
          why,
          task,
          urge: { number },
          dueAt,
        }: {
          why: string;
          task: { code: string };
          urge: { number: number };
          dueAt: string;
        }) => `${why} ${task.code} ${number} ${dueAt}`,
      );
  const noticesOf = async (
    who: Who,
    task: string,
  ): Promise<readonly { title: string; body: string; steps: string[] }[]> => {
    const { id } = await detail(task);
    const { items } = (await who.get('/v1/me/notices?limit=200')).body;
    return items.filter(({ about }: { about: { id: string } }) => about.id === id);
  };

  it('is given by whoever follows the task up for its giver, of tasks that are with their units, or not at all', async () => {
    const draft = (await demo.secretariat.get('/v1/tasks?limit=200')).body.items.find(
      ({ progress }: { progress: string }) => progress === 'draft',
    ).code;
    const before = await written();
    const refused = [
      await urge({ tasks: ['MH-01', 'MH-05', 'MH-02', draft, 'MH-999'] }),
      await urge({ tasks: ['MH-01', 'NQ17-01'] }, demo.owner),
      await urge({ tasks: ['MH-01'] }, demo.auditor),
      await urge({ tasks: ['MH-998', 'MH-999'] }),
      await urge({ tasks: ['MH-01'], answerBy: '2020-05-25' }),
      await urge({ tasks: ['MH-01'], answerBy: '2020-08-24' }),
      await urge({ tasks: ['MH-01'], answerBy: '2020-02-30' }),
      await urge({ tasks: ['MH-01'], text: ' ' }),
      await urge({ tasks: [] }),
      await urge({}),
      await urge({ tasks: ['MH-01'], period: '2019-Q4' }),
      await urge({ period: '2019-Q5' }),
      await urge({ period: '2019-Q4', answerBy: '2020-05-24' }),
    ];
    expect(refused.map(told)).toEqual([
      [
        ...[422, 'urges-refused', '/tasks/1 task-completed', '/tasks/2 result-awaiting-confirmation'],
        ...['/tasks/3 task-not-assigned', '/tasks/4 task-not-found'],
      ],
      [403, 'not-your-unit', '/tasks/0 not-your-unit', '/tasks/1 not-your-unit'],
      [403, 'not-your-role'],
      [404, 'task-not-found', '/tasks/0 task-not-found', '/tasks/1 task-not-found'],
      [422, 'answer-by-not-after-today', '/answerBy answer-by-not-after-today'],
      [422, 'answer-by-too-far', '/answerBy answer-by-too-far'],
      [400, 'validation-failed', '/answerBy is-civil-date'],
      [400, 'validation-failed', '/text min-length'],
      [400, 'validation-failed', '/tasks array-min-size'],
      [400, 'validation-failed', '/tasks is-one-form'],
      [400, 'validation-failed', '/period is-one-form'],
      [422, 'period-unknown', '/period period-unknown'],
      [422, 'answer-by-not-after-today', '/answerBy answer-by-not-after-today'],
    ]);
    expect(await written()).toEqual(before);
    expect(await numbers('MH-01')).toEqual([]);
  });

  it('that is refused says of each task why, in the reader’s language', async () => {
    const asked = { tasks: ['MH-01', 'MH-05', 'MH-999'] };
    const [vi, en] = [await urge(asked), await urge(asked, demo.secretariat, { 'accept-language': 'en' })];
    expect(vi.body.detail).toContain('2 trong 3 nhiệm vụ không đôn đốc được: MH-05, MH-999.');
    expect(en.body.detail).toContain('2 of 3 tasks may not be urged: MH-05, MH-999.');
    const details = ({ body }: typeof vi) => body.errors.map(({ detail: why }: { detail: string }) => why);
    expect(details(vi)).toEqual([
      expect.stringMatching(/^MH-05: Kết quả đã/),
      expect.stringMatching(/^MH-999: Không có/),
    ]);
    expect(details(en)).toEqual([
      expect.stringMatching(/^MH-05: Its result/),
      expect.stringMatching(/^MH-999: There is no/),
    ]);
  });

  it('of two tasks is one operation: each is numbered, shown, on a list, and told with its own words', async () => {
    const key = { 'idempotency-key': 'urge-two' };
    const done = await urge({ tasks: ['NQ17-01', 'NQ17/MH-01'], reason: 'Theo giao ban.' }, demo.secretariat, key);
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({
      ...{ kind: 'urges', state: 'done', progress: { done: 2, of: 2 } },
      result: {
        said: 'Đã đôn đốc 2 nhiệm vụ, đề nghị trả lời chậm nhất hết ngày 28/05/2020',
        ...{ answerBy: '2020-05-28', urged: 2, refused: 0 },
        tasks: [
          { code: 'NQ17-01', number: 1, refused: null },
          { code: 'MH-01', number: 1, refused: null },
        ],
      },
    });
    const after = await written();
    expect(
      (await urge({ tasks: ['NQ17-01', 'NQ17/MH-01'], reason: 'Theo giao ban.' }, demo.secretariat, key)).body,
    ).toEqual(done.body);
    expect(await written()).toEqual(after);
    const task = await detail('MH-01');
    expect(task).toMatchObject({
      urged: 1,
      urges: [
        {
          ...{ ...words, number: 1, reason: 'Theo giao ban.', by: 'p-46f1a8c2', unit: 'BTTTT' },
          ...{ at: '2020-05-25T01:00:00.000Z', state: 'waiting', answer: null },
        },
      ],
    });
    expect(task.actions).toContain('UrgeTask');
    expect(task.actions).not.toContain('AnswerUrge');
    expect((await demo.owner.get('/v1/tasks/MH-01')).body.actions).toContain('AnswerUrge');
    // The day runs to 24:00 in Ha Noi.
    const until = '2020-05-28T17:00:00.000Z';
    expect(await urgeItems(demo.owner)).toEqual([`answerUrge NQ17-01 1 ${until}`, `answerUrge MH-01 1 ${until}`]);
    expect(await urgeItems(demo.secretariat)).toEqual([]);
    await demo.admin.post('/v1/demo/clock', { advanceTo: '2020-05-25T08:01:00+07:00' });
    for (const who of [demo.owner, demo.head]) {
      const notice = (await noticesOf(who, 'MH-01')).find(({ steps }) => steps.includes('urged/1'));
      expect(notice?.title).toBe('MH-01 được đôn đốc lần 1, đề nghị trả lời chậm nhất hết ngày 28/05/2020');
      expect(notice?.body).toContain(`Đôn đốc lần 1: “${words.text}” – Chuyên viên đầu mối theo dõi`);
      // Tuesday, Wednesday and Thursday.
      expect(notice?.body).toContain('Hạn trả lời: hết ngày 28/05/2020; còn 3 ngày làm việc');
    }
    expect((await noticesOf(demo.leader, 'MH-01')).some(({ steps }) => steps.includes('urged/1'))).toBe(false);
  });

  it('of a period is of what the unit gave, that ends in it and is overdue', async () => {
    const done = await urge({ period: '2019-Q4' });
    expect(
      done.body.result.tasks.map(({ code, number }: { code: string; number: number }) => [code, number]).toSorted(),
    ).toEqual([
      ['NQ17-01', 2],
      ['NQ17-05', 1],
    ]);
    // What ends in the third quarter is not overdue in May: there is nothing to urge, and nothing begins.
    const before = await written();
    const none = await urge({ period: '2020-Q3' });
    expect([none.status, none.body.result.urged, none.body.result.tasks]).toEqual([200, 0, []]);
    expect(await written()).toEqual(before);
  });

  it('is given twice a week: a third stops the others with it, and of two at once one is too late', async () => {
    expect(told(await urge({ tasks: ['MH-03', 'NQ17-01'] }))).toEqual([
      ...[422, 'urges-refused', '/tasks/1 urged-enough-this-week'],
    ]);
    expect(await numbers('MH-03')).toEqual([]);
    expect((await detail('NQ17-01')).actions).not.toContain('UrgeTask');
    expect((await urge({ tasks: ['MH-03'] })).body.result.urged).toBe(1);
    const atOnce = await Promise.all([1, 2, 3].map(() => urge({ tasks: ['MH-03'] })));
    expect(atOnce.filter(({ body }) => body.result?.urged === 1)).toHaveLength(1);
    expect(await numbers('MH-03')).toEqual([1, 2]);
  });

  it('is answered once, by the lead unit', async () => {
    const before = await written();
    const refused = [
      await answer('MH-01', 1, { text: 'Được.' }, demo.secretariat),
      await answer('MH-01', 2),
      await answer('MH-01', 'một'),
      await answer('MH-01', 1, {}),
      await answer('MH-999', 1),
    ];
    expect(refused.map(told)).toEqual([
      [403, 'not-your-unit'],
      [404, 'urge-not-found'],
      [404, 'urge-not-found'],
      [400, 'validation-failed', '/text field-missing'],
      [404, 'task-not-found'],
    ]);
    expect(await written()).toEqual(before);
    const done = await answer('MH-01', 1);
    expect([done.status, done.body.said]).toEqual([201, 'Đã trả lời lần đôn đốc số 1 của NQ17/MH-01']);
    const [vi, en] = [
      await answer('MH-01', 1),
      await demo.owner.post('/v1/tasks/MH-01/urges/1/answers', { text: 'X' }, { 'accept-language': 'en' }),
    ];
    expect([told(vi), told(en)]).toEqual([
      [409, 'urge-answered'],
      [409, 'urge-answered'],
    ]);
    expect([vi.body.detail, en.body.detail]).toEqual([
      'Lần đôn đốc số 1 đã có trả lời, xem tại nhiệm vụ.',
      'Urge no. 1 was answered; the task says how.',
    ]);
    expect((await detail('MH-01')).urges).toMatchObject([
      { state: 'answered', answer: { text: 'Sẽ trình trước ngày 12/6.', by: 'p-7f3a2c91' } },
    ]);
    await demo.admin.post('/v1/demo/clock', { advanceTo: '2020-05-25T08:10:00+07:00' });
    const notice = (await noticesOf(demo.secretariat, 'MH-01')).find(({ steps }) => steps.includes('urge-answered/1'));
    expect(notice?.title).toBe('MH-01 đã trả lời đôn đốc lần 1');
    expect(notice?.body).toContain('Trả lời: “Sẽ trình trước ngày 12/6.” – Chuyên viên xử lý');
  });

  it('ends with the result: nobody waits for an answer any more', async () => {
    await done('/v1/tasks/MH-03/results', { narrative: 'Đã bổ sung.' }, demo.owner);
    expect(told(await answer('MH-03', 1))).toEqual([409, 'urge-over']);
    expect((await detail('MH-03')).urges).toMatchObject([{ state: 'over' }, { state: 'over' }]);
    expect((await urgeItems(demo.owner)).filter((item: string) => item.includes('MH-03'))).toEqual([]);
  });

  it('that nobody answers comes back to head and giver on the next working day, as the plan says', async () => {
    const { body: plan } = await demo.secretariat.get('/v1/plan?programme=NQ17&from=2020-05-25&to=2020-06-05');
    const planned = plan.items
      .filter(({ step }: { step: string }) => step === 'urge-unanswered')
      .map(
        ({
          about,
          repeat,
          at,
          recipient,
        }: {
          about: { code: string };
          repeat: number;
          at: string;
          recipient: { post: string };
        }) => `${at} ${about.code} ${repeat} ${recipient.post}`,
      );
    // Friday 29 May, 09:00 in Ha Noi. NQ17-05 is with another ministry, where whoever is told is told at the focal point.
    expect(planned.toSorted()).toEqual([
      '2020-05-29T02:00:00.000Z NQ17-01 1 head',
      '2020-05-29T02:00:00.000Z NQ17-01 1 secretariat',
      '2020-05-29T02:00:00.000Z NQ17-01 2 head',
      '2020-05-29T02:00:00.000Z NQ17-01 2 secretariat',
      '2020-05-29T02:00:00.000Z NQ17-05 1 focalPoint',
      '2020-05-29T02:00:00.000Z NQ17-05 1 secretariat',
    ]);
    await demo.admin.post('/v1/demo/clock', { advanceTo: '2020-05-29T10:00:00+07:00' });
    for (const who of [demo.head, demo.secretariat]) {
      const notices = await noticesOf(who, 'NQ17-01');
      const both = notices.filter(({ steps }) => steps.includes('urge-unanswered/1'));
      expect(both.map(({ steps }) => steps.filter((step) => step.startsWith('urge')))).toEqual([
        ['urge-unanswered/1', 'urge-unanswered/2'],
      ]);
      expect(both[0]?.title).toBe('NQ17-01 chưa trả lời đôn đốc, hạn trả lời 28/05/2020');
      expect((await noticesOf(who, 'MH-01')).flatMap(({ steps }) => steps)).not.toContain('urge-unanswered/1');
    }
    const until = '2020-05-28T17:00:00.000Z';
    expect((await urgeItems(demo.secretariat)).toSorted()).toEqual([
      `urgeUnanswered NQ17-01 1 ${until}`,
      `urgeUnanswered NQ17-01 2 ${until}`,
      `urgeUnanswered NQ17-05 1 ${until}`,
    ]);
    await answer('NQ17-01', 2);
    expect((await urgeItems(demo.secretariat)).filter((item: string) => item.includes('NQ17-01'))).toEqual([
      `urgeUnanswered NQ17-01 1 ${until}`,
    ]);
  });

  it('of a period leaves out what was handed in: that is the giver’s to confirm', async () => {
    await done('/v1/tasks/NQ17-01/results', { narrative: 'Đã trình dự thảo.' }, demo.owner);
    const given = await urge({ period: '2019-Q4', answerBy: '2020-06-10' });
    expect(given.body.result.tasks.map(({ code, number }: { code: string; number: number }) => [code, number])).toEqual(
      [['NQ17-05', 2]],
    );
  });

  it('is given and answered on the command line', async () => {
    const dondoc = (...typed: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...typed], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_URL: demo.dondoc.url },
      });
      return { status, stdout, stderr };
    };
    const given = dondoc(
      ...['tasks', 'urge', 'MH-01', 'MH-06', '--text', 'Please report.', '--answer-by', '2020-06-03'],
    );
    expect(given).toMatchObject({ status: 0, stderr: expect.stringContaining('Urged tasks: 2') });
    expect(given.stdout).toMatch(/MH-01 +2/);
    expect(dondoc('work', '--token', 'demo-owner').stdout).toContain('urge no. 2: Please report.');
    expect(dondoc('urge', 'answer', 'MH-01', '2', '--text', 'By Friday.')).toMatchObject({ status: 0 });
    expect(dondoc('tasks', 'show', 'MH-01').stdout).toMatch(/Please report\. +3 June 2020 +● Answered +By Friday\./);
    const refused = dondoc('tasks', 'urge', 'MH-05', '--text', 'Please.', '--answer-by', '2020-06-03');
    expect([refused.status, refused.stderr]).toEqual([6, expect.stringContaining('MH-05')]);
  });
});
