import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import { type Policy, policyRefOf } from '#domain/follow-up/policy.js';
import { type CivilDate, instant, isoOf } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, issueProgramme, ministryStory } from '#testing/story-of-ministry.js';
import { publishVietnam } from '#testing/vietnam-calendar.js';
import { carryOut } from './execution/carry-out.js';
import { systemCommand } from './execution/system-command.js';

/** Everything falls at 10:00. */
const later: Policy = {
  id: 'later',
  version: 1,
  task: { ...defaultPolicy.task, firesAt: '10:00' },
  duty: { ...defaultPolicy.duty, firesAt: '10:00' },
  directive: { ...defaultPolicy.directive, firesAt: '10:00' },
  blocker: { ...defaultPolicy.blocker, firesAt: '10:00' },
};

/** One obligation of each kind in KH-2, whose days begin in Tokyo, two hours before Ha Noi, and whose steps fall at 10:00 there. */
describe('a programme with a calendar and a policy of its own', () => {
  let story: Story;
  let task: string;

  beforeEach(async () => {
    story = await ministryStory();
    // Its name stands before that of the deployment's.
    const tokyo = { ...publishVietnam, calendar: 'JP', timeZone: 'Asia/Tokyo' };
    await story.do('calendar', 'JP', (now) => ({ ...tokyo, now }));
    await story.do('policy', 'later', (now) => ({ type: 'PublishPolicy', now, policy: later }));
    await issueProgramme(story, 'KH-2', { policy: policyRefOf(later), calendar: 'JP' });
    await story.until('2020-04-01 08:00');
    task = await assign(story, { code: 'A', programme: 'KH-2', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await story.do('blocker', 'b', (now) => ({
      ...{ type: 'RaiseBlocker', now, by: 'p-expert', blocker: 'b', policy: policyRefOf(later), task, taskCode: 'A' },
      ...{ programme: 'KH-2', unit: 'C-ATTT', assigningUnit: 'BTTTT', handler: { person: 'p-expert' } },
      ...{ isRestricted: false, title: 'Thiếu kinh phí', description: 'Chưa có.', cause: 'Dự toán chưa duyệt.' },
      options: [{ text: 'Bổ sung dự toán', competence: 'Bộ trưởng' }],
    }));
    const reason = 'Vượt thẩm quyền.';
    await story.do('blocker', 'b', (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason }));
    await story.do('blocker', 'b', (now) => ({
      ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: 'directive-1', text: 'Dùng dự phòng.' },
      ...{ addressee: { unit: 'C-ATTT', post: 'head' }, due: '2020-04-24' as CivilDate },
    }));
  });
  afterEach(() => story.end());

  const due = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      story.rows
        .find('due', {})
        .filter(({ id }) => id !== 'NQ17')
        .map(({ kind, dueAt }) => [kind, isoOf(instant(dueAt))]),
    );
  const against = async (stream: string) =>
    (await story.store.readStream(stream)).map(
      ({ metadata: { decidedAgainst: by } }) => `${by?.policy} ${by?.calendar}`,
    );

  // 10:00 in Tokyo is 01:00 UTC, 24:00 is 15:00. 2 and 30 April and 1 May 2020 are off.
  const byItsOwn = {
    /** T-30 of 30 June. */
    task: '2020-05-19T01:00:00.000Z',
    /** T-30 of Monday 15 June. */
    duty: '2020-05-04T01:00:00.000Z',
    /** T-1 of Friday 24 April. */
    directive: '2020-04-23T01:00:00.000Z',
    /** The end of the window of 2020-Q2. */
    programme: '2020-06-14T15:00:00.000Z',
  };

  it('has its obligations planned by them', () => {
    expect(due()).toMatchObject(byItsOwn);
  });

  it('has them decided by them, and the log says so', async () => {
    await story.until('2020-05-20 08:00');
    const streams = [`task-${task}`, 'duty-KH-2-2020-Q2-C-ATTT', 'blocker-b', 'directive-directive-1'];
    for (const stream of streams) {
      const lines = await against(stream);
      expect(lines.length).toBeGreaterThan(1);
      expect(new Set(lines)).toEqual(new Set(['later@1 JP@1']));
    }
    expect(new Set(await against('programme-KH-2'))).toEqual(new Set(['undefined JP@1']));
    expect(due()).toMatchObject({ task: '2020-06-10T01:00:00.000Z' });
  });

  it('starts new clocks under the newest version of its policy, and no other that is published', async () => {
    const publish = (policy: Policy) =>
      story.do('policy', policy.id, (now) => ({ type: 'PublishPolicy', now, policy }) as const);
    await publish({ ...later, version: 2 });
    await publish({ ...defaultPolicy, id: 'aaa', version: 7 });
    await publish({ ...defaultPolicy, id: 'zzz', version: 7 });
    await story.do('task', task, (now) => ({ type: 'AcceptTask', now, by: 'p-desk' }));
    expect((await against(`task-${task}`)).at(-1)).toBe('later@1 JP@1');
    const second = await assign(story, { code: 'B', programme: 'KH-2', leadUnit: 'BCYCP' });
    await story.cycle();
    expect(new Set(await against(`task-${second}`))).toEqual(new Set(['later@2 JP@1']));
    expect(new Set(await against('duty-KH-2-2020-Q2-BCYCP'))).toEqual(new Set(['later@2 JP@1']));
    const ours = await assign(story, { code: 'C', leadUnit: 'C-ATTT' });
    expect(new Set(await against(`task-${ours}`))).toEqual(new Set(['default@2 VN@1']));
  });

  it('moves what was assigned before it was issued, once it is', async () => {
    const early = await assign(story, { code: 'D', programme: 'KH-3', leadUnit: 'BCYCP', deadline: '30/06/2020' });
    const dueOfEarly = () => isoOf(instant(story.rows.get('due', `task-${early}`)?.dueAt ?? 0));
    // Pinned to the deployment's policy, so that its steps fall at 09:00: in Ha Noi, then in Tokyo.
    expect(dueOfEarly()).toBe('2020-05-19T02:00:00.000Z');
    await issueProgramme(story, 'KH-3', { policy: policyRefOf(later), calendar: 'JP' });
    expect(dueOfEarly()).toBe('2020-05-19T00:00:00.000Z');
  });

  it('waits with all that is its where its calendar stands still, and nobody else does', async () => {
    await story.record('calendar-JP', 'OfTheFuture', {});
    const accept = (id: string, person: string) =>
      carryOut(
        story.executor,
        systemCommand(
          'sweep',
          { category: 'task', id },
          { type: 'AcceptTask', now: story.clock.now(), by: person },
          'x',
        ),
      );
    await expect(accept(task, 'p-desk')).rejects.toThrow('calendar-JP');
    const ours = await assign(story, { code: 'C', leadUnit: 'C-ATTT' });
    await expect(accept(ours, 'p-desk')).resolves.toBe(true);
  });
});
