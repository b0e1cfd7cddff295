import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../harness/eventually.js';
import { FIRST_POSTS, FirstOrganisation, MINISTRY, UNIT } from '../harness/first-organisation.js';

const PATIENCE_MS = 30_000;

describe('from an empty folder to a task that is reported on, over HTTP', () => {
  let first: FirstOrganisation;
  let task = '';

  beforeAll(async () => {
    first = await FirstOrganisation.start();
  }, 90_000);
  afterAll(() => first?.dondoc.discard());

  it('the first administrator founds the ministry, and a unit under it with posts', async () => {
    await first.found();
    await first.build();
    const { items } = (await first.admin.send('GET', '/v1/units')).body;
    expect(items.map(({ unit, parent }: { unit: string; parent: string }) => [unit, parent])).toEqual([
      [MINISTRY, null],
      [UNIT, MINISTRY],
    ]);
  });

  it('registers people and appoints them, some by a document, and each signs in with the code of their slip', async () => {
    await first.appoint();
    await first.invite();
    for (const post of FIRST_POSTS) {
      const { body: me } = await first.holder(post).send('GET', '/v1/me');
      const held = me.posts.map((each: { post: string }) => each.post);
      expect([me.person, me.name, held]).toEqual([first.persons.get(post), `Người giữ ${post}`, [post]]);
    }
  });

  it('the secretariat assigns the first task, and the head is told and hands it out', async () => {
    task = await first.assign();
    const head = first.holder('head');
    const told = async () => (await head.send('GET', '/v1/me/notices')).body.items;
    await eventually(async () => (await told()).length > 0, PATIENCE_MS);
    expect((await told())[0].about.id).toBe(task);
    await first.done(head, `tasks/${task}/acceptance`, {});
    await first.done(head, `tasks/${task}/handlers`, { person: first.persons.get('handler') });
  });

  it('the handler reports, and the administrator reads none of it', async () => {
    const handler = first.holder('handler');
    const { body: asked } = await handler.send('GET', `/v1/tasks/${task}`);
    expect(asked.actions).toContain('ReportProgress');
    const report = { period: asked.reporting.period, percent: 10, narrative: 'Đã lập đề cương.' };
    const { position } = await first.done(handler, `tasks/${task}/progress-reports`, report);
    const { body: read } = await first.holder('minister').send('GET', `/v1/tasks/${task}?atLeast=${position}`);
    expect(read.reports).toMatchObject([{ percent: 10, narrative: 'Đã lập đề cương.' }]);
    expect((await first.admin.send('GET', `/v1/tasks/${task}`)).status).toBe(404);
  });
});
