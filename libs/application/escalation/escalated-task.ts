import type { EscalationItem } from '#contracts/escalation.js';
import { dateIn } from '#domain/calendar/zone.js';
import { countedDaysBetween } from '#domain/follow-up/working-time.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { titleOf } from '../engine/reading/visibility.js';
import type { EscalationRow, TaskRow } from '../tables.js';
import { handlerOf } from '../task/task-card.js';

type About = Pick<EscalationRow, 'aboutKind' | 'aboutId'>;

/** The task that came before a leader, or that is held up by the blocker that did; a report is of no task. */
export function taskOf({ rows, at }: ReadScope, { aboutKind, aboutId }: About): TaskRow | undefined {
  const task = aboutKind === 'blocker' ? rows.get('blockers', aboutId, at)?.task : aboutId;
  return aboutKind === 'duty' || task === undefined ? undefined : rows.get('tasks', task, at);
}

export function taskShown(scope: ReadScope, about: About): EscalationItem['task'] {
  const row = taskOf(scope, about);
  return row === undefined ? null : { id: row.id, code: row.code, title: titleOf(scope, row) };
}

export function handlerShown(scope: ReadScope, about: About): EscalationItem['handler'] {
  const row = taskOf(scope, about);
  return row === undefined ? null : handlerOf(scope, row.state);
}

/** Working days by the programme's calendar; none before the end, and null where there is no end to count from. */
export function daysLateOf(scope: ReadScope, about: About): number | null {
  const end = endOf(scope, about);
  const calendar = end === undefined ? undefined : scope.context.knownCalendarOf(end.programme);
  if (end?.day === undefined || calendar === undefined) return null;
  const time = { calendar, outages: scope.context.outages };
  return countedDaysBetween(time, end.day, dateIn(scope.moment, calendar.timeZone));
}

function endOf(
  scope: ReadScope,
  about: About,
): { readonly programme: string; readonly day: CivilDate | undefined } | undefined {
  if (about.aboutKind === 'duty') {
    const row = scope.rows.get('duties', about.aboutId, scope.at);
    return row && { programme: row.programme, day: row.state.days?.owedOn };
  }
  const row = taskOf(scope, about);
  return row && { programme: row.programme, day: row.state.content?.deadline?.legalEnd };
}
