import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise } from '#testing/story-of-ministry.js';

const DUTY = 'NQ17-2019-Q2-C-ATTT';
const result = { result: 'r-1', narrative: 'Xong.', evidence: [] };

describe('what lies with leaders', () => {
  let story: Story;
  let task: string;

  beforeEach(async () => {
    story = await ministryStory();
    await story.until('2019-03-25 08:00');
    task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT', deadline: '29/03/2019' });
  });
  afterEach(() => story.end());

  const lying = (about: string) =>
    story.rows.find('escalations', { aboutId: about }).map(({ level, state, isOpen }) => [level, state, isOpen]);

  it('is a task overdue for five working days, until its result is confirmed', async () => {
    await story.until('2019-04-05 08:59');
    expect(lying(task)).toEqual([]);
    await story.until('2019-04-05 09:00');
    expect(lying(task)).toEqual([['fieldLeader', 'open', 1]]);
    await story.do('task', task, (now) => ({ type: 'AcknowledgeEscalation', now, by: 'p-leader' }));
    expect(lying(task)).toEqual([['fieldLeader', 'acknowledged', 1]]);
    await story.do('task', task, (now) => ({ type: 'SubmitResult', now, by: 'p-expert', ...result }));
    expect(lying(task)).toEqual([['fieldLeader', 'acknowledged', 1]]);
    await story.do('task', task, (now) => ({ type: 'ConfirmResult', now, by: 'p-office' }));
    expect(lying(task)).toEqual([['fieldLeader', 'closed', 0]]);
  });

  it('is a report owed for five working days, until it is sent', async () => {
    // Owed by Monday 17 June 2019.
    await story.until('2019-06-24 09:00');
    expect(lying(DUTY)).toEqual([['fieldLeader', 'open', 1]]);
    const withoutTasks = [{ task, reason: 'Chưa đến kỳ.' }];
    await story.do('duty', DUTY, (now) => ({ type: 'SubmitDuty', now, by: 'p-desk', withoutTasks }));
    expect(lying(DUTY)).toEqual([['fieldLeader', 'closed', 0]]);
  });

  it('or until it lapses', async () => {
    await story.until('2019-09-14 23:00');
    expect(lying(DUTY)).toEqual([['fieldLeader', 'open', 1]]);
    await story.until('2019-09-15 00:00');
    expect(lying(DUTY)).toEqual([['fieldLeader', 'closed', 0]]);
  });

  it('7.1 not until its last task is confirmed, where that comes after the cut-off: the report stays owed', async () => {
    await story.until('2019-06-24 09:00');
    await story.do('task', task, (now) => ({ type: 'SubmitResult', now, by: 'p-expert', ...result }));
    await story.do('task', task, (now) => ({ type: 'ConfirmResult', now, by: 'p-office' }));
    expect(lying(DUTY)).toEqual([['fieldLeader', 'open', 1]]);
    await story.do('duty', DUTY, (now) => ({ type: 'SubmitDuty', now, by: 'p-desk', withoutTasks: [] }));
    expect(lying(DUTY)).toEqual([['fieldLeader', 'closed', 0]]);
  });

  it('is a blocker, with the level alone to which it climbed, until it is resolved', async () => {
    const blocker = await raise(story, 'MH-1');
    expect(lying(blocker)).toEqual([['head', 'open', 1]]);
    const up = (reason: string, toLevel: 'fieldLeader' | 'headOfMinistry') =>
      story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason, toLevel }));
    await up('Vượt thẩm quyền.', 'fieldLeader');
    expect(lying(blocker)).toEqual([
      ['head', 'closed', 0],
      ['fieldLeader', 'open', 1],
    ]);
    await up('Cần Bộ trưởng.', 'headOfMinistry');
    expect(lying(blocker).toSorted()).toEqual([
      ['fieldLeader', 'closed', 0],
      ['head', 'closed', 0],
      ['headOfMinistry', 'open', 1],
    ]);
    await story.do('blocker', blocker, (now) => ({ type: 'ResolveBlocker', now, by: 'p-head', text: 'Đã có.' }));
    expect(new Set(lying(blocker).map(([, state]) => state))).toEqual(new Set(['closed']));
  });

  it('or until it is handed back', async () => {
    const blocker = await raise(story, 'MH-1');
    await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason: 'Vượt.' }));
    await story.do('blocker', blocker, (now) => ({ type: 'ReturnBlocker', now, by: 'p-leader', reason: 'Tự làm.' }));
    expect(lying(blocker)).toEqual([
      ['head', 'closed', 0],
      ['fieldLeader', 'closed', 0],
    ]);
  });
});
