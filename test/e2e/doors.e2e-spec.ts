import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, Client } from '../harness/client.js';
import { advance, type Demonstration, startDemonstration } from '../harness/demonstration.js';
import { eventually } from '../harness/eventually.js';

/** What a person or a program may send by mistake. All stand in one demonstration: 25 May 2020, 08:00. */
describe('the doors', () => {
  let demo: Demonstration;
  let codes = 500;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  const taskOf = (more: object) => {
    codes += 1;
    return { programme: 'NQ17', code: `MH-${codes}`, title: { vi: 'Nhiệm vụ thử' }, leadUnit: 'C-ATTT', ...more };
  };
  const assign = (more: object) => demo.secretariat.post('/v1/tasks', taskOf(more));
  const pointersOf = (body: { errors: { pointer: string }[] }) => body.errors.map(({ pointer }) => pointer);

  describe('a deadline that says "before"', () => {
    it.each([
      // A Sunday: the 14th is a Saturday, Friday the 13th the last working day.
      ['trước 15/11/2020', '2020-11-13'],
      // 31 October 2020 is a Saturday.
      ['trước tháng 11/2020', '2020-10-30'],
      // 10 to 16 February 2021 are Tết, the 13th and 14th among them a weekend; the 9th is a Tuesday.
      ['before 17 February 2021', '2021-02-09'],
      // Sunday 28 February 2021 ends the month; Friday the 26th is the last working day in it.
      ['trước hết tháng 2/2021', '2021-02-26'],
      // A Wednesday, worked: nothing moves.
      ['trước ngày 31/12/2020', '2020-12-30'],
    ])('%s ends on the last working day before it', async (text, legalEnd) => {
      const { status, body } = await assign({ deadline: { text } });
      expect(status).toBe(201);
      const task = await demo.secretariat.get(`/v1/tasks/${body.id}?atLeast=${body.position}`);
      expect(task.body.deadline).toMatchObject({ text, legalEnd });
    });

    it('is shown so before a programme is brought in', async () => {
      const row = (code: string, textVi: string) => ({
        code,
        titleVi: 'Thử',
        leadUnit: 'C-ATTT',
        deadline: { textVi },
      });
      const tasks = [row('B-01', 'trước 15/12/2019'), row('B-02', 'trước tháng 12/2019')];
      const file = { programme: { code: 'NQ17' }, tasks };
      const { body } = await demo.admin.post('/v1/programmes/imports?dryRun=true', file);
      const ends = body.result.rows.map(({ deadline }: { deadline: { legalEnd: string } }) => deadline.legalEnd);
      // Friday before Sunday the 15th; 30 November 2019 is a Saturday.
      expect(ends).toEqual(['2019-12-13', '2019-11-29']);
    });
  });

  describe('a deadline in words', () => {
    it.each(['30 tháng 6 năm 2020', '17h00 ngày 30/6/2020', '2020/06/30'])('%s is understood', async (text) => {
      const { status, body } = await assign({ deadline: { text } });
      expect(status).toBe(201);
      const task = await demo.secretariat.get(`/v1/tasks/${body.id}?atLeast=${body.position}`);
      expect(task.body.deadline).toMatchObject({ text, legalEnd: '2020-06-30' });
    });

    it.each(['2020-06-30T00:00:00Z', '2020-06-30T17:00:00+07:00'])(
      '%s is refused in its own words, with what to write instead',
      async (text) => {
        for (const language of ['vi', 'en']) {
          const client = new Client(demo.dondoc.url, 'demo-secretariat', language);
          const { status, body } = await client.post('/v1/tasks', taskOf({ deadline: { text } }));
          expect([status, pointersOf(body)]).toEqual([422, ['/deadline/text']]);
          expect(body.detail).toContain(`“${text}”`);
          expect(body.detail).toContain('30/6/2020');
        }
      },
    );
  });

  describe('a cursor that somebody changed', () => {
    const changed = (cursor: string, change: object) =>
      Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(cursor, 'base64url').toString()), ...change })).toString(
        'base64url',
      );

    it.each([
      ['a moment that no date can hold', { moment: -9_007_199_254_740_991 }],
      ['a moment at the end of dates', { moment: -8_640_000_000_000_000 }],
      ['a place beyond all counting', { offset: 9_007_199_254_740_991 }],
      ['a position before the log', { at: -2 }],
      ['a position after the log', { at: 9_007_199_254_740_991 }],
      ['another place', { offset: 2 }],
      ['another question', { question: 'x', seal: 'x' }],
    ])('to %s is refused', async (_, change) => {
      for (const [client, path] of [
        [demo.secretariat, '/v1/tasks?limit=1'],
        [demo.owner, '/v1/me/notices?limit=1'],
        [demo.secretariat, '/v1/duties?limit=1'],
      ] as const) {
        const first = await client.get(path);
        expect(first.body.nextCursor).toEqual(expect.any(String));
        const next = await client.get(`${path}&cursor=${changed(first.body.nextCursor, change)}`);
        expect([path, next.status, next.body.code]).toEqual([path, 400, 'cursor-invalid']);
      }
    });
  });

  describe('an Idempotency-Key', () => {
    it('counts for one query as for one body', async () => {
      const key = { 'idempotency-key': 'giao-mot-lan' };
      const task = taskOf({});
      const send = (query: string) => demo.secretariat.post(`/v1/tasks${query}`, task, key);
      const first = await send('?via=form');
      expect(first.status).toBe(201);
      expect((await send('?via=form')).body).toEqual(first.body);
      for (const query of ['', '?via=mail', '?via=form&twice=1']) {
        const other = await send(query);
        expect([query, other.status, other.body.code]).toEqual([query, 422, 'idempotency-key-reused']);
      }
    });
  });

  describe('a body with one key twice', () => {
    const json = { 'content-type': 'application/json' };

    it.each([
      ['{"programme":"NQ17","title":{"vi":"A"},"leadUnit":"C-ATTT","leadUnit":"BCYCP"}', '/leadUnit'],
      ['{"programme":"NQ17","title":{"vi":"A","v\\u0069":"B"},"leadUnit":"C-ATTT"}', '/title/vi'],
      ['{"programme":"NQ17","title":{"vi":"A"},"leadUnit":"C-ATTT","leadUnit":"C-ATTT"}', '/leadUnit'],
    ])('%s is refused at %s', async (body, pointer) => {
      const answer = await demo.secretariat.send('POST', '/v1/tasks', body, json);
      expect([answer.status, pointersOf(answer.body)]).toEqual([400, [pointer]]);
      expect(answer.body.detail).toContain(pointer);
    });

    it('and so is a file that is brought in', async () => {
      const file =
        '{"programme":{"code":"NQ17"},"tasks":[{"code":"K-01"},{"code":"K-02","titleVi":"A","titleVi":"B"}]}';
      const answer = await demo.admin.send('POST', '/v1/programmes/imports?dryRun=true', file, json);
      expect([answer.status, pointersOf(answer.body)]).toEqual([400, ['/tasks/1/titleVi']]);
    });
  });

  describe('a text', () => {
    const RLO = '\u202e';
    const reported = { period: '2020-Q2', narrative: 'Đã có dự thảo.' };
    let task: string;

    beforeAll(async () => {
      task = (await assign({ title: { vi: 'Xây dựng Đề cương chi tiết' } })).body.id;
    });

    it.each([
      ['a title', () => assign({ title: { vi: `Báo cáo ${RLO}gpj.exe` } }), '/title/vi'],
      ['a title in English', () => assign({ title: { vi: 'A', en: 'A\u2066b\u2069' } }), '/title/en'],
      ['a deliverable', () => assign({ deliverable: `x\u200fy` }), '/deliverable'],
      ['a mandate', () => assign({ mandate: { issuer: `Bộ${RLO}`, type: 'x' } }), '/mandate/issuer'],
      [
        'a report',
        () => demo.owner.post(`/v1/tasks/${task}/progress-reports`, { ...reported, narrative: `Xong ${RLO}` }),
        '/narrative',
      ],
      [
        'an option',
        () =>
          demo.owner.post(`/v1/tasks/${task}/blockers`, {
            ...{ title: 'x', description: 'x', cause: 'x' },
            options: [{ text: `x${RLO}`, competence: 'x' }],
          }),
        '/options/0/text',
      ],
    ])('that turns its direction is refused in %s', async (_, send, pointer) => {
      const { status, body } = await send();
      expect([status, pointersOf(body)]).toEqual([400, [pointer]]);
      expect(body.errors[0].detail).toContain('đổi chiều chữ');
    });

    it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,<script>', 'vbscript:x'])(
      'that runs as a link is no evidence: %s',
      async (link) => {
        const evidence = ['15/BC-CATTT', link];
        for (const [path, body] of [
          [`/v1/tasks/${task}/progress-reports`, reported],
          [`/v1/tasks/${task}/results`, { narrative: 'Xong.' }],
          ['/v1/directives/any/answers', { text: 'Xong.' }],
          ['/v1/directives/any/completion', {}],
        ] as const) {
          const answer = await demo.owner.post(path, { ...body, evidence });
          expect([path, answer.status, pointersOf(answer.body)]).toEqual([path, 400, ['/evidence']]);
        }
      },
    );

    it.each(['\u200b\u200b', '\u3164', '…'])('without a visible letter is no title: %j', async (vi) => {
      const { status, body } = await assign({ title: { vi } });
      expect([status, pointersOf(body)]).toEqual([400, ['/title/vi']]);
    });

    it('is found whichever letter looks like Đ', async () => {
      for (const q of ['Đề cương', '\u00d0ề cương', 'đề cương', '\u00f0ề cương', 'de cuong']) {
        const { body } = await demo.secretariat.get(`/v1/tasks?q=${encodeURIComponent(q)}`);
        expect([q, body.items.map(({ id }: { id: string }) => id)]).toEqual([q, [task]]);
      }
    });
  });

  it('an import is refused row by row what the doors refuse, before and when it is done', async () => {
    const row = (code: string, more: object) => ({ code, titleVi: 'Rà soát', leadUnit: 'C-ATTT', ...more });
    const file = {
      programme: { code: 'NQ17' },
      tasks: [
        row('T-01', { titleVi: 'Một\nhai' }),
        row('T-02', { titleVi: 'Một \u202eiah' }),
        row('T-03', { titleVi: '\u200b\u200b' }),
        row('T 04', {}),
        row('T-05', { deliverableVi: 'x\u2067y' }),
        row('T-06', {}),
      ],
    };
    for (const query of ['?dryRun=true', '']) {
      const { body } = await demo.admin.post(`/v1/programmes/imports${query}`, file);
      const rows: { action: string; problems: { pointer: string; code: string; detail: string }[] }[] =
        body.result.rows;
      expect(rows.map(({ action, problems }) => [action, ...problems.map(({ pointer }) => pointer)])).toEqual([
        ['refused', '/tasks/0/titleVi'],
        ['refused', '/tasks/1/titleVi'],
        ['refused', '/tasks/2/titleVi'],
        ['refused', '/tasks/3/code'],
        ['refused', '/tasks/4/deliverableVi'],
        ['assign'],
      ]);
      expect(rows[0]?.problems[0]?.detail).toContain('một dòng');
      expect(rows[1]?.problems[0]?.detail).toContain('đổi chiều chữ');
    }
  });

  describe('words that are said a second time', () => {
    const taskId = async (code: string): Promise<string> => {
      const { body } = await demo.secretariat.get(`/v1/tasks?q=${code}`);
      return body.items[0].id;
    };
    const answers = async (sent: readonly (() => Promise<Answer>)[]) => {
      const got: string[] = [];
      for (const send of sent) {
        const { status, body } = await send();
        got.push(`${status} ${body.changed ?? body.code}`);
      }
      return got;
    };

    it('are taken once in an acknowledgement; other words are refused, not lost', async () => {
      const { body } = await demo.leader.get('/v1/escalations?state=open');
      const path = `/v1/escalations/${body.items[0].id}/acknowledgements`;
      const acknowledge = (said: object) => () => demo.leader.post(path, said);
      const sent = [{ note: 'Đã nhận.' }, { note: 'Đã nhận.' }, {}, { note: 'Họp chiều nay.' }].map(acknowledge);
      expect(await answers(sent)).toEqual(['201 true', '200 false', '200 false', '409 already-acknowledged']);
    });

    it('are taken once in an escalation, and another reason does not take it to the minister', async () => {
      const raised = await demo.owner.post(`/v1/tasks/${await taskId('NQ17-01')}/blockers`, {
        ...{ title: 'Thiếu số liệu', description: 'Hai đơn vị chưa gửi.', cause: 'Chưa có đầu mối.' },
        options: [{ text: 'Giao hạn gửi', competence: 'Lãnh đạo Bộ' }],
      });
      const path = `/v1/blockers/${raised.body.id}`;
      const escalate = (said: object) => () => demo.head.post(`${path}/escalations`, said);
      const reason = 'Vượt thẩm quyền.';
      const other = 'Đơn vị phối hợp không trả lời.';
      const sent = [{ reason }, { reason }, { reason: other }, { reason: other, toLevel: 'fieldLeader' }].map(escalate);
      const refused = '409 blocker-already-escalated';
      expect(await answers(sent)).toEqual(['201 true', '200 false', refused, refused]);
      const again = await demo.head.post(`${path}/escalations`, { reason });
      const { body } = await demo.head.get(`${path}?atLeast=${again.body.position}`);
      expect(body.level).toBe('fieldLeader');
    });

    it('are taken once in a confirmation', async () => {
      const id = await taskId('MH-02');
      const confirm = (said: object) => async () => {
        const etag = (await demo.secretariat.get(`/v1/tasks/${id}`)).headers.get('etag') ?? '';
        const done = await demo.secretariat.post(`/v1/tasks/${id}/confirmation`, said, { 'if-match': etag });
        await demo.secretariat.get(`/v1/tasks/${id}?atLeast=${done.body.position ?? 0}`);
        return done;
      };
      const sent = [{ note: 'Đồng ý.' }, { note: 'Đồng ý.' }, {}, { note: 'Lần sau gửi sớm hơn.' }].map(confirm);
      expect(await answers(sent)).toEqual(['201 true', '200 false', '200 false', '409 no-result-to-decide']);
    });

    it('are taken once as the reason of whatever holds already', async () => {
      const id = await taskId('MH-06');
      const accept = (said: object) => () => demo.owner.post(`/v1/tasks/${id}/acceptance`, said);
      const sent = [{ reason: 'Đúng chức năng.' }, { reason: 'Đúng chức năng.' }, {}, { reason: 'Khác.' }].map(accept);
      expect(await answers(sent)).toEqual(['201 true', '200 false', '200 false', '409 reason-not-recorded']);
    });
  });

  it.each([
    ['1900-Q1', 'period-not-of-programme'],
    // The programme was issued in March 2019.
    ['2018-Q4', 'period-not-of-programme'],
    // Opens on 15 June 2020.
    ['2020-Q3', 'period-not-open-yet'],
  ])(
    'a report on %s, which the programme does not have or has not opened, finds nothing there',
    async (period, code) => {
      const { body } = await demo.secretariat.get('/v1/tasks?q=NQ17-01');
      const report = { period, narrative: 'Đã có dự thảo.' };
      const answer = await demo.owner.post(`/v1/tasks/${body.items[0].id}/progress-reports`, report);
      expect([answer.status, answer.body.code]).toEqual([404, code]);
    },
  );

  describe('If-Match', () => {
    it('has nothing to match where something new is made: no state and no tag are answered', async () => {
      const refused = taskOf({});
      const answer = await demo.secretariat.post('/v1/tasks', refused, { 'if-match': '"r3"' });
      expect([answer.status, answer.body.code]).toEqual([412, 'nothing-to-match']);
      expect(answer.headers.get('etag')).toBeNull();
      expect(answer.body).not.toHaveProperty('current');
      // Nothing was made: the code is still free.
      expect((await demo.secretariat.post('/v1/tasks', refused)).status).toBe(201);
    });

    it.each(['owner', 'head'] as const)(
      'that is stale is answered with the thing as a GET shows it to the %s',
      async (who) => {
        const { body } = await demo.secretariat.get('/v1/tasks?q=MH-01');
        const path = `/v1/tasks/${body.items[0].id}`;
        const report = { period: '2020-Q2', narrative: 'Đã có dự thảo.' };
        const answer = await demo[who].post(`${path}/progress-reports`, report, { 'if-match': '"r0"' });
        expect([answer.status, answer.body.code]).toEqual([412, 'stale']);
        const { asOf: _, position: __, ...shown } = (await demo[who].get(path)).body;
        expect(answer.body.current.state).toMatchObject(shown);
        expect(answer.body.current.etag).toBe(shown.etag);
      },
    );

    it('comes after what is not there', async () => {
      const report = { period: '2020-Q2', narrative: 'Đã có dự thảo.' };
      const unknown = '/v1/tasks/0b61e18b-df69-536a-836e-9f77a140b26d/progress-reports';
      const answer = await demo.owner.post(unknown, report, { 'if-match': '"r3"' });
      expect([answer.status, answer.body.code]).toEqual([404, 'task-not-found']);
    });
  });

  describe('a report of a unit with over five hundred tasks that nobody reported on', () => {
    const path = '/v1/duties/NQ17-2020-Q2-C-ATTT/submission';
    let withoutTasks: { task: string; reason: string }[];

    /** Those that the unit leads and that are not done. */
    async function openTasks() {
      const led: { id: string; code: string; leadUnit: string; progress: string }[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { body } = await demo.head.get(`/v1/tasks?unit=C-ATTT&limit=200${cursor && `&cursor=${cursor}`}`);
        led.push(...body.items);
        cursor = body.nextCursor;
      }
      return led.filter(({ leadUnit, progress }) => leadUnit === 'C-ATTT' && !/draft|completed/.test(progress));
    }

    beforeAll(async () => {
      const tasks = Array.from({ length: 510 }, (_, number) => ({
        ...{ code: `D-${number}`, titleVi: `Nhiệm vụ ${number}`, leadUnit: 'C-ATTT' },
      }));
      const started = await demo.admin.post('/v1/programmes/imports', { programme: { code: 'NQ17' }, tasks });
      const isDone = async () =>
        (await demo.admin.get(`/v1/operations/${started.body.id}`)).body.state === 'done' &&
        (await openTasks()).filter(({ code }) => code.startsWith('D-')).length === tasks.length;
      await eventually(isDone, 60_000);
      withoutTasks = (await openTasks()).map(({ id }) => ({ task: id, reason: 'Chờ kinh phí.' }));
    }, 120_000);

    it('is refused where it lists a task twice', async () => {
      const [first] = withoutTasks;
      const { status, body } = await demo.head.post(path, { withoutTasks: [...withoutTasks, first] });
      expect([status, pointersOf(body)]).toEqual([400, [`/withoutTasks/${withoutTasks.length}/task`]]);
    });

    it('is taken, once; other words are refused, not lost', async () => {
      expect(withoutTasks.length).toBeGreaterThan(510);
      const sent = { withoutTasks, note: 'Bản ký số gửi sau.' };
      const answers = [sent, sent, { ...sent, note: 'Đã ký số.' }, {}].map((body) => () => demo.head.post(path, body));
      const got: [number, unknown][] = [];
      for (const send of answers) {
        const { status, body } = await send();
        got.push([status, body.changed ?? body.code]);
      }
      const refused = [409, 'duty-already-submitted'];
      expect(got).toEqual([[201, true], [200, false], refused, refused]);
    });
  });
});

