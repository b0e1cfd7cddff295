import { obstacleToDirective } from '#domain/directive/directive.decide.js';
import type { Directive } from '#domain/directive/directive.js';
import type { Audience } from '#domain/directory/recipients.js';
import type { DecisionContext } from '../engine/decision-context.js';
import { addressee, anyOf, handler } from '../engine/definition/right.js';

export const addresseeOfDirective = addressee(({ direction }: Directive) => direction?.addressee);

/** A directive, and who handles what it is about; undefined where it did not go to the unit that leads that. */
export interface CarriedOut {
  readonly directive: Directive;
  readonly handled: Pick<Audience, 'leadUnit' | 'handler'> | undefined;
}

export function carriedOut(directive: Directive, context: DecisionContext): CarriedOut {
  const handled = context.subjectOf(directive.about);
  const wentThere = handled?.leadUnit === directive.direction?.addressee.unit;
  return { directive, handled: wentThere ? handled : undefined };
}

/**
 * The addressee, and the handler of what was directed where it went to their unit: a head is directed, an official does
 * it and says so. To give a directive back is the addressee's alone.
 */
const whoeverCarriesOut = anyOf(
  addressee(({ directive }: CarriedOut) => directive.direction?.addressee),
  handler(({ handled }: CarriedOut) => handled),
);

/** Of a command that is theirs: the right, what it looks at, and when it is offered. */
export const carryingOut = (when: (directive: Directive) => boolean) => ({
  right: whoeverCarriesOut,
  subject: (_command: unknown, directive: Directive, context: DecisionContext) => carriedOut(directive, context),
  offered: { on: 'directive', when, subject: carriedOut } as const,
});

/** Something may still be done about it. */
export const isOpen = (directive: Directive): boolean => obstacleToDirective(directive) === undefined;
