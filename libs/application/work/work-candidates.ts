import { postsOf } from '#domain/directory/directory.js';
import type { Audience } from '#domain/directory/recipients.js';
import type { UnitId } from '#domain/kernel/names.js';
import { defined } from '#domain/kernel/plain.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { placeOf } from '../engine/sight/party-key.js';
import type { EscalationRow, TaskOutlineRow, TaskRow } from '../tables.js';
import { timelinessFrom } from '../task/task-card.js';
import { isMeant } from './work-todo.js';

/** Units in which the reader has a post, which are in the charge of one, and whose secretariat it is, as of what is read. */
export interface OwnUnits {
  readonly own: readonly UnitId[];
  readonly inCharge: readonly UnitId[];
  readonly secretariatOf: readonly UnitId[];
}

/** `C-ATTT/head`: posts that the reader holds, as of what is read. */
export const ownPlaces = ({ context, reader }: ReadScope): readonly string[] =>
  postsOf(context.directory, reader.person).map(({ unit, post }) => placeOf(unit, post.id));

export function ownUnits({ context, reader }: ReadScope): OwnUnits {
  const held = postsOf(context.directory, reader.person);
  return {
    own: [...new Set(held.map(({ unit }) => unit))],
    inCharge: [...new Set(held.flatMap(({ post }) => post.portfolio))],
    secretariatOf: [...new Set(held.flatMap(({ unit, post }) => (post.kind === 'secretariat' ? [unit] : [])))],
  };
}

/**
 * Tasks of which the reader may have something to do: whatever asks for somebody's turn asks one of these roles of one of these
 * units. They are looked for in outline: of ten thousand tasks a few are read whole.
 */
export function tasksThatMayBeTheirs(scope: ReadScope): readonly TaskRow[] {
  const { rows, at } = scope;
  return outlinesOfTheirs(scope)
    .filter((outline) => mayBeTheirs(scope, outline))
    .flatMap(({ task }) => rows.get('tasks', task, at) ?? []);
}

/** In the order of their last change, as a look at all of them would find them. */
function outlinesOfTheirs(scope: ReadScope): readonly TaskOutlineRow[] {
  const { rows, at } = scope;
  const { own, inCharge, secretariatOf } = ownUnits(scope);
  const led = rows.find('taskOutlines', { leadUnit: { in: [...own, ...inCharge] }, isOpen: 1 }, { at });
  if (secretariatOf.length === 0) return led;
  const given = rows.find('taskOutlines', { assigningUnit: { in: secretariatOf } }, { at });
  const known = new Set(given.map(({ task }) => task));
  return [...given, ...led.filter(({ task }) => !known.has(task))];
}

function mayBeTheirs(scope: ReadScope, outline: TaskOutlineRow): boolean {
  if (outline.isOpen === 0 && outline.progress !== 'declined') return false;
  const audience = audienceInOutline(outline);
  if (audience === undefined) return false;
  if (isMeant(scope, audience, ['handler'])) return true;
  const isNew = outline.progress === 'assigned' || outline.awaits === 1;
  if (isNew && isMeant(scope, audience, ['focalPoint'])) return true;
  const isAsked = outline.awaits === 1 || ASKS_THE_GIVER.includes(outline.progress);
  if (isAsked && isMeant(scope, audience, ['secretariat'])) return true;
  if (outline.progress === 'assigned' && isMeant(scope, audience, ['head'])) return true;
  // What stands though nobody is reminded any more, is overdue.
  const isOverdue = timelinessFrom(scope, outline.programme, outline.timeliness) === 'overdue';
  return isOverdue && isMeant(scope, audience, ['head', 'fieldLeader', 'secretariat']);
}

const ASKS_THE_GIVER: readonly TaskOutlineRow['progress'][] = ['resultSubmitted', 'declined'];

/** What may lie with the reader: with a level that one of their posts has, before a post of such a unit. */
export function escalationsThatMayBeTheirs(scope: ReadScope): readonly EscalationRow[] {
  const { rows, at, context, reader } = scope;
  const held = postsOf(context.directory, reader.person);
  if (held.length === 0) return [];
  const isOf = (kind: 'fieldLeader' | 'headOfMinistry') => held.some(({ post }) => post.kind === kind);
  const level = { in: ['head', ...(['fieldLeader', 'headOfMinistry'] as const).filter(isOf)] };
  // Before nobody's, where nobody held the post: it lies with whoever holds it since.
  const unit = { in: [...ownUnits(scope).own, ''] };
  return rows.find('escalations', { isOpen: 1, level, unit }, { at });
}

/** Whom it concerns by its units and its handler. */
export function audienceInOutline({
  leadUnit,
  assigningUnit,
  coordinatingUnits,
  handler,
}: TaskOutlineRow): Audience | undefined {
  if (leadUnit === null || assigningUnit === null) return undefined;
  return { leadUnit, assigningUnit, coordinatingUnits, ...defined({ handler: handler ?? undefined }) };
}
