import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import { Story } from '#testing/story.js';
import { establish, publishGround } from '#testing/story-of-ministry.js';
import { unitsOf } from './units.query.js';

describe('units', () => {
  let story: Story;

  beforeAll(async () => {
    story = new Story('2019-03-07 08:00');
    await publishGround(story);
    const nobody = { kind: 'department', posts: {} } as const;
    for (const unit of ['Z', 'A', 'Z-2', 'Z-1', 'Z-1-a']) await establish(story, unit, nobody);
    await establish(story, 'B', {
      kind: 'ministry',
      focalPoint: 'office',
      posts: {
        minister: { kind: 'headOfMinistry' },
        office: { kind: 'secretariat', held: 'p-office' },
      },
    });
    await place('Z-2', 'Z');
    await place('Z-1', 'Z');
    await place('Z-1-a', 'Z-1');
    await place('A', 'B');
    await story.until('2019-04-01 08:00');
    await place('A', 'Z');
    const since = '2019-04-01' as CivilDate;
    const appointed = { post: 'minister', person: 'p-minister', since };
    await story.do('unit', 'B', (now) => ({ type: 'AppointHolder', now, ...appointed }));
  });
  afterAll(() => story.end());

  const place = (unit: string, parent: string) =>
    story.do('structure', parent, (now) => ({ type: 'PlaceUnit', now, unit, parent }));
  const units = async (asOf?: string) =>
    unitsOf((await story.read('p-none', asOf === undefined ? {} : { asOf })).scope).items;

  it('stand each before those under it, and beside one another by their codes', async () => {
    expect((await units()).map(({ unit, parent }) => [unit, parent])).toEqual([
      ['B', null],
      ['Z', null],
      ['A', 'Z'],
      ['Z-1', 'Z'],
      ['Z-1-a', 'Z-1'],
      ['Z-2', 'Z'],
    ]);
  });

  it('show posts, held and vacant, to somebody who holds none, and never a person', async () => {
    const [ministry] = await units('2019-03-20');
    expect(ministry).toEqual({
      ...{
        unit: 'B',
        name: { vi: 'B' },
        shortName: { vi: 'B' },
        kind: 'ministry',
        parent: null,
        participates: true,
        focalPoint: 'office',
        closedOn: null,
        actions: [],
      },
      head: { post: 'minister', title: { vi: 'minister' } },
      posts: [
        { post: 'minister', kind: 'headOfMinistry', title: { vi: 'minister' }, since: null, isVacant: true },
        { post: 'office', kind: 'secretariat', title: { vi: 'office' }, since: '2019-03-07', isVacant: false },
      ],
    });
    expect(JSON.stringify(await units())).not.toContain('p-');
  });

  it('are as they were then', async () => {
    const before = await units('2019-03-20');
    expect(before.map(({ unit }) => unit)).toEqual(['B', 'A', 'Z', 'Z-1', 'Z-1-a', 'Z-2']);
    const minister = (all: typeof before) => all[0]?.posts[0]?.isVacant;
    expect([minister(before), minister(await units())]).toEqual([true, false]);
    expect(before.find(({ unit }) => unit === 'A')).toMatchObject({ head: null, focalPoint: null, posts: [] });
  });

  it('that a damaged past has in a circle are shown all the same', async () => {
    await story.record('structure-X', 'UnitPlaced', { unit: 'Z', parent: 'Z-1-a' });
    const [first, ...circle] = (await units()).map(({ unit }) => unit);
    expect([first, circle.toSorted()]).toEqual(['B', ['A', 'Z', 'Z-1', 'Z-1-a', 'Z-2']]);
  });
});
