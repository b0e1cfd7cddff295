import { dateIn, endOfDay } from '#domain/calendar/zone.js';
import { dutiesOwed } from '#domain/duty/duties-owed.js';
import { dutyId } from '#domain/duty/duty.js';
import { policyRefOf } from '#domain/follow-up/policy.js';
import type { WorkingTime } from '#domain/follow-up/working-time.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import { nextProgrammeDue, programmeDecider } from '#domain/programme/programme.decide.js';
import type { Programme } from '#domain/programme/programme.js';
import type { DecisionContext } from '../engine/decision-context.js';
import type { ReadModels } from '../ports/read-models.js';
import { itemsOf, type PlanItem } from './plan-items.js';
import {
  earliest,
  type LivedAhead,
  livedAhead,
  openedDuty,
  type SimulatedObligation,
  simulatedBlocker,
  simulatedDirective,
  simulatedDuty,
  simulatedTask,
} from './simulated-obligation.js';

export interface PlanRequest {
  readonly programme: string;
  readonly from: Instant;
  /** Exclusive end, as an instant: 24:00 of the last day asked for. */
  readonly until: Instant;
  /** In which the days begin on which a long plan is cut off. */
  readonly timeZone: string;
}

export interface Plan {
  readonly items: readonly PlanItem[];
  /** 00:00 of a day: everything before it is here, nothing from it on. Absent where the plan reaches its end. */
  readonly cutOffAt?: Instant;
}

export interface PlanLimits {
  /** Once there are as many items, the plan ends with that day. */
  readonly items: number;
  /** The same for decisions, those before the first day asked for among them. */
  readonly wakes: number;
}

/** Far beyond any day of any plan. */
const WAKES_OF_A_BUG = 10_000_000;

/** About ten megabytes of answer; decisions that are lived only to come to the first day cost no room. */
const LIMITS: PlanLimits = { items: 50_000, wakes: 200_000 };

/**
 * Who gets what, when, if nobody acts: the deciders that will decide are lived ahead in memory, one due instant after
 * the other, with the periods that open and lapse on the way.
 */
export function plan(request: PlanRequest, rows: ReadModels, context: DecisionContext, limits = LIMITS): Plan {
  const programmeRow = context.programmeRow(request.programme);
  const calendar = context.knownCalendarOf(request.programme);
  if (programmeRow === undefined || calendar === undefined) return { items: [] };
  const policy = policyRefOf(context.newestPolicyOf(request.programme));
  const livedIn = livedAhead(context, request.programme);
  const obligations = openObligations(request.programme, rows, context, livedIn);
  const known = new Set(obligations.map(({ about }) => `${about.kind} ${about.id}`));
  const leadUnits = new Set(
    rows
      .find('tasks', { programme: request.programme, isOpen: 1 }, { at: context.at })
      .flatMap((row) => row.leadUnit ?? []),
  );
  const items: PlanItem[] = [];
  let programme: Programme = programmeRow.state;
  let { until } = request;
  for (let wakes = 0; ; wakes += 1) {
    const periodTurn = nextProgrammeDue(programme, livedIn);
    const next = earliest(obligations);
    const at = Math.min(periodTurn ?? Number.POSITIVE_INFINITY, next?.dueAt ?? Number.POSITIVE_INFINITY) as Instant;
    if (at >= until) return { items, ...(until < request.until ? { cutOffAt: until } : {}) };
    if (until === request.until && (items.length >= limits.items || wakes >= limits.wakes)) {
      // Whole days, so that a plan that is asked for from there lacks nothing and repeats nothing.
      until = earlierOf(until, endOfDay(dateIn(at, request.timeZone), request.timeZone));
    }
    invariant(wakes < WAKES_OF_A_BUG, 'a wake-up decides something, so that the next one is later');
    if (at === periodTurn) {
      programme = turnPeriods(programme, at, livedIn);
      for (const owed of dutiesOwed(programme, leadUnits, policy)) {
        const key = `duty ${dutyId(owed.programme, owed.period, owed.unit)}`;
        if (known.has(key)) continue;
        known.add(key);
        obligations.push(openedDuty(owed, at, livedIn));
      }
    } else if (next !== undefined) {
      const events = next.obligation.wake(at);
      if (at >= request.from) items.push(...events.flatMap((event) => itemsOf(next.obligation.about, event)));
    }
  }
}

function openObligations(
  programme: string,
  rows: ReadModels,
  { at, quarantined }: DecisionContext,
  livedIn: LivedAhead,
): SimulatedObligation[] {
  const tasks = rows.find('tasks', { programme, isOpen: 1 }, { at });
  const taskIds = new Set(tasks.map(({ id }) => id));
  const duties = rows.find('duties', { programme }, { at });
  const blockers = rows.find('blockers', {}, { at }).filter((row) => taskIds.has(row.task));
  const aboutIds = new Set([...taskIds, ...duties.map(({ id }) => id), ...blockers.map(({ id }) => id)]);
  const directives = rows.find('directives', {}, { at }).filter((row) => aboutIds.has(row.about));
  // Nothing is decided on what stands still: nobody would get what is planned for it.
  const goesOn = ({ stream }: { readonly stream: string }) => !quarantined.has(stream);
  // With whoever gave it, who is reminded of it.
  const declined = rows.find('tasks', { programme, progress: 'declined' }, { at });
  return [
    ...[...tasks, ...declined].filter(goesOn).map((row) => simulatedTask(row, livedIn)),
    ...duties.filter(goesOn).map((row) => simulatedDuty(row, livedIn)),
    ...blockers.filter(goesOn).map((row) => simulatedBlocker(row, livedIn)),
    ...directives.filter(goesOn).map((row) => simulatedDirective(row, livedIn)),
  ];
}

function turnPeriods(programme: Programme, now: Instant, time: WorkingTime): Programme {
  const decided = programmeDecider.decide({ type: 'WakeProgramme', now }, programme, time);
  if (isRejection(decided)) return programme;
  return decided.reduce((at, event) => programmeDecider.evolve(at, { ...event, occurredAt: now }), programme);
}

const earlierOf = (a: Instant, b: Instant): Instant => (a < b ? a : b);
