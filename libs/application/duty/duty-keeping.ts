import { dutiesOwed } from '#domain/duty/duties-owed.js';
import { dutyId } from '#domain/duty/duty.js';
import type { Instant } from '#domain/kernel/time.js';
import type { CommandExecutor } from '../engine/execution/command-executor.js';
import { carryOut, systemCommand } from '../engine/execution/system-command.js';
import type { ReadModels } from '../ports/read-models.js';
import type { DutyRow, ProgrammeRow } from '../tables.js';

/**
 * Keeps duties in step with tasks and periods: each unit that leads an open task owes a report for each open period, and
 * a unit whose last led task closed owes nothing. Acts on what stands open, never on an event as it passes.
 */
export class DutyKeeping {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly readModels: ReadModels,
  ) {}

  /** How many duties were opened or released. */
  async run(now: Instant): Promise<number> {
    let changed = 0;
    const leads = this.readModels.find('leadUnitTaskCounts', {});
    for (const programme of this.readModels.find('programmes', {})) {
      const leadUnits = new Set(leads.flatMap((lead) => (lead.programme === programme.id ? lead.unit : [])));
      changed += await this.#openDuties(programme, leadUnits, now);
      changed += await this.#releaseDuties(programme, leadUnits, now);
    }
    return changed;
  }

  async #openDuties(programme: ProgrammeRow, leadUnits: ReadonlySet<string>, now: Instant): Promise<number> {
    let opened = 0;
    for (const owed of dutiesOwed(programme.state, leadUnits)) {
      const id = dutyId(owed.programme, owed.period, owed.unit);
      const known = this.readModels.get('duties', id);
      if (known !== undefined && known.state.status !== 'released') continue;
      const command = { type: 'OpenDuty', now, duty: id, ...owed } as const;
      const raisedBy = `open ${known?.revision ?? 'new'}`;
      const envelope = systemCommand('reporting', { category: 'duty', id }, command, raisedBy);
      if (await carryOut(this.executor, envelope)) opened += 1;
    }
    return opened;
  }

  async #releaseDuties(programme: ProgrammeRow, leadUnits: ReadonlySet<string>, now: Instant): Promise<number> {
    let released = 0;
    const duties = this.readModels.find('duties', { programme: programme.id, isOpen: 1 });
    for (const duty of duties.filter((row: DutyRow) => !leadUnits.has(row.unit))) {
      const target = { category: 'duty', id: duty.id } as const;
      const envelope = systemCommand('reporting', target, { type: 'ReleaseDuty', now }, `release ${duty.revision}`);
      if (await carryOut(this.executor, envelope)) released += 1;
    }
    return released;
  }
}
