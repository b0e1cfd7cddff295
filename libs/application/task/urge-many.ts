import type { Urged } from '#contracts/operation.js';
import { parsePeriod, quarterDates } from '#domain/calendar/period.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { isRejection, type Rejection, reject } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import { obstacleToAnswerBy } from '#domain/task/task-urge.js';
import { timelinessAt, timelinessFacts } from '#domain/task/timeliness.js';
import type { Language } from '#texts/language.js';
import { saidText } from '#texts/said.js';
import { taskSaid } from '#texts/task/task.said.js';
import { type DecisionContext, NO_PROGRAMME } from '../engine/decision-context.js';
import { actingUnit } from '../engine/execution/acting-unit.js';
import type { CommandRejection } from '../engine/execution/command-answer.js';
import type { OperationItem, OperationPlan, Refusals } from '../engine/operations/operation-plan.js';
import { streamOfItem } from '../engine/operations/operation-plan.js';
import { partsRefused } from '../engine/operations/parts-refused.js';
import { programmeOfTask } from '../engine/scheduling/obligation-kinds.js';
import { ids } from '../ids.js';
import type { ReadModels } from '../ports/read-models.js';
import { streamOf } from '../streams.js';
import type { TaskRow } from '../tables.js';
import { resolveTask } from './task-code.js';
import { type UrgeTaskBody, urgeCommand } from './urge-task.js';

/** Why nothing at all can be asked for in this way; undefined where it can. */
export function urgesRefused({ period, answerBy }: UrgeTaskBody, now: Instant, context: DecisionContext) {
  if (period !== undefined && parsePeriod(period) === undefined) return reject('period-unknown', { period }, '/period');
  const calendar = context.knownCalendarOf(NO_PROGRAMME);
  return calendar && obstacleToAnswerBy(answerBy, now, calendar);
}

/** Who urges, and in whose words the answer is. */
interface Given {
  readonly by: PersonId;
  readonly language: Language;
  /** Of which ids of urges are made. */
  readonly operation: string;
  /** When each item is decided: also of one that is gone on with, on another day, the week and the day are those of then. */
  readonly now: Instant;
}

/** An item for each task, all or none of them: one that may not be urged stops the others. */
export function planUrges(
  rows: ReadModels,
  body: UrgeTaskBody,
  { by, language, operation, now }: Given,
  context: DecisionContext,
  began: Instant,
): OperationPlan<Urged> {
  const acting = actingUnit(context.directory, by, body.unit);
  const unit = isRejection(acting) ? '' : acting.unit;
  const asked =
    body.period === undefined ? named(rows, body, context) : overdueIn(rows, body.period, unit, context, began);
  const meant = asked.flatMap(({ task, ...one }) => (task === undefined ? [] : [{ ...one, task }]));
  const items = [...new Set(meant.map(({ task }) => task))].map((task): OperationItem => {
    const urge = urgeIn(operation, task);
    return { target: { category: 'task', id: task }, command: urgeCommand(body, { urge, now, by, unit }) };
  });
  return {
    as: { kind: 'person', person: by, unit },
    items,
    refusal: (refused) => partsRefused('urges-refused', asked, (one) => one.refused ?? refusedOf(one, refused)),
    answer: (refused) => answerOf(rows, body, { language, operation }, items, refused),
  };
}

/** One for a task and an operation. */
const urgeIn = (operation: string, task: string): string =>
  ids.madeBy(ids.item(operation, streamOf('task', task)), 'urge');

const refusedOf = ({ task }: Asked, refused: Refusals): CommandRejection | undefined =>
  task === undefined ? undefined : refused.get(streamOf('task', task));

/** A task that is to be urged: where the request names it, by what people know it, and which it is. */
interface Asked {
  readonly pointer: string;
  readonly name: string;
  readonly task?: string;
  /** It names none, or several. */
  readonly refused?: Rejection;
}

function named(rows: ReadModels, { tasks = [] }: UrgeTaskBody, { at }: DecisionContext): readonly Asked[] {
  return tasks.map((text, place) => {
    const asked = { pointer: `/tasks/${place}`, name: text };
    const task = resolveTask(rows, text, at);
    if (task === undefined) return { ...asked, refused: reject('task-not-found') };
    if (typeof task === 'object') return { ...asked, refused: task };
    return { ...asked, name: rows.get('tasks', task, at)?.code ?? text, task };
  });
}

/** What the unit gave, that ends in the quarter and is overdue then; what was handed in is the giver's to confirm. */
function overdueIn(
  rows: ReadModels,
  period: string,
  unit: UnitId,
  context: DecisionContext,
  moment: Instant,
): readonly Asked[] {
  const { start, end } = quarterDates(period);
  const isMeant = ({ state }: TaskRow): boolean => {
    const { legalEnd } = state.content?.deadline ?? {};
    if (state.content?.assigningUnit !== unit || legalEnd === undefined) return false;
    if (state.progress === 'resultSubmitted') return false;
    if (legalEnd < start || legalEnd > end) return false;
    const { timeZone } = context.calendarOf(programmeOfTask(state));
    return timelinessAt(timelinessFacts(state), moment, timeZone) === 'overdue';
  };
  return rows
    .find('tasks', { isOpen: 1 }, { at: context.at })
    .filter(isMeant)
    .map(({ id, code }) => ({ pointer: '/period', name: code ?? id, task: id }));
}

function answerOf(
  rows: ReadModels,
  { answerBy }: UrgeTaskBody,
  { language, operation }: Pick<Given, 'language' | 'operation'>,
  items: readonly OperationItem[],
  refused: Refusals,
): Urged {
  const numberOf = (task: string) =>
    rows.get('tasks', task)?.state.urges.find(({ urge }) => urge === urgeIn(operation, task))?.number;
  const told = items.map((item) => {
    const { id } = item.target;
    const why = refused.get(streamOfItem(item))?.rejected ?? null;
    const number = why === null ? (numberOf(id) ?? null) : null;
    return { task: id, code: rows.get('tasks', id)?.code ?? null, number, refused: why };
  });
  const count = told.filter((one) => one.refused === null).length;
  return {
    said: saidText(
      taskSaid.UrgeTask,
      { changed: told.length > 0, facts: { count, answerBy, refused: told.length - count || undefined } },
      language,
    ),
    answerBy,
    urged: count,
    refused: told.length - count,
    tasks: told,
  };
}
