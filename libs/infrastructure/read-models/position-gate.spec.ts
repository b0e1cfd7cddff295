import { describe, expect, it } from '@jest/globals';
import type { Position } from '#application/ports/event-store.js';
import { PositionGate } from './position-gate.js';

const at = (n: number): Position => n as Position;

describe('the gate of positions', () => {
  it('lets those through whose position is reached, and the others wait', async () => {
    const gate = new PositionGate();
    const [near, far] = [gate.reached(at(10), 60_000), gate.reached(at(20), 60_000)];
    gate.open(at(15));
    await expect(near).resolves.toBe(true);
    gate.open(at(25));
    await expect(far).resolves.toBe(true);
    await expect(gate.reached(at(25), 0)).resolves.toBe(true);
  });

  it('never goes back', () => {
    const gate = new PositionGate();
    gate.open(at(20));
    gate.open(at(10));
    expect(gate.position()).toBe(20);
  });

  it('says no after the time, and to everybody at its close', async () => {
    const gate = new PositionGate();
    await expect(gate.reached(at(1), 1)).resolves.toBe(false);
    const waiting = gate.reached(at(1), 60_000);
    gate.close();
    await expect(waiting).resolves.toBe(false);
    await expect(gate.reached(at(1), 60_000)).resolves.toBe(false);
  });
});
