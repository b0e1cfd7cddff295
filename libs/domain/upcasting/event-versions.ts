import type { DomainEvent } from '../kernel/decider.js';

/** An event's data as an earlier version wrote them, into the shape of the next version. Pure: nobody edits the log. */
export type Upcaster = (data: never) => object;

type DataOf<Event extends DomainEvent, Type extends Event['type']> = Extract<Event, { readonly type: Type }>['data'];

/**
 * Every shape in which events of a noun were ever written: for each type an upcaster per earlier `schemaVersion`, from
 * version 1 on. The current version is one more than there are upcasters, so neither can be forgotten.
 */
export type EventVersions<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: readonly [] | readonly [...Upcaster[], (data: never) => DataOf<Event, Type>];
};
