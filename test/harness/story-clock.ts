import type { PersonActing } from '#application/engine/actor.js';
import { clockMove } from '#application/log/clock-move.js';
import { type CastAct, type ClockMover, DemonstrationClock } from '#application/ports/demonstration-clock.js';
import { civilDate } from '#domain/calendar/civil-date.js';
import { type Instant, instantOf } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';

/** Where something happens next. */
const NEXT = instantOf('2020-05-25T09:00:00+07:00');

/** Moves the story's own clock: what falls due on the way is the demonstration clock's, and not asked here. */
export class StoryClock extends DemonstrationClock {
  rate = 0;
  lastActs: readonly CastAct[] = [];
  readonly movers: string[] = [];
  /** Of each move: whether the cast was to act. */
  readonly withCast: boolean[] = [];

  constructor(private readonly story: Story) {
    super();
  }

  state() {
    return { now: this.story.clock.now(), rate: this.rate, lastActs: this.lastActs };
  }

  refusal(by: PersonActing) {
    const { clock, executor } = this.story;
    return executor.refusalOf(clockMove('dondoc', by, { from: clock.now(), to: clock.now() }));
  }

  async advanceTo(to: Instant, mover: ClockMover): Promise<void> {
    this.#movedBy(mover);
    this.story.clock.set(to);
  }

  async step(mover: ClockMover): Promise<void> {
    this.#movedBy(mover);
    this.story.clock.set(NEXT);
  }

  setRate(rate: number, mover: ClockMover): void {
    this.#movedBy(mover);
    this.rate = rate;
  }

  #movedBy({ by, withCast }: ClockMover): void {
    this.movers.push(by.person);
    this.withCast.push(withCast);
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
