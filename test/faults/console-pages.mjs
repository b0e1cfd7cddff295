// The pages of the console beside the server: what they offer to whom about what, at several instants of a quarter that is played,
// and every screen in every language, theme, width and answer. Both stand among the specs and are asked more here.
import { found } from './found.mjs';

const specs = ['test/browser/offers.e2e-spec.ts', 'test/browser/screens.e2e-spec.ts'];

export function consolePages({ trials, seed }) {
  const asked = { CONSOLE_PAIRS: String(trials), CONSOLE_SEED: String(seed % 2 ** 31), CONSOLE_STATES: 'all' };
  return { pairs: trials, statesOfEachScreen: 24, faults: found(specs, asked) };
}
