import { ids } from '#application/ids.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { PersonId, TaskId, UnitId } from '#domain/kernel/names.js';
import type { Instant } from '#domain/kernel/time.js';
import { actorAt, momentOf } from './demo-actors.js';
import type { Act, ActKey, DemonstrationFiles } from './files.js';
import { type CommandStep, commandKeyOf } from './step.js';

export type ActOf<Do extends Act['do']> = Extract<Act, { do: Do }>;

/** What an act asks, and of which stream. */
export type Asked = Pick<CommandStep, 'target' | 'command'>;

/** Something that an act makes and that has no natural key. */
type Made = 'report' | 'result' | 'blocker' | 'request' | 'urge' | 'directive';

/** An act on its way to become a command: who does it when, and what others made before it. */
export class Acting {
  readonly now: Instant;
  readonly by: PersonId;
  readonly unit: UnitId;

  constructor(
    readonly files: DemonstrationFiles,
    private readonly act: Act,
  ) {
    const { person, unit } = actorAt(files.people, act.by);
    invariant(unit !== undefined, 'posts of the cast stand in units');
    this.now = momentOf(act.at, files.script.timeZone);
    this.by = person;
    this.unit = unit;
  }

  /** The id of what the act itself makes. */
  idOf(kind: Made): string {
    return this.#idOf(this.act, kind);
  }

  /** The id of what another act made. */
  madeBy(key: ActKey, kind: Made): string {
    return this.#idOf(actOf(this.files, key), kind);
  }

  taskOf(code: string): TaskId {
    return ids.codedTask(this.files.tasks.programme, code);
  }

  #idOf({ by, key }: Act, kind: Made): string {
    return ids.madeBy(commandKeyOf({ actor: actorAt(this.files.people, by), key }), kind);
  }
}

/** An act of the script by its key. */
export function actOf({ script }: Pick<DemonstrationFiles, 'script'>, key: ActKey): Act {
  const act = [...script.acts, ...script.cast].find((known) => known.key === key);
  invariant(act !== undefined, `${key} is an act of the script`);
  return act;
}
