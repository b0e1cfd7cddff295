import { endOfDay } from '#domain/calendar/zone.js';
import { type CivilDate, type Instant, isoOf } from '#domain/kernel/time.js';
import type { EscalatedThing } from '../engine/definition/command-definition.js';
import { type ReadScope, zoneOf } from '../engine/reading/read-scope.js';
import { nextDueOf } from '../engine/scheduling/obligation-kinds.js';
import type { EscalationRow } from '../tables.js';
import { escalatedThing } from './escalated-thing.js';
import { programmeOfThing } from './escalation.rights.js';

/** Until when it may lie where it lies; the engine's own next instant for it, so that screen and clock never disagree. */
export function answerBy(scope: ReadScope, row: EscalationRow): string | null {
  const thing = escalatedThing(scope, row);
  if (thing === undefined || row.isOpen === 0) return null;
  const escalation = thing.state.followUp?.escalations.find(({ level }) => level === row.level);
  switch (row.state) {
    case 'acknowledged':
      return endShown(scope, thing, escalation?.acknowledgement?.until);
    case 'directed':
      return endShown(scope, thing, escalation?.direction?.due);
    case 'open':
      return shown(nextOf(scope, thing));
    case 'closed':
      return null;
  }
}

function nextOf({ context }: ReadScope, thing: EscalatedThing): Instant | undefined {
  const calendar = context.knownCalendarOf(programmeOfThing(thing));
  const { followUp } = thing.state;
  if (calendar === undefined || followUp === undefined) return undefined;
  const [policy, time] = [context.policy(followUp.policy), { calendar, outages: context.outages }];
  switch (thing.kind) {
    case 'task':
      return nextDueOf.task(thing.state, policy, time);
    case 'duty':
      return nextDueOf.duty(thing.state, policy, time);
    case 'blocker':
      return nextDueOf.blocker(thing.state, policy, time);
  }
}

const endShown = (scope: ReadScope, thing: EscalatedThing, day: CivilDate | undefined): string | null =>
  day === undefined ? null : shown(endOfDay(day, zoneOf(scope, programmeOfThing(thing))));

const shown = (at: Instant | undefined): string | null => (at === undefined ? null : isoOf(at));
