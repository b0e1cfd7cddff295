import type { Recorded } from '../kernel/decider.js';
import type { Localized, PersonId, PostId, Provenance, UnitId } from '../kernel/names.js';
import { own } from '../kernel/plain.js';
import type { CivilDate } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';

/** Cục, vụ, viện, trung tâm are departments with a `subKind`; a group stands for many units. */
export type UnitKind = 'ministry' | 'department' | 'province' | 'agency' | 'group' | 'external';

export type PostKind =
  | 'head'
  | 'deputyHead'
  | 'staff'
  | 'fieldLeader'
  | 'secretariat'
  | 'headOfMinistry'
  | 'auditor'
  | 'administrator';

/** By which somebody is appointed; like a mandate, its number alone is not unique. */
export interface AppointingDocument {
  readonly issuer: string;
  readonly type: string;
  readonly number?: string;
  readonly date?: CivilDate;
}

/** An appointment without a document, to a post that needs one: it waits for a second administrator. */
export interface Proposal {
  readonly person: PersonId;
  readonly since: CivilDate;
  /** Who proposed it, and so cannot be the second. */
  readonly by: PersonId;
}

/** People come and go, posts stay: a task, a portfolio and a escalation policy name posts. */
export interface Post {
  readonly id: PostId;
  readonly kind: PostKind;
  readonly title: Localized;
  /** Absent while the post is vacant. */
  readonly holder?: { readonly person: PersonId; readonly since: CivilDate };
  /** From which day nobody held it any more, where that was said. */
  readonly vacantFrom?: CivilDate;
  readonly proposal?: Proposal;
  /** Units whose work a leader in charge of the field answers for; empty for every other kind. */
  readonly portfolio: readonly UnitId[];
}

export interface UnitFacts {
  readonly name: Localized;
  /** How it is written where there is little room: “Cục ATTT”. Absent: by its name. */
  readonly shortName?: Localized;
  readonly kind: UnitKind;
  readonly subKind?: string;
  /** Works here itself, or is written to and its answers entered for it. */
  readonly participation: 'system' | 'letter';
  /** Often long before it was entered here; absent where nobody said. */
  readonly foundedOn?: CivilDate;
  readonly provenance?: Provenance;
}

/** From that day on it takes nothing new; its history stays. */
export interface Closure {
  readonly on: CivilDate;
  readonly reason: string;
}

/** Its facts are blanks until it is established. */
export interface Unit extends UnitFacts {
  readonly established: boolean;
  readonly id: UnitId;
  readonly focalPoint?: PostId;
  readonly posts: Readonly<Record<PostId, Post>>;
  readonly closed?: Closure;
}

export type UnitEvent =
  | { readonly type: 'UnitEstablished'; readonly data: UnitFacts & { readonly unit: UnitId } }
  | { readonly type: 'UnitRenamed'; readonly data: Pick<UnitFacts, 'name' | 'shortName'> }
  | {
      readonly type: 'PostCreated';
      readonly data: { readonly post: PostId; readonly kind: PostKind; readonly title: Localized };
    }
  | {
      readonly type: 'HolderAppointed';
      readonly data: {
        readonly post: PostId;
        readonly person: PersonId;
        readonly since: CivilDate;
        readonly document?: AppointingDocument;
        /** The two administrators, where it was proposed and confirmed. */
        readonly proposedBy?: PersonId;
        readonly confirmedBy?: PersonId;
      };
    }
  | { readonly type: 'AppointmentProposed'; readonly data: Proposal & { readonly post: PostId } }
  | {
      readonly type: 'AppointmentWithdrawn';
      readonly data: { readonly post: PostId; readonly person: PersonId; readonly by: PersonId };
    }
  | {
      readonly type: 'HolderRelieved';
      /** `until` is the first day on which they hold it no more. */
      readonly data: { readonly post: PostId; readonly person: PersonId; readonly until?: CivilDate };
    }
  | { readonly type: 'FocalPointDesignated'; readonly data: { readonly post: PostId } }
  | { readonly type: 'PortfolioAssigned'; readonly data: { readonly post: PostId; readonly units: readonly UnitId[] } }
  | { readonly type: 'UnitClosed'; readonly data: Closure };

export const unitEventVersions = {
  UnitEstablished: [],
  UnitRenamed: [],
  PostCreated: [],
  HolderAppointed: [],
  AppointmentProposed: [],
  AppointmentWithdrawn: [],
  HolderRelieved: [],
  FocalPointDesignated: [],
  PortfolioAssigned: [],
  UnitClosed: [],
} as const satisfies EventVersions<UnitEvent>;

export const initialUnit: Unit = {
  established: false,
  id: '',
  name: { vi: '' },
  kind: 'external',
  participation: 'letter',
  posts: {},
};

export function evolveUnit(unit: Unit, event: Recorded<UnitEvent>): Unit {
  switch (event.type) {
    case 'UnitEstablished': {
      const { unit: id, ...facts } = event.data;
      return { ...unit, ...facts, id, established: true };
    }
    case 'UnitRenamed': {
      // What a unit was called for short goes with the name that it abbreviated.
      const { shortName: _, ...others } = unit;
      return { ...others, ...event.data };
    }
    case 'PostCreated': {
      const { post: id, kind, title } = event.data;
      return { ...unit, posts: { ...unit.posts, [id]: { id, kind, title, portfolio: [] } } };
    }
    case 'HolderAppointed': {
      const { post, person, since } = event.data;
      return changed(unit, post, ({ proposal: _, vacantFrom: __, ...vacant }) => ({
        ...vacant,
        holder: { person, since },
      }));
    }
    case 'AppointmentProposed': {
      const { post, ...proposal } = event.data;
      return changed(unit, post, (vacant) => ({ ...vacant, proposal }));
    }
    case 'AppointmentWithdrawn':
      return changed(unit, event.data.post, withoutProposal);
    case 'HolderRelieved': {
      const { post, until } = event.data;
      return changed(unit, post, ({ holder: _, ...vacant }) =>
        until === undefined ? vacant : { ...vacant, vacantFrom: until },
      );
    }
    case 'FocalPointDesignated':
      return { ...unit, focalPoint: event.data.post };
    case 'PortfolioAssigned':
      return changed(unit, event.data.post, (post) => ({ ...post, portfolio: event.data.units }));
    case 'UnitClosed': {
      const posts = Object.entries(unit.posts).map(([id, post]) => [id, withoutProposal(post)] as const);
      return { ...unit, posts: Object.fromEntries(posts), closed: event.data };
    }
  }
}

const withoutProposal = ({ proposal: _, ...post }: Post): Post => post;

function changed(unit: Unit, id: PostId, change: (post: Post) => Post): Unit {
  const post = own(unit.posts, id);
  return post === undefined ? unit : { ...unit, posts: { ...unit.posts, [id]: change(post) } };
}
