import { describe, expect, it } from '@jest/globals';
import type { TaskCard } from '#contracts/task-card.js';
import { compareUrgency } from './urgency.js';

const card = (code: string | null, timeliness: TaskCard['timeliness'], legalEnd: string | null): TaskCard => ({
  ...{ id: `id of ${code}`, code, title: { vi: 'Nhiệm vụ' }, isRestricted: false, timeliness, nearDue: false },
  ...{
    deadline: { text: 'hạn', legalEnd },
    workingDaysLeft: null,
    handler: null,
    extensions: 0,
    outages: [],
    urged: 0,
  },
});

describe('what to look at first', () => {
  it('is what is overdue, then what ends first, then what has no end, then what is done; alike by code', () => {
    const inOrder = [
      card('MH-9', 'overdue', '2020-01-31'),
      card('MH-8', 'overdue', '2020-03-31'),
      card('MH-2', 'withinDeadline', '2020-06-30'),
      card('MH-10', 'withinDeadline', '2020-06-30'),
      card(null, 'withinDeadline', '2020-06-30'),
      card('MH-1', 'noDeadline', null),
      card('MH-7', 'completedLate', '2019-12-31'),
    ];
    expect(inOrder.toReversed().toSorted(compareUrgency)).toEqual(inOrder);
  });
});
