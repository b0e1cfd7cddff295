import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyTwice } from './key-twice.js';

describe('a key that stands twice', () => {
  it.each([
    ['{"a":1,"a":1}', '/a'],
    ['{"a":{"b":[1,{"c":1,"d":{},"c":2}]}}', '/a/b/1/c'],
    ['{"a":[[],[{"b":"","b":""}]]}', '/a/1/0/b'],
    ['[{"a":1},{"a":1},{"b":1,"b":1}]', '/2/b'],
    [' { "a" : 1 ,\n "b" : [ 1 , 2 ] , "a" : 3 } ', '/a'],
    ['{"\\u0061":1,"a":2}', '/a'],
    ['{"a\\"":1,"x":"\\\\","a\\"":2}', '/a"'],
    ['{"":1,"":2}', '/'],
    ['{"a/b~c":1,"a/b~c":2}', '/a~1b~0c'],
    ['{"constructor":1,"constructor":2}', '/constructor'],
  ])('%s has it at %s', (text, pointer) => expect(keyTwice(text)).toBe(pointer));

  it.each([
    '{}',
    '[]',
    '"a"',
    '{"a":"a","b":"a"}',
    '{"a":{"a":{"a":1}},"b":{"a":1}}',
    '{"a":["b","b"],"b":{"c":"\\",\\"c\\":"}}',
    '{"a":"{\\"b\\":1,\\"b\\":2}"}',
    '{"a":"x\\\\","b":"y\\\\\\""}',
    '{"constructor":1,"toString":2}',
    '{"a":1,"A":2}',
  ])('%s has none', (text) => expect(keyTwice(text)).toBeUndefined());

  it('is none in any JSON that a program wrote, however it is spaced', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 1, '\t'), (value, space) => {
        expect(keyTwice(JSON.stringify(value, undefined, space))).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  it('is found wherever it stands in such JSON', () => {
    const steps = fc.array(fc.oneof(fc.string(), fc.nat({ max: 3 })), { maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.string(), fc.jsonValue(), fc.jsonValue(), (path, key, before, after) => {
        const twice = `{${JSON.stringify(key)}:${JSON.stringify(before)},${JSON.stringify(key)}:${JSON.stringify(after)}}`;
        const text = path.reduceRight<string>(
          (inner, step) =>
            typeof step === 'string' ? `{${JSON.stringify(step)}:${inner}}` : `[${'"",'.repeat(step)}${inner}]`,
          twice,
        );
        const pointer = [...path, key].map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
        expect(keyTwice(text)).toBe(pointer.join(''));
      }),
      { numRuns: 1_000 },
    );
  });
});
