import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { Story } from '#testing/story.js';
import { assign, blockerOf, establishAbove, ministryStory, raise } from '#testing/story-of-ministry.js';
import type { ReadParams } from '../engine/reading/open-read.js';
import { dutyDetailOf } from './duties.query.js';

const DUTY = 'NQ17-2020-Q2-C-ATTT';
const { blocker, title, options } = blockerOf('MH-1');

describe("a unit's report, as it is read", () => {
  let story: Story;
  let task: string;

  beforeAll(async () => {
    story = await ministryStory();
    await establishAbove(story);
    await story.until('2020-03-16 08:00');
    task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', isRestricted: true });
    await assign(story, { code: 'MH-2', leadUnit: 'BCYCP' });
    await story.until('2020-06-01 10:00');
    await raise(story, 'MH-1', true);
    await story.until('2020-06-02 10:00');
    const said = { results: 'Đã khảo sát.', shortcomings: 'Thiếu số liệu.', proposals: 'Giao hạn gửi.' };
    await story.do('duty', DUTY, (now) => ({
      ...{ type: 'SubmitDuty', now, by: 'p-desk', ...said, blockers: [blocker] },
      withoutTasks: [{ task, reason: 'Chưa đến kỳ.' }],
    }));
    await story.until('2020-06-03 10:00');
    await story.do('blocker', blocker, (now) => ({ type: 'ResolveBlocker', now, by: 'p-head', text: 'Đã gửi đủ.' }));
    await story.until('2020-06-04 10:00');
  });
  afterAll(() => story.end());

  async function read(person: string, params: ReadParams = {}, duty = DUTY) {
    const { scope } = await story.read(person, params);
    const answer = await dutyDetailOf(scope, story.store, duty);
    invariant(!isRejection(answer), 'the duty is there');
    return answer;
  }

  it('has its parts, and each blocker that it names as it stands today', async () => {
    const named = { id: blocker, title, task: { id: task, code: 'MH-1' }, options };
    expect(await read('p-head')).toMatchObject({
      ...{ results: 'Đã khảo sát.', shortcomings: 'Thiếu số liệu.', proposals: 'Giao hạn gửi.', note: null },
      blockers: [{ ...named, status: 'resolved' }],
    });
    expect(await read('p-head', { asOf: '2020-06-02' })).toMatchObject({ blockers: [{ ...named, status: 'open' }] });
  });

  it('tells outsiders of a restricted task that something was named, and not what', async () => {
    const { blockers } = await read('p-above');
    expect(blockers).toEqual([
      { id: blocker, title: null, status: 'resolved', task: { id: task, code: 'MH-1' }, options: [] },
    ]);
  });

  describe('that was corrected and added to', () => {
    const changing = { by: 'p-head', withoutTasks: [] as const };
    const unsaid = { results: null, shortcomings: null, proposals: null, note: null, blockers: [], withoutTasks: [] };

    beforeAll(async () => {
      await story.until('2020-06-15 17:00');
      await story.do('duty', DUTY, (now) => ({
        ...{ type: 'CorrectDutyReport', now, ...changing, results: 'Đã khảo sát xong.', reason: 'Ghi thiếu.' },
        withoutTasks: [{ task, reason: 'Chưa đến kỳ báo cáo.' }],
      }));
      await story.until('2020-06-16 09:00');
      await story.do('duty', DUTY, (now) => ({
        ...{ type: 'CorrectDutyReport', now, ...changing, by: 'p-desk', note: 'Đã ký số.', blockers: [blocker] },
        reason: 'Ký sau.',
      }));
      await story.until('2020-06-17 10:00');
    });

    it('says the new words, what they replaced, and beside them what was added, each with who, when and why', async () => {
      const named = [expect.objectContaining({ id: blocker, title, options })];
      expect(await read('p-head')).toMatchObject({
        ...{ ...unsaid, results: 'Đã khảo sát xong.', withoutTasks: [{ task, reason: 'Chưa đến kỳ báo cáo.' }] },
        ...{ status: 'submitted', submittedBy: 'p-desk', submittedAt: '2020-06-02T03:00:00.000Z' },
        corrections: [
          {
            ...{ reason: 'Ghi thiếu.', by: 'p-head', at: '2020-06-15T10:00:00.000Z' },
            replaced: {
              ...{ results: 'Đã khảo sát.', shortcomings: 'Thiếu số liệu.', proposals: 'Giao hạn gửi.', note: null },
              ...{ blockers: named, withoutTasks: [{ task, reason: 'Chưa đến kỳ.' }] },
            },
          },
        ],
        supplements: [
          {
            ...{ reason: 'Ký sau.', by: 'p-desk', at: '2020-06-16T02:00:00.000Z' },
            ...{ ...unsaid, note: 'Đã ký số.', blockers: named },
          },
        ],
      });
    });

    it('says as of then what it said then', async () => {
      const then = await read('p-head', { asOf: '2020-06-14' });
      expect(then).toMatchObject({ results: 'Đã khảo sát.', corrections: [], supplements: [] });
      const between = await read('p-head', { asOf: '2020-06-15' });
      expect(between).toMatchObject({ results: 'Đã khảo sát xong.', corrections: [{ by: 'p-head' }], supplements: [] });
    });
  });

  it('has no parts before it is sent', async () => {
    const unsaid = { results: null, shortcomings: null, proposals: null, note: null, blockers: [], withoutTasks: [] };
    expect(await read('p-head', { asOf: '2020-06-01' })).toMatchObject(unsaid);
    expect(await read('p-bcy-head', {}, 'NQ17-2020-Q2-BCYCP')).toMatchObject(unsaid);
  });
});
