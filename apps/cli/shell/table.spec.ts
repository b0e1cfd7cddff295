import { describe, expect, it } from '@jest/globals';
import { listLines, recordLines } from './table.js';

const plain = { width: undefined, isColoured: false };
const cells = (...texts: string[]) => texts.map((text) => ({ text }));

describe('listLines', () => {
  it('sets columns below their headings, each as wide as its widest text', () => {
    expect(listLines(['Mã', 'Đơn vị'], [cells('NQ17-01', 'C-ATTT'), cells('X', 'BCYCP')], plain)).toEqual([
      'Mã       Đơn vị',
      'NQ17-01  C-ATTT',
      'X        BCYCP',
    ]);
  });

  it('counts letters, not code points: composed or not, Vietnamese is as wide', () => {
    const [, decomposed] = listLines(['a', 'b'], [cells('Hạn'.normalize('NFD'), '|')], plain);
    expect(decomposed?.normalize('NFC')).toBe('Hạn  |');
  });

  it('wraps the widest column where the terminal ends, between words', () => {
    const lines = listLines(['Mã', 'Nội dung'], [cells('NQ17-01', 'một hai ba bốn năm sáu')], { ...plain, width: 24 });
    // 24 columns less "NQ17-01" and the gap leave 15.
    expect(lines).toEqual(['Mã       Nội dung', 'NQ17-01  một hai ba bốn', '         năm sáu']);
  });

  it('keeps words whole that are longer than their column', () => {
    const [, row] = listLines(['a', 'b'], [cells('x', '0b61e18b-df69-536a-836e-9f77a140b26d')], {
      ...plain,
      width: 20,
    });
    expect(row).toBe('x  0b61e18b-df69-536a-836e-9f77a140b26d');
  });

  it('shows line breaks as lines and drops what would steer the terminal', () => {
    expect(listLines(['a', 'b'], [cells('x\u001b[2J\u0007', 'hai\ndòng')], plain)).toEqual([
      'a     b',
      'x[2J  hai',
      '      dòng',
    ]);
  });

  it('colours a cell by its tone, beside the word that says the same', () => {
    const [, row] = listLines(['a'], [[{ text: '■ Quá hạn', tone: 'bad' }]], { width: 80, isColoured: true });
    expect(row).toBe('\u001b[31m■ Quá hạn\u001b[39m');
  });
});

describe('recordLines', () => {
  it('gives each fact a line and leaves out what is empty', () => {
    expect(recordLines(['Mã', 'Chủ trì', 'Lý do'], cells('NQ17-01', 'C-ATTT', ''), plain)).toEqual([
      'Mã       NQ17-01',
      'Chủ trì  C-ATTT',
    ]);
  });
});
