import { type Directory, postsOf, unitOf } from '#domain/directory/directory.js';
import type { PostKind } from '#domain/directory/unit.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { RightsRejection } from '#texts/door/door-codes.js';
import type { DecisionContext } from '../decision-context.js';
import type { CommandEnvelope } from './command-envelope.js';
import type { DomainCommand } from './stream-rules.js';

/** Which posts of which unit may give a command; the decider checks what depends on its own history. */
type Right =
  | { readonly by: 'system' }
  /** The decider knows who was told and whether it was them. */
  | { readonly by: 'decider' }
  | PostsRight
  /** Any one of these posts will do. */
  | { readonly by: 'either'; readonly rights: readonly PostsRight[] }
  | { readonly by: 'addressee' }
  | { readonly by: 'self' };

interface PostsRight {
  readonly by: 'posts';
  readonly of: 'lead' | 'assigning' | 'any';
  readonly kinds: readonly PostKind[];
}

const system: Right = { by: 'system' };
const decider: Right = { by: 'decider' };
const administrator: PostsRight = { by: 'posts', of: 'any', kinds: ['administrator'] };
const secretariat: PostsRight = {
  by: 'posts',
  of: 'assigning',
  kinds: ['secretariat', 'fieldLeader', 'headOfMinistry'],
};
/** Everybody of the unit but those who inspect and those who keep the system: they see the work, they do not do it. */
const working: readonly PostKind[] = ['head', 'deputyHead', 'staff', 'fieldLeader', 'secretariat', 'headOfMinistry'];
const leadUnit: PostsRight = { by: 'posts', of: 'lead', kinds: working };
const leadUnitHead: PostsRight = { by: 'posts', of: 'lead', kinds: ['head', 'deputyHead', 'headOfMinistry'] };
const leaders: PostsRight = { by: 'posts', of: 'assigning', kinds: ['fieldLeader', 'headOfMinistry'] };
const headOrLeader: Right = { by: 'either', rights: [leadUnitHead, leaders] };
const addressee: Right = { by: 'addressee' };

/** Who may give which command. One without a row does not compile. */
const rights = {
  EstablishUnit: administrator,
  RenameUnit: administrator,
  CreatePost: administrator,
  AppointHolder: administrator,
  RelieveHolder: administrator,
  DesignateFocalPoint: administrator,
  AssignPortfolio: administrator,
  PlaceUnit: administrator,
  RegisterPerson: administrator,
  ChangeContact: administrator,
  RegisterDocument: secretariat,
  IssueProgramme: secretariat,
  WakeProgramme: system,
  PublishPolicy: administrator,
  PublishCalendar: administrator,
  FoundDeployment: system,
  RecordRebuild: administrator,
  RecordClockMove: system,
  FinishDemonstration: system,
  DraftTask: secretariat,
  AssignTask: secretariat,
  AcceptTask: leadUnit,
  NameHandler: leadUnit,
  ReportProgress: leadUnit,
  SubmitResult: leadUnit,
  ConfirmResult: secretariat,
  ReturnResult: secretariat,
  WakeTask: system,
  AcknowledgeEscalation: decider,
  DirectEscalation: decider,
  OpenDuty: system,
  SubmitDuty: leadUnit,
  ReleaseDuty: system,
  WakeDuty: system,
  RaiseBlocker: leadUnit,
  EscalateBlocker: headOrLeader,
  ReturnBlocker: headOrLeader,
  ResolveBlocker: headOrLeader,
  WakeBlocker: system,
  IssueDirective: system,
  AcceptDirective: addressee,
  AnswerDirective: addressee,
  CompleteDirective: addressee,
  ReturnDirective: addressee,
  WakeDirective: system,
  RequestDelivery: system,
  RecordAccepted: system,
  RecordFailed: system,
  SuppressDelivery: system,
  MarkNoticesRead: { by: 'self' },
} as const satisfies Record<DomainCommand['type'], Right>;

