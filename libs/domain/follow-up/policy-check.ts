import { type Rejection, reject } from '../kernel/rejection.js';
import type { EscalationPolicy, Level, Policy, Step } from './policy.js';

export type PolicyRejection =
  | 'step-tells-nobody'
  | 'step-id-twice'
  | 'step-repeats-for-ever'
  | 'step-opens-no-level'
  | 'level-without-step';

const kinds = ['task', 'duty', 'directive', 'blocker'] as const;

/** What is wrong with a policy before any clock is pinned to it; undefined where nothing is. */
export function refusedPolicy(policy: Policy): Rejection<PolicyRejection> | undefined {
  for (const kind of kinds) {
    const known: readonly Level[] = kind === 'directive' ? ['issuer'] : policy[kind].levels.map(({ level }) => level);
    const refused = refusedSteps(policy[kind], known, `/${kind}`);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function refusedSteps(
  { steps, levels }: EscalationPolicy,
  known: readonly Level[],
  at: string,
): Rejection<PolicyRejection> | undefined {
  const seen = new Set<string>();
  for (const [place, step] of steps.entries()) {
    const pointer = `${at}/steps/${place}`;
    const { id: named } = step;
    if (seen.has(named)) return reject('step-id-twice', { step: named }, `${pointer}/id`);
    seen.add(named);
    if (step.to.length === 0) return reject('step-tells-nobody', { step: named }, `${pointer}/to`);
    if (step.every !== undefined && !(step.every > 0)) {
      return reject('step-repeats-for-ever', { step: named }, `${pointer}/every`);
    }
    if (opensUnknown(step, known)) return reject('step-opens-no-level', { step: named }, `${pointer}/opens`);
  }
  const waits = levels.some((level) => level.waits !== undefined);
  return waits && !steps.some(({ from }) => from === 'climb')
    ? reject('level-without-step', { level: levels[1]?.level ?? '' }, `${at}/levels`)
    : undefined;
}

const opensUnknown = ({ opens }: Step, known: readonly Level[]): boolean =>
  opens !== undefined && opens !== 'level' && !known.includes(opens);
