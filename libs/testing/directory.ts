import type { Directory } from '#domain/directory/directory.js';
import type { Post, PostKind, Unit, UnitKind } from '#domain/directory/unit.js';
import type { CivilDate } from '#domain/kernel/time.js';

/** What a post is, who holds it (nobody: vacant), and a leader's portfolio. */
export interface PostSketch {
  readonly kind: PostKind;
  readonly held?: string;
  readonly portfolio?: readonly string[];
}

export interface UnitSketch {
  readonly kind: UnitKind;
  readonly focalPoint?: string;
  readonly posts: Readonly<Record<string, PostSketch>>;
}

/** A directory in a few lines: `directoryOf({ 'C-ATTT': { kind: 'department', posts: { head: { kind: 'head', held: 'p-1' } } } })`. */
export function directoryOf(units: Readonly<Record<string, UnitSketch>>): Directory {
  return { units: Object.fromEntries(Object.entries(units).map(([id, sketch]) => [id, unitOf(id, sketch)])) };
}

function unitOf(id: string, { kind, focalPoint, posts }: UnitSketch): Unit {
  return {
    established: true,
    id,
    name: { vi: id },
    kind,
    participation: 'system',
    posts: Object.fromEntries(Object.entries(posts).map(([post, sketch]) => [post, postOf(post, sketch)])),
    ...(focalPoint === undefined ? {} : { focalPoint }),
  };
}

function postOf(id: string, { kind, held, portfolio = [] }: PostSketch): Post {
  const vacant = { id, kind, title: { vi: id }, portfolio };
  return held === undefined ? vacant : { ...vacant, holder: { person: held, since: '2019-01-01' as CivilDate } };
}
