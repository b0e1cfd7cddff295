import type { ProgrammeId } from '#domain/kernel/names.js';
import type { RowWriter } from '../../ports/read-models.js';
import { streamOf } from '../../streams.js';
import type { ObligationKind } from '../../tables.js';
import { calendarAmong, outagesAmong, pinnedIn, programmeOfAbout } from '../published.js';
import { nextDueOf, type ObligationState, programmeOf } from '../scheduling/obligation-kinds.js';
import { writeDue } from './due.js';

/** The due list: when the obligation next wants a decision, from the very functions that will decide it. */
export function planDue<K extends ObligationKind>(
  rows: RowWriter,
  kind: K,
  revision: number,
  id: string,
  state: ObligationState<K>,
): void {
  const row = { stream: streamOf(kind, id), kind, id, revision };
  const programme = rows.get('programmes', programmeIn(rows, kind, state));
  const calendar = calendarAmong(rows.find('calendars', {}), programme?.state.calendar);
  const outages = outagesAmong(rows.find('outages', {}));
  const policy = state.followUp?.policy;
  const hasClock = policy !== undefined && calendar !== undefined;
  const dueAt = hasClock
    ? nextDueOf[kind](state, pinnedIn(rows.get('policies', policy.id), policy), { calendar, outages })
    : undefined;
  writeDue(rows, row, dueAt);
}

/**
 * A new calendar, an outage of ours, or a programme that names its own calendar: what is open is planned again, of this
 * programme or of all. What was decided stays decided.
 */
export function replanObligations(rows: RowWriter, programme?: ProgrammeId): void {
  const isMeant = <K extends ObligationKind>(kind: K, state: ObligationState<K>) =>
    programme === undefined || programmeIn(rows, kind, state) === programme;
  for (const where of [{ isOpen: 1 }, { progress: 'declined' }] as const) {
    for (const { id, revision, state } of rows.find('tasks', where)) {
      if (isMeant('task', state)) planDue(rows, 'task', revision, id, state);
    }
  }
  for (const { id, revision, state } of rows.find('duties', {})) {
    if (isMeant('duty', state)) planDue(rows, 'duty', revision, id, state);
  }
  for (const { id, revision, state } of rows.find('blockers', { isOpen: 1 })) {
    if (isMeant('blocker', state)) planDue(rows, 'blocker', revision, id, state);
  }
  for (const { id, revision, state } of rows.find('directives', { isOpen: 1 })) {
    if (isMeant('directive', state)) planDue(rows, 'directive', revision, id, state);
  }
}

const programmeIn = <K extends ObligationKind>(rows: RowWriter, kind: K, state: ObligationState<K>): ProgrammeId =>
  programmeOf[kind](state, (about) => programmeOfAbout(about, (table, id) => rows.get(table, id)));
