import { afterEach, describe, expect, it } from '@jest/globals';
import type { MachineClock, MonotonicClock } from '#application/ports/clocks.js';
import { type Instant, instant } from '#domain/kernel/time.js';
import { haNoi } from '#testing/lives.js';
import { Story } from '#testing/story.js';
import { CommandExecutor } from '../execution/command-executor.js';
import { systemCommand } from '../execution/system-command.js';
import { isPassing } from '../passing-failures.js';
import { ClockInDoubt, ClockWatch, WatchedClock } from './clock-watch.js';

const DAY = 24 * 3_600_000;
const morning = haNoi('2020-05-25 08:00');

/** Two clocks of one machine: time passes on both, an administrator sets the one. */
class Machine implements MachineClock, MonotonicClock {
  #elapsed = 0;
  constructor(private at: number) {}
  now(): Instant {
    return instant(this.at);
  }
  elapsedMs(): number {
    return this.#elapsed;
  }
  passes(ms: number): void {
    this.at += ms;
    this.#elapsed += ms;
  }
  setBy(ms: number): void {
    this.at += ms;
  }
}

describe('9.3 a clock is in doubt', () => {
  const watched = (machine: Machine, signs: readonly Instant[], accepted: Instant[] = []) => {
    const doubts: number[] = [];
    const acceptance = { take: () => accepted.pop() };
    const onDoubt = () => doubts.push(machine.now());
    return { watch: new ClockWatch({ clock: machine, acceptance, signs, onDoubt }), doubts, accepted };
  };

  it('at a start more than 35 days away from every sign of life, either way; an empty log has none', () => {
    const started = (...signs: readonly number[]) =>
      watched(
        new Machine(morning),
        signs.map((sign) => instant(morning + sign)),
      ).watch.look() !== undefined;
    expect(started()).toBe(false);
    expect([started(-35 * DAY), started(-35 * DAY - 1)]).toEqual([false, true]);
    expect([started(35 * DAY), started(35 * DAY + 1)]).toEqual([false, true]);
    // The work was away, and people were not; or events of a clock that ran ahead once.
    expect([started(-90 * DAY, -DAY), started(-DAY, 4_000 * DAY)]).toEqual([false, false]);
  });

  it('when it leaves the monotonic one, and until it is back; it is said once', () => {
    const machine = new Machine(morning);
    const { watch, doubts } = watched(machine, []);
    expect(watch.look()).toBeUndefined();
    machine.passes(400 * DAY);
    expect(watch.look()).toBeUndefined();
    machine.setBy(36 * DAY);
    expect([watch.look(), watch.look()]).toEqual([expect.anything(), expect.anything()]);
    machine.passes(DAY);
    machine.setBy(-36 * DAY);
    expect([watch.look(), doubts.length]).toEqual([undefined, 1]);
    machine.setBy(-36 * DAY);
    expect(watch.look()).toBeDefined();
  });

  it('not by a machine that sleeps every night', () => {
    const machine = new Machine(morning);
    const { watch } = watched(machine, []);
    for (let night = 0; night < 200; night += 1) {
      machine.setBy(DAY / 2);
      expect(watch.look()).toBeUndefined();
    }
  });

  it('until it is accepted, for this once and for what it says now', () => {
    const machine = new Machine(morning);
    const { watch, accepted } = watched(machine, [instant(morning - 50 * DAY)], [instant(morning - 40 * DAY)]);
    expect(watch.look()).toBeDefined();
    expect(accepted).toEqual([]);
    accepted.push(instant(morning - DAY));
    expect([watch.look(), accepted, watch.look()]).toEqual([undefined, [], undefined]);
    machine.setBy(36 * DAY);
    expect(watch.look()).toBeDefined();
  });

  describe('and by it', () => {
    const story = new Story('2020-05-25 08:00');
    afterEach(() => story.end());

    it('nothing is decided, and nothing is held against the stream', async () => {
      const machine = new Machine(morning);
      const { watch } = watched(machine, [instant(morning - 36 * DAY)]);
      const executor = new CommandExecutor(story.store, story.rows, new WatchedClock(machine, watch));
      const command = { type: 'FoundDeployment', now: morning, deployment: 'd', kind: 'production' } as const;
      const found = () => executor.execute(systemCommand('setup', { category: 'runtime', id: 'd' }, command, 'd'));
      const error = await found().catch((thrown: unknown) => thrown);
      expect([error instanceof ClockInDoubt, isPassing(error)]).toEqual([true, true]);
      expect(await story.store.readAll()).toEqual([]);
      machine.setBy(-2 * DAY);
      expect(await found()).toMatchObject({ changed: true });
      // What would write nothing is not answered either: it would be decided by that clock.
      machine.setBy(2 * DAY);
      await expect(found()).rejects.toThrow(ClockInDoubt);
    });
  });
});
