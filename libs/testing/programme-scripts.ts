import fc from 'fast-check';
import type { DomainCommand } from '#application/engine/execution/stream-rules.js';
import type { StreamCategory } from '#application/streams.js';
import { addDays } from '#domain/calendar/civil-date.js';
import { dateIn } from '#domain/calendar/zone.js';
import { type CivilDate, type Instant, instant } from '#domain/kernel/time.js';
import { blockerOf, taskId } from './story-of-ministry.js';
import { vietnam } from './vietnam-calendar.js';

/*
 * What people try to do to a programme of two tasks, when we are silent, and which days are off beside the calendar's.
 * Everything is there before it begins, ids too, so that one script can be lived through in several ways.
 */

/** How long a script goes on. */
export const DAYS = 130;
export const FIRST_DAY = '2019-04-01' as CivilDate;
const SILENT_HOURS_MAX = 24 * 12;

/** Something tried; where it is not lawful when it comes, it is refused and changes nothing. */
export interface Act {
  /** Hours from the beginning. */
  readonly hour: number;
  readonly category: StreamCategory;
  readonly id: string;
  readonly make: (now: Instant) => DomainCommand;
  /** For whoever reads what went wrong. */
  readonly says: string;
}

/** Hours in which nobody can act and nothing is decided. */
export interface Silence {
  readonly hour: number;
  readonly hours: number;
}

export interface ProgrammeScript {
  /** In their order, no two in one hour. */
  readonly acts: readonly Act[];
  readonly silences: readonly Silence[];
  readonly daysOff: readonly CivilDate[];
}

type Attempt = Omit<Act, 'hour' | 'says'>;
/** One thing that people pursue, in its order; each attempt some hours after the one before. */
type Pursuit = (name: string) => readonly { readonly after: number; readonly attempt: Attempt }[];

const CODES = ['MH-1', 'MH-2'] as const;
const aCode = fc.constantFrom(...CODES);
const aDay = fc.integer({ min: 0, max: DAYS + 20 }).map((days) => addDays(FIRST_DAY, days));
/** Mostly later than what was set at first. */
const aLaterDay = fc.integer({ min: 40, max: DAYS + 20 }).map((days) => addDays(FIRST_DAY, days));
/** From hours to some three weeks. */
const aPause = fc.oneof(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 500 }));
const pauses = fc.array(aPause, { minLength: 8, maxLength: 8 });

const onTask = (code: string, make: Act['make']): Attempt => ({ category: 'task', id: taskId(code), make });
const onBlocker = (code: string, make: Act['make']): Attempt => ({
  category: 'blocker',
  id: blockerOf(code).blocker,
  make,
});

/** With the pauses between them. */
const spaced = (attempts: readonly Attempt[], between: readonly number[]) =>
  attempts.map((attempt, index) => ({ after: between[index] ?? 1, attempt }));

const submit = (code: string, result: string): Attempt =>
  onTask(code, (now) => ({
    ...{ type: 'SubmitResult', now, by: 'p-desk', result, narrative: 'Đã trình.', evidence: [] },
  }));
const giveBack = (code: string): Attempt =>
  onTask(code, (now) => ({ type: 'ReturnResult', now, by: 'p-office', reason: 'Thiếu phụ lục.' }));
const confirm = (code: string): Attempt => onTask(code, (now) => ({ type: 'ConfirmResult', now, by: 'p-office' }));

/** Handed in and returned, some times over. */
const aResult: fc.Arbitrary<Pursuit> = fc
  .tuple(aCode, fc.integer({ min: 1, max: 4 }), fc.constantFrom('returned', 'confirmed', 'waits', 'waits'), pauses)
  .map(([code, times, end, between]) => (name) => {
    const rounds = Array.from({ length: times }, (_, index) => [submit(code, `${name}-${index}`), giveBack(code)]);
    const last = end === 'returned' ? [] : end === 'confirmed' ? [confirm(code)] : [];
    return spaced([...(end === 'returned' ? rounds.flat() : rounds.flat().slice(0, -1)), ...last], between);
  });

const anExtension: fc.Arbitrary<Pursuit> = fc
  .tuple(aCode, aLaterDay, fc.constantFrom(true, true, false, undefined), pauses)
  .map(([code, date, granted, between]) => (request) => {
    const asked = onTask(code, (now) => ({
      ...{ type: 'RequestExtension', now, by: 'p-desk', request, deadline: { date }, reason: 'Chờ ý kiến.' },
    }));
    if (granted === undefined) return spaced([asked], between);
    const decided = onTask(code, (now) => ({
      ...{ type: 'DecideExtension', now, by: 'p-office', request, granted, reason: 'Theo đề nghị.' },
    }));
    return spaced([asked, decided], between);
  });