describe('a demonstration that was founded in Ha Noi and is started with another time zone', () => {
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none', DONDOC_TIME_ZONE: 'America/New_York' });
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  it('has its days where its clocks have them', async () => {
    for (const path of ['/v1/boards/C-ATTT', '/v1/tasks', '/v1/me/work']) {
      const { body } = await demo.owner.get(`${path}?asOf=2020-05-23`);
      // 24:00 in Ha Noi is 17:00 UTC.
      expect([path, body.asOf]).toEqual([path, '2020-05-23T16:59:59.999Z']);
    }
  });

  it('answers a position that can be read at where nothing was left to mark as read', async () => {
    const { body } = await demo.owner.get('/v1/me/notices?limit=1');
    const ids = [body.items[0].id];
    await demo.owner.post('/v1/me/notices/read', { ids });
    // A new month has a stream of its own, in which nothing stands yet.
    await advance(demo.admin, '2020-06-01T07:00');
    const answer = await demo.owner.post('/v1/me/notices/read', { ids });
    expect(answer.body).toMatchObject({ changed: false });
    expect(Number(answer.body.position)).toBeGreaterThan(0);
    const read = await demo.owner.get(`/v1/me/notices?atLeast=${answer.body.position}`);
    expect(read.status).toBe(200);
  });
});
