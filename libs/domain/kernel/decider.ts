import type { Rejection } from './rejection.js';
import type { Instant } from './time.js';

/** What is written: a fact in the past tense. `data` is canonical JSON and never holds the present moment. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/** An event together with the business instant at which it happened (its metadata's `occurredAt`). */
export type Recorded<E> = E & { readonly occurredAt: Instant };

/**
 * The rules of one stream. `evolve` is total: what happened, happened. `decide` never throws: it returns the events to
 * append (none when the command's effect already holds) or a rejection. Time, ids, people, calendar and policy come in
 * with the command and its context as data (J. Chassaing's decider).
 */
export interface Decider<Command, Event extends DomainEvent, State, Context, Code extends string = string> {
  readonly initial: State;
  evolve(state: State, event: Recorded<Event>): State;
  decide(command: Command, state: State, context: Context): readonly Event[] | Rejection<Code>;
}
