import { shellTexts } from '#texts/console/shell.texts.js';
import type { Texts } from '#texts/language.js';
import type { Schemas } from '../api/reads.js';

type Post = Schemas['HeldPostView'];
type Kind = Post['kind'];

const LEADERS: readonly Kind[] = ['fieldLeader', 'headOfMinistry'];
const HEADS: readonly Kind[] = ['head', 'deputyHead'];
const OF_A_UNIT: readonly Kind[] = ['head', 'deputyHead', 'staff'];
/** They keep the organisation, and see no cases. */
const WITHOUT_CASES: Kind = 'administrator';

export interface PageLink {
  readonly to: '/as/$as/work' | '/as/$as/decisions' | '/as/$as/unit' | '/as/$as/boards/$unit' | '/as/$as/notices';
  readonly unit?: string;
  readonly text: Texts;
  /** `g` and this key opens it. */
  readonly key: string;
}

export const isLeader = (posts: readonly Post[]): boolean => posts.some(({ kind }) => LEADERS.includes(kind));
export const isHead = (posts: readonly Post[]): boolean => headedUnits(posts).length > 0;
export const headedUnits = (posts: readonly Post[]): readonly string[] =>
  posts.flatMap(({ kind, unit }) => (HEADS.includes(kind) ? [unit] : []));

/** The pages of whoever holds these posts, first the one that they begin with. */
export function pagesOf(posts: readonly Post[]): readonly PageLink[] {
  const unit =
    posts.find(({ kind }) => OF_A_UNIT.includes(kind))?.unit ?? posts.find(({ kind }) => kind !== WITHOUT_CASES)?.unit;
  return [
    ...(isLeader(posts) ? [{ to: '/as/$as/decisions', text: shellTexts.decisions, key: 'i' } as const] : []),
    { to: '/as/$as/work', text: shellTexts.work, key: 'w' },
    ...(headedUnits(posts).length > 0 ? [{ to: '/as/$as/unit', text: shellTexts.unit, key: 'u' } as const] : []),
    ...(unit === undefined ? [] : [{ to: '/as/$as/boards/$unit', unit, text: shellTexts.board, key: 'b' } as const]),
    { to: '/as/$as/notices', text: shellTexts.notices, key: 'n' },
  ];
}
