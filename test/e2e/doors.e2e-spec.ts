import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../harness/client.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';

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
      ['another question', { question: 'x' }],
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
});
