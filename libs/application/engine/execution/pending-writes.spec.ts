import { describe, expect, it } from '@jest/globals';
import { type Position, START } from '../../ports/event-store.js';
import { Unprojected } from './pending-writes.js';

const at = (position: number): Position => position as Position;

describe('what is appended and not yet projected', () => {
  it('is waited for by those who look at it', () => {
    const unprojected = new Unprojected();
    expect(unprojected.last).toBe(START);
    unprojected.add('unit', 'unit-1', 'a', at(7));
    unprojected.add('task', 'task-1', 'b', at(9));
    unprojected.add('task', 'task-2', 'c', at(8));
    expect(unprojected.lastOf(['unit', 'calendar'])).toBe(7);
    expect(unprojected.lastOf(['task'])).toBe(9);
    expect(unprojected.lastOf(['duty'])).toBe(START);
    expect(unprojected.last).toBe(9);
  });

  it('is found by its command until the read models can be asked', () => {
    const unprojected = new Unprojected();
    unprojected.add('task', 'task-1', 'a', at(3));
    unprojected.add('task', 'task-2', 'b', at(5));
    unprojected.forget(at(4));
    expect(unprojected.streamOf('a')).toBeUndefined();
    expect(unprojected.streamOf('b')).toBe('task-2');
  });
});
