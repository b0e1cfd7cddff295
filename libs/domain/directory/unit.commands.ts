import type { Localized, PersonId, PostId, UnitId } from '../kernel/names.js';
import type { Rejection } from '../kernel/rejection.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import type { Directory } from './directory.js';
import type { AppointingDocument, PostKind, UnitEvent, UnitFacts } from './unit.js';

interface Ordered {
  readonly now: Instant;
  /** Absent where the system founds something: then there is nobody whom the rules about people could mean. */
  readonly by?: PersonId;
}

interface OfPost extends Ordered {
  readonly post: PostId;
}

export type UnitCommand =
  | (UnitFacts & Ordered & { readonly type: 'EstablishUnit'; readonly unit: UnitId })
  /** Without a short name it has none any more. */
  | (Pick<UnitFacts, 'name' | 'shortName'> & Ordered & { readonly type: 'RenameUnit' })
  /** By default from today. */
  | {
      readonly type: 'CloseUnit';
      readonly now: Instant;
      readonly by: PersonId;
      readonly reason: string;
      readonly on?: CivilDate;
    }
  | (OfPost & { readonly type: 'CreatePost'; readonly kind: PostKind; readonly title: Localized })
  /** `since` is the date that the appointment names; who holds the post changes when this is decided. */
  | (OfPost & {
      readonly type: 'AppointHolder';
      readonly person: PersonId;
      readonly since: CivilDate;
      readonly document?: AppointingDocument;
    })
  /** Names who was proposed: another may have been since it was read. */
  | (OfPost & { readonly type: 'ConfirmAppointment'; readonly by: PersonId; readonly person: PersonId })
  | (OfPost & { readonly type: 'WithdrawAppointment'; readonly by: PersonId; readonly person: PersonId })
  /** Names whom it relieves: a late one must not put out the successor. `until` is the first day without; by default today. */
  | (OfPost & { readonly type: 'RelieveHolder'; readonly person: PersonId; readonly until?: CivilDate })
  | (OfPost & { readonly type: 'DesignateFocalPoint' })
  /** `units` is the whole portfolio, in place of the one before. */
  | (OfPost & { readonly type: 'AssignPortfolio'; readonly units: readonly UnitId[] });

export type UnitOrder<Type extends UnitCommand['type']> = Extract<UnitCommand, { readonly type: Type }>;

/** What is looked at beyond the unit where a person gives the command. */
export interface UnitContext {
  readonly directory: Directory;
  /** Of the deployment. */
  readonly today: CivilDate;
  readonly isRegistered: (person: PersonId) => boolean;
  /** Placed right under this unit and not closed. */
  readonly openUnitsUnder: readonly UnitId[];
  /** It leads a task that has not ended, or owes a report. */
  readonly hasOpenWork: boolean;
}

export type UnitRejection =
  | 'unit-already-established'
  | 'unit-not-found'
  | 'unit-closed'
  | 'unit-still-held'
  | 'unit-over-others'
  | 'unit-with-open-work'
  | 'post-already-exists'
  | 'post-not-found'
  | 'post-already-held'
  | 'post-held-by-another'
  | 'post-held-until'
  | 'post-without-portfolio'
  | 'person-not-found'
  | 'document-unidentified'
  | 'date-in-the-future'
  | 'date-before-founding'
  | 'ends-before-it-begins'
  | 'own-appointment'
  | 'last-administrator'
  | 'appointment-waits'
  | 'no-appointment-waits'
  | 'confirmed-by-proposer';

export type UnitDecision = readonly UnitEvent[] | Rejection<UnitRejection>;
export type UnitRefusal = Rejection<UnitRejection>;
