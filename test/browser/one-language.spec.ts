import { describe, expect, it } from '@jest/globals';
import { foreignIn } from './one-language.js';

const foreign = (language: 'vi' | 'en', text: string, ...data: readonly string[]) =>
  foreignIn([text], new Set(data), language).length > 0;

describe('a word of the other language', () => {
  it.each(['Close', 'Send the report', 'Accept', 'Tiến độ: overdue', 'See as of then', 'Board'])(
    'is found among Vietnamese ones: %s',
    (text) => {
      expect(foreign('vi', text)).toBe(true);
    },
  );

  it.each([
    'Quá hạn 95 ngày làm việc',
    'Báo cáo khó khăn, vướng mắc của MH-03, Cục ATTT',
    'Đang nghiêng về phương án quý, giải trình thuở xưa khuya khoắt',
    'Nguyễn Văn Ví Dụ (Chuyên viên xử lý)',
  ])('is none of these: %s', (text) => {
    expect(foreignIn([text], new Set(), 'vi')).toEqual([]);
  });

  it.each(['Đóng', 'Due: hết ngày 30/06/2020'])('is found among English ones: %s', (text) => {
    expect(foreign('en', text)).toBe(true);
  });

  it('is not what people wrote, whole or quoted by the server', () => {
    expect(foreign('en', 'MH-01 Lập danh mục: overdue', 'Lập danh mục')).toBe(false);
    expect(foreign('en', 'due by the end of 1 June 2020 (as written: “trong tháng 5/2020”)')).toBe(false);
    expect(foreign('en', 'Đóng', 'Đó')).toBe(true);
  });
});
