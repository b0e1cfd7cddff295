import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { advance, type Demonstration, startDemonstration } from '../harness/demonstration.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));

/** Reads alike however it is broken into lines. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('a list of work names what it is about as people know it', () => {
  let demo: Demonstration;
  let title: { readonly vi: string };

  const work = (token: string, ...more: readonly string[]): string => {
    const env = { PATH: process.env['PATH'] ?? '', DONDOC_URL: demo.dondoc.url, DONDOC_TOKEN: token };
    const { status, stdout } = spawnSync(process.execPath, [main, 'work', '--lang', 'vi', ...more], {
      encoding: 'utf8',
      env: { ...env, COLUMNS: '400' },
    });
    expect(status).toBe(0);
    return flat(stdout);
  };
  const itemOf = async (who: 'leader' | 'head', key: 'escalation' | 'directive' | 'blocker', id: string) => {
    const { body } = await demo[who].get('/v1/me/work');
    return body.items.find((item: Record<string, { id: string }>) => item[key]?.id === id);
  };
  const ofTask = () => ({ code: 'NQ17-01', leadUnit: 'C-ATTT', task: { code: 'NQ17-01', title } });

  beforeAll(async () => {
    demo = await startDemonstration({ REDIS_URL: 'none' });
    const { body } = await demo.secretariat.get('/v1/tasks?q=NQ17-01');
    title = body.items[0].title;
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  it("a leader's escalations: code, title and unit, in the answer and on the screen", async () => {
    const { body } = await demo.leader.get('/v1/me/work');
    const items = body.items.filter(({ escalation }: { escalation?: object }) => escalation !== undefined);
    expect(items.length).toBeGreaterThan(0);
    for (const { escalation, about } of items) {
      const { body: of } = await demo.secretariat.get(`/v1/escalations/${escalation.id}`);
      expect(about).toMatchObject({ kind: of.about.kind, id: of.about.id, code: of.about.code, leadUnit: of.leadUnit });
      expect(about.leadUnitName.vi).toMatch(/\p{L}/u);
      const known = of.about.kind === 'duty' ? 'Báo cáo Quý' : of.title.vi;
      expect(about.title.vi).toContain(known);
      const shown = work('demo-leader');
      expect(shown).toContain(flat(known).slice(0, 20));
      expect(shown).toContain(of.leadUnit);
      // The thing's id is for programs: whoever reads the table is told what it is.
      expect(shown.replaceAll(escalation.id, '')).not.toContain(of.about.id);
    }
  });

  it('a blocker and a directive: their own words, and the task that they are about', async () => {
    const option = { text: 'Bộ trưởng chủ trì họp', competence: 'Lãnh đạo Bộ' };
    const words = { title: 'Chưa thống nhất cơ chế', description: 'Ba đơn vị khác ý.', cause: 'Thiếu căn cứ.' };
    const { body: tasks } = await demo.secretariat.get('/v1/tasks?q=NQ17-01');
    const raised = await demo.owner.post(`/v1/tasks/${tasks.items[0].id}/blockers`, { ...words, options: [option] });
    await advance(demo.admin, '2020-05-25T08:01');
    const blocker = await itemOf('head', 'blocker', raised.body.id);
    expect(blocker.about).toMatchObject({ kind: 'blocker', title: { vi: words.title }, ...ofTask() });
    expect(work('demo-head')).toContain(`${words.title} – ${flat(title.vi).slice(0, 20)}`);

    const reason = 'Vượt thẩm quyền của Cục.';
    await demo.head.post(`/v1/blockers/${raised.body.id}/escalations`, { reason });
    await advance(demo.admin, '2020-05-25T08:02');
    const { body: open } = await demo.leader.get('/v1/escalations?state=open');
    const { id } = open.items.find(({ about }: { about: { id: string } }) => about.id === raised.body.id);
    expect((await itemOf('leader', 'escalation', id)).about).toMatchObject({ kind: 'blocker', ...ofTask() });
    const { headers } = await demo.leader.get(`/v1/escalations/${id}`);
    const directing = { text: 'Họp trong tuần này.', addressee: { unit: 'C-ATTT' }, due: '2020-05-29' };
    const seen = { 'if-match': headers.get('etag') ?? '' };
    const directed = await demo.leader.post(`/v1/escalations/${id}/directives`, directing, seen);
    expect([directed.status, directed.body.detail]).toEqual([201, undefined]);
    await advance(demo.admin, '2020-05-25T08:03');
    const directive = await itemOf('head', 'directive', directed.body.id);
    expect(directive.about).toMatchObject({ kind: 'blocker', title: { vi: words.title }, ...ofTask() });
    expect(work('demo-head')).toContain(`Họp trong tuần này. – ${flat(title.vi).slice(0, 20)}`);
  });

  it('a report that is owed: its period and its unit', async () => {
    const { body } = await demo.head.get('/v1/me/work');
    const { about } = body.items.find(({ duty }: { duty?: object }) => duty !== undefined);
    const title = { vi: 'Báo cáo Quý II/2020', en: 'Report for Q2 2020' };
    expect(about).toMatchObject({ kind: 'duty', code: 'NQ17/2020-Q2/C-ATTT', leadUnit: 'C-ATTT', task: null, title });
    expect(work('demo-head')).toContain('Báo cáo Quý II/2020');
  });

  it('a unit without anybody to tell: said when a task is assigned to it, and on the list until it is mended', async () => {
    const body = { programme: 'NQ17', title: { vi: 'Rà soát' }, leadUnit: 'C-VT', coordinatingUnits: ['C-BC', 'BCA'] };
    const { status, body: answer } = await demo.secretariat.post('/v1/tasks', body);
    expect([status, answer.warnings.map(({ code }: { code: string }) => code)]).toEqual([
      201,
      ['lead-unit-unreached', 'coordinating-units-unreached', 'no-leader-for-unit'],
    ]);
    const { body: list } = await demo.secretariat.get(`/v1/me/work?atLeast=${answer.position}`);
    const unreached = list.items.flatMap(({ unreached: of }: { unreached?: { id: string } }) => of ?? []);
    expect(unreached.filter(({ id }: { id: string }) => id.startsWith('C-'))).toEqual([
      { id: 'C-VT', code: 'C-VT', missing: 'leadUnit', tasks: 1 },
      { id: 'C-BC', code: 'C-BC', missing: 'coordinatingUnit', tasks: 1 },
      { id: 'C-VT', code: 'C-VT', missing: 'fieldLeader', tasks: 1 },
    ]);
    const shown = work('demo-secretariat');
    expect(shown).toContain(
      'đơn vị chủ trì chưa có ai nhận việc giao và nhắc việc; số nhiệm vụ đang mở: 1 – Cục Viễn thông',
    );
    expect(work('demo-head')).not.toContain('Cục Viễn thông');
  });
});
