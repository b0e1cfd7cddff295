import type { Me } from '#contracts/me.js';
import { postsOf } from '#domain/directory/directory.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import { nameOfUnit, shortNameOf } from '../engine/reading/unit-names.js';
import type { Names } from '../engine/sight/names.js';

/** Who the reader is here, and what waits unread. */
export async function meOf(scope: ReadScope, names: Names): Promise<Me> {
  const { rows, at, context, reader } = scope;
  const notices = rows.find('notices', { person: reader.person }, { at });
  return {
    person: reader.person,
    name: await names.of(reader.person, 'organisation'),
    language: reader.language,
    posts: postsOf(context.directory, reader.person).map(({ unit, post }) => ({
      unit,
      unitName: nameOfUnit(context.directory, unit),
      unitShortName: shortNameOf(context.directory, unit),
      post: post.id,
      kind: post.kind,
      title: post.title,
      since: post.holder?.since ?? null,
    })),
    unreadNotices: notices.filter(({ isRead }) => isRead === 0).length,
    ...answered(scope),
  };
}
