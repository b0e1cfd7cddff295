import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import type { Policy } from '#domain/follow-up/policy.js';
import { told } from '#testing/lives.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory } from '#testing/story-of-ministry.js';
import { publishVietnam } from '#testing/vietnam-calendar.js';

/** The next version of the default policy: a task's people are told three working days before its end, and no other day. */
const brief: Policy = {
  ...defaultPolicy,
  version: defaultPolicy.version + 1,
  task: { ...defaultPolicy.task, steps: [{ id: 'T-7', from: 'end', days: -3, to: ['head'] }] },
};

describe('what a decision is made under', () => {
  let story: Story;

  beforeEach(async () => {
    story = await ministryStory();
    await story.until('2020-06-01 08:00');
  });
  afterEach(() => story.end());

  const publish = (policy: Policy) =>
    story.do('policy', 'default', (now) => ({ type: 'PublishPolicy', now, policy }) as const);

  it('is for a task the policy under which it was assigned, whatever has been published since', async () => {
    const before = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await publish(defaultPolicy);
    await publish(brief);
    const after = await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await story.until('2020-06-30 08:00');
    const steps = async (task: string) => {
      const lines = told(await story.store.readStream(`task-${task}`));
      return lines.map((line) => line.replace(/:(?= ).*$/, '')).filter((line) => line > '2020-06-11');
    };
    expect(await steps(before)).toEqual(['2020-06-19 09:00 T-7', '2020-06-29 09:00 T-1']);
    expect(await steps(after)).toEqual(['2020-06-25 09:00 T-7']);
  });

  it('stands in the log beside it: policy, version of the calendar, and when people were looked up', async () => {
    const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    await story.do('calendar', 'VN', (now) => ({ ...publishVietnam, lastYear: 2022, now }));
    await story.do('task', task, (now) => ({ type: 'AcceptTask', now, by: 'p-desk' }));
    const events = await story.store.readStream(`task-${task}`);
    const under = events.map(({ type, metadata }) => [type, metadata.decidedAgainst]);
    const directory = '2020-06-01T01:00:00.000Z';
    expect(under).toEqual([
      ['TaskAssigned', { directory, policy: 'default@2', calendar: 'VN@1' }],
      ['ReminderDecided', { directory, policy: 'default@2', calendar: 'VN@1' }],
      ['TaskAccepted', { directory, policy: 'default@2', calendar: 'VN@2' }],
    ]);
  });

  it('is for a clock pinned to a version that nobody published nothing: the stream stands still and is named', async () => {
    const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    const [assigned] = await story.store.readStream(`task-${task}`);
    const data = { ...Object(assigned?.data), policy: { id: 'default', version: 9 } };
    await story.record('task-of-nobody', 'TaskAssigned', data);
    const standing = story.rows.find('quarantined', {});
    expect(standing).toMatchObject([{ stream: 'task-of-nobody', reason: 'cannot-be-folded' }]);
    expect(standing[0]?.error).toContain('policy default@9');
  });

  it('is for what is part of no programme the calendar that was published first, whatever its name', async () => {
    await story.do('calendar', 'AA', (now) => ({ ...publishVietnam, calendar: 'AA', timeZone: 'Asia/Tehran', now }));
    expect((await story.executor.contextNow()).calendar()).toMatchObject({ id: 'VN', timeZone: 'Asia/Ho_Chi_Minh' });
    await story.do('calendar', 'VN', (now) => ({ ...publishVietnam, lastYear: 2022, now }));
    expect((await story.executor.contextNow()).calendar()).toMatchObject({ id: 'VN', version: 2 });
  });
});
