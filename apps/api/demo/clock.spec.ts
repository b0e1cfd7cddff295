import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';
import { foundDemonstration, StoryClock } from '../../../test/harness/story-clock.js';

describe('the clock of a demonstration', () => {
  let story: Story;
  let doors: Doors;
  let clock: StoryClock;

  beforeEach(async () => {
    story = await ministryStory();
    await foundDemonstration(story);
    await story.until('2020-05-25 08:00');
    clock = new StoryClock(story);
    doors = await doorsOver(story, { demonstrationClock: clock });
  });
  afterEach(async () => {
    await doors.app.close();
    await story.end();
  });

  const move = (body: object, person = 'p-admin') => doors.post('/v1/demo/clock', person, body);

  it('is moved by the administrator alone', async () => {
    for (const person of ['p-office', 'p-leader', 'p-head', 'p-none']) {
      for (const body of [
        { advanceTo: '2020-07-01T08:00:00+07:00' },
        { advanceTo: '2019-01-01T00:00:00Z' },
        { rate: 1 },
      ]) {
        const answer = await move(body, person);
        expect([person, answer.status]).toEqual([person, 403]);
      }
    }
    expect(clock.movers).toEqual([]);
    expect((await move({ rate: 1, unit: 'C-ATTT' })).body.code).toBe('not-your-unit');
    await move({ rate: 1, unit: 'BTTTT' });
    expect(clock.movers).toEqual(['p-admin']);
  });

  it('is read by anybody, and answers when it has arrived', async () => {
    const now = { now: '2020-05-25T01:00:00.000Z', rate: 0, lastActs: [] };
    expect((await doors.get('/v1/demo/clock', 'p-none')).body).toEqual(now);
    const moved = await move({ advanceTo: '2020-07-01T08:00:00+07:00' });
    expect([moved.status, moved.body]).toEqual([200, { ...now, now: '2020-07-01T01:00:00.000Z' }]);
  });

  it('goes one step, to where something happens next', async () => {
    const moved = await move({ step: true });
    expect([moved.status, moved.body.now]).toEqual([200, '2020-05-25T02:00:00.000Z']);
  });

  it('has the cast act where that is asked for, and only there', async () => {
    for (const body of [{ step: true }, { rate: 1 }, { advanceTo: '2020-07-01T08:00:00+07:00' }]) {
      await move(body);
      await move({ ...body, cast: false });
      await move({ ...body, cast: true });
    }
    expect(clock.withCast).toEqual([false, false, true, false, false, true, false, false, true]);
  });

  it('says in the reader’s language who acted last, and what was refused', async () => {
    const by = { unit: 'C-ATTT', post: 'head', as: { vi: 'Cục trưởng', en: 'Director General' } };
    const what = { vi: 'tiếp nhận nhiệm vụ NQ17/MH-11', en: 'accepts NQ17/MH-11' };
    const at = instantOf('2020-05-25T07:30:00+07:00');
    clock.lastActs = [
      { at, by, what },
      { at, by, what, refused: 'task-cancelled' },
    ];
    const told = { at: '2020-05-25T00:30:00.000Z', by: { ...by, as: 'Director General' }, what: 'accepts NQ17/MH-11' };
    const inEnglish = await doors.get('/v1/demo/clock', 'p-none', { 'accept-language': 'en' });
    expect(inEnglish.body.lastActs).toEqual([told, { ...told, refused: 'task-cancelled' }]);
    const moved = await move({ step: true });
    expect(moved.body.lastActs[0]).toMatchObject({ by: { as: 'Cục trưởng' }, what: 'tiếp nhận nhiệm vụ NQ17/MH-11' });
  });

  it('cannot be tried, and does not move for being asked to', async () => {
    const tried = await doors.post('/v1/demo/clock?dryRun=true', 'p-admin', { rate: 60 });
    expect([tried.status, tried.body.errors[0].pointer]).toEqual([400, '/dryRun']);
    expect((await doors.get('/v1/demo/clock', 'p-none')).body.rate).toBe(0);
  });

  it('runs at a rate until it is told to stop', async () => {
    expect((await move({ rate: 86_400 })).body).toMatchObject({ rate: 86_400 });
    expect((await move({ rate: 0 })).body).toMatchObject({ rate: 0 });
  });

  it('never goes back, nor further than anybody waits for', async () => {
    const back = await move({ advanceTo: '2020-05-25T07:59:59+07:00' });
    expect([back.status, back.body.code, back.body.errors[0].pointer]).toEqual([422, 'clock-backwards', '/advanceTo']);
    const far = await move({ advanceTo: '2040-01-01T00:00:00Z' });
    expect([far.status, far.body.code]).toEqual([422, 'clock-too-far']);
  });

  it.each([
    {},
    { rate: 1, advanceTo: '2020-07-01T08:00:00+07:00' },
    { rate: 1, step: true },
    { step: false },
    { cast: true },
    { step: true, cast: 'yes' },
    { rate: -1 },
    { rate: '1' },
    { rate: 1e9 },
    { advanceTo: '2020-07-01' },
    { advanceTo: '2020-06-31T08:00:00+07:00' },
    { advanceTo: 1_593_565_200_000 },
  ])('is not moved by %j', async (body) => {
    expect((await move(body)).status).toBe(400);
    expect((await doors.get('/v1/demo/clock', 'p-none')).body.now).toBe('2020-05-25T01:00:00.000Z');
  });
});

describe('where time is real', () => {
  it('there is no such clock', async () => {
    const story = await ministryStory();
    const doors = await doorsOver(story);
    expect((await doors.get('/v1/demo/clock', 'p-none')).body.code).toBe('demo-only');
    expect((await doors.post('/v1/demo/clock', 'p-none', { rate: 1 })).body.code).toBe('demo-only');
    await doors.app.close();
    await story.end();
  });
});
