import type { WorkReason } from '#contracts/me.js';
import { holdsPost } from '#domain/directory/directory.js';
import type { Addressee } from '#domain/follow-up/follow-up.js';
import { type Instant, instant, isoOf } from '#domain/kernel/time.js';
import { isDirectiveMissed } from '../directive/directive.query.js';
import type { EscalatedThing } from '../engine/definition/command-definition.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { maySeeDirective } from '../engine/reading/visibility.js';
import { daysLateOf } from '../escalation/escalated-task.js';
import { actionsOnEscalation, escalatedThing } from '../escalation/escalated-thing.js';
import { actingIn, programmeOfThing } from '../escalation/escalation.rights.js';
import type { DirectiveRow, EscalationRow } from '../tables.js';
import { workAbout } from './work-about.js';
import { climbsAt } from './work-blockers.js';
import { escalationsThatMayBeTheirs } from './work-candidates.js';
import { endOf, type Todo } from './work-todo.js';

/**
 * What came before the reader as a leader: to acknowledge, then to direct. A directive that was returned or missed came
 * back to its issuer, so there is something to direct again.
 */
export function escalationsToDecide(scope: ReadScope): readonly Todo[] {
  return escalationsThatMayBeTheirs(scope).flatMap((row): readonly Todo[] => {
    // A head has the blocker itself on the list, to resolve it.
    if (row.level === 'head') return [];
    const thing = escalatedThing(scope, row);
    const escalation = thing?.state.followUp?.escalations.find(({ level }) => level === row.level);
    if (thing === undefined || !waitsForReader(scope, row)) return [];
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
export function waitsForReader(scope: ReadScope, row: EscalationRow): boolean {
  const thing = escalatedThing(scope, row);
  if (thing === undefined || !isTheirs(scope, row, thing)) return false;
  return row.state !== 'directed' || cameBack(scope, row);
}

/** Directives addressed to a post that the reader holds. */
export function directivesToComplete(scope: ReadScope): readonly Todo[] {
  return scope.rows.find('directives', { isOpen: 1 }, { at: scope.at }).flatMap((row): readonly Todo[] => {
    const { direction } = row.state;
    if (direction === undefined || !holds(scope, direction.addressee)) return [];
    return [directiveTodo(scope, row, 'completeDirective')];
  });
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
const isTheirs = ({ context, reader }: ReadScope, { level }: EscalationRow, { state }: EscalatedThing): boolean =>
  actingIn(state, reader.person, context.directory)?.escalation.level === level;

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

const holds = ({ context, reader }: ReadScope, post: Addressee): boolean =>
  holdsPost(context.directory, reader.person, post);
