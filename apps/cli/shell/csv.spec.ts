import { describe, expect, it } from '@jest/globals';
import { csvLine } from './csv.js';

describe('csvLine', () => {
  it('writes plain values as they are', () => {
    expect(csvLine(['NQ17-01', 3, true])).toBe('NQ17-01,3,true');
  });

  it('tells nothing from an empty text', () => {
    expect(csvLine([null, undefined, ''])).toBe(',,""');
  });

  it('quotes commas, quotation marks and line breaks, doubling the marks', () => {
    expect(csvLine(['a,b', 'nói "gấp"', 'hai\ndòng'])).toBe('"a,b","nói ""gấp""","hai\ndòng"');
  });

  it('leaves alone what only looks like a formula: +1 is a step', () => {
    expect(csvLine(['+1'])).toBe('+1');
  });
});
