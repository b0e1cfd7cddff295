import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board } from '#contracts/board.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { Story } from '#testing/story.js';
import { assign, draft, establish, establishAbove, ministryStory, taskId } from '#testing/story-of-ministry.js';
import type { Bare } from '../engine/reading/named.js';
import type { ReadParams } from '../engine/reading/open-read.js';
import { type BoardAsked, boardOf } from './board.query.js';

describe("a unit's board", () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2019-10-15 08:00');
    await assign(story, { code: 'NQ17-01', leadUnit: 'C-ATTT', deadline: 'đến tháng 12/2019' });
    await assign(story, {
      code: 'NQ17-02',
      leadUnit: 'BCYCP',
      deadline: 'hết Quý II/2020',
      coordinatingUnits: ['C-ATTT'],
    });
    await assign(story, { code: 'NQ17-03', leadUnit: 'C-ATTT', deadline: 'định kỳ hàng quý' });
    await story.until('2020-05-25 08:00');
  });
  afterAll(() => story.end());

  async function board(asked: BoardAsked, params: ReadParams = {}, person = 'p-head'): Promise<Bare<Board>> {
    const { scope } = await story.read(person, params);
    const answer = boardOf(scope, asked);
    invariant(!isRejection(answer), 'the board exists');
    return answer;
  }

  it('is of the present quarter and counts what the unit leads', async () => {
    const { period, counts, columns, asOf } = await board({ unit: 'C-ATTT' });
    expect(period).toBe('2020-Q2');
    expect(asOf).toBe('2020-05-25T01:00:00.000Z');
    expect(counts).toEqual({
      completedOnTime: 0,
      completedLate: 0,
      completedNoDeadline: 0,
      withinDeadline: 0,
      overdue: 1,
      noDeadline: 1,
    });
    expect(columns.map(({ key }) => key)).toEqual([
      'assigned',
      'accepted',
      'inProgress',
      'resultSubmitted',
      'returned',
      'completed',
    ]);
    const cards = columns.flatMap((column) =>
      column.cards.map(({ code, role, timeliness }) => [code, role, timeliness]),
    );
    expect(cards).toEqual([
      ['NQ17-01', 'lead', 'overdue'],
      ['NQ17-02', 'coordinating', 'withinDeadline'],
      ['NQ17-03', 'lead', 'noDeadline'],
    ]);
  });

  it('counts the working days to each end from the day that is read', async () => {
    const left = async (params: ReadParams) =>
      (await board({ unit: 'C-ATTT' }, params)).columns
        .flatMap(({ cards }) => cards)
        .map(({ code, workingDaysLeft }) => [code, workingDaysLeft])
        .filter(([code]) => code !== 'NQ17-01');
    // After Monday 25 May: four days of that week and 22 of June; after Thursday the 21st two more.
    expect(await left({})).toEqual([
      ['NQ17-02', 26],
      ['NQ17-03', null],
    ]);
    expect(await left({ asOf: '2020-05-21' })).toEqual([
      ['NQ17-02', 28],
      ['NQ17-03', null],
    ]);
  });

  it('shows the words of a deadline and the day derived from them', async () => {
    const { columns } = await board({ unit: 'C-ATTT' });
    expect(columns[0]?.cards.map(({ deadline }) => deadline)).toEqual([
      { text: 'đến tháng 12/2019', legalEnd: '2019-12-31' },
      { text: 'hết Quý II/2020', legalEnd: '2020-06-30' },
      { text: 'định kỳ hàng quý', legalEnd: null },
    ]);
  });

  it("as of then, shows then's facts judged then", async () => {
    const then = await board({ unit: 'C-ATTT' }, { asOf: '2019-11-01' });
    expect(then.period).toBe('2019-Q4');
    expect(then.counts).toMatchObject({ withinDeadline: 1, overdue: 0, noDeadline: 1 });
    const before = await board({ unit: 'C-ATTT' }, { asOf: '2019-10-15T07:59:59+07:00' });
    expect(before.columns.flatMap(({ cards }) => cards)).toEqual([]);
  });

  it('says how much was done on time: nothing where all that counts is overdue, null where nothing counts', async () => {
    expect((await board({ unit: 'C-ATTT' })).onTimePercent).toBe(0);
    expect((await board({ unit: 'C-ATTT' }, { asOf: '2019-11-01' })).onTimePercent).toBeNull();
  });

  it('leaves out a quarter that was over when the task was assigned', async () => {
    const { columns } = await board({ unit: 'C-ATTT', period: '2019-Q3' });
    expect(columns.flatMap(({ cards }) => cards)).toEqual([]);
  });

  it('counts the units under it once each task', async () => {
    const { counts, columns } = await board({ unit: 'BTTTT', scope: 'subtree' }, {}, 'p-office');
    expect(counts).toMatchObject({ withinDeadline: 1, overdue: 1, noDeadline: 1 });
    expect(columns.flatMap(({ cards }) => cards.map(({ role }) => role))).toEqual(['lead', 'lead', 'lead']);
    const leading = columns.flatMap(({ cards }) => cards.map(({ code, leadUnit }) => `${code} ${leadUnit}`));
    expect(leading.toSorted()).toEqual(['NQ17-01 C-ATTT', 'NQ17-02 BCYCP', 'NQ17-03 C-ATTT']);
    expect((await board({ unit: 'BTTTT' }, {}, 'p-office')).counts).toMatchObject({
      withinDeadline: 0,
      overdue: 0,
      noDeadline: 0,
    });
  });

  it('is not there for whoever may not read all that the unit leads, as where there is no such unit', async () => {
    for (const [person, unit] of [
      ['p-bcy-head', 'C-ATTT'],
      ['p-head', 'BTTTT'],
    ] as const) {
      const { scope } = await story.read(person);
      expect(boardOf(scope, { unit })).toEqual({ rejected: 'not-found', because: { unit } });
    }
    const { scope } = await story.read('p-leader');
    expect(boardOf(scope, { unit: 'C-ATTT' })).toMatchObject({ counts: { overdue: 1 }, isPartial: false });
    // Of the ministry's own he is not in charge, and so of no sum of all.
    expect(boardOf(scope, { unit: 'BTTTT', scope: 'subtree' })).toMatchObject({ rejected: 'not-found' });
  });

  it('of a unit that is not theirs to read has, for whoever gave it tasks, those tasks, and says that it is a part', async () => {
    await establish(story, 'ABROAD', { kind: 'ministry', posts: {} });
    const given = { code: 'NQ17-9', leadUnit: 'ABROAD', deadline: 'hết Quý II/2020' };
    const { scope: before } = await story.read('p-office');
    expect(boardOf(before, { unit: 'ABROAD' })).toEqual({ rejected: 'not-found', because: { unit: 'ABROAD' } });
    await assign(story, given);
    const { counts, isPartial } = await board({ unit: 'ABROAD' }, {}, 'p-office');
    expect([counts.withinDeadline, isPartial]).toEqual([1, true]);
    const { scope: heads } = await story.read('p-head');
    expect(boardOf(heads, { unit: 'ABROAD' })).toMatchObject({ rejected: 'not-found' });
  });

  it('says no to a unit and a quarter that do not exist', async () => {
    const { scope } = await story.read('p-head');
    expect(boardOf(scope, { unit: 'constructor' })).toMatchObject({ rejected: 'not-found' });
    expect(boardOf(scope, { unit: 'C-ATTT', period: '2020-Q5' })).toMatchObject({ rejected: 'period-unknown' });
  });
});