/** Its unit asks to be released; if it is, the giver gives the task to a unit again, or lets it lie. */
const aRelease: fc.Arbitrary<Pursuit> = fc
  .tuple(
    aCode,
    fc.constantFrom(true, true, false, undefined),
    fc.constantFrom('C-ATTT', 'BCYCP', undefined),
    fc.option(aLaterDay, { nil: undefined }),
    pauses,
  )
  .map(([code, granted, leadUnit, date, between]) => (request) => {
    const asked = onTask(code, (now) => ({
      ...{ type: 'RequestDeclination', now, by: 'p-desk', request, reason: 'Không đúng chức năng.' },
    }));
    if (granted === undefined) return spaced([asked], between);
    const decided = onTask(code, (now) => ({
      ...{ type: 'DecideDeclination', now, by: 'p-office', granted, reason: 'Theo đề nghị.' },
    }));
    if (leadUnit === undefined) return spaced([asked, decided], between);
    const said = { leadUnit, pastDeadline: true, ...(date === undefined ? {} : { deadline: { date } }) };
    const given = onTask(code, (now) => ({ type: 'ReassignTask', now, by: 'p-office', ...said }));
    return spaced([asked, decided, given], between);
  });

/** Another end, or none; another unit takes part, or none does any more. */
const aChange = fc.oneof(
  { weight: 3, arbitrary: aLaterDay.map((date) => ({ deadline: { date } })) },
  fc.constant({ deadline: { text: 'khẩn trương' } }),
  fc.constantFrom<readonly string[]>([], ['BCYCP']).map((coordinatingUnits) => ({ coordinatingUnits })),
);
const anAmendment: fc.Arbitrary<Pursuit> = fc
  .tuple(aCode, fc.array(aChange, { minLength: 1, maxLength: 2 }), pauses)
  .map(([code, said, between]) => () => {
    const reason = 'Kết luận họp.';
    const attempts = said.map((changes) =>
      onTask(code, (now) => ({ type: 'AmendTask', now, by: 'p-office', kind: 'amendment', changes, reason })),
    );
    return spaced(attempts, between);
  });

/** Some of them with a number that there is not, of what ends meanwhile, or more often than a week allows. */
const urges: fc.Arbitrary<Pursuit> = fc
  .tuple(aCode, fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 1, max: 3 })))), pauses)
  .map(([code, said, between]) => (name) => {
    const attempts = said.slice(0, 3).flatMap(([days, answered], place) => [
      onTask(code, (now) => ({
        ...{ type: 'UrgeTask', now, by: 'p-office', unit: 'BTTTT', urge: `${name}-${place}`, text: 'Đề nghị báo cáo.' },
        answerBy: addDays(dateIn(now, vietnam.timeZone), days),
      })),
      ...(answered === null
        ? []
        : [onTask(code, (now) => ({ type: 'AnswerUrge', now, by: 'p-desk', number: answered, text: 'Đang làm.' }))]),
    ]);
    return spaced(attempts, between);
  });

const aLeader = fc.constantFrom('p-leader', 'p-leader', 'p-minister', 'p-head');

const acknowledge =
  (by: string): Act['make'] =>
  (now) => ({ type: 'AcknowledgeEscalation', now, by });
const direct =
  (by: string, directive: string, due: CivilDate): Act['make'] =>
  (now) => ({
    ...{ type: 'DirectEscalation', now, by, directive, text: 'Làm ngay.', due },
    ...{ addressee: { unit: 'C-ATTT', post: 'head' } },
  });
const answered = (directive: string, how: 'done' | 'returned'): Attempt => ({
  category: 'directive',
  id: directive,
  make: (now) =>
    how === 'done'
      ? { type: 'CompleteDirective', now, by: 'p-head', evidence: [] }
      : { type: 'ReturnDirective', now, by: 'p-head', reason: 'Không đúng thẩm quyền.' },
});

/** What leaders say of what lies with them, once or more: they take note of it, or direct and are answered or not. */
const aSaying = fc.oneof(
  aLeader.map((by) => (on: typeof onTask, code: string) => [on(code, acknowledge(by))]),
  fc
    .tuple(aLeader, aDay, fc.constantFrom<'done' | 'returned' | undefined>('done', 'returned', undefined))
    .map(([by, due, how]) => (on: typeof onTask, code: string, name: string) => [
      on(code, direct(by, name, due)),
      ...(how === undefined ? [] : [answered(name, how)]),
    ]),
);
const sayings = fc.array(aSaying, { minLength: 1, maxLength: 4 });

const aLeadersWord: fc.Arbitrary<Pursuit> = fc.tuple(aCode, sayings, pauses).map(
  ([code, said, between]) =>
    (name) =>
      spaced(
        said.flatMap((say, index) => say(onTask, code, `${name}-${index}`)),
        between,
      ),
);

