import { obstacleToBlocker } from '#domain/blocker/blocker.decide.js';
import type { Blocker } from '#domain/blocker/blocker.js';
import { obstacleToDuty } from '#domain/duty/duty.decide.js';
import type { Duty } from '#domain/duty/duty.js';
import { postTold } from '#domain/follow-up/escalation.decide.js';
import type { ProgrammeId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import type { Task } from '#domain/task/task.js';
import { obstacleToWork } from '#domain/task/task.obstacles.js';
import type { DecisionContext } from '../engine/decision-context.js';
import type { EscalatedThing } from '../engine/definition/command-definition.js';
import type { Right } from '../engine/definition/right.js';
import { programmeOfTask } from '../engine/scheduling/obligation-kinds.js';

/** What may come before a leader, and where each keeps that it did. */
export type Escalated = Pick<Task, 'followUp'> | Pick<Duty, 'followUp'> | Pick<Blocker, 'followUp'>;

/** Whoever was told of it, or holds the post that was. */
export const told: Right<Escalated> = {
  who: ['told'],
  refusal: ({ person, directory }, { followUp }) => {
    const escalation = followUp?.escalation;
    const isTheirs = escalation !== undefined && postTold(escalation, person, directory) !== undefined;
    return isTheirs ? undefined : reject('escalation-not-yours');
  },
};

/** It came before a leader, and nothing has ended since. */
export const isBeforeLeader = (about: EscalatedThing, now: Instant, context: DecisionContext): boolean =>
  about.state.followUp?.escalation !== undefined && obstacleTo(about, now, context) === undefined;

export const programmeOfThing = ({ kind, state }: EscalatedThing): ProgrammeId =>
  kind === 'task' ? programmeOfTask(state) : state.programme;

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
