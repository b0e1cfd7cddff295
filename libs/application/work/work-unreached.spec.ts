import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, draft, establish, ministryStory, raise } from '#testing/story-of-ministry.js';
import { workOf } from './work.query.js';

describe('a unit that nobody is told for', () => {
  let story: Story;
  const since = '2020-04-01' as CivilDate;
  const by = 'p-office';

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-04-01 08:00');
    await establish(story, 'V-XX', { kind: 'department', posts: { head: { kind: 'head' } } });
    await establish(story, 'BKH', {
      kind: 'ministry',
      focalPoint: 'desk',
      posts: { desk: { kind: 'secretariat', held: 'p-elsewhere' } },
    });
    // Whoever coordinates reads the task, and is not asked to fill its posts.
    await assign(story, { code: 'MH-1', leadUnit: 'V-XX', coordinatingUnits: ['BCYCP', 'BKH'] });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', coordinatingUnits: ['V-XX'] });
    await assign(story, { code: 'MH-3', leadUnit: 'V-XX' });
    await draft(story, { code: 'MH-4', leadUnit: 'V-XX' });
  });
  afterAll(() => story.end());

  const unreached = async (person: string, asOf?: string) => {
    const { scope } = await story.read(person, asOf === undefined ? {} : { asOf });
    return workOf(scope).items.flatMap(({ why, unreached: of }) => (of === undefined ? [] : [{ why, ...of }]));
  };
  const item = (missing: string, tasks: number) => ({ why: 'fillPost', id: 'V-XX', code: 'V-XX', missing, tasks });

  it('is on the list of the secretariat that assigned it: the unit, who is missing, and of how many tasks', async () => {
    expect(await unreached(by)).toEqual([item('leadUnit', 2), item('fieldLeader', 2), item('coordinatingUnit', 1)]);
    const { scope } = await story.read(by);
    expect(workOf(scope).items.find(({ why }) => why === 'fillPost')).toMatchObject({
      ...{ dueAt: null, isOverdue: false, actions: [] },
      about: { kind: 'unit', id: 'V-XX', title: { vi: 'V-XX' }, leadUnit: 'V-XX', task: null },
    });
  });

  it('is on nobody else’s list', async () => {
    for (const person of ['p-leader', 'p-minister', 'p-head', 'p-elsewhere', 'p-bcy-desk']) {
      expect([person, await unreached(person)]).toEqual([person, []]);
    }
  });

  it('is off it for each task that ends', async () => {
    const [task] = story.rows.find('tasks', { codeFolded: 'mh-3' });
    const id = task?.id ?? '';
    const result = { result: 'r-1', narrative: 'Xong.', evidence: [] };
    await story.do('task', id, (now) => ({ type: 'SubmitResult', now, by, ...result }));
    await story.do('task', id, (now) => ({ type: 'ConfirmResult', now, by }));
    await story.until('2020-04-01 09:00');
    expect(await unreached(by)).toContainEqual(item('leadUnit', 1));
  });

  it('is off it once it is mended, and stands there as of then', async () => {
    await story.until('2020-04-02 08:00');
    await story.do('unit', 'V-XX', (now) => ({ type: 'AppointHolder', now, post: 'head', person: 'p-xx', since }));
    await story.until('2020-04-02 08:00');
    expect(await unreached(by)).toEqual([item('fieldLeader', 1)]);
    const units = ['C-ATTT', 'BCYCP', 'V-XX'];
    await story.do('unit', 'BTTTT', (now) => ({ type: 'AssignPortfolio', now, post: 'security', units }));
    await story.until('2020-04-02 08:00');
    expect(await unreached(by)).toEqual([]);
    expect(await unreached(by, '2020-04-01')).toHaveLength(3);
    await story.do('unit', 'V-XX', (now) => ({ type: 'RelieveHolder', now, post: 'head', person: 'p-xx' }));
    await story.until('2020-04-02 08:00');
    expect(await unreached(by)).toEqual([item('leadUnit', 1), item('coordinatingUnit', 1)]);
  });
});

describe('3.2 a level that a blocker should have come before', () => {
  it('is on the secretariat’s list while nobody holds it, and off it with the first who does', async () => {
    const story = await ministryStory();
    await story.until('2020-04-01 08:00');
    const leave = (unit: string, post: string, person: string) =>
      story.do('unit', unit, (now) => ({ type: 'RelieveHolder', now, post, person }));
    await leave('C-ATTT', 'head', 'p-head');
    await leave('C-ATTT', 'deputy', 'p-deputy');
    await leave('BTTTT', 'minister', 'p-minister');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT' });
    const missing = async (person: string) => {
      const { scope } = await story.read(person);
      return workOf(scope).items.flatMap(({ unreached }) =>
        unreached ? [`${unreached.id} ${unreached.missing}`] : [],
      );
    };
    expect(await missing('p-office')).toEqual([]);
    await raise(story, 'MH-1');
    await raise(story, 'MH-2');
    // Before nobody at the unit; the leader has three days, and then nobody is above.
    expect(await missing('p-office')).toEqual(['C-ATTT head']);
    await story.until('2020-04-10 10:00');
    expect(await missing('p-office')).toEqual(['C-ATTT head', 'BTTTT headOfMinistry']);
    expect([await missing('p-leader'), await missing('p-desk')]).toEqual([[], []]);
    const since = '2020-04-10' as CivilDate;
    await story.do('unit', 'C-ATTT', (now) => ({ type: 'AppointHolder', now, post: 'head', person: 'p-next', since }));
    expect(await missing('p-office')).toEqual(['BTTTT headOfMinistry']);
    await story.end();
  });
});

describe('3.2 a ministry without a secretariat', () => {
  it('is on the list of its administrators, without a count of what they do not see, until somebody is appointed', async () => {
    const story = await ministryStory();
    await story.until('2020-04-01 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    const keeper = { post: 'keeper', kind: 'administrator', title: { vi: 'Quản trị hệ thống' } } as const;
    await story.do('unit', 'BTTTT', (now) => ({ type: 'CreatePost', now, ...keeper }));
    const began = '2020-04-01' as CivilDate;
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'AppointHolder', now, post: 'keeper', person: 'p-admin', since: began },
    }));
    const items = async (person: string) => {
      const { scope } = await story.read(person);
      return workOf(scope).items.filter(({ why }) => why === 'fillPost');
    };
    expect(await items('p-admin')).toEqual([]);
    await story.do('unit', 'BTTTT', (now) => ({ type: 'RelieveHolder', now, post: 'office', person: 'p-office' }));
    expect((await items('p-admin')).map(({ unreached }) => unreached)).toEqual([
      { id: 'BTTTT', code: 'BTTTT', missing: 'secretariat', tasks: null },
    ]);
    for (const person of ['p-minister', 'p-leader', 'p-head'])
      expect([person, await items(person)]).toEqual([person, []]);
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'AppointHolder', now, post: 'office', person: 'p-next', since: began },
    }));
    expect(await items('p-admin')).toEqual([]);
    await story.end();
  });
});
