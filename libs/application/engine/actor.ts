import type { PersonId, PostId, UnitId } from '#domain/kernel/names.js';

/** A person who acts, for one of their units. */
export interface PersonActing {
  readonly kind: 'person';
  readonly person: PersonId;
  /** For which unit they act; needed where they hold posts in several. */
  readonly unit?: UnitId;
  /** As the holder of which post, where they say so. */
  readonly post?: PostId;
  /** For whom they act, where they stand in for somebody. */
  readonly onBehalfOf?: PersonId;
  /** What let them in: a token, or a session of a browser. */
  readonly credential?: { readonly kind: 'token' | 'session'; readonly id: string };
}

/** Who acts: a person for a unit, or one of our own processors. */
export type Actor =
  | PersonActing
  | {
      readonly kind: 'system';
      readonly name: SystemName;
      /** Where a processor acts because a person asked for it. */
      readonly onBehalfOf?: PersonId;
    };

/** Our own processors, and the two that set a deployment up. */
export type SystemName =
  | 'sweep'
  | 'relations'
  | 'reporting'
  | 'directives'
  | 'dispatch'
  | 'deliver'
  | 'heartbeat'
  | 'setup'
  | 'accounts'
  | 'demonstration';

export const actorLabel = (actor: Actor): string => (actor.kind === 'person' ? actor.person : `system:${actor.name}`);
