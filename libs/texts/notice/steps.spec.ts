import { describe, expect, it } from '@jest/globals';
import { occurrenceText, stepText } from './steps.js';

describe('steps', () => {
  it('are named by working days', () => {
    expect(stepText('T-7', 0, 'vi')).toBe('còn 7 ngày làm việc');
    expect(stepText('+5', 0, 'vi')).toBe('quá hạn 5 ngày làm việc');
    expect(stepText('T-1', 0, 'en')).toBe('1 working day left');
  });

  it('count what repeats', () => {
    expect(stepText('every-5', 3, 'vi')).toBe('nhắc quá hạn lần thứ 3');
    expect(occurrenceText('every-5/12', 'en')).toBe('overdue, reminder no. 12');
    expect(occurrenceText('acknowledgement-expired/2', 'vi')).toBe('đã nhận, chưa có ý kiến chỉ đạo (lần 2)');
  });
});
