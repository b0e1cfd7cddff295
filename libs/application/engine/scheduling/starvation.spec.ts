import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newEvent } from '#testing/event-store/events.js';
import { haNoi } from '#testing/lives.js';
import type { Story } from '#testing/story.js';
import { assign, issueProgramme, ministryStory } from '#testing/story-of-ministry.js';

const OTHERS = 1_000;
/** More than the sweep takes at a time, and due before all others. */
const POISONED = 250;

/** One stream of each category in which a newer version has written; nothing else depends on them. */
const OF_THE_FUTURE = [
  ...['unit-BCYCP', 'structure-BTTTT', 'person-p-desk', 'document-d-1', 'programme-KH-1', 'task-t-1', 'duty-d-1'],
  ...['blocker-b-1', 'directive-d-1', 'delivery-d-1', 'inbox-p-desk-2019-11', 'policy-p-1', 'calendar-c-1'],
  'runtime-r-1',
];

describe('a thousand obligations that depend on nothing poisoned', () => {
  let story: Story;

  beforeEach(async () => {
    story = await ministryStory();
    await story.until('2019-10-15 10:00');
  });
  afterEach(() => story.end());

  /** What happened to one task, many times over: as if an import had assigned them all. */
  async function copies(of: string, count: number, name: string): Promise<readonly string[]> {
    const events = await story.store.readStream(of);
    const streams = Array.from({ length: count }, (_, index) => `task-${name}-${index}`);
    for (const stream of streams) {
      const copied = events.map(({ type, data, metadata }) => newEvent(data, { type, metadata }));
      await story.store.append(stream, 'no-stream', copied, story.clock.now());
    }
    return streams;
  }

  /** How many of them have decided something since they were copied. */
  async function decided(streams: readonly string[]): Promise<number> {
    const lengths = await Promise.all(streams.map(async (stream) => (await story.store.readStream(stream)).length));
    return lengths.filter((length) => length > 2).length;
  }

  it('are decided in one cycle, whatever stands at the head of the due list', async () => {
    const task = await assign(story, { code: 'MH-01', leadUnit: 'C-ATTT', deadline: '31/12/2019' });
    const poisoned = await copies(`task-${task}`, POISONED, 'poisoned');
    const others = await copies(`task-${task}`, OTHERS, 'other');
    await issueProgramme(story, 'KH-1');
    await story.until('2019-11-19 08:59');
    for (const stream of poisoned) story.store.break(stream);
    for (const stream of OF_THE_FUTURE) await story.record(stream, 'OfTheFuture', {});

    story.clock.set(haNoi('2019-11-19 09:00'));
    await story.cycle();
    expect(await decided(others)).toBe(OTHERS);
    expect(story.quarantine.list()).toHaveLength(POISONED);
    const standing = story.rows.find('quarantined', {}).map(({ stream }) => stream);
    expect(standing.toSorted()).toEqual(OF_THE_FUTURE.toSorted());

    for (const stream of poisoned) story.store.mend(stream);
    story.quarantine.clear();
    await story.cycle();
    expect(await decided(poisoned)).toBe(POISONED);
  }, 60_000);
});
