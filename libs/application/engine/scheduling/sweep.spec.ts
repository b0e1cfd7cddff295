import { expect, it } from '@jest/globals';
import { assign, ministryStory, raise } from '#testing/story-of-ministry.js';

it('a blocker that is raised, told and taken to the leader within one instant is decided twice', async () => {
  const story = await ministryStory();
  await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
  const blocker = await raise(story, 'MH-1');
  const reason = 'Vượt thẩm quyền.';
  await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason }));
  // Nobody does anything with it after that: whoever did would have it decided by that.
  const told = ['p-head', 'p-leader'].map((person) => story.rows.find('notices', { person }).at(-1)?.steps);
  expect(told).toEqual([['raised/0'], ['escalated/1']]);
  await story.end();
});
