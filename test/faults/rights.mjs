// Random weeks, lived with and without another unit's work: whoever has no part in it must not see a difference. The property stands
// beside the table of who reads what and is asked more often here.
import { found } from './found.mjs';

export function rights({ trials, seed }) {
  const asked = { RIGHTS_RUNS: String(trials), RIGHTS_SEED: String(seed % 2 ** 31) };
  return { pairs: trials, faults: found(['test/rights/non-interference.spec.ts'], asked) };
}
