import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lived } from './lived-programmes.js';
import { aProgrammeScript, type ProgrammeScript } from './programme-scripts.js';

/** The long tier asks more: `npm run test:faults -- follow-up`. */
const RUNS = process.env['PROGRAMME_RUNS'];
/** Here always the same lives, so that a change is judged by what it changes; the long tier draws others. */
const SEED = Number(process.env['FOLLOW_UP_SEED'] ?? 17_032_020);
const MS_EACH_MAX = 3_000;

interface Scripts {
  /** Or whoever holds one holds it throughout. */
  readonly postsChangeHands: boolean;
  /** Lived through in `npm test`. */
  readonly count: number;
}

/** A property of every life, whatever people do, when we are silent and which days are off. */
export function ofEveryProgramme(says: string, of: Scripts, holds: (script: ProgrammeScript) => Promise<void>): void {
  const numRuns = Number(RUNS ?? of.count);
  const trials = { numRuns, endOnFailure: true, seed: SEED };
  it(says, () => fc.assert(fc.asyncProperty(aProgrammeScript(of), holds), trials), 60_000 + numRuns * MS_EACH_MAX);
}

export function programmeProperties(of: Scripts): void {
  ofEveryProgramme('what is planned is what happens, from whatever people have left it at', of, async (script) => {
    const { planned, told } = await lived(script);
    expect(told).toEqual(planned);
  });

  ofEveryProgramme('nothing open is forgotten', of, async (script) => {
    expect((await lived(script)).forgotten).toEqual([]);
  });

  ofEveryProgramme('nobody is told twice or too often, and no leader before the unit', of, async (script) => {
    expect((await lived(script)).faults).toEqual([]);
  });
}
