import type { PostKind } from '#domain/directory/unit.js';

/** What a unit is to a task. */
export type Part = 'lead' | 'coordinating' | 'assigning';

/**
 * Of which units: the one of the post, that with all under it, or those of the leader's portfolio with all under them. And what
 * of theirs: that in which they have one of these parts.
 */
export interface Reading {
  readonly of: 'own' | 'subtree' | 'portfolio';
  readonly parts: readonly Part[];
}

const ALL: readonly Part[] = ['lead', 'coordinating', 'assigning'];
const OF_THE_MINISTRY: readonly Reading[] = [
  { of: 'subtree', parts: ['lead', 'assigning'] },
  { of: 'own', parts: ALL },
];

/**
 * Who may read what work, by the kind of post that they hold. Several posts give all that each gives; what stands here for no
 * post is read by nobody. Beside it whoever was told of a thing, gave or got a directive about it, or has it before them reads
 * that thing, for as long as they hold the post.
 */
export const mayRead: Readonly<Record<PostKind, readonly Reading[]>> = {
  staff: [{ of: 'own', parts: ALL }],
  head: [{ of: 'subtree', parts: ALL }],
  deputyHead: [{ of: 'subtree', parts: ALL }],
  fieldLeader: [{ of: 'portfolio', parts: ALL }],
  headOfMinistry: OF_THE_MINISTRY,
  secretariat: OF_THE_MINISTRY,
  // They inspect, and do not work here: no part of a staff's reading is theirs.
  auditor: [{ of: 'subtree', parts: ALL }],
  // The organisation and the machine, and no case.
  administrator: [],
};
