import { blockerDecider, nextBlockerDue } from '#domain/blocker/blocker.decide.js';
import type { Blocker } from '#domain/blocker/blocker.js';
import type { Directory } from '#domain/directory/directory.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import { nextDue } from '#domain/follow-up/follow-up.decide.js';
import type { Policy } from '#domain/follow-up/policy.js';
import type { CivilDate, Instant } from '#domain/kernel/time.js';
import { taskDecider } from '#domain/task/task.decide.js';
import type { Task } from '#domain/task/task.js';
import { haNoi, Life, told } from './lives.js';
import { ministry } from './ministry.js';
import { openedPeriods } from './opened-periods.js';
import { vietnam, vietnamTime } from './vietnam-calendar.js';

/* Lives under default@2, of the small cast and by the real calendar. */

export const day = (date: string) => date as CivilDate;

interface TaskOthers {
  readonly coordinatingUnits?: readonly string[];
  readonly pastDeadline?: boolean;
  /** By default `default@2`. */
  readonly policy?: Policy;
}

/** A task of `C-ATTT`, given by the ministry. */
export function taskOf(
  assigned: string,
  deadline: string,
  directory: Directory = ministry,
  { policy = defaultPolicy, ...others }: TaskOthers = {},
) {
  const context = { calendar: vietnam, directory, policy, periods: openedPeriods('2019-Q1', '2020-Q2') };
  return new Life({
    decider: taskDecider,
    context,
    nextDue: ({ followUp }: Task) => followUp && nextDue(followUp, policy.task, vietnamTime),
    wake: (now: Instant) => ({ type: 'WakeTask', now }) as const,
  }).do({
    ...{ type: 'AssignTask', now: haNoi(assigned), by: 'p-office', task: 't-1', programme: 'NQ17' },
    ...{ title: { vi: 'Nhiệm vụ' }, assigningUnit: 'BTTTT', leadUnit: 'C-ATTT', coordinatingUnits: [] },
    ...{ isRestricted: false, deadline: { text: deadline }, ...others },
  });
}

/** A blocker of it, raised by its expert, with one way out. */
export function blockerOf(raised: string, directory: Directory = ministry) {
  return new Life({
    decider: blockerDecider,
    context: { calendar: vietnam, directory, policy: defaultPolicy },
    nextDue: (blocker: Blocker) => nextBlockerDue(blocker, defaultPolicy, vietnamTime),
    wake: (now: Instant) => ({ type: 'WakeBlocker', now }) as const,
  }).do({
    ...{ type: 'RaiseBlocker', now: haNoi(raised), blocker: 'b-1', by: 'p-expert', task: 't-1', programme: 'NQ17' },
    ...{ unit: 'C-ATTT', assigningUnit: 'BTTTT', isRestricted: false, title: 'Chưa thống nhất', description: 'Hai bộ' },
    ...{ cause: 'Chồng chéo', options: [{ text: 'Họp liên bộ', competence: 'Lãnh đạo Bộ' }] },
    policy: { id: 'default', version: 2 },
  });
}

export const acknowledge = (local: string, by = 'p-leader') =>
  ({ type: 'AcknowledgeEscalation', now: haNoi(local), by }) as const;
export const direct = (local: string, due: string, { directive = 'd-1', by = 'p-leader' } = {}) =>
  ({
    type: 'DirectEscalation',
    ...{ now: haNoi(local), by, directive },
    ...{ addressee: { unit: 'C-ATTT', post: 'head' }, text: 'Làm ngay', due: day(due) },
  }) as const;
export const endOf = (local: string, recorded = local) =>
  ({ type: 'EndDirective', now: haNoi(recorded), directive: 'd-1', how: 'completed', at: haNoi(local) }) as const;

export const doers = 'focalPoint C-ATTT, head C-ATTT';
export const leader = 'fieldLeader BTTTT';
export const office = 'secretariat BTTTT';
export const minister = 'headOfMinistry BTTTT';

/** What was decided from that day on about telling people, a line each. */
export const since = (date: string, { events }: { readonly events: readonly { type: string; data: object }[] }) =>
  told(events).filter((line) => line.slice(0, 10) >= date);
