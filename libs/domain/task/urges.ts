import { marked, unmarked, unmarkedNumber } from '../follow-up/follow-up.changes.js';
import type { FollowUp } from '../follow-up/follow-up.js';
import type { Instant } from '../kernel/time.js';
import type { Urge, UrgeAnswer } from './task.events.js';

/** An urge, and what became of it. */
export interface KnownUrge extends Urge {
  readonly at: Instant;
  readonly answer?: Omit<UrgeAnswer, 'number'> & { readonly at: Instant };
  /** A result was handed in meanwhile, or the unit was released: nobody waits for an answer any more. */
  readonly isOver: boolean;
}

/** Of a task, oldest first, which is by their numbers. */
export type Urges = readonly KnownUrge[];

export const withUrge = (urges: Urges, urge: Urge, at: Instant): Urges => [...urges, { ...urge, at, isOver: false }];

/** It waits from now on, under its number: others may wait beside it. */
export const urged = (followUp: FollowUp, { number: repeat, answerBy: on }: Urge, at: Instant): FollowUp =>
  marked(followUp, 'urged', at, { repeat, on });

export const withAnswer = (urges: Urges, { number, ...answer }: UrgeAnswer, at: Instant): Urges =>
  urges.map((one) => (one.number === number ? { ...one, answer: { ...answer, at } } : one));

/** Whoever urged hears of it, and that one is not waited for any more. */
export const urgeAnswered = (followUp: FollowUp, { number: repeat }: UrgeAnswer, at: Instant): FollowUp =>
  marked(unmarkedNumber(followUp, 'urged', repeat), 'urgeAnswered', at, { repeat });

/** What is handed in is the best answer: no urge waits for one any more. */
export const overtaken = (urges: Urges): Urges =>
  urges.map((urge) => (urge.answer === undefined ? { ...urge, isOver: true } : urge));

export const urgesOvertaken = (followUp: FollowUp): FollowUp => unmarked(followUp, 'urged');
