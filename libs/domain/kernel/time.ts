/** Milliseconds since the Unix epoch. Only `system.clock.ts` makes one from the machine; everything else is told. */
export type Instant = number & { readonly __brand: 'Instant' };

/** A day on the wall calendar, `YYYY-MM-DD`. It has no time zone: a deadline is a date, never a timestamp. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

/** An instant as ISO 8601 in UTC with milliseconds: the form that events and answers carry. */
export type IsoInstant = string & { readonly __brand: 'IsoInstant' };

export const DAY_MS = 86_400_000;

export const instant = (ms: number): Instant => ms as Instant;
export const isoOf = (at: Instant): IsoInstant => new Date(at).toISOString() as IsoInstant;
export const instantOf = (iso: string): Instant => Date.parse(iso) as Instant;
