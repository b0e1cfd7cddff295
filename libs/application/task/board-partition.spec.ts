import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilDate } from '#domain/calendar/civil-date.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { Story } from '#testing/story.js';
import { assign, draft, ministryStory } from '#testing/story-of-ministry.js';
import { boardOf } from './board.query.js';

/** The giver's words, and the last day that they mean. */
const DEADLINES = [
  { words: '28/02/2020', end: '2020-02-28' },
  { words: '31/03/2020', end: '2020-03-31' },
  { words: 'hết Quý II/2020', end: '2020-06-30' },
  { words: 'định kỳ hàng quý', end: undefined },
  { words: undefined, end: undefined },
] as const;
/** How far each of seven tasks with the same deadline comes, all of it on the day of its assignment. */
const FATES = ['assigned', 'accepted', 'submitted', 'returned', 'confirmed', 'cancelled', 'declined'] as const;
const QUARTERS = {
  '2019-Q4': ['2019-10-01', '2019-12-31'],
  '2020-Q1': ['2020-01-01', '2020-03-31'],
  '2020-Q2': ['2020-04-01', '2020-06-30'],
  '2020-Q3': ['2020-07-01', '2020-09-30'],
  '2021-Q1': ['2021-01-01', '2021-03-31'],
} as const;

interface Lived {
  readonly code: string;
  readonly leadUnit: 'C-ATTT' | 'BCYCP';
  readonly deadline: (typeof DEADLINES)[number];
  readonly fate: (typeof FATES)[number];
  readonly day: string;
}

const tasks: readonly Lived[] = FATES.flatMap((fate, column) =>
  DEADLINES.map((deadline, row): Lived => {
    const day = `2020-0${column + 1}-${String(row + 6).padStart(2, '0')}`;
    return { code: `MH-${row}${column}`, leadUnit: row % 2 === 0 ? 'C-ATTT' : 'BCYCP', deadline, fate, day };
  }),
);

/** In which part a task is at the end of a day, said from what happened to it and from nothing of the product. */
function partOf({ fate, deadline: { end }, day }: Lived, asOf: string): string {
  if (fate === 'confirmed') {
    if (end === undefined) return 'completedNoDeadline';
    return day <= end ? 'completedOnTime' : 'completedLate';
  }
  if (end === undefined) return 'noDeadline';
  const isHandedInInTime = fate === 'submitted' && day <= end;
  return isHandedInInTime || asOf <= end ? 'withinDeadline' : 'overdue';
}

/** It was there by then, and open in the quarter, or completed or cancelled in it. */
function isCounted({ fate, day }: Lived, asOf: string, [start, end]: readonly [string, string]): boolean {
  // What was declined waits with its giver, as a draft does.
  const isOver = fate === 'confirmed' || fate === 'cancelled';
  return day <= asOf && day <= end && (!isOver || day >= start);
}

