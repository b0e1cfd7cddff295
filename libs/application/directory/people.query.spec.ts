import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { People } from '#contracts/people.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { peopleOf } from './people.query.js';

const HEAD = 'Nguyễn Thị Hà';
const since = '2019-03-07' as CivilDate;

describe('people of a unit', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.register('p-head', HEAD);
    await holds('BTTTT', 'keeper', 'administrator', 'p-admin');
    await holds('C-ATTT', 'second', 'staff', 'p-expert');
    await story.until('2020-05-04 08:00');
    await assign(story, { code: 'LATE', leadUnit: 'C-ATTT', deadline: '15/05/2020' });
    await assign(story, { code: 'BY-POST', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await assign(story, { code: 'DONE', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await assign(story, { code: 'OF-NOBODY', leadUnit: 'C-ATTT' });
    await handled('LATE', { person: 'p-expert' });
    await handled('BY-POST', { post: 'expert' });
    await handled('DONE', { person: 'p-desk' });
    await story.until('2020-05-11 08:00');
    await story.do('task', taskId('DONE'), (now) => ({ type: 'CancelTask', now, by: 'p-office', reason: 'Thôi.' }));
    await story.until('2020-05-25 08:00');
  });
  afterAll(() => story.end());

  async function holds(unit: string, post: string, kind: 'administrator' | 'staff', person: string): Promise<void> {
    await story.do('unit', unit, (now) => ({ type: 'CreatePost', now, post, kind, title: { vi: post } }));
    await story.do('unit', unit, (now) => ({ type: 'AppointHolder', now, post, person, since }));
  }
  const handled = (code: string, handler: { readonly person: string } | { readonly post: string }) =>
    story.do('task', taskId(code), (now) => ({ type: 'NameHandler', now, by: 'p-head', handler }));
  const people = async (reader: string, unit: string, asOf?: string) => {
    const { scope } = await story.read(reader, asOf === undefined ? {} : { asOf });
    return peopleOf(scope, story.names(scope), unit);
  };
  const loads = async (reader: string, asOf?: string) => {
    const answer = await people(reader, 'C-ATTT', asOf);
    if (isRejection(answer)) return answer;
    return answer.items.map(({ person, openTasks, overdueTasks }) => [person, openTasks, overdueTasks]);
  };

  it('are each there once with their posts in it, and their names', async () => {
    const { items } = (await people('p-desk', 'C-ATTT')) as People;
    expect(items.map(({ person, name }) => [person, name])).toEqual([
      ['p-head', HEAD],
      ['p-deputy', null],
      ['p-desk', null],
      ['p-expert', null],
    ]);
    expect(items.at(-1)?.posts).toEqual([
      { post: 'expert', kind: 'staff', title: { vi: 'expert' }, since },
      { post: 'second', kind: 'staff', title: { vi: 'second' }, since },
    ]);
  });

  it('have to do what they handle, by name or by post, as long as it is open', async () => {
    const now = [
      ['p-head', 0, 0],
      ['p-deputy', 0, 0],
      ['p-desk', 0, 0],
      ['p-expert', 2, 1],
    ];
    expect(await loads('p-leader')).toEqual(now);
    const before = await loads('p-leader', '2020-05-08');
    expect(before).toEqual([
      ['p-head', 0, 0],
      ['p-deputy', 0, 0],
      ['p-desk', 1, 0],
      ['p-expert', 2, 0],
    ]);
  });

  it('have nothing to do that the reader may not read', async () => {
    expect(await loads('p-admin')).toEqual([
      ['p-head', 0, 0],
      ['p-deputy', 0, 0],
      ['p-desk', 0, 0],
      ['p-expert', 0, 0],
    ]);
  });

  it('are not there for whoever may not know them, as those of a unit that is not there', async () => {
    for (const [reader, unit] of [
      ['p-head', 'BCYCP'],
      ['p-desk', 'BTTTT'],
      ['p-bcy-head', 'C-ATTT'],
      ['p-none', 'C-ATTT'],
      ['p-office', 'NONE'],
      ['p-admin', 'NONE'],
    ] as const) {
      expect(await people(reader, unit)).toEqual({ rejected: 'not-found', because: { unit } });
    }
    for (const reader of ['p-minister', 'p-office', 'p-leader', 'p-admin', 'p-bcy-desk'])
      expect(isRejection(await people(reader, 'BCYCP'))).toBe(false);
  });
});
