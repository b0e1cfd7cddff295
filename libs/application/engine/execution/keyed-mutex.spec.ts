import { describe, expect, it } from '@jest/globals';
import { KeyedMutex } from './keyed-mutex.js';

/** Work that ends when it is told to. */
function held<T>(name: string, log: string[], answer: () => T) {
  let end = (): void => {};
  const told = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = async (): Promise<T> => {
    log.push(`${name} begins`);
    await told;
    log.push(`${name} ends`);
    return answer();
  };
  return { work, end };
}

describe('turns', () => {
  it('are taken one after the other on one key, whichever could end first', async () => {
    const mutex = new KeyedMutex();
    const log: string[] = [];
    const first = held('first', log, () => 1);
    const second = held('second', log, () => 2);
    const both = [mutex.take('task-1', first.work), mutex.take('task-1', second.work)];
    second.end();
    first.end();
    expect(await Promise.all(both)).toEqual([1, 2]);
    expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('do not wait for another key', async () => {
    const mutex = new KeyedMutex();
    const log: string[] = [];
    const slow = held('slow', log, () => 'slow');
    const waiting = mutex.take('task-1', slow.work);
    expect(await mutex.take('task-2', async () => 'quick')).toBe('quick');
    slow.end();
    expect(await waiting).toBe('slow');
  });

  it('go on after one that failed, which fails for its own caller alone', async () => {
    const mutex = new KeyedMutex();
    const failing = mutex.take('task-1', () => Promise.reject(new Error('conflict')));
    const next = mutex.take('task-1', async () => 'done');
    await expect(failing).rejects.toThrow('conflict');
    expect(await next).toBe('done');
  });
});
