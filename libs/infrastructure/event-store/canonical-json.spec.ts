import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { decode, encode, NotCanonical } from './canonical-json.js';

const textOf = (value: object): string => Buffer.from(encode(value)).toString('utf8');
const pathOf = (value: object): string => {
  try {
    encode(value);
  } catch (error) {
    if (error instanceof NotCanonical) return error.path;
  }
  return 'encoded';
};

describe('canonical JSON', () => {
  it('writes the example of RFC 8785 §3.2.2 as §3.2.3 does', () => {
    const value = {
      // 333333333.33333329 of the RFC; a literal of that many digits is refused by the linter.
      numbers: [Number('333333333.33333329'), 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(textOf(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders keys by UTF-16 code units, as RFC 8785 §3.2.3', () => {
    // U+1F600 comes before U+FF21: its first code unit is D83D. By code points it would come after.
    expect(textOf({ '\u20ac': 1, '\uff21': 2, '\r': 3, x1: 4, '\ud83d\ude00': 5, '\u00f6': 6 })).toBe(
      '{"\\r":3,"x1":4,"ö":6,"€":1,"😀":5,"Ａ":2}',
    );
  });

  it('writes minus zero as zero and U+2028 as it is', () => {
    expect(textOf({ zero: -0, line: '\u2028' })).toBe('{"line":"\u2028","zero":0}');
  });

  it('composes text and keys to NFC', () => {
    const word = 'đốc';
    expect(textOf({ [word.normalize('NFD')]: word.normalize('NFD') })).toBe(`{"${word}":"${word}"}`);
  });

  it('names the path of what has no lasting form', () => {
    expect(pathOf({ a: [1, { b: undefined }] })).toBe('/a/1/b');
    expect(pathOf({ a: new Array(1) })).toBe('/a/0');
    expect(pathOf({ 'x/y': { '~': Number.NaN } })).toBe('/x~1y/~0');
    expect(pathOf({ a: 9_007_199_254_740_992 })).toBe('/a');
    expect(pathOf({ a: -9_007_199_254_740_992 })).toBe('/a');
    expect(pathOf({ a: 1e300 })).toBe('/a');
    expect(pathOf({ '0': 1 })).toBe('/0');
    expect(pathOf({ a: { '10': 1 } })).toBe('/a/10');
    expect(pathOf({ a: 'x\ud800y' })).toBe('/a');
    expect(pathOf({ a: () => 1 })).toBe('/a');
    expect(pathOf({ a: Symbol('s') })).toBe('/a');
    expect(pathOf({ a: new Map() })).toBe('/a');
    expect(pathOf({ a: new Uint8Array(1) })).toBe('/a');
    expect(pathOf(JSON.parse('{"a":{"__proto__":{"isAdmin":true}}}'))).toBe('/a/__proto__');
    expect(pathOf({ é: 1, ['é'.normalize('NFD')]: 2 })).toBe(`/${'é'.normalize('NFD')}`);
    expect(pathOf(new Date(0))).toBe('');
  });

  it('takes keys that JavaScript leaves in their place', () => {
    expect(textOf({ '01': 1, '-1': 2, '1.5': 3, '': 4 })).toBe('{"":4,"-1":2,"01":1,"1.5":3}');
  });

  it('stops at 64 levels', () => {
    const nested = (levels: number): object =>
      Array.from({ length: levels }).reduce<object>((inner) => ({ a: inner }), {});
    expect(pathOf(nested(64))).toBe('encoded');
    expect(pathOf(nested(65))).toBe('/a'.repeat(65));
  });

  it('writes what another implementation writes, for every value that it takes', () => {
    const text = fc.string({ unit: 'binary' }).map((any) => any.normalize('NFC'));
    const values = [fc.jsonValue(), fc.double(), fc.maxSafeInteger(), text];
    fc.assert(
      fc.property(fc.object({ withNullPrototype: true, key: text, values }), (value) => {
        // Texts that are not composed become so here and stay as they are there.
        if (pathOf(value) !== 'encoded' || JSON.stringify(value).normalize('NFC') !== JSON.stringify(value)) return;
        expect(textOf(value)).toBe(canonicalize(value));
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives the same bytes after decoding, for every value that it takes', () => {
    fc.assert(
      fc.property(
        fc.object({
          withNullPrototype: true,
          key: fc.string({ unit: 'binary' }),
          values: [fc.jsonValue(), fc.double(), fc.string({ unit: 'binary' })],
        }),
        (value) => {
          if (pathOf(value) !== 'encoded') return;
          const bytes = encode(value);
          expect(encode(decode(bytes))).toEqual(bytes);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
