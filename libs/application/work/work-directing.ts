import type { WorkReason } from '#contracts/me.js';
import { unitOf } from '#domain/directory/directory.js';
import { handles, peopleOf } from '#domain/directory/recipients.js';
import { actsFor } from '#domain/follow-up/escalation.decide.js';
import { type Instant, instant, isoOf } from '#domain/kernel/time.js';
import { isDirectiveMissed } from '../directive/directive.query.js';
import { carriedOut } from '../directive/directive.rights.js';
import type { EscalatedThing } from '../engine/definition/command-definition.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { maySeeDirective } from '../engine/reading/visibility.js';
import { placeOf } from '../engine/sight/party-key.js';
import { audienceOfEscalated } from '../escalation/escalated-audience.js';
import { daysLateOf } from '../escalation/escalated-task.js';
import { actionsOnEscalation, escalatedThing } from '../escalation/escalated-thing.js';
import { programmeOfThing } from '../escalation/escalation.rights.js';
import type { DirectiveRow, EscalationRow } from '../tables.js';
import { workAbout } from './work-about.js';
import { climbsAt } from './work-blockers.js';
import { audienceInOutline, escalationsThatMayBeTheirs, ownPlaces, ownUnits } from './work-candidates.js';
import { endOf, type Todo } from './work-todo.js';

/**
 * What came before the reader as a leader: to acknowledge, then to direct. A directive that was returned or missed came
 * back to its issuer, so there is something to direct again.
 */
export function escalationsToDecide(scope: ReadScope): readonly Todo[] {
  return escalationsThatMayBeTheirs(scope).flatMap((row): readonly Todo[] => {
    // A head has the blocker itself on the list, to resolve it.
    if (row.level === 'head') return [];
    const thing = waitsForReader(scope, row) ? escalatedThing(scope, row) : undefined;
    if (thing === undefined) return [];
    const escalation = thing.state.followUp?.escalations.find(({ level }) => level === row.level);
    const { id, code, aboutKind: kind, aboutId: about, level, state } = row;
    return [
      {
        why: state === 'open' ? 'acknowledge' : 'direct',
        dueAt:
          state === 'acknowledged'
            ? endOf(scope, scope.context.programmeOf({ kind, id: about }), escalation?.acknowledgement?.until)
            : endOfThing(scope, thing),
        actions: actionsOnEscalation(scope, row),
        about: workAbout(scope, kind, about),
        escalation: {
          ...{ id, code, kind, about, level, since: isoOf(instant(row.openedAt)) },
          daysLate: daysLateOf(scope, row),
        },
      },
    ];
  });
}

/** It lies with the reader's own level, which has not directed yet or whose directive came back. */
export const waitsForReader = (scope: ReadScope, row: EscalationRow): boolean =>
  isTheirs(scope, row) && (row.state !== 'directed' || cameBack(scope, row));

/** Directives to a post that the reader holds, or to another of their unit about what they handle: they may say that it is done. */
export function directivesToComplete(scope: ReadScope): readonly Todo[] {
  const { rows, at, context, reader } = scope;
  const { directory } = context;
  const own = ownPlaces(scope);
  const ofUnits = ownUnits(scope).own.flatMap((unit) =>
    Object.keys(unitOf(directory, unit)?.posts ?? {}).map((post) => placeOf(unit, post)),
  );
  return rows
    .find('directives', { addressee: { in: ofUnits }, isOpen: 1 }, { at })
    .filter(({ addressee, state }) => {
      if (addressee !== null && own.includes(addressee)) return true;
      const { handled } = carriedOut(state, context);
      return handled !== undefined && handles(directory, reader.person, handled);
    })
    .map((row) => directiveTodo(scope, row, 'completeDirective'));
}

/** In its own words, as far as the reader may know them. */
export function directiveTodo(scope: ReadScope, row: DirectiveRow, why: WorkReason): Todo {
  const { id, state } = row;
  const { direction, about, legalEnd } = state;
  const code = about.code ?? null;
  const text = maySeeDirective(scope, id) ? direction?.text : undefined;
  return {
    why,
    dueAt: endOf(scope, scope.context.programmeOf(about), legalEnd),
    about: workAbout(scope, about.kind, about.id),
    actions: actionsOf(scope, 'directive', row),
    directive: { id, code, text: text ?? code ?? id },
  };
}

/** It is before the level for which the reader acts. */
function isTheirs(scope: ReadScope, row: EscalationRow): boolean {
  const { context, reader } = scope;
  const told = toldOf(scope, row);
  if (told?.audience === undefined) return false;
  return actsFor(told, reader.person, peopleOf(context.directory, told.audience).as)?.escalation.level === row.level;
}

/** Before which levels it came and whom it concerns; tasks in outline, for a leader's list asks it of hundreds. */
function toldOf(scope: ReadScope, row: EscalationRow) {
  if (row.aboutKind === 'task') {
    const outline = scope.rows.get('taskOutlines', row.aboutId, scope.at);
    if (outline === undefined) return undefined;
    return { escalations: outline.escalated.map((level) => ({ level })), audience: audienceInOutline(outline) };
  }
  const state = escalatedThing(scope, row)?.state;
  return state && { escalations: state.followUp?.escalations ?? [], audience: audienceOfEscalated(state) };
}

/** When what it is about runs out. */
function endOfThing(scope: ReadScope, thing: EscalatedThing): Instant | undefined {
  switch (thing.kind) {
    case 'task':
      return endOf(scope, programmeOfThing(thing), thing.state.content?.deadline?.legalEnd);
    case 'duty':
      return endOf(scope, programmeOfThing(thing), thing.state.days?.owedOn);
    case 'blocker':
      return climbsAt(scope, thing.state);
  }
}

function cameBack(scope: ReadScope, { directive }: EscalationRow): boolean {
  const state = directive === null ? undefined : scope.rows.get('directives', directive, scope.at)?.state;
  if (state === undefined) return false;
  return state.status === 'returned' || isDirectiveMissed(scope, state);
}
