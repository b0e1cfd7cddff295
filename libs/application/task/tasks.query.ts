import type { Page } from '#contracts/answer.js';
import type { TaskCard } from '#contracts/task-card.js';
import type { TaskItem } from '#contracts/tasks.js';
import type { CivilDate } from '#domain/kernel/time.js';
import { outsideKeys } from '#domain/task/timeliness.js';
import { matches } from '../engine/reading/folded-text.js';
import { type PageAsked, pageOf } from '../engine/reading/page.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { TaskRow } from '../tables.js';
import { compareCodes, compareEnds, compareUrgency } from '../work/urgency.js';
import { taskItem } from './task-item.js';

/** Every field narrows; all absent, all tasks. */
export interface TasksAsked {
  /** Words of code and title, with or without their marks. */
  readonly q?: string;
  /** Leads or coordinates. */
  readonly unit?: string;
  /** A pseudonym, or `me`. */
  readonly handler?: string;
  readonly programme?: string;
  /** Number of the act that orders it. */
  readonly document?: string;
  readonly timeliness?: TaskCard['timeliness'] | 'nearDue';
  /** Legal end before this day. */
  readonly dueBefore?: CivilDate;
  readonly sort?: TaskSort;
}

const comparisons = {
  urgency: compareUrgency,
  code: compareCodes,
  legalEnd: (a, b) => compareEnds(a, b) || compareCodes(a, b),
} as const satisfies Record<string, (a: TaskCard, b: TaskCard) => number>;
export const taskSorts = ['urgency', 'code', '-code', 'legalEnd', '-legalEnd'] as const;
export type TaskSort = (typeof taskSorts)[number];

export function tasksOf(scope: ReadScope, asked: TasksAsked, page: PageAsked): Page<TaskItem> {
  const items = rowsOf(scope, asked)
    .map((row) => ({ row, item: taskItem(scope, row) }))
    .filter(({ row, item }) => fits(scope, asked, row, item))
    .map(({ item }) => item)
    .toSorted(comparisonOf(asked.sort ?? 'urgency'));
  return pageOf(scope, page, items, (item) => item);
}

function rowsOf({ rows, at }: ReadScope, { unit, programme }: TasksAsked): readonly TaskRow[] {
  if (unit === undefined) return rows.find('tasks', programme === undefined ? {} : { programme }, { at });
  return rows
    .find('taskUnits', { unit }, { at })
    .flatMap(({ task }) => rows.get('tasks', task, at) ?? [])
    .filter((row) => programme === undefined || row.programme === programme);
}

/** Words are sought in what the reader is shown: a restricted title must not be found by guessing at it. */
function fits({ reader }: ReadScope, asked: TasksAsked, { state }: TaskRow, item: TaskItem): boolean {
  const { q, handler, document, timeliness, dueBefore } = asked;
  const { code, title, deadline } = item;
  const handledBy = handler === 'me' ? reader.person : handler;
  const legalEnd = deadline?.legalEnd ?? undefined;
  return (
    (q === undefined || matches([code, title.vi, title.en].join(' '), q)) &&
    (handledBy === undefined || item.handler?.person === handledBy) &&
    (document === undefined || state.content?.mandate?.number === document) &&
    (timeliness === undefined || isOfTimeliness(item, timeliness)) &&
    (dueBefore === undefined || (legalEnd !== undefined && legalEnd < dueBefore))
  );
}

/** What nobody is asked to do, yet or any more, has no timeliness. */
function isOfTimeliness(item: TaskItem, wanted: NonNullable<TasksAsked['timeliness']>): boolean {
  if (isOutside(item)) return false;
  return wanted === 'nearDue' ? item.nearDue : item.timeliness === wanted;
}

const isOutside = ({ progress }: TaskItem): boolean => outsideKeys.some((key) => key === progress);
const isOver = (item: TaskItem): boolean => isOutside(item) && item.progress !== 'draft';

function comparisonOf(sort: TaskSort): (a: TaskItem, b: TaskItem) => number {
  switch (sort) {
    case 'urgency':
      // What was cancelled or declined is urgent no more, however late it was.
      return (a, b) => Number(isOver(a)) - Number(isOver(b)) || comparisons.urgency(a, b);
    case '-code':
      return (a, b) => comparisons.code(b, a);
    case '-legalEnd':
      return (a, b) => comparisons.legalEnd(b, a);
    default:
      return comparisons[sort];
  }
}
