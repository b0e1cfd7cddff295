import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Story } from '#testing/story.js';
import { assign, ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

describe('what is counted', () => {
  let story: Story;
  let doors: Doors;
  let task: string;

  beforeAll(async () => {
    story = await ministryStory();
    task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    doors = await doorsOver(story);
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  it('is open to whoever watches, in the format of Prometheus', async () => {
    const { status, headers } = await doors.get('/metrics', undefined);
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  });

  it('has requests by their routes, and nothing of what stood in a path', async () => {
    await doors.get(`/v1/tasks/${task}`, 'p-head');
    await doors.get(`/v1/tasks/${task}`, undefined);
    await doors.get('/v1/boards/NGUYEN-VAN-A/x', 'p-head');
    await doors.post(`/v1/tasks/${task}/progress-reports`, 'p-head', {});
    const { body } = await doors.get('/metrics', undefined);
    const count = (labels: string) =>
      new RegExp(`^dondoc_http_request_seconds_count\\{${labels}\\} (\\d+)$`, 'm').exec(body)?.[1];
    expect(count('method="GET",route="/v1/tasks/:task",status="200"')).toBe('1');
    expect(count('method="GET",route="/v1/tasks/:task",status="401"')).toBe('1');
    expect(count('method="GET",route="none",status="404"')).toBe('1');
    expect(count('method="POST",route="/v1/tasks/:task/progress-reports",status="400"')).toBe('1');
    for (const personal of [task, 'NGUYEN', 'p-head', 'MH-1']) expect(body).not.toContain(personal);
  });
});
