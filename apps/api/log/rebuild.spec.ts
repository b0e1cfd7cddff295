import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '#domain/calendar/civil-date.js';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

describe('the read models are rebuilt', () => {
  let story: Story;
  let doors: Doors;
  let rebuilt = 0;

  beforeAll(async () => {
    story = await ministryStory();
    const deployment = 'dondoc';
    await story.do('runtime', deployment, (now) => ({ type: 'FoundDeployment', now, deployment, kind: 'production' }));
    const post = 'administrator';
    const [title, since] = [{ vi: 'Quản trị' }, civilDate(2019, 3, 7)];
    await story.do('unit', 'BTTTT', (now) => ({ type: 'CreatePost', now, post, kind: 'administrator', title }));
    await story.do('unit', 'BTTTT', (now) => ({ type: 'AppointHolder', now, post, person: 'p-admin', since }));
    const rebuild = async () => {
      rebuilt += 1;
    };
    doors = await doorsOver(story, { rebuild: { rebuild } });
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
  });

  it('for an administrator, whose wish is written down', async () => {
    const { status, body } = await doors.post('/v1/projections/rebuild', 'p-admin', { reason: 'Đổi máy.' });
    expect([status, body.kind, body.state]).toEqual([200, 'rebuild', 'done']);
    expect(Number(body.result.rebuiltTo)).toBeGreaterThan(0);
    expect(rebuilt).toBe(1);
    const [asked] = await story.store.readStream('runtime-dondoc', { direction: 'backwards', limit: 1 });
    expect(asked).toMatchObject({ type: 'ProjectionsRebuildRequested', data: { reason: 'Đổi máy.' } });
    expect(asked?.metadata.actor).toBe('p-admin');
  });

  it('for nobody else', async () => {
    const answer = await doors.post('/v1/projections/rebuild', 'p-office', {});
    expect([answer.status, answer.body.code]).toEqual([403, 'not-your-role']);
    expect(rebuilt).toBe(1);
  });
});
