import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { assign, ministryStory, taskId } from '#testing/story-of-ministry.js';
import { isNamedIn, pathSubject } from './path-subject.js';

const REPORTS = 'POST /v1/tasks/:task/progress-reports';

describe('what a path names', () => {
  let story: Story;

  beforeAll(async () => {
    story = await ministryStory();
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    await story.until('2019-05-06 08:00');
  });
  afterAll(() => story.end());

  const upToNow = async () => story.rows.position();
  const named = (pattern: string, route: string, text: string) =>
    pathSubject(pattern, route, text, story.rows, upToNow);

  it('by a code is the id, and the path is the one that has the id', async () => {
    const id = taskId('MH-1');
    const route = `POST /v1/tasks/${id}/progress-reports`;
    for (const [segment, text] of [
      ['MH-1', 'MH-1'],
      ['NQ17%2FMH-1', 'NQ17/MH-1'],
      [id.toUpperCase(), id.toUpperCase()],
    ] as const) {
      await expect(named(REPORTS, `POST /v1/tasks/${segment}/progress-reports`, text)).resolves.toEqual({ id, route });
    }
    const duty = 'NQ17-2019-Q2-C-ATTT';
    const submission = (text: string) => `POST /v1/duties/${text}/submission`;
    const asked = named(submission(':duty'), submission('NQ17%2F2019-Q2%2FC-ATTT'), 'NQ17/2019-Q2/C-ATTT');
    await expect(asked).resolves.toEqual({ id: duty, route: submission(duty) });
  });

  it('by a code is resolved where the path goes on to something of that thing, which stays as it is', async () => {
    const pattern = `${REPORTS}/:report/corrections`;
    const route = (task: string) => `POST /v1/tasks/${task}/progress-reports/MH-1/corrections`;
    const id = taskId('MH-1');
    await expect(named(pattern, route('MH-1'), 'MH-1')).resolves.toEqual({ id, route: route(id) });
  });

  it('by an id stays letter by letter: the keys of commands that were sent before codes were taken are found', async () => {
    for (const [pattern, route, text] of [
      [REPORTS, `POST /v1/tasks/${taskId('MH-1')}/progress-reports`, taskId('MH-1')],
      ['POST /v1/duties/:duty/submission', 'POST /v1/duties/NQ17-2019%2DQ2-C-ATTT/submission', 'NQ17-2019-Q2-C-ATTT'],
      ['POST /v1/blockers/:blocker/return', 'POST /v1/blockers/MH-1/return', 'MH-1'],
      ['POST /v1/tasks', 'POST /v1/tasks', ''],
    ] as const) {
      await expect(named(pattern, route, text)).resolves.toEqual({ id: text, route });
    }
  });

  it('by what nothing has stays as it is, for whoever decides', async () => {
    const route = 'POST /v1/tasks/MH-2/progress-reports';
    await expect(named(REPORTS, route, 'MH-2')).resolves.toEqual({ id: 'MH-2', route });
  });

  it('by an id is known without waiting for anything', async () => {
    const route = `POST /v1/tasks/${taskId('MH-1')}/progress-reports`;
    const never = () => Promise.reject(new Error('it waits'));
    await expect(pathSubject(REPORTS, route, taskId('MH-1'), story.rows, never)).resolves.toMatchObject({ route });
    await expect(pathSubject(REPORTS, route, 'MH-1', story.rows, never)).rejects.toThrow('it waits');
  });

  it('is in the key that is made of it, however it is written there', () => {
    expect(isNamedIn('POST /v1/tasks/a-1/results', 'a-1')).toBe(true);
    expect(isNamedIn('POST /v1/duties/Q%2F1-2020-Q2-A/submission', 'Q/1-2020-Q2-A')).toBe(true);
    expect(isNamedIn('POST /v1/tasks/a-1/blockers', 'b-1')).toBe(false);
  });
});
