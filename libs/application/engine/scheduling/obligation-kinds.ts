import { nextBlockerDue } from '#domain/blocker/blocker.decide.js';
import type { Blocker } from '#domain/blocker/blocker.js';
import { nextDirectiveDue } from '#domain/directive/directive.decide.js';
import type { Directive } from '#domain/directive/directive.js';
import { nextDutyDue } from '#domain/duty/duty.decide.js';
import type { Duty } from '#domain/duty/duty.js';
import { nextDue } from '#domain/follow-up/follow-up.decide.js';
import type { Policy } from '#domain/follow-up/policy.js';
import type { WorkingTime } from '#domain/follow-up/working-time.js';
import type { ProgrammeId } from '#domain/kernel/names.js';
import type { Instant } from '#domain/kernel/time.js';
import type { Task } from '#domain/task/task.js';
import type { ObligationKind } from '../../tables.js';
import { NO_PROGRAMME } from '../decision-context.js';

interface States {
  readonly task: Task;
  readonly duty: Duty;
  readonly blocker: Blocker;
  readonly directive: Directive;
}
export type ObligationState<K extends ObligationKind> = States[K];

export const programmeOfTask = ({ content }: Task): ProgrammeId => content?.programme ?? NO_PROGRAMME;

/** By whose calendar each kind goes; a directive by that of what it is about, which somebody else has to look up. */
export const programmeOf: {
  readonly [K in ObligationKind]: (
    state: States[K],
    ofAbout: (about: Directive['about']) => ProgrammeId,
  ) => ProgrammeId;
} = {
  task: programmeOfTask,
  duty: ({ programme }) => programme,
  blocker: ({ programme }) => programme,
  directive: ({ about }, ofAbout) => ofAbout(about),
};

/** When each kind of obligation next wants a decision: the due list and the plan ask the same function. */
export const nextDueOf: {
  readonly [K in ObligationKind]: (state: States[K], policy: Policy, time: WorkingTime) => Instant | undefined;
} = {
  task: (state, policy, time) =>
    state.followUp === undefined ? undefined : nextDue(state.followUp, policy.task, time),
  duty: nextDutyDue,
  blocker: nextBlockerDue,
  directive: nextDirectiveDue,
};
