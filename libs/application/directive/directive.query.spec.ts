import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, establish, establishAbove, ministryStory, raise } from '#testing/story-of-ministry.js';
import { directiveDetailOf } from './directive.query.js';

/** A restricted task of C-ATTT, assigned by BTTTT, whose blocker made a leader ask something of BCYCP. */
describe('a directive about a restricted task', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await establishAbove(story);
    const posts = { head: { kind: 'head', held: 'p-outsider' } } as const;
    await establish(story, 'OUTSIDE', { kind: 'department', posts });
    await story.until('2020-04-01 08:00');
    await assign(story, { code: 'A', leadUnit: 'C-ATTT', isRestricted: true });
    const blocker = await raise(story, 'A', true);
    const reason = 'Vượt thẩm quyền.';
    await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason }));
    await story.do('blocker', blocker, (now) => ({
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: 'd', text: 'Chia sẻ số liệu.' },
      ...{ addressee: { unit: 'BCYCP', post: 'head' }, due: '2020-04-24' as CivilDate },
    }));
    await story.cycle();
  });
  afterAll(() => story.end());

  it('is not there for whoever has no part in any of it', async () => {
    const { scope } = await story.read('p-outsider');
    expect(await directiveDetailOf(scope, story.store, 'd')).toMatchObject({ rejected: 'not-found' });
  });

  it.each([
    ['whom it is addressed to', 'p-bcy-head', 'Chia sẻ số liệu.'],
    ['the unit of whoever gave it', 'p-office', 'Chia sẻ số liệu.'],
    ['who works on the task', 'p-expert', 'Chia sẻ số liệu.'],
    ['nobody else: whoever reads all of the ministry reads that it is there', 'p-above', null],
  ])('is read by %s', async (_, person, text) => {
    const { scope } = await story.read(person);
    const detail = await directiveDetailOf(scope, story.store, 'd');
    invariant(!isRejection(detail), 'the directive exists');
    expect(detail.text).toBe(text);
  });
});
