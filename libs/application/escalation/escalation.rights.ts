import { postTold } from '#domain/follow-up/escalation.decide.js';
import type { Escalation, FollowUp } from '#domain/follow-up/follow-up.js';
import { reject } from '#domain/kernel/rejection.js';
import type { Right } from '../engine/definition/right.js';

/** A task, a duty or a blocker that came before a leader. */
export interface Escalated {
  readonly followUp?: FollowUp;
}

/** Whoever was told of it, or holds the post that was. */
export const told: Right<Escalated> = {
  who: ['told'],
  refusal: ({ person, directory }, { followUp }) => {
    const escalation: Escalation | undefined = followUp?.escalation;
    const isTheirs = escalation !== undefined && postTold(escalation, person, directory) !== undefined;
    return isTheirs ? undefined : reject('escalation-not-yours');
  },
};

export const isBeforeLeader = ({ followUp }: Escalated): boolean =>
  followUp?.escalation !== undefined && !followUp.isClosed;
