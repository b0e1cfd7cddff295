import { describe, expect, it } from '@jest/globals';
import { directoryOf } from '#testing/directory.js';
import { focalPointOf, headOf, holdsPostIn, postsOf } from './directory.js';

const directory = directoryOf({
  BTTTT: {
    kind: 'ministry',
    focalPoint: 'office',
    posts: {
      minister: { kind: 'headOfMinistry', held: 'p-minister' },
      office: { kind: 'secretariat', held: 'p-office' },
    },
  },
  'C-ATTT': {
    kind: 'department',
    focalPoint: 'desk',
    posts: {
      desk: { kind: 'staff' },
      head: { kind: 'head', held: 'p-head' },
      acting: { kind: 'staff', held: 'p-office' },
    },
  },
  'C-THH': { kind: 'department', posts: { head: { kind: 'head' } } },
});

describe('the directory', () => {
  it('knows the head of a unit, a minister for a ministry, nobody while the post is vacant', () => {
    expect(headOf(directory, 'BTTTT')).toMatchObject({ unit: 'BTTTT', person: 'p-minister', post: { id: 'minister' } });
    expect(headOf(directory, 'C-ATTT')?.person).toBe('p-head');
    expect(headOf(directory, 'C-THH')).toBeUndefined();
    expect(headOf(directory, 'constructor')).toBeUndefined();
  });

  it('hears for a unit at its focal point, else at its head', () => {
    expect(focalPointOf(directory, 'BTTTT')?.person).toBe('p-office');
    expect(focalPointOf(directory, 'C-ATTT')?.person).toBe('p-head');
    expect(focalPointOf(directory, 'C-THH')).toBeUndefined();
  });

  it('knows every post of a person', () => {
    expect(postsOf(directory, 'p-office').map(({ unit, post }) => [unit, post.id])).toEqual([
      ['BTTTT', 'office'],
      ['C-ATTT', 'acting'],
    ]);
    expect(postsOf(directory, 'p-nobody')).toEqual([]);
    expect(holdsPostIn(directory, 'p-office', 'C-ATTT')).toBe(true);
    expect(holdsPostIn(directory, 'p-head', 'BTTTT')).toBe(false);
    expect(holdsPostIn(directory, 'p-head', 'toString')).toBe(false);
  });
});
