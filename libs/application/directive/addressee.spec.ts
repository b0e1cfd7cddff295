import { describe, expect, it } from '@jest/globals';
import { directoryOf } from '#testing/directory.js';
import { ministry } from '#testing/ministry.js';
import { addresseeOf } from './addressee.js';

describe('the addressee of a directive', () => {
  it('is the head of a department that is named', () => {
    expect(addresseeOf(ministry, { unit: 'C-ATTT' })).toEqual({ unit: 'C-ATTT', post: 'head' });
  });

  it('is the focal point of any other unit', () => {
    expect(addresseeOf(ministry, { unit: 'BCYCP' })).toEqual({ unit: 'BCYCP', post: 'desk' });
    expect(addresseeOf(ministry, { unit: 'BTTTT' })).toEqual({ unit: 'BTTTT', post: 'office' });
  });

  it('is the head of another unit that has no focal point', () => {
    const directory = directoryOf({ UBND: { kind: 'province', posts: { chair: { kind: 'head', held: 'p-1' } } } });
    expect(addresseeOf(directory, { unit: 'UBND' })).toEqual({ unit: 'UBND', post: 'chair' });
  });

  it('is the head of another unit whose focal point is vacant; where both are, the focal point', () => {
    const desk = { kind: 'staff' } as const;
    const withHead = (head: object) =>
      directoryOf({ BCY: { kind: 'agency', focalPoint: 'desk', posts: { desk, head: { kind: 'head', ...head } } } });
    expect(addresseeOf(withHead({ held: 'p-1' }), { unit: 'BCY' })).toEqual({ unit: 'BCY', post: 'head' });
    expect(addresseeOf(withHead({}), { unit: 'BCY' })).toEqual({ unit: 'BCY', post: 'desk' });
  });

  it('is the post that is named, wherever it is, when only one unit has it', () => {
    expect(addresseeOf(ministry, { post: 'expert' })).toEqual({ unit: 'C-ATTT', post: 'expert' });
    expect(addresseeOf(ministry, { unit: 'BCYCP', post: 'head' })).toEqual({ unit: 'BCYCP', post: 'head' });
  });

  it.each([
    [{ post: 'head' }, 'addressee-ambiguous', '/addressee/post'],
    [{ post: 'janitor' }, 'addressee-not-found', '/addressee/post'],
    [{ post: 'constructor' }, 'addressee-not-found', '/addressee/post'],
    [{ unit: 'C-KHONG-CO' }, 'unit-not-found', '/addressee/unit'],
    [{ unit: 'toString' }, 'unit-not-found', '/addressee/unit'],
  ])('cannot be told from %j', (named, rejected, pointer) => {
    expect(addresseeOf(ministry, named)).toMatchObject({ rejected, pointer });
  });

  it('is nobody in a unit without a head', () => {
    const directory = directoryOf({ 'C-1': { kind: 'department', posts: { desk: { kind: 'staff' } } } });
    expect(addresseeOf(directory, { unit: 'C-1' })).toMatchObject({ rejected: 'addressee-not-found' });
  });
});
