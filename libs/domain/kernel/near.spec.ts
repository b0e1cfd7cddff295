import { describe, expect, it } from '@jest/globals';
import { namesNear } from './near.js';

describe('names near one that is not there', () => {
  const types = ['TaskDrafted', 'TaskAssigned', 'TaskAccepted', 'ResultReturned', 'BlockerReturned', 'UnitRenamed'];

  it.each([
    ['TaskAsigned', ['TaskAssigned']],
    ['taskassigned', ['TaskAssigned']],
    ['Assigned', ['TaskAssigned']],
    ['returned', ['ResultReturned', 'BlockerReturned']],
    ['TaskAccptde', ['TaskAccepted']],
    ['ed', []],
    ['Nothing', []],
  ])('to %s are %j', (name, near) => {
    expect(namesNear(name, types)).toEqual(near);
  });

  it('come nearest first, and no more than three', () => {
    expect(namesNear('abcd', ['abxx', 'abcx', 'xabcd', 'abc', 'axxx'])).toEqual(['abcx', 'xabcd', 'abc']);
  });
});
