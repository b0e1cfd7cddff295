import type { Me } from '#contracts/me.js';
import { postsOf, unitOf } from '#domain/directory/directory.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';

/** Who the reader is here, and what waits unread. */
export function meOf(scope: ReadScope): Me {
  const { rows, at, context, reader } = scope;
  const notices = rows.find('notices', { person: reader.person }, { at });
  return {
    person: reader.person,
    language: reader.language,
    posts: postsOf(context.directory, reader.person).map(({ unit, post }) => ({
      unit,
      unitName: unitOf(context.directory, unit)?.name ?? { vi: unit },
      post: post.id,
      kind: post.kind,
      title: post.title,
      since: post.holder?.since ?? null,
    })),
    unreadNotices: notices.filter(({ isRead }) => isRead === 0).length,
    ...answered(scope),
  };
}
