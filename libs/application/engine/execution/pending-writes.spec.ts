import { describe, expect, it } from '@jest/globals';
import { type Position, START } from '../../ports/event-store.js';
import { PendingWrites } from './pending-writes.js';

const at = (position: number): Position => position as Position;

describe('what is appended and not yet projected', () => {
  it('is waited for by those who look at it', () => {
    const pendingWrites = new PendingWrites();
    expect(pendingWrites.last).toBe(START);
    pendingWrites.add('unit', 'unit-1', 'a', at(7));
    pendingWrites.add('task', 'task-1', 'b', at(9));
    pendingWrites.add('task', 'task-2', 'c', at(8));
    expect(pendingWrites.lastOf(['unit', 'calendar'])).toBe(7);
    expect(pendingWrites.lastOf(['task'])).toBe(9);
    expect(pendingWrites.lastOf(['duty'])).toBe(START);
    expect(pendingWrites.last).toBe(9);
  });

  it('is found by its command until the read models can be asked', () => {
    const pendingWrites = new PendingWrites();
    pendingWrites.add('task', 'task-1', 'a', at(3));
    pendingWrites.add('task', 'task-2', 'b', at(5));
    pendingWrites.forget(at(4));
    expect(pendingWrites.streamOf('a')).toBeUndefined();
    expect(pendingWrites.streamOf('b')).toBe('task-2');
  });
});
