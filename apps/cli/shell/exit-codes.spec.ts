import { describe, expect, it } from '@jest/globals';
import { exitCodeOf } from './exit-codes.js';

describe('exitCodeOf', () => {
  it.each([
    [400, 'validation-failed', 6],
    [401, 'unauthorised', 3],
    [403, 'not-your-unit', 3],
    [404, 'not-found', 4],
    [409, 'conflict', 5],
    [412, 'stale', 5],
    [428, 'precondition-required', 5],
    [413, 'body-too-large', 6],
    [422, 'deadline-impossible', 6],
    [422, 'idempotency-key-reused', 5],
    [503, 'read-model-behind', 7],
    [503, 'store-unavailable', 1],
    [500, 'internal', 1],
    [507, 'store-full', 1],
  ])('%i %s is %i', (status, code, exitCode) => {
    expect(exitCodeOf(status, code)).toBe(exitCode);
  });

  it('goes by the status where the code is not known, whatever it is called', () => {
    expect(exitCodeOf(404)).toBe(4);
    expect(exitCodeOf(404, 'constructor')).toBe(4);
    expect(exitCodeOf(418, 'teapot')).toBe(1);
  });
});