/** Undefined when the actor may. A stream that does not exist yet, or is unknown, is left to its decider. */
export function mayCommand(
  envelope: CommandEnvelope,
  state: object,
  context: DecisionContext,
): Rejection<RightsRejection> | undefined {
  const { actor, command } = envelope;
  if (actor.kind === 'system') return undefined;
  const { person, unit: actingFor } = actor;
  const right: Right = rights[command.type];
  const { directory } = context;
  const unrecognised = actingUnitRefused(directory, person, actingFor);
  if (unrecognised !== undefined) return unrecognised;
  switch (right.by) {
    case 'system':
      return reject('system-only');
    case 'decider':
      return undefined;
    case 'self':
      return 'person' in command && command.person === person ? undefined : reject('not-your-role');
    case 'addressee':
      return !('direction' in state) || holdsAddresseePost(directory, person, state.direction)
        ? undefined
        : reject('not-your-role');
    case 'posts':
      return refusedBy(right);
    case 'either': {
      const refusals = right.rights.map(refusedBy);
      return refusals.includes(undefined) ? undefined : refusals[0];
    }
  }

  function refusedBy({ of, kinds }: PostsRight): Rejection<RightsRejection> | undefined {
    const unit = of === 'any' ? undefined : unitConcerned(of, command, state);
    if (of !== 'any' && unit === undefined) return undefined;
    return refusedByPosts(directory, { person, ...(actingFor === undefined ? {} : { unit: actingFor }) }, unit, kinds);
  }
}

/** `unit` says for which unit one acts; whoever holds posts in several must say. */
function actingUnitRefused(
  directory: Directory,
  person: PersonId,
  unit: UnitId | undefined,
): Rejection<RightsRejection> | undefined {
  const units = new Set(postsOf(directory, person).map((held) => held.unit));
  if (unit !== undefined) return units.has(unit) ? undefined : reject('not-your-unit', { unit }, '/unit');
  if (units.size > 1) return reject('acting-unit-required', { units: [...units].join(', ') }, '/unit');
  return undefined;
}

function refusedByPosts(
  directory: Directory,
  actor: { readonly person: PersonId; readonly unit?: UnitId },
  unit: UnitId | undefined,
  kinds: readonly PostKind[],
): Rejection<RightsRejection> | undefined {
  const own = postsOf(directory, actor.person).filter((held) => actor.unit === undefined || held.unit === actor.unit);
  const inUnit = unit === undefined ? own : own.filter((held) => held.unit === unit);
  if (inUnit.length === 0) return reject('not-your-unit', unit === undefined ? {} : { unit });
  const focalPoint = unit === undefined ? undefined : unitOf(directory, unit)?.focalPoint;
  const isAllowed = inUnit.some(
    ({ post }) => kinds.includes(post.kind) || (isOutside(directory, unit) && post.id === focalPoint),
  );
  return isAllowed ? undefined : reject('not-your-role', unit === undefined ? {} : { unit });
}

/** Another ministry or a province is reached at its focal point, so its focal point also answers for it. */
const isOutside = (directory: Directory, unit: UnitId | undefined): boolean =>
  unit !== undefined && unitOf(directory, unit)?.kind !== 'department';

/** The unit that a command is about: from its stream's state, else from the command that makes the stream. */
function unitConcerned(of: 'lead' | 'assigning', command: DomainCommand, state: object): UnitId | undefined {
  const content = 'content' in state ? state.content : undefined;
  for (const holder of [content, state, command]) {
    const unit = of === 'lead' ? fieldOf(holder, ['leadUnit', 'unit']) : fieldOf(holder, ['assigningUnit', 'keptBy']);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function fieldOf(holder: unknown, names: readonly string[]): UnitId | undefined {
  if (typeof holder !== 'object' || holder === null) return undefined;
  for (const name of names) {
    const value: unknown = Reflect.get(holder, name);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function holdsAddresseePost(directory: Directory, person: PersonId, direction: unknown): boolean {
  const addressee: unknown =
    typeof direction === 'object' && direction !== null ? Reflect.get(direction, 'addressee') : undefined;
  const unit = fieldOf(addressee, ['unit']);
  const post = fieldOf(addressee, ['post']);
  return postsOf(directory, person).some((held) => held.unit === unit && held.post.id === post);
}
