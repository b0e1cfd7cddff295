import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Emulator } from './emulator.js';
import { startEmulator } from './emulator.js';
import { recording } from './recording.js';
import { replay } from './replay.js';

/** The backwards read of the whole log answers whatever event is last, and that is another one here. */
const LAST_EVENT_OF_ALL = 'reads of nothing';

describe('the emulator answers as EventStoreDB 23.10.5 was recorded to', () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.kill());

  // In the order of the file, on one server, as they were recorded.
  it.each(recording().scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (name, scenario) => {
    const compared = await replay(scenario, emulator.port);
    const seen = name === LAST_EVENT_OF_ALL ? compared.filter(({ recorded }) => !isEvent(recorded)) : compared;
    expect(seen.map(({ answered }) => answered)).toEqual(seen.map(({ recorded }) => recorded));
  });
});

function isEvent(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'event' in message;
}
