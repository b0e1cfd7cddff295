import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

const report = { period: '2020-Q2', percent: 10, narrative: 'Đã có đề cương.' };

describe('the unit for which a person acts', () => {
  let story: Story;
  let doors: Doors;
  let task: string;
  let others: string;

  beforeAll(async () => {
    story = await ministryStory();
    await story.until('2020-05-25 08:00');
    const since = '2020-05-25' as CivilDate;
    for (const unit of ['C-ATTT', 'BCYCP']) {
      const post = { post: 'liaison', kind: 'staff', title: { vi: 'Cán bộ biệt phái' } } as const;
      await story.do('unit', unit, (now) => ({ type: 'CreatePost', now, ...post }));
      await story.do('unit', unit, (now) => ({
        ...{ type: 'AppointHolder', now, post: 'liaison', person: 'p-both', since },
      }));
    }
    task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    others = await assign(story, { code: 'MH-2', leadUnit: 'BCYCP' });
    doors = await doorsOver(story);
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  const tell = (of: string, person: string, unit?: string) =>
    doors.post(`/v1/tasks/${of}/progress-reports`, person, { ...report, ...(unit === undefined ? {} : { unit }) });
  const recorded = async (of: string) =>
    (await story.store.readStream(`task-${of}`, { direction: 'backwards', limit: 1 }))[0]?.metadata;

  it('is asked of whoever holds posts in several', async () => {
    const { status, body } = await tell(task, 'p-both');
    expect([status, body.code, body.errors[0].pointer]).toEqual([403, 'acting-unit-required', '/unit']);
  });

  it('is one in which they hold a post, also where they hold only one', async () => {
    for (const [person, unit] of [
      ['p-both', 'BTTTT'],
      ['p-desk', 'BCYCP'],
    ] as const) {
      const { status, body } = await tell(task, person, unit);
      expect([status, body.code, body.errors[0].pointer]).toEqual([403, 'not-your-unit', '/unit']);
    }
  });

  it('lends them that unit’s rights and no other’s', async () => {
    const foreign = await tell(task, 'p-both', 'BCYCP');
    expect([foreign.status, foreign.body.code]).toEqual([403, 'not-your-unit']);
    expect((await tell(task, 'p-both', 'C-ATTT')).status).toBe(201);
    expect((await tell(others, 'p-both', 'BCYCP')).status).toBe(201);
  });

  it('stands in the log with what was done, and is found by it', async () => {
    expect(await recorded(task)).toMatchObject({ actor: 'p-both', unit: 'C-ATTT' });
    await story.executor.contextNow();
    const { body } = await doors.get('/v1/events?actor=p-both&unit=BCYCP', 'p-office');
    expect(body.items).toMatchObject([
      { type: 'TaskAccepted', stream: `task-${others}`, unit: 'BCYCP' },
      { type: 'ProgressReported', stream: `task-${others}`, unit: 'BCYCP' },
    ]);
  });

  it('stands there also where it need not be said', async () => {
    expect((await tell(task, 'p-desk')).status).toBe(201);
    expect(await recorded(task)).toMatchObject({ actor: 'p-desk', unit: 'C-ATTT' });
  });

  it('and so does the reason that was given', async () => {
    const fresh = await assign(story, { code: 'MH-3', leadUnit: 'C-ATTT' });
    const body = { unit: 'C-ATTT', reason: 'Thay đồng chí phụ trách.' };
    expect((await doors.post(`/v1/tasks/${fresh}/acceptance`, 'p-both', body)).status).toBe(201);
    expect(await recorded(fresh)).toMatchObject({ unit: 'C-ATTT', reason: 'Thay đồng chí phụ trách.' });
  });
});