describe('a draft given to other units than it was written for', () => {
  it('is on the boards of those that have a part in it, and on no other', async () => {
    const story = await ministryStory();
    await story.until('2020-02-03 08:00');
    const sketch = { code: 'MH-01', deadline: '15/04/2020' };
    await draft(story, { ...sketch, leadUnit: 'C-ATTT', coordinatingUnits: ['BTTTT'] });
    await assign(story, { ...sketch, leadUnit: 'BCYCP', coordinatingUnits: ['C-ATTT'] });
    await story.until('2020-05-25 08:00');
    const { scope } = await story.read('p-office');
    const seen = (unit: string) => {
      const board = boardOf(scope, { unit });
      invariant(!isRejection(board), 'the board exists');
      const cards = board.columns.flatMap((column) => column.cards.map(({ code, role }) => `${code} ${role}`));
      return [...cards, `${board.counts.overdue} overdue`, `${board.outside.draft} drafts`];
    };
    expect(seen('BCYCP')).toEqual(['MH-01 lead', '1 overdue', '0 drafts']);
    expect(seen('C-ATTT')).toEqual(['MH-01 coordinating', '0 overdue', '0 drafts']);
    expect(seen('BTTTT')).toEqual(['0 overdue', '0 drafts']);
    await story.end();
  });
});

