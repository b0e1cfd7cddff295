import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { Client } from '../harness/client.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';
import { eventually } from '../harness/eventually.js';
import { freePort } from '../harness/free-port.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

/** What somebody at a terminal is told, on a demonstration of 25 May 2020, 08:00. */
describe('at the terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-terminal-'));
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await demo?.dondoc.discard();
  });

  const dondoc = (words: readonly string[], env: Readonly<Record<string, string>>) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', REDIS_URL: 'none', ...env },
    });
    return { status, stdout, stderr };
  };
  const port = () => new URL(demo.dondoc.url).port;

  describe('dondoc is looked for', () => {
    const doctor = (env: Readonly<Record<string, string>>) => {
      const { status, stdout } = dondoc(['doctor', '-o', 'json'], env);
      const { findings }: { findings: { part: string; state: string; detail: string; mend: string }[] } =
        JSON.parse(stdout);
      return { status, server: findings.filter(({ part }) => part === 'server') };
    };
    it('where the settings say that it listens', () => {
      const listed = dondoc(['tasks', 'list', '--limit', '1', '-o', 'json'], { DONDOC_PORT: port() });
      expect([listed.status, JSON.parse(listed.stdout || '{}').items?.length]).toEqual([0, 1]);
      const everywhere = dondoc(['tasks', 'list', '--limit', '1', '-o', 'json'], {
        DONDOC_PORT: port(),
        DONDOC_HOST: '0.0.0.0',
      });
      expect(everywhere.status).toBe(0);
      expect(doctor({ DONDOC_PORT: port(), DONDOC_DATA_DIR: demo.dondoc.folder }).status).toBe(0);
    });

    it('and where it does not answer, that is a fault, which names the process that runs', async () => {
      const elsewhere = doctor({ DONDOC_PORT: String(await freePort()), DONDOC_DATA_DIR: demo.dondoc.folder });
      expect([elsewhere.status, elsewhere.server.map(({ state }) => state)]).toEqual([1, ['fault']]);
      expect(elsewhere.server[0]?.detail).toContain(String(demo.dondoc.pid));
      expect(elsewhere.server[0]?.mend).toContain('DONDOC_PORT');
      const nowhere = doctor({ DONDOC_PORT: String(await freePort()), DONDOC_DATA_DIR: folder });
      expect([nowhere.status, nowhere.server.map(({ state }) => state)]).toEqual([1, ['fault']]);
    });
  });

  describe('a type of event that there is not', () => {
    it('is refused, with those near it', async () => {
      const { status, body } = await demo.auditor.get('/v1/events?type=TaskAsigned');
      expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'event-type-unknown', '/type']);
      expect(body.detail).toContain('TaskAssigned');
      const tail = dondoc(['events', 'tail', '--type', 'reportsubmitted'], { DONDOC_URL: demo.dondoc.url });
      expect(tail).toMatchObject({ status: 6, stdout: '' });
      const known = await demo.auditor.get('/v1/events?type=DeploymentFounded');
      expect([known.status, known.body.items.length]).toEqual([200, 1]);
    });
  });

  describe('an answer to a command', () => {
    const directing = { text: 'Chuẩn bị nội dung họp.', addressee: { unit: 'C-ATTT' } };
    const escalations = async () => (await demo.leader.get('/v1/escalations?state=open')).body.items;
    const direct = async (id: string, due: string, key: string, language: string) => {
      const { headers } = await demo.leader.get(`/v1/escalations/${id}`);
      const leader = new Client(demo.dondoc.url, 'demo-leader', language);
      const seen = { 'if-match': headers.get('etag') ?? '', 'idempotency-key': key };
      return leader.post(`/v1/escalations/${id}/directives`, { ...directing, due }, seen);
    };

    it('warns of nothing where there is nothing to warn of', async () => {
      const [{ task }] = (await demo.owner.get('/v1/me/work')).body.items.filter(
        (item: { task?: object }) => item.task,
      );
      const report = { period: '2020-Q2', narrative: 'Đã có dự thảo.', explanation: 'Chờ số liệu.' };
      const { status, body } = await demo.owner.post(`/v1/tasks/${task.id}/progress-reports`, report);
      expect([status, body.warnings]).toEqual([201, []]);
    });

    it('warns of a directive that is due on a day off, in the language that is asked for, and again when repeated', async () => {
      const [first, second] = await escalations();
      const working = await direct(first.id, '2020-05-29', 'due-1', 'en');
      expect([working.status, working.body.warnings]).toEqual([201, []]);
      // A Saturday; the next working day is Monday, 1 June.
      const saturday = await direct(second.id, '2020-05-30', 'due-2', 'en');
      expect([saturday.status, saturday.body.warnings.map(({ code }: { code: string }) => code)]).toEqual([
        201,
        ['due-on-day-off'],
      ]);
      expect(saturday.body.warnings[0].detail).toContain('1 June 2020');
      const again = await direct(second.id, '2020-05-30', 'due-2', 'vi');
      expect(again.body.warnings[0].detail).toContain('01/06/2020');
      // The directive is issued by the next tick.
      const shown = () => demo.leader.get(`/v1/directives/${saturday.body.id}`);
      await eventually(async () => (await shown()).status === 200);
      expect((await shown()).body.legalEnd).toBe('2020-06-01');
    });

    it('is told with its warning at the command line, on standard error', async () => {
      const [, , third] = await escalations();
      const words = ['escalation', 'direct', third.id, '--text', 'Gửi ngay.', '--to', 'C-ATTT', '--due', '2020-05-31'];
      const { status, stdout, stderr } = dondoc(words, { DONDOC_URL: demo.dondoc.url });
      expect(status).toBe(0);
      expect(stderr).toContain('31 May 2020 is a day off');
      expect(stdout).not.toContain('day off');
    });
  });

  describe('what a command recorded', () => {
    const assign = ['tasks', 'assign', '--programme', 'NQ17', '--title', 'Lập danh mục', '--lead-unit', 'C-ATTT'];
    const until = ['--deadline', 'hết Quý II/2020'];
    const env = () => ({ DONDOC_URL: demo.dondoc.url });

    it('is one sentence in the language of the reader, and then the id for what follows', () => {
      const { stdout, status } = dondoc([...assign, ...until, '--code', 'MH-94', '--lang', 'vi'], env());
      const [said, id, ...rest] = stdout.split('\n');
      expect([status, said, rest]).toEqual([
        0,
        'Đã giao NQ17/MH-94 cho Cục An toàn thông tin, hạn hết ngày 30/06/2020',
        [''],
      ]);
      expect(id).toMatch(/^Mã số +[0-9a-f-]{36}$/);
      const accepted = () => dondoc(['tasks', 'accept', 'MH-94', '--lang', 'en'], env()).stdout.split('\n')[0];
      expect([accepted(), accepted()]).toEqual([
        'Recorded that NQ17/MH-94 is accepted',
        'NQ17/MH-94 was accepted before, nothing has changed',
      ]);
    });

    it('is the same sentence under the same key, and stands beside revision and position in the whole answer', () => {
      const keyed = [...assign, '--code', 'MH-95', '--idempotency-key', 'mh-95', '--lang', 'vi'];
      const [first, again] = [dondoc(keyed, env()).stdout, dondoc(keyed, env()).stdout];
      expect(again).toBe(first);
      const whole = JSON.parse(dondoc([...keyed, '-o', 'json'], env()).stdout);
      expect(whole).toEqual({
        ...{ id: expect.any(String), revision: 0, position: expect.any(String), changed: true, warnings: [] },
        said: 'Đã giao NQ17/MH-95 cho Cục An toàn thông tin',
      });
      expect(dondoc([...keyed, '-o', 'csv'], env()).stdout).toBe(`id,changed,said\n${whole.id},true,${whole.said}\n`);
    });
  });

  describe("the demonstration's clock", () => {
    const moves = async () => {
      const { body } = await demo.auditor.get('/v1/events?type=DemonstrationClockMoved&limit=200');
      return body.items.map(({ actor, data }: { actor: string; data: { by: string } }) => [actor, data.by]);
    };
    const now = async () => (await demo.owner.get('/v1/demo/clock')).body.now;

    it('is moved by nobody but its administrator', async () => {
      const before = await now();
      for (const person of [demo.owner, demo.head, demo.leader, demo.secretariat, demo.auditor]) {
        for (const body of [{ advanceTo: '2020-05-26T08:00:00+07:00' }, { rate: 60 }, { rate: 0 }]) {
          const answer = await person.post('/v1/demo/clock', body);
          expect([answer.status, answer.body.code]).toEqual([403, 'not-your-role']);
        }
      }
      const words = ['clock', 'advance', '2020-05-26T08:00:00+07:00'];
      expect(dondoc(words, { DONDOC_URL: demo.dondoc.url, DONDOC_TOKEN: 'demo-auditor' }).status).toBe(3);
      expect([await now(), await moves()]).toEqual([before, []]);
    });

    it('and each move names whoever made it, told to arrive or to run', async () => {
      const person = (await demo.admin.get('/v1/me')).body.person;
      expect(person).toEqual(expect.any(String));
      const words = ['clock', 'advance', '2020-05-25T08:30:00+07:00'];
      expect(dondoc(words, { DONDOC_URL: demo.dondoc.url }).status).toBe(0);
      expect(await moves()).toEqual([[person, person]]);
      await demo.admin.post('/v1/demo/clock', { rate: 3600 });
      const from = await now();
      await eventually(async () => (await now()) > from);
      expect((await demo.admin.post('/v1/demo/clock', { rate: 0 })).status).toBe(200);
      await eventually(async () => (await moves()).length === 2);
      expect((await moves()).at(-1)).toEqual([person, person]);
    });
  });
});
