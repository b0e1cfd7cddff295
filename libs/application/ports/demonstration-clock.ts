import type { Instant } from '#domain/kernel/time.js';
import type { PersonActing } from '../engine/actor.js';
import type { CommandRejection } from '../engine/execution/command-answer.js';

/** The virtual clock of a demonstration: it is moved through every due instant, never past one. */
export abstract class DemonstrationClock {
  abstract state(): { readonly now: Instant; readonly rate: number; readonly advancingTo?: Instant };
  /**
   * Why this person may not move it: asked first, for what was lived through cannot be taken back.
   *
   * @throws what keeps a move from being written down: one that is not is gone with the next start.
   */
  abstract refusal(by: PersonActing): Promise<CommandRejection | undefined>;
  /** Resolves when the instant has been lived through. One move at a time; a second waits for the first. */
  abstract advanceTo(to: Instant, by: PersonActing): Promise<void>;
  /** Virtual seconds per second; 0 stops. Paces the same loop. */
  abstract setRate(rate: number, by: PersonActing): void;
}
