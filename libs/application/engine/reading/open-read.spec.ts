import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRejection } from '#domain/kernel/rejection.js';
import { isoOf } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { openRead } from './open-read.js';

describe('a read by whatever time zone the process was started in', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2019-11-01 08:00');
  });
  afterAll(() => story.end());

  it.each(['America/New_York', 'UTC', 'Asia/Ho_Chi_Minh'])('%s ends a day where the calendar ends it', async (zone) => {
    const sources = { rows: story.rows, clock: story.clock, timeZone: zone };
    const opened = await openRead({ asOf: '2019-10-14' }, 'q', { person: 'p-office' }, sources);
    if (isRejection(opened)) throw new Error(opened.rejected);
    // The calendar of the story is that of Ha Noi, seven hours ahead.
    expect(isoOf(opened.scope.moment)).toBe('2019-10-14T16:59:59.999Z');
    expect(opened.scope.timeZone).toBe('Asia/Ho_Chi_Minh');
  });
});