describe('the official partition', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-01-06 08:00');
    await draft(story, { code: 'MH-99', leadUnit: 'C-ATTT', deadline: '28/02/2020' });
    for (const task of tasks) {
      await story.until(`${task.day} 10:00`);
      await live(task);
    }
  });
  afterAll(() => story.end());

  async function live({ code, leadUnit, deadline: { words }, fate }: Lived): Promise<void> {
    const coordinatingUnits = [leadUnit === 'BCYCP' ? 'C-ATTT' : 'BCYCP'];
    const deadline = words === undefined ? {} : { deadline: words };
    const task = await assign(story, { code, leadUnit, coordinatingUnits, ...deadline, pastDeadline: true });
    const by = 'p-expert';
    if (fate === 'assigned') return;
    await story.do('task', task, (now) => ({ type: 'AcceptTask', now, by }));
    if (fate === 'accepted') return;
    if (fate === 'cancelled') {
      await story.do('task', task, (now) => ({ type: 'CancelTask', now, by: 'p-office', reason: 'Giao nơi khác.' }));
      return;
    }
    if (fate === 'declined') {
      await story.do('task', task, (now) => ({ type: 'RequestDeclination', now, by, request: 'x', reason: 'Thôi.' }));
      const decided = { granted: true, reason: 'Giao nơi khác.' };
      await story.do('task', task, (now) => ({ type: 'DecideDeclination', now, by: 'p-office', ...decided }));
      return;
    }
    const result = { result: `r-${code}`, narrative: 'Xong.', evidence: [] };
    await story.do('task', task, (now) => ({ type: 'SubmitResult', now, by, ...result }));
    if (fate === 'returned') {
      await story.do('task', task, (now) => ({ type: 'ReturnResult', now, by: 'p-office', reason: 'Chưa đủ.' }));
    }
    if (fate === 'confirmed') await story.do('task', task, (now) => ({ type: 'ConfirmResult', now, by: 'p-office' }));
  }

  it('puts each led task where its facts put it, on any board, of any quarter, as of any day', async () => {
    const asked = fc.record({
      unit: fc.constantFrom('C-ATTT', 'BCYCP', 'BTTTT'),
      scope: fc.constantFrom('own' as const, 'subtree' as const),
      period: fc.constantFrom('2019-Q4', '2020-Q1', '2020-Q2', '2020-Q3', '2021-Q1'),
    });
    // Often one of the last, on which there is some of everything.
    const days = fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 186 }) },
      fc.integer({ min: 182, max: 186 }),
    );
    const day = days.map((days) => addDays(civilDate(2020, 1, 6), days));
    await fc.assert(
      fc.asyncProperty(asked, day, async (board, asOf) => {
        const { scope } = await story.read('p-office', { asOf });
        const answer = boardOf(scope, board);
        invariant(!isRejection(answer), 'the board exists');
        const isOfTheBoard = ({ leadUnit }: Lived) =>
          leadUnit === board.unit || (board.unit === 'BTTTT' && board.scope === 'subtree');
        const there = tasks.filter((task) => isOfTheBoard(task) && isCounted(task, asOf, QUARTERS[board.period]));
        const of = (wanted: string) => there.filter(({ fate }) => fate === wanted).length;
        const expected = there.filter(({ fate }) => fate !== 'cancelled' && fate !== 'declined');

        const cards = answer.columns.flatMap((column) => column.cards);
        const led = cards.filter(({ role }) => role === 'lead').map(({ code, timeliness }) => `${code} ${timeliness}`);
        expect(led.toSorted()).toEqual(expected.map((task) => `${task.code} ${partOf(task, asOf)}`).toSorted());
        for (const [part, count] of Object.entries(answer.counts)) {
          expect([part, count]).toEqual([part, expected.filter((task) => partOf(task, asOf) === part).length]);
        }
        const drafts = board.unit === 'C-ATTT' || (board.unit === 'BTTTT' && board.scope === 'subtree') ? 1 : 0;
        expect(answer.outside).toEqual({ draft: drafts, declined: of('declined'), cancelled: of('cancelled') });
        expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
      }),
      // Once each fate has come, whatever else is drawn.
      { numRuns: 60, examples: [[{ unit: 'BTTTT', scope: 'subtree', period: '2020-Q2' }, civilDate(2020, 7, 10)]] },
    );
  });

  it('has all of its parts filled in this story, so that the sum says something', async () => {
    const { scope } = await story.read('p-office');
    const answer = boardOf(scope, { unit: 'BTTTT', scope: 'subtree', period: '2020-Q2' });
    invariant(!isRejection(answer), 'the board exists');
    for (const [part, count] of Object.entries(answer.counts)) expect([part, count > 0]).toEqual([part, true]);
    const later = boardOf(scope, { unit: 'BTTTT', scope: 'subtree', period: '2020-Q3' });
    invariant(!isRejection(later), 'the board exists');
    // What was cancelled in June is over; what was declined waits, in whatever quarter is asked for.
    expect(later.outside).toEqual({ draft: 1, declined: 5, cancelled: 0 });
  });
});
