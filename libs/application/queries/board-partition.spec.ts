import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilDate } from '#domain/calendar/civil-date.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory } from '#testing/story-of-ministry.js';
import { boardOf } from './board.query.js';

const DEADLINES = ['28/02/2020', '31/03/2020', 'hết Quý II/2020', 'định kỳ hàng quý', undefined];
/** How far each of five tasks with the same deadline comes. */
const FATES = ['assigned', 'accepted', 'submitted', 'returned', 'confirmed'] as const;

describe('the official partition', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-01-06 08:00');
    for (const [column, fate] of FATES.entries()) {
      for (const [row, deadline] of DEADLINES.entries()) {
        await story.until(`2020-0${column + 1}-${String(row + 6).padStart(2, '0')} 10:00`);
        await live(`MH-${row}${column}`, row % 2 === 0 ? 'C-ATTT' : 'BCYCP', deadline, fate);
      }
    }
  });
  afterAll(() => story.end());

  async function live(code: string, leadUnit: string, deadline: string | undefined, fate: (typeof FATES)[number]) {
    const coordinatingUnits = leadUnit === 'BCYCP' ? ['C-ATTT'] : [];
    const task = await assign(story, {
      code,
      leadUnit,
      coordinatingUnits,
      ...(deadline === undefined ? {} : { deadline }),
    });
    const by = 'p-expert';
    if (fate === 'assigned') return;
    await story.do('task', task, (now) => ({ type: 'AcceptTask', now, by }));
    if (fate === 'accepted') return;
    const result = { result: `r-${code}`, narrative: 'Xong.', evidence: [] };
    await story.do('task', task, (now) => ({ type: 'SubmitResult', now, by, ...result }));
    if (fate === 'returned') {
      await story.do('task', task, (now) => ({ type: 'ReturnResult', now, by: 'p-office', reason: 'Chưa đủ.' }));
    }
    if (fate === 'confirmed') await story.do('task', task, (now) => ({ type: 'ConfirmResult', now, by: 'p-office' }));
  }

  it('closes: on any board, of any quarter, as of any day, the counts sum to the led cards', async () => {
    const asked = fc.record({
      unit: fc.constantFrom('C-ATTT', 'BCYCP', 'BTTTT'),
      scope: fc.constantFrom('own' as const, 'subtree' as const),
      period: fc.constantFrom('2019-Q4', '2020-Q1', '2020-Q2', '2020-Q3', '2021-Q1'),
    });
    const day = fc.integer({ min: 0, max: 125 }).map((days) => addDays(civilDate(2020, 1, 6), days));
    await fc.assert(
      fc.asyncProperty(asked, day, async (board, asOf) => {
        const { scope } = await story.read('p-head', { asOf });
        const answer = boardOf(scope, board);
        invariant(!isRejection(answer), 'the board exists');
        const cards = answer.columns.flatMap((column) => column.cards);
        const led = cards.filter(({ role }) => role === 'lead');
        const counted = Object.values(answer.counts).reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(led.length);
        expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
      }),
      { numRuns: 60 },
    );
  });

  it('has all of its parts filled in this story, so that the sum says something', async () => {
    const { scope } = await story.read('p-head');
    const answer = boardOf(scope, { unit: 'BTTTT', scope: 'subtree', period: '2020-Q2' });
    invariant(!isRejection(answer), 'the board exists');
    for (const [part, count] of Object.entries(answer.counts)) expect([part, count > 0]).toEqual([part, true]);
  });
});
