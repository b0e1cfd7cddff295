import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDefinitions } from '#application/read-definitions.js';
import type { WireNamed } from '#contracts/named.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, taskId } from '#testing/story-of-ministry.js';

describe('who and what an answer names', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    const name = { vi: 'Cục An toàn thông tin', en: 'Authority of Information Security' };
    const shortName = { vi: 'Cục ATTT', en: 'AIS' };
    await story.do('unit', 'C-ATTT', (now) => ({ type: 'RenameUnit', now, name, shortName }));
    await story.register('p-expert', 'Nguyễn Văn Ví Dụ');
    await story.until('2020-05-20 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', coordinatingUnits: ['BCYCP'], deadline: '30/06/2020' });
    const [task, by] = [taskId('MH-1'), 'p-expert'];
    await story.do('task', task, (now) => ({ type: 'NameHandler', now, by: 'p-head', handler: { person: by } }));
    await story.do('task', task, (now) => ({ type: 'AcceptTask', now, by }), by, 'C-ATTT');
  });
  afterAll(() => story.end());

  async function named(reader: string, asOf?: string): Promise<WireNamed> {
    const { scope, page } = await story.read(reader, asOf === undefined ? {} : { asOf });
    const asked = { scope, page, params: {}, in: () => taskId('MH-1'), log: story.store, names: story.names(scope) };
    const answer = await readDefinitions.TaskDetail.read(asked);
    return (answer as { readonly named: WireNamed }).named;
  }
  const expert = async (reader: string, asOf?: string) =>
    (await named(reader, asOf)).people.find(({ person }) => person === 'p-expert');

  it('is said once, with where people stand and how units are called for short', async () => {
    const { people, units } = await named('p-head');
    expect(people.map(({ person }) => person)).toEqual([...new Set(people.map(({ person }) => person))].toSorted());
    expect(await expert('p-head')).toEqual({
      ...{ person: 'p-expert', name: 'Nguyễn Văn Ví Dụ' },
      posts: [
        {
          ...{ unit: 'C-ATTT', post: 'expert', title: { vi: 'expert' } },
          unitName: { vi: 'Cục An toàn thông tin', en: 'Authority of Information Security' },
          unitShortName: { vi: 'Cục ATTT', en: 'AIS' },
        },
      ],
    });
    expect(units).toContainEqual({
      ...{ unit: 'C-ATTT', shortName: { vi: 'Cục ATTT', en: 'AIS' } },
      name: { vi: 'Cục An toàn thông tin', en: 'Authority of Information Security' },
    });
    expect(units).toContainEqual({ unit: 'BCYCP', name: { vi: 'BCYCP' }, shortName: { vi: 'BCYCP' } });
  });

  it('has the post and no name for whoever may not know it', async () => {
    expect(await expert('p-bcy-head')).toMatchObject({ name: null, posts: [{ unit: 'C-ATTT', post: 'expert' }] });
  });

  it('says of somebody who has left where they stood when they last did something', async () => {
    await story.until('2020-05-21 08:00');
    await story.do('unit', 'C-ATTT', (now) => ({ type: 'RelieveHolder', now, post: 'expert', person: 'p-expert' }));
    const next = { post: 'expert', person: 'p-next', since: '2020-05-20' as CivilDate };
    await story.do('unit', 'C-ATTT', (now) => ({ type: 'AppointHolder', now, ...next }));
    expect(await expert('p-head')).toMatchObject({ posts: [{ unit: 'C-ATTT', post: 'expert' }] });
  });
});
