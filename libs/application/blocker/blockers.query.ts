import type { Page } from '#contracts/answer.js';
import type { ListedBlocker } from '#contracts/blockers.js';
import { levelOf } from '#domain/blocker/blocker.js';
import { daysBetween } from '#domain/calendar/civil-date.js';
import { dateIn } from '#domain/calendar/zone.js';
import { issuedAt } from '#domain/directive/directive.js';
import type { PostLevel } from '#domain/follow-up/policy.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isoOf } from '#domain/kernel/time.js';
import { isDirectiveMissed } from '../directive/directive.query.js';
import { actionsOf } from '../engine/reading/actions.js';
import { type PageAsked, pageOf } from '../engine/reading/page.js';
import { quarantinedView } from '../engine/reading/quarantined-view.js';
import { type ReadScope, zoneOf } from '../engine/reading/read-scope.js';
import { maySeeBlocker, maySeeDirective } from '../engine/reading/visibility.js';
import { actionsOnEscalation } from '../escalation/escalated-thing.js';
import { ids } from '../ids.js';
import type { BlockerRow } from '../tables.js';
import { type AtLevel, atLevel } from './at-level.js';

/** Every field narrows. */
export interface BlockersAsked {
  readonly programme?: string;
  /** That raised it. */
  readonly unit?: string;
  /** By default what is open; `ended`: returned, resolved, or over with its task. */
  readonly state?: 'open' | 'ended' | 'all';
  readonly level?: PostLevel;
}

interface Found {
  readonly row: BlockerRow;
  readonly at: AtLevel | undefined;
}

/** Those that nothing came of for the longest come first; after them what has ended, the last of it first. */
export function blockersOf(scope: ReadScope, asked: BlockersAsked, page: PageAsked): Page<ListedBlocker> {
  const { programme, unit, state = 'open', level } = asked;
  const where = state === 'all' ? {} : ({ isOpen: state === 'open' ? 1 : 0 } as const);
  const found = scope.rows
    .find('blockers', where, { at: scope.at })
    .filter(
      (row) =>
        (programme === undefined || row.state.programme === programme) &&
        (unit === undefined || row.unit === unit) &&
        (level === undefined || levelOf(row.state) === level),
    )
    .map((row): Found => ({ row, at: atLevel(scope, row.state) }))
    .toSorted(compareFound);
  return pageOf(scope, page, found, (each) => listed(scope, each));
}

function compareFound(a: Found, b: Found): number {
  return (
    b.row.isOpen - a.row.isOpen ||
    (b.at?.workingDays ?? 0) - (a.at?.workingDays ?? 0) ||
    (a.at?.since ?? 0) - (b.at?.since ?? 0) ||
    (b.row.state.endedAt ?? 0) - (a.row.state.endedAt ?? 0) ||
    (a.row.id < b.row.id ? -1 : 1)
  );
}

function listed(scope: ReadScope, { row, at }: Found): ListedBlocker {
  const { id, state, stream, revision, etag } = row;
  const { status, task, taskCode, programme, unit, levels, endedAt } = state;
  const raisedAt = levels[0]?.at;
  invariant(status !== 'none' && raisedAt !== undefined, 'a blocker has a row once it was raised');
  const isShown = maySeeBlocker(scope, id);
  const zone = zoneOf(scope, programme);
  const escalation = scope.rows.get('escalations', ids.escalation(stream, levelOf(state)), scope.at);
  const isBeforeLevel = escalation !== undefined && escalation.isOpen === 1;
  return {
    id,
    title: isShown ? state.title : null,
    task: { id: task, code: taskCode ?? null },
    ...{ programme, unit, status, level: levelOf(state) },
    options: isShown ? state.options.map((option, place) => ({ number: place + 1, ...option })) : [],
    directives: directivesOn(scope, id),
    raisedAt: isoOf(raisedAt),
    endedAt: endedAt === undefined ? null : isoOf(endedAt),
    daysOpen: daysBetween(dateIn(raisedAt, zone), dateIn(endedAt ?? scope.moment, zone)),
    lastActAt: at === undefined ? null : isoOf(at.since),
    workingDaysAtLevel: at?.workingDays ?? null,
    acknowledgedUntil: at?.acknowledgedUntil ?? null,
    escalation: isBeforeLevel ? escalation.id : null,
    actions: [...actionsOf(scope, 'blocker', row), ...(isBeforeLevel ? actionsOnEscalation(scope, escalation) : [])],
    ...{ revision, etag },
    ...quarantinedView(scope, stream),
  };
}

const directivesOn = (scope: ReadScope, about: string): ListedBlocker['directives'] =>
  scope.rows
    .find('directives', { about }, { at: scope.at })
    .toSorted((a, b) => issuedAt(a.state) - issuedAt(b.state) || (a.id < b.id ? -1 : 1))
    .map(({ id, state }) => {
      const { status, direction } = state;
      invariant(status !== 'none', 'a directive has a row once it was issued');
      const text = maySeeDirective(scope, id) ? direction?.text : undefined;
      return { id, text: text ?? null, due: direction?.due ?? null, status, isMissed: isDirectiveMissed(scope, state) };
    });
