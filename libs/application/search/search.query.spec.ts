import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, establishAbove, ministryStory } from '#testing/story-of-ministry.js';
import { foundFor } from './search.query.js';

describe('search', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await establishAbove(story);
    await story.until('2020-04-01 08:00');
    const assigned = { leadUnit: 'C-ATTT' };
    await assign(story, { ...assigned, code: 'MH-10', title: 'Đề án an toàn thông tin' });
    await assign(story, { ...assigned, code: 'MH-2', title: 'De an phu luc' });
    await assign(story, { leadUnit: 'BCYCP', code: 'MH-3', title: 'Đề án chữ ký số' });
    const kept = { code: 'MH-4', title: 'Đề án kín', isRestricted: true };
    await assign(story, { ...assigned, ...kept });
    const mandate = { issuer: 'Chính phủ', type: 'Nghị quyết', number: '17/NQ-CP', date: '2019-03-07' as CivilDate };
    for (const [code, number] of [
      ['MH-10', '17/NQ-CP'],
      ['MH-2', '17/NQ-CP'],
      ['MH-4', '99/MẬT'],
    ] as const) {
      const [row] = story.rows.find('tasks', {}).filter((task) => task.code === code);
      await story.do('task', row?.id ?? '', (now) => ({
        ...{ type: 'AmendTask', now, by: 'p-office', kind: 'clericalError', reason: 'Ghi thiếu.' },
        changes: { mandate: { ...mandate, number } },
      }));
    }
  });
  afterAll(() => story.end());

  async function found(person: string, q: string, asOf?: string) {
    const { scope } = await story.read(person, asOf === undefined ? {} : { asOf });
    const { tasks, units, documents } = foundFor(scope, q);
    return {
      tasks: tasks.items.map(({ code }) => code),
      units: units.items.map(({ unit }) => unit),
      documents: documents.items,
      hasMore: [tasks, units, documents].map(({ hasMore }) => hasMore),
    };
  }

  it('finds words without their marks, what has them as they were typed first', async () => {
    expect((await found('p-office', 'đề án')).tasks).toEqual(['MH-3', 'MH-4', 'MH-10', 'MH-2']);
    expect((await found('p-office', 'de an')).tasks).toEqual(['MH-2', 'MH-3', 'MH-4', 'MH-10']);
    expect((await found('p-office', 'tin an')).tasks).toEqual(['MH-10']);
  });

  it('finds tasks by their codes, and units, which are for everybody', async () => {
    expect((await found('p-office', 'mh-1')).tasks).toEqual(['MH-10']);
    expect((await found('p-bcy-desk', 'attt')).units).toEqual(['C-ATTT']);
  });

  it('finds the act that orders tasks once, with how many the reader may read', async () => {
    const act = { issuer: 'Chính phủ', type: 'Nghị quyết', number: '17/NQ-CP', date: '2019-03-07' };
    expect((await found('p-head', 'nghi quyet 17')).documents).toEqual([{ ...act, tasks: 2 }]);
    expect((await found('p-bcy-head', 'nghi quyet 17')).documents).toEqual([]);
  });

  it('finds nothing that the reader may not read, and of a restricted task no words for outsiders', async () => {
    expect((await found('p-bcy-head', 'đề án')).tasks).toEqual(['MH-3']);
    expect((await found('p-above', 'đề án')).tasks).not.toContain('MH-4');
    expect((await found('p-above', 'kín')).tasks).toEqual([]);
    expect((await found('p-above', 'mh-4')).tasks).toEqual(['MH-4']);
    expect((await found('p-above', '99')).documents).toEqual([]);
    expect((await found('p-head', '99')).documents).toMatchObject([{ number: '99/MẬT' }]);
  });

  it('has at most twenty of a kind, and says that there are more', async () => {
    expect((await found('p-office', 'mh')).hasMore).toEqual([false, false, false]);
    for (let number = 20; number < 37; number += 1) {
      await assign(story, { code: `MH-${number}`, leadUnit: 'C-ATTT' });
    }
    const { tasks, hasMore } = await found('p-office', 'mh');
    expect([tasks.length, hasMore]).toEqual([20, [true, false, false]]);
  });

  it('is as of then', async () => {
    expect((await found('p-office', 'mh', '2020-03-31')).tasks).toEqual([]);
  });
});
