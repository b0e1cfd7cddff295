/** Ids are natural keys or UUIDs made of natural keys by `application/ids.ts`; the domain never makes one. */
export type UnitId = string;
export type PostId = string;
/** A random pseudonym; what identifies the person is encrypted in `person-{id}` alone. */
export type PersonId = string;
export type ProgrammeId = string;
export type TaskId = string;
export type BlockerId = string;
export type DirectiveId = string;
export type DocumentId = string;
/** `2020-Q2`: a reporting period and a calendar quarter share their name. */
export type PeriodId = string;

/** Text in the two languages of every screen; English may be lacking and Vietnamese then stands in. */
export interface Localized {
  readonly vi: string;
  readonly en?: string;
}

/** Where a fact of a demonstration comes from: a source, or our own illustration (marked *minh họa* wherever shown). */
export type Provenance = 'source' | 'illustration';
