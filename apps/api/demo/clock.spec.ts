import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonActing } from '#application/engine/actor.js';
import { clockMove } from '#application/log/clock-move.js';
import { DemonstrationClock } from '#application/ports/demonstration-clock.js';
import { civilDate } from '#domain/calendar/civil-date.js';
import type { Instant } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

/** Moves the story's own clock: what falls due on the way is the demonstration clock's, and not asked here. */
class StoryClock extends DemonstrationClock {
  rate = 0;

  constructor(private readonly story: Story) {
    super();
  }

  state() {
    return { now: this.story.clock.now(), rate: this.rate };
  }

  readonly movers: string[] = [];

  refusal(by: PersonActing) {
    const { clock, executor } = this.story;
    return executor.refusalOf(clockMove('dondoc', by, { from: clock.now(), to: clock.now() }));
  }

  async advanceTo(to: Instant, { person }: PersonActing): Promise<void> {
    this.movers.push(person);
    this.story.clock.set(to);
  }

  setRate(rate: number, { person }: PersonActing): void {
    this.movers.push(person);
    this.rate = rate;
  }
}

describe('the clock of a demonstration', () => {
  let story: Story;
  let doors: Doors;
  let clock: StoryClock;

  beforeEach(async () => {
    story = await ministryStory();
    const deployment = 'dondoc';
    const [post, since] = ['administrator', civilDate(2019, 3, 7)] as const;
    const kind = 'demonstration';
    await story.do('runtime', deployment, (now) => ({ type: 'FoundDeployment', now, deployment, kind }));
    await story.do('unit', 'BTTTT', (now) => ({
      type: 'CreatePost',
      now,
      post,
      kind: post,
      title: { vi: 'Quản trị' },
    }));
    await story.do('unit', 'BTTTT', (now) => ({ type: 'AppointHolder', now, post, person: 'p-admin', since }));
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
    const now = { now: '2020-05-25T01:00:00.000Z', rate: 0 };
    expect((await doors.get('/v1/demo/clock', 'p-none')).body).toEqual(now);
    const moved = await move({ advanceTo: '2020-07-01T08:00:00+07:00' });
    expect([moved.status, moved.body]).toEqual([200, { now: '2020-07-01T01:00:00.000Z', rate: 0 }]);
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
