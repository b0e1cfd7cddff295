import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRejection } from '#domain/kernel/rejection.js';
import { isoOf } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory } from '#testing/story-of-ministry.js';
import { type ReadAtParams, readAt } from './read-at.js';

describe('as of when a read speaks', () => {
  let story: Story;
  let assigned: string;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2019-10-15 08:00');
    await assign(story, { code: 'NQ17-01', leadUnit: 'C-ATTT' });
    assigned = String(story.rows.position());
    await story.until('2019-11-01 09:30');
    await assign(story, { code: 'NQ17-02', leadUnit: 'C-ATTT' });
    await story.until('2019-11-01 10:00');
  });
  afterAll(() => story.end());

  const at = (params: ReadAtParams) =>
    readAt(params, { rows: story.rows, clock: story.clock, timeZone: 'Asia/Ho_Chi_Minh' });

  /** How many tasks are known then, and the moment they are judged at; or the code of the no. */
  async function seen(params: ReadAtParams): Promise<string> {
    const answer = await at(params);
    if (isRejection(answer)) return answer.rejected;
    return `${story.rows.find('tasks', {}, { at: answer.at }).length} at ${isoOf(answer.moment)}`;
  }

  it('is now, where nothing is said', async () => {
    expect(await seen({})).toBe('2 at 2019-11-01T03:00:00.000Z');
  });

  it('is an instant, with the events recorded at it', async () => {
    expect(await seen({ asOf: '2019-11-01T09:30:00+07:00' })).toBe('2 at 2019-11-01T02:30:00.000Z');
    expect(await seen({ asOf: '2019-11-01T02:29:59.999Z' })).toBe('1 at 2019-11-01T02:29:59.999Z');
  });

  it('takes the space that an unescaped plus sign becomes', async () => {
    expect(await seen({ asOf: '2019-11-01T09:30:00 07:00' })).toBe('2 at 2019-11-01T02:30:00.000Z');
  });

  it('is the end of a day, of today so far', async () => {
    expect(await seen({ asOf: '2019-10-14' })).toBe('0 at 2019-10-14T16:59:59.999Z');
    expect(await seen({ asOf: '2019-10-15' })).toBe('1 at 2019-10-15T16:59:59.999Z');
    expect(await seen({ asOf: '2019-11-01' })).toBe('2 at 2019-11-01T03:00:00.000Z');
  });

  it('is a position, judged when it was recorded', async () => {
    expect(await seen({ asOf: assigned })).toBe('1 at 2019-10-15T01:00:00.000Z');
  });

  it('is never in the future', async () => {
    for (const asOf of ['2019-11-01T10:00:00.001+07:00', '2019-11-02', '9999-12-31', '999999999999999']) {
      expect(await seen({ asOf })).toMatch(asOf === '9999-12-31' ? 'as-of-invalid' : 'as-of-in-the-future');
    }
  });

  it('is nothing else', async () => {
    for (const asOf of [
      '',
      'now',
      '2019-06-31',
      '2019-06-31T08:00:00Z',
      '2019-06-30T08:00:00',
      '2019-06-30T25:00:00Z',
      '-1',
      // Before the first event.
      '0',
      '1.5',
    ]) {
      expect([asOf, await seen({ asOf })]).toEqual([asOf, 'as-of-invalid']);
    }
  });

  it('waits for what the caller wrote and says so where it does not come', async () => {
    expect(await seen({ atLeast: assigned })).toBe('2 at 2019-11-01T03:00:00.000Z');
    const never = await readAt(
      { atLeast: '999999' },
      {
        rows: Object.assign(Object.create(story.rows), { reached: async () => false }),
        clock: story.clock,
        timeZone: 'UTC',
      },
    );
    expect(never).toMatchObject({ rejected: 'read-model-behind' });
  });
});
