import type { ToldAtOnce, ToldNext } from '#contracts/dry-run.js';
import { DecisionContext } from '../engine/decision-context.js';
import { aboutOf } from '../engine/projection/about.js';
import { programmeOfObligation } from '../engine/published.js';
import { itemsOf } from '../plan/plan-items.js';
import {
  earliest,
  type LivedAhead,
  livedAhead,
  type SimulatedObligation,
  simulatedBlocker,
  simulatedDirective,
  simulatedDuty,
  simulatedTask,
} from '../plan/simulated-obligation.js';
import type { RecordedEvent } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import type { DueRow, ObligationKind } from '../tables.js';
import type { DryRows } from './dry-rows.js';

/** Steps that holds pass over one after the other; a line that is longer ends by itself (rule 1.4). */
const WAKES_MAX = 1_000;

/** Who is told by an event: each post once for each step. */
export const toldBy = (event: RecordedEvent, rows: DryRows): readonly ToldAtOnce[] => {
  const { aboutKind: kind, aboutId: id, code } = aboutOf(event, rows);
  return itemsOf({ kind, id, code }, event).map(({ recipient, ...what }) => ({ ...recipient, ...what }));
};

/** What is told next of all that was touched, by the very deciders that will decide it, as the plan lives them ahead. */
export function nextTold(rows: DryRows): ToldNext | null {
  const context = new DecisionContext(rows, rows.position());
  const obligations = rows.own('due', {}).flatMap((row) => simulated(row, rows, context));
  for (let wakes = 0; wakes < WAKES_MAX; wakes += 1) {
    const next = earliest(obligations);
    if (next === undefined) return null;
    const items = next.obligation.wake(next.dueAt).flatMap((event) => itemsOf(next.obligation.about, event));
    const [first] = items;
    if (first === undefined) continue;
    const to = new Map(items.map(({ recipient }) => [`${recipient.unit} ${recipient.post}`, recipient]));
    const { recipient: _, ...what } = first;
    return { ...what, to: [...to.values()] };
  }
  return null;
}

function simulated({ kind, id }: DueRow, rows: ReadModels, context: DecisionContext): readonly SimulatedObligation[] {
  if (kind === 'programme') return [];
  const programme = programmeOfObligation({ kind, id }, (table, of) => rows.get(table, of));
  const one = simulatedOf[kind](rows, id, livedAhead(context, programme));
  return one === undefined ? [] : [one];
}

const simulatedOf: {
  readonly [K in ObligationKind]: (
    rows: ReadModels,
    id: string,
    livedIn: LivedAhead,
  ) => SimulatedObligation | undefined;
} = {
  task: (rows, id, livedIn) => of(rows.get('tasks', id), (row) => simulatedTask(row, livedIn)),
  duty: (rows, id, livedIn) => of(rows.get('duties', id), (row) => simulatedDuty(row, livedIn)),
  blocker: (rows, id, livedIn) => of(rows.get('blockers', id), (row) => simulatedBlocker(row, livedIn)),
  directive: (rows, id, livedIn) => of(rows.get('directives', id), (row) => simulatedDirective(row, livedIn)),
};

const of = <Row>(row: Row | undefined, make: (row: Row) => SimulatedObligation) =>
  row === undefined ? undefined : make(row);
