import type { Blocker } from '#domain/blocker/blocker.js';
import type { Duty } from '#domain/duty/duty.js';
import { postTold } from '#domain/follow-up/escalation.decide.js';
import { reject } from '#domain/kernel/rejection.js';
import type { Task } from '#domain/task/task.js';
import type { Right } from '../engine/definition/right.js';

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

export const isBeforeLeader = ({ followUp }: Escalated): boolean =>
  followUp?.escalation !== undefined && !followUp.isClosed;
