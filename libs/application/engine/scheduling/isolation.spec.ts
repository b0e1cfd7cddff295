import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, raise } from '#testing/story-of-ministry.js';
import { ids } from '../../ids.js';
import { OutcomeUnknown, StoreFull, StoreUnavailable } from '../../ports/event-store.js';

/** Each processor is given three units of work at once, of which the one in the middle throws. */
describe('what throws is set aside with its stream, and the others go on', () => {
  let story: Story;

  beforeEach(async () => {
    story = await ministryStory();
  });
  afterEach(() => story.end());

  const poisoned = () => story.quarantine.list().map(({ processor, stream }) => [processor, stream]);
  const typesOf = async (stream: string) => (await story.store.readStream(stream)).map(({ type }) => type);

  /** Three tasks with one deadline; nothing is due of them until then. */
  async function threeTasks(): Promise<readonly [string, string, string]> {
    await story.until('2019-10-15 10:00');
    const streams: string[] = [];
    for (const code of ['A', 'B', 'C']) {
      streams.push(`task-${await assign(story, { code, leadUnit: 'C-ATTT', deadline: '31/12/2019' })}`);
    }
    const [first = '', second = '', third = ''] = streams;
    return [first, second, third];
  }

  it('by the sweep, row by row, until it is tried again', async () => {
    const [first, second, third] = await threeTasks();
    story.store.break(second);
    // T-30 of 31 December.
    await story.until('2019-11-19 10:00');
    expect(poisoned()).toEqual([['sweep', second]]);
    for (const stream of [first, third]) expect(await typesOf(stream)).toHaveLength(3);

    story.store.mend(second);
    await story.cycle();
    expect(await typesOf(second)).toHaveLength(2);
    story.quarantine.clear();
    await story.cycle();
    expect(await typesOf(second)).toEqual(['TaskAssigned', 'ReminderDecided', 'ReminderDecided']);
    expect(poisoned()).toEqual([]);
  });

  it('by the keeping of duties, duty by duty', async () => {
    for (const leadUnit of ['BCYCP', 'C-ATTT']) await assign(story, { code: leadUnit, leadUnit });
    await story.do('unit', 'SGD', (now) => ({
      ...{ type: 'EstablishUnit', now, unit: 'SGD', name: { vi: 'Sở' }, kind: 'agency', participation: 'system' },
    }));
    await assign(story, { code: 'SGD', leadUnit: 'SGD' });
    story.store.break('duty-NQ17-2019-Q2-C-ATTT');
    await story.until('2019-04-30 10:00');
    expect(poisoned()).toEqual([['reporting', 'duty-NQ17-2019-Q2-C-ATTT']]);
    const opened = story.rows.find('duties', { period: '2019-Q2' }).map(({ unit }) => unit);
    expect(opened.toSorted()).toEqual(['BCYCP', 'SGD']);
  });

  it('by the issuing of directives, direction by direction', async () => {
    await story.until('2020-04-01 10:00');
    story.store.break('directive-of-B');
    for (const code of ['A', 'B', 'C']) {
      await assign(story, { code, leadUnit: 'C-ATTT' });
      const blocker = await raise(story, code);
      const reason = 'Vượt thẩm quyền.';
      await story.do('blocker', blocker, (now) => ({ type: 'EscalateBlocker', now, by: 'p-head', reason }));
      await story.do('blocker', blocker, (now) => ({
        ...{ type: 'DirectEscalation', now, by: 'p-leader', directive: `of-${code}`, text: 'Dùng dự phòng.' },
        ...{ addressee: { unit: 'C-ATTT', post: 'head' }, due: '2020-04-24' as CivilDate },
      }));
    }
    expect(poisoned()).toEqual([['directives', 'directive-of-B']]);
    expect(story.rows.find('directives', {}).map(({ id }) => id)).toEqual(['of-A', 'of-C']);
  });

  it('by the dispatch, notice by notice', async () => {
    const [, second] = await threeTasks();
    // What T-30 tells the task's focal point.
    const person = 'p-desk';
    const notice = ids.notice(second, 1, 'default@2', 'T-30/0', person);
    const delivery = `delivery-${ids.delivery(notice, person, 'mail')}`;
    story.store.break(delivery);
    await story.until('2019-11-19 10:00');
    expect(poisoned()).toEqual([['dispatch', delivery]]);
    expect(story.rows.find('notices', { isToDispatch: 1 }).map(({ stream }) => stream)).toEqual([second]);
  });

  it.each([
    ['the log cannot be written now', new StoreUnavailable('held')],
    ['the disk is full', new StoreFull('full')],
    ['nobody knows what was written', new OutcomeUnknown('cut off')],
  ])('but where %s, that is none of its fault: the cycle ends, and is begun again', async (_, error) => {
    const [first, second, third] = await threeTasks();
    story.store.break(second, error);
    await expect(story.until('2019-11-19 10:00')).rejects.toThrow(error);
    expect(poisoned()).toEqual([]);

    story.store.mend(second);
    await story.cycle();
    for (const stream of [first, second, third]) expect(await typesOf(stream)).toHaveLength(3);
  });
});
