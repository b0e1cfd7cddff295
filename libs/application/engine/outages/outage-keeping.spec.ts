import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Heartbeat } from '#application/ports/heartbeat.js';
import { type Instant, instant, isoOf } from '#domain/kernel/time.js';
import { haNoi } from '#testing/lives.js';
import { Story } from '#testing/story.js';
import { OutageKeeping } from './outage-keeping.js';

const MINUTE = 60_000;
const morning = haNoi('2020-05-25 08:00');
const at = (minutes: number) => instant(morning + minutes * MINUTE);

class KeptHeartbeat extends Heartbeat {
  readonly beats: Instant[] = [];
  constructor(private readonly first?: Instant) {
    super();
  }
  last(): Instant | undefined {
    return this.beats.at(-1) ?? this.first;
  }
  beat(now: Instant): void {
    this.beats.push(now);
  }
}

describe('9.1 our own silence', () => {
  let story: Story;
  beforeEach(async () => {
    story = new Story('2020-05-25 08:00');
    await story.do('runtime', 'd', (now) => ({ type: 'FoundDeployment', now, deployment: 'd', kind: 'production' }));
  });
  afterEach(() => story.end());

  const keeping = (heartbeat: Heartbeat, lastEvent?: Instant) =>
    new OutageKeeping(story.executor, 'd', heartbeat, lastEvent);
  const recorded = async () =>
    (await story.store.readStream('runtime-d')).slice(1).map(({ data }) => data as { from: string; to: string });
  const outage = (from: number, to: number) => ({ from: isoOf(at(from)), to: isoOf(at(to)) });

  it('is written where it was longer than fifteen minutes, once, and the heart beats from there on', async () => {
    const heartbeat = new KeptHeartbeat(at(-16));
    const outages = keeping(heartbeat);
    await outages.recordSilence(at(0));
    await outages.recordSilence(at(1));
    expect([await recorded(), heartbeat.beats]).toEqual([[outage(-16, 0)], [at(0)]]);
    const short = keeping(new KeptHeartbeat(at(-15)));
    await short.recordSilence(at(0));
    expect(await recorded()).toHaveLength(1);
  });

  it('goes back to the last event where there is no heartbeat, and to nothing in an empty log', async () => {
    await keeping(new KeptHeartbeat()).recordSilence(at(0));
    expect(await recorded()).toEqual([]);
    await keeping(new KeptHeartbeat(), at(-60)).recordSilence(at(0));
    expect(await recorded()).toEqual([outage(-60, 0)]);
  });

  it('is noticed while we run: cycles that never come to rest are silence too', async () => {
    const outages = keeping(new KeptHeartbeat(at(0)));
    outages.cameToRest(at(5));
    for (let minute = 6; minute <= 21; minute += 1) await outages.recordSilence(at(minute));
    expect(await recorded()).toEqual([outage(5, 21)]);
  });

  it('is measured from heartbeats at most one a minute, also after the clock was set back', () => {
    const heartbeat = new KeptHeartbeat();
    const outages = keeping(heartbeat);
    for (const seconds of [0, 1, 30, 59, 60, 61, 119, 120]) outages.cameToRest(instant(morning + seconds * 1_000));
    expect(heartbeat.beats).toEqual([at(0), at(1), at(2)]);
    outages.cameToRest(at(-30));
    expect(heartbeat.last()).toEqual(at(-30));
  });
});
