import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay } from '../calendar/zone.js';
import type { PersonId, TaskId } from '../kernel/names.js';
import { type Rejection, reject } from '../kernel/rejection.js';
import type { Instant } from '../kernel/time.js';
import type { Duty, DutyEvent, ReportContent, SentReport } from './duty.js';
import { contentOf, refusedBlocker, refusedTask, saysNothing, saysTheSame } from './duty-report.js';
import { type Accounted, unaccounted } from './submit-duty.js';

type Correcting = ReportContent & { readonly now: Instant; readonly by: PersonId; readonly reason: string };

type Refusal =
  | NonNullable<ReturnType<typeof refusedTask | typeof refusedBlocker | typeof unaccounted>>
  | Rejection<'supplement-says-nothing'>;

/**
 * Until 24:00 of the day on which the report is owed, what is said replaces it; afterwards it stands beside it. What is
 * said already changes nothing.
 */
export function correctDutyReport(
  said: Correcting,
  duty: Duty,
  context: Accounted & { readonly calendar: WorkingCalendar },
): readonly DutyEvent[] | Refusal {
  const { submission: sent, days } = duty;
  if (sent === undefined || days === undefined || saysTheSame(said, sent)) return [];
  const known = tasksIn(sent);
  const refused =
    refusedTask(said.withoutTasks, new Set([...known, ...context.ledTasks.map(({ task }) => task)])) ??
    refusedBlocker(said.blockers ?? [], duty, context.blockers);
  if (refused !== undefined) return refused;
  const isInTime = said.now < endOfDay(days.owedOn, context.calendar.timeZone);
  return isInTime ? correct(said, sent, known, context) : supplement(said, sent);
}

/**
 * Held against the tasks of the report as it was sent: it owes no word on what came to the unit since, nor on what has
 * ended or was reported on.
 */
function correct(
  said: Correcting,
  sent: SentReport,
  known: ReadonlySet<TaskId>,
  { ledTasks }: Accounted,
): readonly DutyEvent[] | Refusal {
  const content = contentOf(said);
  const reported = new Set(sent.reported);
  for (const { task, hasReport } of ledTasks) if (hasReport && known.has(task)) reported.add(task);
  const owed = ledTasks.filter(({ task }) => known.has(task) && !reported.has(task));
  const { by, reason } = said;
  const data = { by, reason, ...content, reported: [...reported] };
  return unaccounted(content, owed) ?? [{ type: 'DutyReportCorrected', data }];
}

function supplement(said: Correcting, { supplements }: SentReport): readonly DutyEvent[] | Refusal {
  if (supplements.some((earlier) => saysTheSame(said, earlier))) return [];
  const content = contentOf(said);
  if (saysNothing(content)) return reject('supplement-says-nothing');
  return [{ type: 'DutyReportSupplemented', data: { by: said.by, reason: said.reason, ...content } }];
}

/** Those that the report accounts for. */
const tasksIn = ({ reported, withoutTasks, supplements }: SentReport): ReadonlySet<TaskId> =>
  new Set([
    ...reported,
    ...[{ withoutTasks }, ...supplements].flatMap((each) => each.withoutTasks.map(({ task }) => task)),
  ]);
