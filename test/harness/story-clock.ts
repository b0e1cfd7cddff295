import type { PersonActing } from '#application/engine/actor.js';
import { clockMove } from '#application/log/clock-move.js';
import { DemonstrationClock } from '#application/ports/demonstration-clock.js';
import { civilDate } from '#domain/calendar/civil-date.js';
import type { Instant } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';

/** Moves the story's own clock: what falls due on the way is the demonstration clock's, and not asked here. */
export class StoryClock extends DemonstrationClock {
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

/** Makes a demonstration of the story, with p-admin for its administrator. */
export async function foundDemonstration(story: Story): Promise<void> {
  const deployment = 'dondoc';
  const [post, since] = ['administrator', civilDate(2019, 3, 7)] as const;
  const kind = 'demonstration';
  await story.do('runtime', deployment, (now) => ({ type: 'FoundDeployment', now, deployment, kind }));
  await story.do('unit', 'BTTTT', (now) => ({ type: 'CreatePost', now, post, kind: post, title: { vi: 'Quản trị' } }));
  await story.do('unit', 'BTTTT', (now) => ({ type: 'AppointHolder', now, post, person: 'p-admin', since }));
}
