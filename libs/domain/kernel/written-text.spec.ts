import { describe, expect, it } from '@jest/globals';
import { brokenRule, type TextKind } from './written-text.js';

const broken = (kind: TextKind, texts: readonly string[]) => texts.map((text) => brokenRule(kind, text));

describe('what a person writes', () => {
  it('may be in any script, with signs, pictures and several lines', () => {
    expect(broken('words', ['Đã gửi.\n\tĐợt 2', '…', '👍🏽', 'مرحبا', '10 %', 'x\u200dy'])).toEqual(
      Array(6).fill(undefined),
    );
    expect(broken('title', ['Ðề cương', '5', 'नमस्ते', '한국어'])).toEqual(Array(4).fill(undefined));
  });

  it('turns no direction', () => {
    const turning = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x061c];
    for (const kind of ['words', 'line', 'title', 'code', 'evidence'] as const) {
      const texts = turning.map((sign) => `a${String.fromCodePoint(sign)}b`);
      expect(broken(kind, texts)).toEqual(Array(turning.length).fill('isOneDirection'));
    }
  });

  it('is seen', () => {
    const unseen = ['\u200b\u200b', '\u00ad', '\ufeff', '\u2060\u200d', '\u3164', '\u115f', '\u2800', '\u{e0041}'];
    expect(broken('words', unseen)).toEqual(Array(unseen.length).fill('isVisible'));
  });

  it('has a letter or a figure where it is a title', () => {
    expect(broken('title', ['…', '---', '👍', '\u0301!'])).toEqual(Array(4).fill('hasLetter'));
  });

  it('is one line where it is a line', () => {
    expect(broken('line', ['a\nb', 'a\rb', 'a\tb', 'a\u2028b', 'a\u2029b'])).toEqual(Array(5).fill('isOneLine'));
  });

  it('has no control characters and no half of a pair', () => {
    expect(broken('words', ['a\u0000', 'a\u001b[0m', 'a\u0085', '\ud800', 'x\udc00'])).toEqual(
      Array(5).fill('isPlainText'),
    );
  });
});

describe('evidence', () => {
  it('runs nothing', () => {
    const scripts = [
      'javascript:alert(1)',
      'JavaScript:x',
      ' java\u200bscript:x',
      '\u200bdata:text/html,x',
      'vbscript:x',
    ];
    expect(broken('evidence', scripts)).toEqual(Array(scripts.length).fill('isNoScript'));
  });

  it('is a number, an address or a name', () => {
    const fit = ['15/BC-CATTT', 'https://example.vn/a?b=javascript:1', 'bao-cao.pdf', 'Dữ liệu: quý II', 'database: a'];
    expect(broken('evidence', fit)).toEqual(Array(fit.length).fill(undefined));
  });
});
