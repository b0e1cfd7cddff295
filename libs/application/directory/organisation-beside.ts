import { dateIn } from '#domain/calendar/zone.js';
import type { UnitContext } from '#domain/directory/unit.commands.js';
import type { Unit } from '#domain/directory/unit.js';
import type { Instant } from '#domain/kernel/time.js';
import { type DecisionContext, NO_PROGRAMME } from '../engine/decision-context.js';

/** Where it is the next day first: before a calendar says where the days begin, no day that has begun anywhere is ahead. */
const EASTERNMOST = 'Pacific/Kiritimati';

/** What a rule about one unit may know of the organisation around it. Looked up when a rule asks: most ask for little. */
export function organisationBeside(context: DecisionContext, now: Instant, unit: Pick<Unit, 'id'>): UnitContext {
  return {
    get directory() {
      return context.directory;
    },
    get today() {
      return dateIn(now, context.knownCalendarOf(NO_PROGRAMME)?.timeZone ?? EASTERNMOST);
    },
    isRegistered: (person) => context.isRegistered(person),
    get openUnitsUnder() {
      return context.openUnitsUnder(unit.id);
    },
    get hasOpenWork() {
      return context.hasOpenWork(unit.id);
    },
  };
}
