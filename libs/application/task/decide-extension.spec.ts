import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, establish, ministryStory } from '#testing/story-of-ministry.js';

describe('a later deadline is decided on', () => {
  let story: Story;
  let task: string;

  beforeEach(async () => {
    story = await ministryStory();
    for (const unit of ['ABOVE', 'TOP', 'BESIDE']) {
      const office = { kind: 'secretariat', held: `p-${unit}` } as const;
      const desk = { kind: 'staff', held: `p-${unit}-desk` } as const;
      await establish(story, unit, { kind: 'ministry', posts: { office, desk } });
    }
    for (const [unit, parent] of [
      ['BTTTT', 'ABOVE'],
      ['ABOVE', 'TOP'],
      ['BESIDE', 'TOP'],
    ] as const) {
      await story.do('structure', parent, (now) => ({ type: 'PlaceUnit', now, unit, parent }));
    }
    task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '28/06/2019' });
    await story.do('task', task, (now) => ({
      ...{ type: 'RequestExtension', now, by: 'p-desk', request: 'x-1', reason: 'Chờ ý kiến.' },
      deadline: { date: '2019-09-30' as CivilDate },
    }));
  });
  afterEach(() => story.end());

  const decide = (person: string, unit: string) =>
    story.answer(
      'task',
      task,
      (now) => ({
        ...{ type: 'DecideExtension', now, by: person, request: 'x-1', granted: true, reason: 'Theo đề nghị.' },
      }),
      person,
      unit,
    );

  it('by the unit that gave the task or by one above it, and by nobody beside or below', async () => {
    // Of what they may not read they are not told whose it is.
    expect(await decide('p-BESIDE', 'BESIDE')).toEqual({ rejected: 'task-not-found', because: {} });
    expect(await decide('p-ABOVE-desk', 'ABOVE')).toEqual({ rejected: 'task-not-found', because: {} });
    expect(await decide('p-head', 'C-ATTT')).toMatchObject({ rejected: 'not-your-unit' });
    expect(await decide('p-TOP', 'TOP')).toMatchObject({ changed: true });
    await story.cycle();
    expect(story.rows.get('tasks', task)?.state.extensions[0]?.decision).toMatchObject({ granted: true, by: 'p-TOP' });
  });
});
