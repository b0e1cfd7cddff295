import fc from 'fast-check';
import type { DomainCommand } from '#application/engine/execution/stream-rules.js';
import { PersonHints } from '#application/engine/live/person-hints.js';
import { ids } from '#application/ids.js';
import type { StreamCategory } from '#application/streams.js';
import { type CivilDate, DAY_MS, type Instant, instant } from '#domain/kernel/time.js';
import { haNoi } from '#testing/lives.js';
import type { Story } from '#testing/story.js';
import { blockerOf, issueProgramme, ministryStory, taskId } from '#testing/story-of-ministry.js';

/*
 * The same weeks twice: what happens to one department, and the same with everything that another one does beside it. Nothing
 * of the other may be seen, not even that it is there, by whoever has no part in it.
 */

const DAYS = 90;
const HOUR_MS = 3_600_000;
const BEGINNING = haNoi('2020-01-06 08:30');
export const WORLD_END = instant(BEGINNING + DAYS * DAY_MS);

export interface Deed {
  /** Hours from the beginning. */
  readonly hour: number;
  readonly category: StreamCategory;
  readonly id: string;
  readonly make: (now: Instant) => DomainCommand;
  /** For whoever reads what went wrong. */
  readonly says: string;
}
export interface Weeks {
  readonly own: readonly Deed[];
  readonly others: readonly Deed[];
}

export const OWN_CODES = ['MH-1', 'MH-2', 'MH-3'] as const;
/** One has a code of ours, in a programme of its own. */
export const OTHERS_TASKS = [
  ['NQ17', 'MH-8'],
  ['NQ17', 'MH-9'],
  ['CT04', 'MH-1'],
] as const;
export const OTHERS_IDS = OTHERS_TASKS.map(([programme, code]) => taskId(code, programme));

/** Something done, but for when. */
interface Sketch {
  readonly category: StreamCategory;
  readonly id: string;
  readonly what: object;
}
interface Doers {
  readonly unit: string;
  readonly head: string;
  readonly desk: string;
  /** Minutes past the half hour at which they act: no two of different units at once. */
  readonly minute: number;
}

const assigned = (programme: string, code: string, { unit }: Doers, deadline: string): Sketch => ({
  ...{ category: 'task', id: taskId(code, programme) },
  what: {
    ...{ type: 'AssignTask', by: 'p-office', task: taskId(code, programme), programme, code },
    ...{ title: { vi: `Nhiệm vụ ${code} của ${unit}` }, assigningUnit: 'BTTTT', leadUnit: unit },
    ...{ coordinatingUnits: [], isRestricted: false, deadline: { text: deadline }, pastDeadline: true },
  },
});

const blocked = (programme: string, code: string, { unit, desk: by }: Doers): Sketch => {
  const id = `blocker-${unit}-${programme}-${code}`;
  const about = { blocker: id, task: taskId(code, programme), programme, unit, handler: { person: by }, by };
  return { category: 'blocker', id, what: { type: 'RaiseBlocker', ...blockerOf(code), ...about } };
};

/** What may be tried on a task; where it is not lawful when it comes, it changes nothing. */
function deedsOn(programme: string, code: string, doers: Doers): readonly Sketch[] {
  const { unit, head, desk } = doers;
  const task = taskId(code, programme);
  const due = '2020-03-20' as CivilDate;
  const said = [
    {
      ...{ type: 'ReportProgress', by: desk, report: `r-${task}`, period: '2020-Q1', percent: 30 },
      ...{ narrative: 'Đang làm.', noChange: false, explanation: 'Chờ ý kiến.', evidence: [] },
    },
    { type: 'AcceptTask', by: desk },
    { type: 'NameHandler', by: head, handler: { person: desk } },
    { type: 'SubmitResult', by: desk, result: `s-${task}`, narrative: 'Xong.', evidence: [] },
    { type: 'ReturnResult', by: 'p-office', reason: 'Thiếu.' },
    { type: 'ConfirmResult', by: 'p-office' },
    { type: 'RequestExtension', by: desk, request: `x-${task}`, reason: 'Chờ.', deadline: { date: '2020-06-30' } },
    { type: 'UrgeTask', by: 'p-office', unit: 'BTTTT', urge: `u-${task}`, text: 'Đề nghị.', answerBy: '2020-03-30' },
    {
      ...{ type: 'DirectEscalation', by: 'p-leader', directive: `d-${task}`, text: 'Làm ngay.', due },
      addressee: { unit, post: 'head' },
    },
    { type: 'CancelTask', by: 'p-office', reason: 'Thôi.' },
  ];
  return [...said.map((what): Sketch => ({ category: 'task', id: task, what })), blocked(programme, code, doers)];
}

