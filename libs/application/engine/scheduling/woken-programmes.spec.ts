import { describe, expect } from '@jest/globals';
import { lived, stepsWoken } from '#testing/lived-programmes.js';
import { ofEveryProgramme, programmeProperties } from '#testing/programme-properties.js';

/** Each is lived through three times. */
const STEADY = { postsChangeHands: false, count: 100 };

describe('a whole programme, each of whose posts is held by one person', () => {
  ofEveryProgramme(
    'woken when something is due, once a day, or at the end alone: the same is decided',
    STEADY,
    async (script) => {
      const { steps } = await lived(script);
      expect(await stepsWoken(script, 'daily')).toEqual(steps);
      expect(await stepsWoken(script, 'at-the-end')).toEqual(steps);
    },
  );

  programmeProperties(STEADY);
});
