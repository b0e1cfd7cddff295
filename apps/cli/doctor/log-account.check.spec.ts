import { describe, expect, it } from '@jest/globals';
import { accountFinding } from './log-account.check.js';

describe('the account on a log server', () => {
  const right = { mayAppend: true, mayReadStreams: true, mayReadAll: true };
  const none = { mayDelete: false, mayTombstone: false, mayWriteMetadata: false };

  it('is well when it may append and read, and nothing else', () => {
    expect(accountFinding({ ...right, ...none })).toMatchObject({ state: 'ok' });
  });

  it.each(['mayAppend', 'mayReadStreams', 'mayReadAll'])('cannot serve without %s', (lacking) => {
    const found = accountFinding({ ...right, ...none, [lacking]: false });
    expect(found).toMatchObject({ state: 'fault', code: 'log-account-lacks' });
  });

  it.each(['mayDelete', 'mayTombstone', 'mayWriteMetadata'])('is one to warn of with %s', (surplus) => {
    const found = accountFinding({ ...right, ...none, [surplus]: true });
    expect(found).toMatchObject({ state: 'warning', code: 'log-account-removes' });
  });
});
