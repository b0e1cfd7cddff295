import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isoOf } from '#domain/kernel/time.js';
import { haNoi } from '#testing/lives.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { cardOf } from '../../task/task-card.js';

/** The whole engine in memory, which sleeps: nothing is decided until it wakes up and records that. */
describe('after an outage of ours', () => {
  let story: Story;

  beforeEach(async () => {
    story = await ministryStory();
    await story.do('runtime', 'd', (now) => ({ type: 'FoundDeployment', now, deployment: 'd', kind: 'production' }));
  });
  afterEach(() => story.end());

  async function sleep(from: string, to: string): Promise<void> {
    await story.until(from);
    story.clock.set(haNoi(to));
    const outage = { from: isoOf(haNoi(from)), to: isoOf(haNoi(to)) };
    await story.do('runtime', 'd', (now) => ({ type: 'RecordOutage', now, ...outage }));
  }

  const toldSince = (from: string, person: string, about: string) =>
    story.rows
      .find('notices', { person })
      .filter(({ aboutId, decidedAt }) => aboutId === about && decidedAt >= haNoi(from))
      .map(({ steps }) => steps.join(' '));

  it('9.2 of five weeks a task is told once, by what stands then', async () => {
    await story.until('2019-06-03 08:00');
    // Ends on Friday 28 June 2019; T-7 falls on Wednesday the 19th, T-1 on the 27th.
    const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '28/6/2019' });
    await sleep('2019-06-17 07:00', '2019-07-22 08:30');
    expect(
      ['p-desk', 'p-head', 'p-deputy', 'p-leader'].map((each) => toldSince('2019-06-17 07:00', each, task)),
    ).toEqual([['T/0'], ['T/0'], ['T/0'], []]);
    await story.until('2019-07-22 23:00');
    expect(toldSince('2019-06-17 07:00', 'p-head', task)).toEqual(['T/0']);
    await story.until('2019-07-23 09:00');
    expect(toldSince('2019-06-17 07:00', 'p-head', task)).toEqual(['T/0', '+1/0']);
  });

  it('9.1 the card of a task names the outage that took days of it, and no other', async () => {
    await story.until('2019-06-03 08:00');
    const [open, ended, later] = [
      await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '28/6/2019' }),
      await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT', deadline: '28/6/2019' }),
      'MH-3',
    ];
    await story.do('task', ended, (now) => ({ type: 'CancelTask', now, by: 'p-office', reason: 'Thôi.' }));
    // Two hours of Wednesday the 5th take no day; Monday the 10th and Tuesday the 11th are lost, it ended on the 12th.
    await sleep('2019-06-05 09:00', '2019-06-05 11:00');
    await sleep('2019-06-07 18:00', '2019-06-12 09:00');
    await assign(story, { code: later, leadUnit: 'C-ATTT', deadline: '28/6/2019' });
    const { scope } = await story.read('p-office');
    const outagesOf = (id: string) => {
      const row = scope.rows.get('tasks', id);
      return row && cardOf(scope, row).outages;
    };
    expect(outagesOf(open)).toEqual([
      { from: '2019-06-07T11:00:00.000Z', to: '2019-06-12T02:00:00.000Z', uncountedDays: 3 },
    ]);
    expect([outagesOf(ended), outagesOf(taskId(later))]).toEqual([[], []]);
  });

  it('7.2 units owe the report of a period whose window went by in it', async () => {
    await story.until('2019-06-03 08:00');
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '31/12/2020' });
    // The window of 2019-Q3 is 15 June to 14 September; Monday 16 September, then 17 to 20 and the 23rd.
    await sleep('2019-06-14 20:00', '2019-09-16 08:30');
    const duty = 'NQ17-2019-Q3-C-ATTT';
    expect(story.rows.get('duties', duty)?.state).toMatchObject({
      status: 'open',
      // 24 September to 7 October are ten working days.
      days: { cutOff: '2019-09-14', owedOn: '2019-09-23', lapsesOn: '2019-12-14' },
    });
    const periodIs = () => story.rows.get('programmes', 'NQ17')?.state.periods['2019-Q3']?.state;
    expect([periodIs(), toldSince('2019-06-15 00:00', 'p-head', duty)]).toEqual(['open', ['T-7/0']]);
    await story.until('2019-09-24 00:00');
    expect(periodIs()).toBe('closed');
  });
});
