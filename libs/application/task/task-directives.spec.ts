import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise } from '#testing/story-of-ministry.js';
import { taskDetailOf } from './task-detail.query.js';

describe('directives of a task', () => {
  let story: Story;
  let task: string;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-04-01 08:00');
    task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', title: 'Vụ việc kín', isRestricted: true });
    const blocker = await raise(story, 'MH-1', true);
    const reason = 'Vượt thẩm quyền.';
    await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason }));
    const direct = (directive: string, unit: string) =>
      story.do('blocker', blocker, (now) => ({
        ...{ type: 'DirectEscalation', now, by: 'p-leader', directive, text: 'Chia sẻ số liệu.' },
        ...{ addressee: { unit, post: 'head' }, due: '2020-04-24' as CivilDate },
      }));
    await direct('z-first', 'BCYCP');
    await story.until('2020-04-02 08:00');
    await direct('a-second', 'C-ATTT');
    await story.cycle();
  });
  afterAll(() => story.end());

  async function directives(person: string) {
    const { scope } = await story.read(person);
    const answer = await taskDetailOf(scope, story.store, task);
    invariant(!isRejection(answer), 'the task exists');
    return answer.directives;
  }

  it('are those about it and its blockers, in the order in which they were given', async () => {
    expect(await directives('p-head')).toEqual(['z-first', 'a-second']);
  });

  it('are, to an outsider of a restricted task, those that were given to them', async () => {
    expect(await directives('p-bcy-head')).toEqual(['z-first']);
  });
});
