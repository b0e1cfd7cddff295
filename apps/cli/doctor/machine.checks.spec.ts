import { describe, expect, it } from '@jest/globals';
import { checkNode, checkTimeZone } from './machine.checks.js';

describe('checkNode', () => {
  it.each([
    ['20.19.0', 'ok'],
    ['20.18.9', 'fault'],
    ['18.20.4', 'fault'],
    ['20.20.2', 'ok'],
    ['22.1.0', 'ok'],
    ['24.0.0-nightly', 'ok'],
  ])('%s is %s', (version, state) => {
    expect(checkNode(version)).toMatchObject({ state, because: { version } });
  });
});

describe('checkTimeZone', () => {
  it('finds that a day in Ha Noi begins at 17:00 UTC', () => {
    expect(checkTimeZone('Asia/Ho_Chi_Minh')).toMatchObject({ state: 'ok', code: 'zone-ok' });
  });
});
