import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantOf, isoOf } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { followUpStepsOf } from '../escalation/follow-up-steps.js';
import { deadlinePreviewOf } from './deadline-preview.query.js';

/** Nine o'clock in Ha Noi. */
const nine = (day: string) => isoOf(instantOf(`${day}T09:00:00+07:00`));

describe('what a deadline would mean', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    // A Monday.
    await story.until('2020-06-15 08:00');
  });
  afterAll(() => story.end());

  const preview = async (asked: object, asOf?: string) => {
    const { scope } = await story.read('p-office', asOf === undefined ? {} : { asOf });
    return deadlinePreviewOf(scope, { programme: 'NQ17', ...asked });
  };
  const lines = (answer: Awaited<ReturnType<typeof preview>>) =>
    'rejected' in answer ? answer : answer.steps.map(({ step, at, to }) => `${step} ${at} ${to.join(' ')}`);

  it('is its legal end, the days that are left and who is told when (2.1, 2.2)', async () => {
    const answer = await preview({ text: 'hết Quý II/2020' });
    expect(answer).toMatchObject({
      ...{ programme: 'NQ17', text: 'hết Quý II/2020', kind: 'quarter', rolled: false, isPast: false },
      // Four more days of this week, five of the next, Monday and Tuesday.
      ...{ legalEnd: '2020-06-30', lastDay: '2020-06-30', workingDaysLeft: 11 },
    });
    // T−30 and T−14 lie before the day of the assignment: the later of them is told with it.
    const now = '2020-06-15T01:00:00.000Z';
    expect(lines(answer)).toEqual([
      `assigned ${now} focalPoint head coordinatingUnits`,
      `T-14 ${now} handler`,
      `T-7 ${nine('2020-06-19')} handler head`,
      `T-1 ${nine('2020-06-29')} handler deputyHead`,
      `T ${nine('2020-06-30')} handler`,
      `+1 ${nine('2020-07-01')} handler head`,
      `+3 ${nine('2020-07-03')} handler head`,
      `+5 ${nine('2020-07-07')} handler head fieldLeader`,
      `+10 ${nine('2020-07-14')} handler head fieldLeader secretariat`,
      `every-5 ${nine('2020-07-21')} handler head`,
    ]);
  });

  it('is what then happens', async () => {
    const answer = await preview({ date: '2020-06-26' });
    await assign(story, { code: 'MH-9', leadUnit: 'C-ATTT', deadline: '26/06/2020' });
    const before = story.clock.now();
    await story.until('2020-07-20 08:00');
    const told = followUpStepsOf(await story.store.readStream(`task-${taskId('MH-9')}`))
      .filter(({ outcome }) => outcome === 'told')
      .map(({ step, dueAt }) => `${step} ${dueAt}`);
    if ('rejected' in answer) throw new Error(answer.rejected);
    expect(answer.steps.map(({ step, at }) => `${step} ${at}`)).toEqual(told);
    expect(told.at(-1)).toBe(`every-5 ${nine('2020-07-17')}`);
    expect(before).toBe(instantOf('2020-06-15T08:00:00+07:00'));
    await story.do('task', taskId('MH-9'), (now) => ({ type: 'CancelTask', now, by: 'p-office', reason: 'R' }));
  });

  it('rolls on over days off, and back where the words say before', async () => {
    // 2 September is a day off, 15 November 2020 a Sunday.
    expect(await preview({ date: '2020-09-02' })).toMatchObject({
      ...{ lastDay: '2020-09-02', legalEnd: '2020-09-03', rolled: true },
    });
    expect(await preview({ text: 'trước 15/11/2020' })).toMatchObject({ legalEnd: '2020-11-13' });
  });

  it('without an end is followed by no steps of its own (2.5)', async () => {
    const answer = await preview({ text: 'thường xuyên' });
    expect(answer).toMatchObject({ legalEnd: null, lastDay: null, workingDaysLeft: null, isPast: false });
    expect(lines(answer)).toHaveLength(1);
  });

  it('that has passed is refused as an assignment is, unless that is meant (2.3)', async () => {
    for (const asked of [{ text: '30/06/2020' }, { date: '2020-06-30' }]) {
      expect(await preview(asked)).toMatchObject({
        ...{ rejected: 'deadline-in-the-past', because: { legalEnd: '2020-06-30', today: '2020-07-20' } },
        pointer: `/${Object.keys(asked)[0]}`,
      });
    }
    const meant = await preview({ text: '30/06/2020', pastDeadline: 'true' });
    expect(meant).toMatchObject({ isPast: true, workingDaysLeft: -14 });
    // Counted from the day of the assignment, and no step up to the end is told.
    expect(lines(meant)).toMatchObject(
      [/^assigned /, /^\+1 2020-07-21/, /^\+3 /, /^\+5 /, /^\+10 /, /^every-5 /].map((like) =>
        expect.stringMatching(like),
      ),
    );
    expect(await preview({ text: '30/06/2020' }, '2020-06-15T08:00:00+07:00')).toMatchObject({ isPast: false });
  });

  it('that cannot be understood is refused as an assignment is, where it stands in the query', async () => {
    for (const [asked, rejected, pointer] of [
      [{ text: 'hết Quý V/2020' }, 'deadline-impossible', '/text'],
      [{ text: 'sớm' }, 'deadline-not-understood', '/text'],
      [{ text: 'hết quý II' }, 'deadline-ambiguous', '/text'],
      [{ date: '2020-06-31' }, 'deadline-impossible', '/date'],
      [{ date: '2020-06-30T00:00:00Z' }, 'deadline-is-an-instant', '/date'],
      [{ programme: 'NQ99', text: '30/9/2020' }, 'programme-not-found', '/programme'],
    ] as const) {
      expect([asked, await preview(asked)]).toMatchObject([asked, { rejected, pointer }]);
    }
  });
});
