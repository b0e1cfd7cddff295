import { DomainProblem } from './domain-problem.js';
import type { Sent } from './fingerprint.js';
import { fieldProblem } from './validation-problem.js';

const NAME = 'dryRun';

/** How else somebody may write it who means it: what was to be tried must not be done for a hyphen. */
const isMeantBy = (name: string): boolean =>
  name !== NAME && name.replaceAll(/[^a-z]/gi, '').toLowerCase() === NAME.toLowerCase();

/**
 * Whether a command is only to be tried: `?dryRun=true`; absent or `false`, it is not. And the request as if nothing had
 * been said of that: under its key the real one is the same wish.
 *
 * @throws DomainProblem for any other value, for two of them, and for a name that only looks like it.
 */
export function dryRunAsked(sent: Sent): { readonly isDry: boolean; readonly sent: Sent } {
  const { body, query } = sent;
  // Most commands come without any.
  if (query === '') return { isDry: false, sent };
  const asked = new URLSearchParams(query);
  const strange = [...asked.keys()].find(isMeantBy);
  if (strange !== undefined) throw refused('whitelistValidation', `property ${strange} should not exist`, strange);
  const [value = 'false', ...others] = asked.getAll(NAME);
  if (others.length > 0 || (value !== 'true' && value !== 'false')) {
    throw refused('isIn', `${NAME} must be one of the following values: true, false`, NAME);
  }
  asked.delete(NAME);
  return { isDry: value === 'true', sent: { body, query: asked.toString() } };
}

/**
 * Of what cannot be tried, so that it is not done in place of a trial.
 *
 * @throws DomainProblem where a trial is asked for.
 */
export function refuseDryRun(sent: Sent): void {
  if (dryRunAsked(sent).isDry) throw refused('whitelistValidation', `property ${NAME} should not exist`, NAME);
}

const refused = (rule: string, message: string, property: string): DomainProblem =>
  new DomainProblem('validation-failed', { count: 1 }, { errors: [fieldProblem(rule, message, property)] });
