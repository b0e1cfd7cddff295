import { DirectiveIssuing } from '../directive/directive-issuing.js';
import type { CommandExecutor } from '../engine/execution/command-executor.js';
import { RelationKeeping } from '../engine/relations/relation-keeping.js';
import { Quarantine } from '../engine/scheduling/quarantine.js';
import { Sweep } from '../engine/scheduling/sweep.js';
import type { BusinessClock } from '../ports/clocks.js';
import type { Position } from '../ports/event-store.js';
import { type Find, ReadModels, type TableName, type Where } from '../ports/read-models.js';
import type { Tables } from '../tables.js';
import type { DryRows } from './dry-rows.js';

/** What the engine acts on: rows that stand open. */
const OPEN_WORK: ReadonlySet<TableName> = new Set(['due', 'relations', 'pendingDirectives']);

/** More rounds than this at one instant mean that two processors feed each other: our bug. */
const ROUNDS_MAX = 100;

/** The rows as the engine's processors see them who are to do what came of this run alone, and nothing that stood open before. */
class OwnWork extends ReadModels {
  constructor(private readonly rows: DryRows) {
    super();
  }
  override get<N extends TableName>(table: N, key: string, at?: Position): Tables[N] | undefined {
    return this.rows.get(table, key, at);
  }
  override find<N extends TableName>(table: N, where: Where<N>, options?: Find): readonly Tables[N][] {
    return OPEN_WORK.has(table) ? this.rows.own(table, where) : this.rows.find(table, where, options);
  }
  override position(): Position {
    return this.rows.position();
  }
  override reached(wanted: Position, timeoutMs: number): Promise<boolean> {
    return this.rows.reached(wanted, timeoutMs);
  }
  override positionAt(instantMs: number): Position {
    return this.rows.positionAt(instantMs);
  }
}

/**
 * What the worker does next at this instant: carry what happened to other streams, decide what is due, issue what was
 * directed. A duty that this opens or releases is left out: it is told by its own days.
 */
export async function carryOn(executor: CommandExecutor, rows: DryRows, clock: BusinessClock): Promise<void> {
  const own = new OwnWork(rows);
  const quarantine = new Quarantine(own, clock);
  const relations = new RelationKeeping(executor, own, quarantine);
  const sweep = new Sweep(executor, own, quarantine);
  const directives = new DirectiveIssuing(executor, own, quarantine);
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const acted = (await relations.run(clock.now())) + (await sweep.run(clock.now()));
    if (acted + (await directives.run(clock.now())) === 0) return;
  }
}
