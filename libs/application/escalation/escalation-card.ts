import { WireLevel } from '#contracts/about.js';
import type { EscalationDetail } from '#contracts/escalation.js';
import type { PostLevel } from '#domain/follow-up/policy.js';
import { instant, isoOf } from '#domain/kernel/time.js';
import type { Task } from '#domain/task/task.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import { maySeeBlocker, maySeeTask } from '../engine/reading/visibility.js';
import type { EscalationRow } from '../tables.js';
import { deadlineOf } from '../task/task-card.js';
import { taskOf } from './escalated-task.js';

type Card = Pick<EscalationDetail, 'deadline' | 'lastReport' | 'explanation' | 'blocker' | 'options' | 'silent'>;

const EXCERPT = 300;

/** What a leader decides by, on one page: how the task stands, what its unit says and proposes, and who has not answered. */
export function cardOf(scope: ReadScope, row: EscalationRow): Card {
  const task = taskOf(scope, row);
  const isShown = task !== undefined && maySeeTask(scope, task.id);
  return {
    deadline: task === undefined ? null : deadlineOf(task.state),
    lastReport: isShown ? lastReportOf(task.state) : null,
    explanation: isShown ? lastExplanationOf(task.state) : null,
    ...proposedIn(scope, row),
    silent: silentOn(scope, row),
  };
}

function lastReportOf({ reports }: Task): Card['lastReport'] {
  const last = reports.at(-1);
  if (last === undefined) return null;
  const { period, percent, narrative, by, at } = last;
  const signs = [...narrative];
  return {
    ...{ period, percent: percent ?? null, by, at: isoOf(at) },
    narrative: signs.slice(0, EXCERPT).join(''),
    isCut: signs.length > EXCERPT,
  };
}

/** Lateness is explained in a report, or apart from one after so many of them: the last word counts. */
function lastExplanationOf({ reports, explanations }: Task): Card['explanation'] {
  const inReports = reports.flatMap(({ explanation: text, by, at }) => (text === undefined ? [] : [{ text, by, at }]));
  const [last] = [...inReports, ...explanations].toSorted((a, b) => b.at - a.at);
  return last === undefined ? null : { text: last.text, by: last.by, at: isoOf(last.at) };
}

function proposedIn(scope: ReadScope, { aboutKind, aboutId }: EscalationRow): Pick<Card, 'blocker' | 'options'> {
  const state = aboutKind === 'blocker' ? scope.rows.get('blockers', aboutId, scope.at)?.state : undefined;
  if (state === undefined || !maySeeBlocker(scope, aboutId)) return { blocker: null, options: [] };
  const { description, cause, exceedsCompetenceBecause = null, raisedBy = null, options } = state;
  return {
    blocker: { description, cause, exceedsCompetenceBecause, raisedBy },
    options: options.map((option, place) => ({ number: place + 1, ...option })),
  };
}

const rankOf = (level: PostLevel): number => WireLevel.enum.indexOf(level);

/** Below the level that it lies with. Of a blocker, a level that sent it up has answered. */
function silentOn({ rows, at }: ReadScope, row: EscalationRow): Card['silent'] {
  const levels = row.aboutKind === 'blocker' ? (rows.get('blockers', row.aboutId, at)?.state.levels ?? []) : [];
  const sentUp = levels.flatMap(({ level }, place) => (levels[place + 1]?.asked === undefined ? [] : [level]));
  return rows
    .find('escalations', { aboutId: row.aboutId }, { at })
    .filter(({ directive, acknowledgedUntil }) => directive === null && acknowledgedUntil === null)
    .filter(({ level }) => rankOf(level) < rankOf(row.level) && !sentUp.includes(level))
    .toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))
    .map(({ level, unit, persons, openedAt }) => ({ level, unit, persons, since: isoOf(instant(openedAt)) }));
}
