import { describe, expect, it } from '@jest/globals';
import type { DutyWords } from './duty-words.js';
import { orderOf } from './order-of.js';
import type { ReportedTask } from './reported.js';

const duty = { id: 'NQ17-2020-Q2-C-ATTT', etag: 4 };
const words: DutyWords = {
  results: ' Đã ban hành hướng dẫn. ',
  shortcomings: '  ',
  proposals: '',
  note: '',
  reason: ' Ghi thiếu. ',
  blockers: [],
  without: { 'task-6': ' Mới giao. ', 'task-9': 'Đã có báo cáo.' },
};
const task = (id: string): ReportedTask => ({ id, code: id, title: { vi: id }, report: undefined, isOpen: true });

describe('the command of a unit’s report', () => {
  it('says what was typed, and leaves out what says nothing', () => {
    expect(orderOf(duty, 'send', words, [task('task-6'), task('task-7')])).toEqual({
      name: 'SubmitDuty',
      subject: { duty: duty.id },
      etag: 4,
      body: { results: 'Đã ban hành hướng dẫn.', withoutTasks: [{ task: 'task-6', reason: 'Mới giao.' }] },
    });
  });

  it('corrects with a reason, and accounts for the tasks again', () => {
    const { name, body } = orderOf(duty, 'correct', { ...words, blockers: ['b-1'] }, [task('task-6')]);
    expect([name, body]).toEqual([
      'CorrectDutyReport',
      {
        results: 'Đã ban hành hướng dẫn.',
        blockers: ['b-1'],
        withoutTasks: [{ task: 'task-6', reason: 'Mới giao.' }],
        reason: 'Ghi thiếu.',
      },
    ]);
  });

  it('adds later without accounting for the tasks', () => {
    expect(orderOf(duty, 'supplement', words, [task('task-6')]).body).not.toHaveProperty('withoutTasks');
  });
});
