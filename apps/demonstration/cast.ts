import { isDone } from '#application/engine/execution/command-answer.js';
import type { CommandExecutor } from '#application/engine/execution/command-executor.js';
import type { CastAct } from '#application/ports/demonstration-clock.js';
import type { PersonId } from '#domain/kernel/names.js';
import type { Instant } from '#domain/kernel/time.js';
import { envelopeOf } from './envelope.js';
import type { CommandStep } from './step.js';

/** As many as the running line of a screen can show. */
const TOLD_MAX = 20;

/** An act to come: the command, and how it is told. */
export interface CastStep {
  readonly step: CommandStep;
  readonly person: PersonId;
  readonly told: Pick<CastAct, 'by' | 'what'>;
}

/**
 * Those of the demonstration whom no visitor plays. An act belongs to its instant: it is done when the clock stands there
 * with the cast, and not made up for where the clock has passed it without. Done again after a restart it finds its own
 * key and changes nothing. Where a visitor was first, it is refused, told so, and left out.
 */
export class Cast {
  /** What this process has come to; a refused act is not asked again at the same instant. */
  readonly #come = new Set<string>();
  #told: readonly CastAct[] = [];

  constructor(
    /** In order of time. */
    private readonly acts: readonly CastStep[],
    private readonly executor: Pick<CommandExecutor, 'execute'>,
    /** Whether a visitor plays this person. */
    private readonly isSeated: (person: PersonId) => boolean,
  ) {}

  get lastActs(): readonly CastAct[] {
    return this.#told;
  }

  /** When somebody acts next after `now`; undefined when the script is over. */
  nextAfter(now: Instant): Instant | undefined {
    return this.acts.find(({ step }) => step.at > now)?.step.at;
  }

  /** What is to be done at this very instant. Answers how much was asked. */
  async playAt(now: Instant): Promise<number> {
    let asked = 0;
    for (const act of this.acts) {
      const { step, person } = act;
      if (step.at !== now || this.#come.has(step.key)) continue;
      this.#come.add(step.key);
      if (this.isSeated(person)) continue;
      await this.#play(act);
      asked += 1;
    }
    return asked;
  }

  async #play({ step, told }: CastStep): Promise<void> {
    const answer = await this.executor.execute(envelopeOf(step, step.command));
    if (!isDone(answer)) return this.#tell({ at: step.at, ...told, refused: answer.rejected });
    if (answer.isRepeat !== true) this.#tell({ at: step.at, ...told });
  }

  #tell(act: CastAct): void {
    this.#told = [...this.#told, act].slice(-TOLD_MAX);
  }
}
