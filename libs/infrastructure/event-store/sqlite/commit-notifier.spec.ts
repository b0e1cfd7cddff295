import { describe, expect, it } from '@jest/globals';
import { CommitNotifier } from './commit-notifier.js';

/** Longer than any test: whoever wakes was not woken by the poll. */
const NEVER_MS = 1_000_000;

describe('the bell', () => {
  it('wakes all who wait when it is step', async () => {
    const bell = new CommitNotifier(() => 1, NEVER_MS);
    const waiting = [bell.changed(1), bell.changed(1)];
    bell.ring();
    await Promise.all(waiting);
  });

  it('does not put to sleep who has not seen the last version', async () => {
    await new CommitNotifier(() => 2, NEVER_MS).changed(1);
  });

  it('wakes who is told to leave, asleep or before', async () => {
    const bell = new CommitNotifier(() => 1, NEVER_MS);
    const leaving = new AbortController();
    const waiting = bell.changed(1, leaving.signal);
    leaving.abort();
    await waiting;
    await bell.changed(1, leaving.signal);
  });

  it('finds by itself that the version has changed', async () => {
    let version = 1;
    const bell = new CommitNotifier(() => version, 1);
    const waiting = bell.changed(1);
    version = 2;
    await waiting;
  });

  it('wakes the one whose version has passed although a later one sleeps on', async () => {
    let version = 1;
    const bell = new CommitNotifier(() => version, 1);
    const early = bell.changed(1);
    version = 2;
    const late = bell.changed(2);
    await early;
    bell.ring();
    await late;
  });

  it('tells who waits that the version cannot be read', async () => {
    let isBroken = false;
    const version = (): number => {
      if (isBroken) throw new Error('disk I/O error');
      return 1;
    };
    const waiting = new CommitNotifier(version, 1).changed(1);
    isBroken = true;
    await expect(waiting).rejects.toThrow('disk I/O error');
  });
});