function weeksOf(tasks: readonly (readonly [string, string])[], doers: Doers): fc.Arbitrary<readonly Deed[]> {
  const each = tasks.map(([programme, code]) =>
    fc
      .tuple(
        fc.constantFrom('31/01/2020', '28/02/2020', 'hết Quý I/2020', 'khẩn trương'),
        fc.array(fc.constantFrom(...deedsOn(programme, code, doers)), { maxLength: 6 }),
        fc.uniqueArray(fc.integer({ min: 1, max: DAYS * 24 - 1 }), { minLength: 7, maxLength: 7 }),
      )
      .map(([deadline, deeds, hours]) => {
        const inOrder = hours.toSorted((a, b) => a - b);
        return [assigned(programme, code, doers, deadline), ...deeds].map(({ category, id, what }, index): Deed => {
          const hour = (inOrder[index] ?? 0) + doers.minute / 60;
          const make = (now: Instant) => ({ ...what, now }) as DomainCommand;
          return { hour, category, id, make, says: JSON.stringify(what) };
        });
      }),
  );
  return fc.tuple(...each).map((all) => all.flat().toSorted((a, b) => a.hour - b.hour));
}

export const aFewWeeks: fc.Arbitrary<Weeks> = fc.record({
  own: weeksOf(
    OWN_CODES.map((code) => ['NQ17', code] as const),
    { unit: 'C-ATTT', head: 'p-head', desk: 'p-desk', minute: 0 },
  ),
  others: weeksOf(OTHERS_TASKS, { unit: 'BCYCP', head: 'p-bcy-head', desk: 'p-bcy-desk', minute: 20 }),
});

export interface World {
  readonly story: Story;
  /** For each of those who listen, what they were told to look at, piece by piece. */
  readonly hints: Readonly<Record<string, readonly object[]>>;
}

/** Lived through, with the others or without. */
export async function worldOf(
  { own, others }: Weeks,
  withOthers: boolean,
  listeners: readonly string[],
): Promise<World> {
  const story = await ministryStory();
  await issueProgramme(story, 'CT04');
  await story.untilInstant(BEGINNING);
  const hearing = listeners.map((person) => ({
    person,
    hints: new PersonHints(story.rows, person, story.rows.position()),
  }));
  const heard: Record<string, object[]> = Object.fromEntries(listeners.map((person) => [person, []]));
  const listen = async () => {
    await story.executor.contextNow();
    for (const { person, hints } of hearing) {
      const hint = hints.upTo(story.rows.position());
      if (hint !== undefined) heard[person]?.push({ kinds: hint.kinds, ids: hint.ids, isWhole: hint.isWhole });
    }
  };
  for (const deed of [...own, ...(withOthers ? others : [])].toSorted((a, b) => a.hour - b.hour)) {
    await story.untilInstant(instant(BEGINNING + deed.hour * HOUR_MS));
    await carryOut(story, deed);
    await story.cycle();
    if (own.includes(deed)) await listen();
  }
  await story.untilInstant(WORLD_END);
  await listen();
  return { story, hints: heard };
}

/** Under a key of its own, as a person's client makes it: not by how much was done before. */
async function carryOut({ executor, clock }: Story, { hour, category, id, make }: Deed): Promise<void> {
  const commandKey = ids.commandKey('weeks', id, String(hour));
  const target = { category, id };
  const actor = { kind: 'system', name: 'demonstration' } as const;
  const key = { commandKey, fingerprint: '', correlation: commandKey };
  await executor.execute({ command: make(clock.now()), target, actor, ...key });
}
