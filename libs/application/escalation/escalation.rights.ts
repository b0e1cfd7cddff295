import { obstacleToBlocker } from '#domain/blocker/blocker.decide.js';
import type { Directory } from '#domain/directory/directory.js';
import { peopleOf } from '#domain/directory/recipients.js';
import { obstacleToDuty } from '#domain/duty/duty.decide.js';
import { actsFor } from '#domain/follow-up/escalation.decide.js';
import type { EscalationPolicy } from '#domain/follow-up/policy.js';
import type { PersonId, ProgrammeId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import { obstacleToWork } from '#domain/task/task.obstacles.js';
import type { DecisionContext } from '../engine/decision-context.js';
import type { EscalatedThing } from '../engine/definition/command-definition.js';
import type { Right } from '../engine/definition/right.js';
import { programmeOfTask } from '../engine/scheduling/obligation-kinds.js';
import { audienceOfEscalated, type Escalated } from './escalated-audience.js';

/** Whoever has, today, the post of a level that was told. */
export const told: Right<Escalated> = {
  who: ['told'],
  refusal: ({ person, directory }, escalated) =>
    actingIn(escalated, person, directory) === undefined ? reject('escalation-not-yours') : undefined,
};

/** For which level a person acts on it. */
export function actingIn(escalated: Escalated, person: PersonId, directory: Directory) {
  const audience = audienceOfEscalated(escalated);
  if (escalated.followUp === undefined || audience === undefined) return undefined;
  return actsFor(escalated.followUp, person, peopleOf(directory, audience).as);
}

/** It came before a leader, and nothing has ended since. */
export const isBeforeLeader = (about: EscalatedThing, now: Instant, context: DecisionContext): boolean =>
  (about.state.followUp?.escalations.length ?? 0) > 0 && obstacleTo(about, now, context) === undefined;

export const programmeOfThing = ({ kind, state }: EscalatedThing): ProgrammeId =>
  kind === 'task' ? programmeOfTask(state) : state.programme;

/** How it is followed up. */
export function policyOfThing({ kind, state }: EscalatedThing, context: DecisionContext): EscalationPolicy | undefined {
  return state.followUp && context.policy(state.followUp.policy)[kind];
}

/** The checks of its own decider. */
function obstacleTo({ kind, state }: EscalatedThing, now: Instant, context: DecisionContext): Rejection | undefined {
  switch (kind) {
    case 'task':
      return obstacleToWork(state);
    case 'duty':
      return obstacleToDuty(state, now, { calendar: context.calendarOf(state.programme) });
    case 'blocker':
      return obstacleToBlocker(state);
  }
}
