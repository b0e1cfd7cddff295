import type { Directory } from '#domain/directory/directory.js';
import type { Post, Unit } from '#domain/directory/unit.js';
import type { PersonId } from '#domain/kernel/names.js';
import type { Instant } from '#domain/kernel/time.js';
import type { DecisionContext } from '../engine/decision-context.js';
import type { Asker } from '../engine/definition/right.js';

interface Around {
  readonly unit: Unit;
  readonly by: PersonId;
  readonly directory: Directory;
}

/** On a unit that is not closed, where it would do something about one of its posts. */
export const offeredOnPosts = (isPossible: (post: Post, around: Around) => boolean) =>
  ({
    on: 'unit',
    when: (unit: Unit, _: Instant, { directory }: DecisionContext, { person: by }: Asker): boolean =>
      unit.closed === undefined && Object.values(unit.posts).some((post) => isPossible(post, { unit, by, directory })),
  }) as const;
