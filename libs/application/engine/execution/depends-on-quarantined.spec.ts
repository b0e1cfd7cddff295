import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { haNoi } from '#testing/lives.js';
import type { Story } from '#testing/story.js';
import { assign, draft, issueProgramme, ministryStory, raise, taskId } from '#testing/story-of-ministry.js';
import { addresseeOf } from '../../directive/addressee.js';
import { plan } from '../../plan/plan.query.js';
import { boardOf } from '../../task/board.query.js';
import { CannotBeFolded, DependsOnQuarantined } from '../quarantined-streams.js';

/** Two tasks due on one day: one of `C-ATTT` in NQ17, one of `BCYCP` in KH-1. */
describe('where another stream stands still', () => {
  let story: Story;
  const ours = taskId('A');
  const theirs = taskId('B', 'KH-1');

  beforeEach(async () => {
    story = await ministryStory();
    await issueProgramme(story, 'KH-1');
    await story.until('2019-10-15 10:00');
    await assign(story, { code: 'A', leadUnit: 'C-ATTT', deadline: '31/12/2019', coordinatingUnits: ['BCYCP'] });
    await assign(story, { code: 'B', leadUnit: 'BCYCP', deadline: '31/12/2019', programme: 'KH-1' });
  });
  afterEach(() => story.end());

  const accept = (task: string, person: string) =>
    story.do('task', task, (now) => ({ type: 'AcceptTask', now, by: person }), person);
  const poison = (stream: string) => story.record(stream, 'OfTheFuture', {});
  const standsOn = (stream: string) => new DependsOnQuarantined(stream);

  /** How many steps were decided for each at T-30. */
  async function decidedAtT30(): Promise<readonly [number, number]> {
    const before = await Promise.all(
      [ours, theirs].map(async (id) => (await story.store.readStream(`task-${id}`)).length),
    );
    await story.until('2019-11-19 10:00');
    const after = await Promise.all(
      [ours, theirs].map(async (id) => (await story.store.readStream(`task-${id}`)).length),
    );
    return [(after[0] ?? 0) - (before[0] ?? 0), (after[1] ?? 0) - (before[1] ?? 0)];
  }

  it('a unit: its own people and steps wait, those of all others go on', async () => {
    await poison('unit-BCYCP');
    await expect(accept(theirs, 'p-bcy-desk')).rejects.toThrow(standsOn('unit-BCYCP'));
    await accept(ours, 'p-desk');
    expect(await decidedAtT30()).toEqual([1, 0]);
    expect(story.quarantine.list()).toEqual([]);
    expect(story.quarantine.isSetAside(`task-${theirs}`)).toBe(true);

    const sketch = { code: 'C', leadUnit: 'BCYCP', deadline: '31/12/2020' };
    await expect(assign(story, sketch)).rejects.toThrow(standsOn('unit-BCYCP'));
    await assign(story, { ...sketch, leadUnit: 'C-ATTT' });
  });

  it('a unit: nobody is told that they hold no post, where it is not known', async () => {
    await poison('unit-C-ATTT');
    const { directory } = await story.executor.contextNow();
    expect(() => addresseeOf(directory, { unit: 'C-ATTT' })).toThrow(standsOn('unit-C-ATTT'));
    await expect(accept(theirs, 'p-head')).rejects.toThrow(standsOn('unit-C-ATTT'));
  });

  it('a unit that could never be read: it is not taken for one that does not exist', async () => {
    await poison('unit-NEW');
    await expect(assign(story, { code: 'C', leadUnit: 'NEW' })).rejects.toThrow(standsOn('unit-NEW'));
  });

  it('a programme: all that is part of it waits', async () => {
    await poison('programme-NQ17');
    await expect(accept(ours, 'p-desk')).rejects.toThrow(standsOn('programme-NQ17'));
    await expect(draft(story, { code: 'C', leadUnit: 'C-ATTT' })).rejects.toThrow(standsOn('programme-NQ17'));
    await expect(raise(story, 'A')).rejects.toThrow(standsOn('programme-NQ17'));
    await accept(theirs, 'p-bcy-desk');
    expect(await decidedAtT30()).toEqual([0, 1]);
  });

  it.each(['calendar-VN', 'policy-default'])('%s: every clock waits that goes by it', async (stream) => {
    await poison(stream);
    await expect(accept(ours, 'p-desk')).rejects.toThrow(standsOn(stream));
    expect(await decidedAtT30()).toEqual([0, 0]);
    expect(story.quarantine.list()).toEqual([]);
  });

  it('a blocker: the report that names it waits, be it that nothing of it could ever be read', async () => {
    const withoutTasks = [{ task: ours, reason: 'Chưa đến kỳ.' }];
    const send = (...blockers: readonly string[]) =>
      story.do(
        ...(['duty', 'NQ17-2019-Q4-C-ATTT'] as const),
        (now) => ({ type: 'SubmitDuty', now, by: 'p-desk', blockers, withoutTasks }),
        'p-desk',
      );
    await story.until('2019-10-15 11:00');
    await poison('blocker-b-1');
    await expect(send('b-1')).rejects.toThrow(standsOn('blocker-b-1'));
    await send();
  });

  it('readers see the last state that could be read', async () => {
    for (const stream of ['unit-C-ATTT', 'programme-NQ17', 'calendar-VN', `task-${ours}`]) await poison(stream);
    const { scope } = await story.read('p-head');
    const board = boardOf(scope, { unit: 'C-ATTT' });
    expect(board).toMatchObject({
      columns: [{ cards: [{ code: 'A', quarantined: { reason: 'written-by-a-newer-version' } }] }, {}, {}, {}, {}, {}],
    });
    expect(scope.reader.units).toEqual(new Set(['C-ATTT']));
    const earlier = await story.read('p-head', { asOf: '2019-10-15T09:00:00+07:00' });
    expect(boardOf(earlier.scope, { unit: 'C-ATTT' })).toMatchObject({ counts: { withinDeadline: 0 } });
  });

  it('nothing is planned for what stands still', async () => {
    const planned = async () => {
      const { scope } = await story.read('p-office');
      const days = { from: haNoi('2019-11-01 00:00'), until: haNoi('2019-12-01 00:00') };
      const asked = { programme: 'NQ17', timeZone: 'Asia/Ho_Chi_Minh', ...days };
      const { items } = plan(asked, scope.rows, scope.context);
      return items.filter(({ about }) => about.id === ours).length;
    };
    expect(await planned()).toBeGreaterThan(0);
    await poison(`task-${ours}`);
    expect(await planned()).toBe(0);
  });

  it('what was folded anew goes on', async () => {
    await poison('unit-BCYCP');
    expect(await decidedAtT30()).toEqual([1, 0]);
    // What a rebuild by a version that can read it leaves.
    story.rows.drop('quarantined', 'unit-BCYCP');
    await story.cycle();
    expect(await decidedAtT30()).toEqual([0, 0]);
    expect((await story.store.readStream(`task-${theirs}`)).at(-1)?.type).toBe('ReminderDecided');
    expect(story.quarantine.waiting).toBe(0);
  });

  it('its own stream: nothing is written that nobody would see', async () => {
    await story.record(`task-${ours}`, 'TaskAccepted', {}, 99);
    await expect(accept(ours, 'p-desk')).rejects.toThrow('TaskAccepted version 99');
    await story.record(`task-${theirs}`, 'ReminderDecided', { steps: 'none' });
    await expect(accept(theirs, 'p-bcy-desk')).rejects.toThrow(CannotBeFolded);
  });
});
