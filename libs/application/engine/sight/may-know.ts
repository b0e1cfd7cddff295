import type { PostKind } from '#domain/directory/unit.js';

/** Where a name would stand: on pages of units and their people, or of work. */
export type Page = 'organisation' | 'work';

/**
 * People of which units: the one of the post, that with all under it, those of the leader's portfolio with all under them, the
 * ministry with all under it where the post is a ministry's, or all there are. And on which pages.
 */
export interface Knowing {
  readonly of: 'own' | 'subtree' | 'portfolio' | 'ministry' | 'all';
  readonly on: readonly Page[];
}

const EVERYWHERE: readonly Page[] = ['organisation', 'work'];
const COLLEAGUES: Knowing = { of: 'own', on: EVERYWHERE };
const HEAD: readonly Knowing[] = [{ of: 'subtree', on: EVERYWHERE }];

/**
 * Whose names are shown to whom, by the kind of post that the reader holds. Several posts give all that each gives; a name for
 * which nothing stands here is not shown. Beside it everybody knows their own, and people who have a part in the same thing
 * know one another by name. Posts and units have no secrets.
 */
export const mayKnow: Readonly<Record<PostKind, readonly Knowing[]>> = {
  staff: [COLLEAGUES],
  head: HEAD,
  deputyHead: HEAD,
  fieldLeader: [COLLEAGUES, { of: 'portfolio', on: EVERYWHERE }],
  headOfMinistry: HEAD,
  secretariat: [COLLEAGUES, { of: 'ministry', on: EVERYWHERE }],
  auditor: [COLLEAGUES],
  // They keep the organisation, and read no case.
  administrator: [COLLEAGUES, { of: 'all', on: ['organisation'] }],
};
