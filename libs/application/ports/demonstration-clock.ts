import type { PostId, UnitId } from '#domain/kernel/names.js';
import type { Instant } from '#domain/kernel/time.js';
import type { Texts } from '#texts/language.js';
import type { PersonActing } from '../engine/actor.js';
import type { CommandRejection } from '../engine/execution/command-answer.js';

/** One of the cast did something on the way, or was refused it because a visitor had done something else. */
export interface CastAct {
  readonly at: Instant;
  readonly by: { readonly unit: UnitId; readonly post: PostId; readonly as: Texts };
  readonly what: Texts;
  /** The code of the refusal: nothing was done. */
  readonly refused?: string;
}

export interface DemonstrationClockState {
  readonly now: Instant;
  readonly rate: number;
  readonly advancingTo?: Instant;
  /** What the cast did since this process began, oldest first; the last of it. */
  readonly lastActs: readonly CastAct[];
}

/** Who moves it, and whether those whom no visitor plays act on the way. */
export interface ClockMover {
  readonly by: PersonActing;
  readonly withCast: boolean;
}

/** The virtual clock of a demonstration: it is moved through every due instant, never past one. */
export abstract class DemonstrationClock {
  abstract state(): DemonstrationClockState;
  /**
   * Why this person may not move it: asked first, for what was lived through cannot be taken back.
   *
   * @throws what keeps a move from being written down: one that is not is gone with the next start.
   */
  abstract refusal(by: PersonActing): Promise<CommandRejection | undefined>;
  /** Resolves when the instant has been lived through. One move at a time; a second waits for the first. */
  abstract advanceTo(to: Instant, mover: ClockMover): Promise<void>;
  /** To the next instant at which anything happens, and through it; nowhere when nothing ever will. */
  abstract step(mover: ClockMover): Promise<void>;
  /** Virtual seconds per second; 0 stops. Paces the same loop. */
  abstract setRate(rate: number, mover: ClockMover): void;
}