const aBlocker: fc.Arbitrary<Pursuit> = fc
  .tuple(aCode, fc.boolean(), sayings, fc.constantFrom('resolved', 'returned', undefined, undefined), pauses)
  .map(([code, isEscalated, said, end, between]) => (name) => {
    const raised = onBlocker(code, (now) => ({ type: 'RaiseBlocker', now, ...blockerOf(code) }));
    const escalated = onBlocker(code, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason: 'Vượt.' }));
    const ended = onBlocker(code, (now) =>
      end === 'resolved'
        ? { type: 'ResolveBlocker', now, by: 'p-head', text: 'Đã họp.' }
        : { type: 'ReturnBlocker', now, by: 'p-head', reason: 'Tự làm.' },
    );
    const spoken = said.flatMap((say, index) => say(onBlocker, code, `${name}-${index}`));
    const attempts = [raised, ...(isEscalated ? [escalated] : []), ...spoken, ...(end === undefined ? [] : [ended])];
    return spaced(attempts, between);
  });

const aCancellation: fc.Arbitrary<Pursuit> = aCode.map(
  (code) => () =>
    spaced([onTask(code, (now) => ({ type: 'CancelTask', now, by: 'p-office', reason: 'Giao nơi khác.' }))], [1]),
);

const POSTS = [
  ['BTTTT', 'security', 'p-leader', 'p-next'],
  ['C-ATTT', 'head', 'p-head', 'p-new-head'],
  ['BTTTT', 'minister', 'p-minister', 'p-new-minister'],
  ['C-ATTT', 'desk', 'p-desk', 'p-new-desk'],
] as const;

/** A post stands vacant for a while, and somebody comes: the same person or another. */
const aHandOver: fc.Arbitrary<Pursuit> = fc
  .tuple(fc.constantFrom(...POSTS), fc.boolean(), fc.boolean(), pauses)
  .map(([[unit, post, before, other], isOther, comes, between]) => () => {
    const left: Attempt = {
      category: 'unit',
      id: unit,
      make: (now) => ({ type: 'RelieveHolder', now, post, person: before }),
    };
    const person = isOther ? other : before;
    const came: Attempt = {
      category: 'unit',
      id: unit,
      make: (now) => ({ type: 'AppointHolder', now, post, person, since: FIRST_DAY }),
    };
    return spaced(comes ? [left, came] : [left], between);
  });

/** Scripts in which whoever holds a post holds it throughout, or also such in which posts change hands. */
export function aProgrammeScript(given: { readonly postsChangeHands: boolean }): fc.Arbitrary<ProgrammeScript> {
  const aPursuit = fc.oneof(
    { weight: 3, arbitrary: aResult },
    { weight: 2, arbitrary: anExtension },
    { weight: 2, arbitrary: aRelease },
    { weight: 2, arbitrary: anAmendment },
    { weight: 3, arbitrary: urges },
    { weight: 4, arbitrary: aBlocker },
    { weight: 5, arbitrary: aLeadersWord },
    { weight: 1, arbitrary: aCancellation },
    ...(given.postsChangeHands ? [{ weight: 4, arbitrary: aHandOver }] : []),
  );
  // Half of them once something may lie with leaders.
  const anHour = fc.oneof(fc.integer({ min: 1, max: DAYS * 24 - 1 }), fc.integer({ min: 36 * 24, max: 80 * 24 }));
  const begun = fc.tuple(anHour, aPursuit);
  return fc
    .record({
      pursuits: fc.array(begun, { minLength: 2, maxLength: 7 }),
      silences: fc.array(
        fc.record({
          hour: fc.integer({ min: 1, max: DAYS * 24 - SILENT_HOURS_MAX }),
          hours: fc.integer({ min: 1, max: SILENT_HOURS_MAX }),
        }),
        { maxLength: 2 },
      ),
      daysOff: fc.uniqueArray(aDay, { maxLength: 6 }),
    })
    .map(({ pursuits, silences, daysOff }) => ({
      acts: actsOf(pursuits, apart(silences)),
      silences: apart(silences),
      daysOff,
    }));
}

/** One after the other, with an hour in between at least. */
const apart = (silences: readonly Silence[]): readonly Silence[] =>
  silences
    .toSorted((a, b) => a.hour - b.hour)
    .filter(({ hour }, index, all) => all.slice(0, index).every((one) => one.hour + one.hours + 1 < hour));

function actsOf(pursuits: readonly (readonly [number, Pursuit])[], silences: readonly Silence[]): readonly Act[] {
  const acts = new Map<number, Act>();
  for (const [place, [begin, pursuit]] of pursuits.entries()) {
    let hour = begin;
    for (const { after, attempt } of pursuit(`of-${place}`)) {
      hour += after;
      const isSilent = silences.some((one) => hour >= one.hour && hour <= one.hour + one.hours);
      if (isSilent || acts.has(hour) || hour >= DAYS * 24) continue;
      acts.set(hour, { hour, ...attempt, says: JSON.stringify(attempt.make(instant(0))) });
    }
  }
  return [...acts.values()].toSorted((a, b) => a.hour - b.hour);
}
