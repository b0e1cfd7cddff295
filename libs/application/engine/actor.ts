import type { PersonId, UnitId } from '#domain/kernel/names.js';

/** Who acts: a person for a unit, or one of our own processors. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly person: PersonId;
      /** For which unit they act; needed where they hold posts in several. */
      readonly unit?: UnitId;
    }
  | { readonly kind: 'system'; readonly name: SystemName };

/** Our own processors, and the two that set a deployment up. */
export type SystemName = 'sweep' | 'reporting' | 'directives' | 'dispatch' | 'deliver' | 'setup' | 'demonstration';

export const actorLabel = (actor: Actor): string => (actor.kind === 'person' ? actor.person : `system:${actor.name}`);