describe('a result dated in one quarter and confirmed in the next', () => {
  it('counts in both: the task was open in the one and is completed in the other', async () => {
    const story = await ministryStory();
    await story.until('2020-02-03 08:00');
    const task = await assign(story, { code: 'MH-01', leadUnit: 'C-ATTT', deadline: '30/06/2020' });
    await story.until('2020-07-02 10:00');
    await story.do('task', task, (now) => ({
      type: 'SubmitResult',
      now,
      by: 'p-expert',
      result: 'r-1',
      narrative: 'Đã ban hành.',
      document: { number: '12/BC', date: '2020-06-30' as never },
      evidence: [],
    }));
    await story.until('2020-07-20 10:00');
    await story.do('task', task, (now) => ({ type: 'ConfirmResult', now, by: 'p-office' }));
    const { scope } = await story.read('p-head');
    for (const period of ['2020-Q2', '2020-Q3']) {
      expect(boardOf(scope, { unit: 'C-ATTT', period })).toMatchObject({
        counts: { completedOnTime: 1, overdue: 0 },
        onTimePercent: 100,
      });
    }
    expect(boardOf(scope, { unit: 'C-ATTT', period: '2020-Q4' })).toMatchObject({
      counts: { completedOnTime: 0 },
      onTimePercent: null,
    });
    expect(taskId('MH-01')).toBe(task);
    await story.end();
  });
});

describe('a board with the units under it', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    for (const unit of ['DIVISION', 'GROUP', 'APART']) await establish(story, unit, { kind: 'department', posts: {} });
    for (const [unit, parent] of [
      ['DIVISION', 'C-ATTT'],
      ['GROUP', 'DIVISION'],
    ] as const) {
      await story.do('structure', 'BTTTT', (now) => ({ type: 'PlaceUnit', now, unit, parent }));
    }
    await establishAbove(story);
    await story.do('structure', 'BTTTT', (now) => ({ type: 'PlaceUnit', now, unit: 'APART', parent: 'ABOVE' }));
    for (const leadUnit of ['C-ATTT', 'DIVISION', 'GROUP', 'APART']) await assign(story, { code: leadUnit, leadUnit });
  });
  afterAll(() => story.end());

  it.each([
    ['C-ATTT', ['C-ATTT', 'DIVISION', 'GROUP']],
    ['DIVISION', ['DIVISION', 'GROUP']],
    ['APART', ['APART']],
  ])('of %s holds what they lead, however deep', async (unit, codes) => {
    const { scope } = await story.read('p-above');
    const board = boardOf(scope, { unit, scope: 'subtree' });
    invariant(!isRejection(board), 'the board exists');
    expect(board.columns.flatMap(({ cards }) => cards.map(({ code }) => code)).toSorted()).toEqual(codes);
  });
});
