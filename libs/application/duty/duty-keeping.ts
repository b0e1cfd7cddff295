import { dutiesOwed } from '#domain/duty/duties-owed.js';
import { isReleasable } from '#domain/duty/duty.decide.js';
import { dutyId } from '#domain/duty/duty.js';
import { type PolicyRef, policyRefOf } from '#domain/follow-up/policy.js';
import type { Instant } from '#domain/kernel/time.js';
import { DecisionContext } from '../engine/decision-context.js';
import { carryOut } from '../engine/execution/carry-out.js';
import type { CommandEnvelope } from '../engine/execution/command-envelope.js';
import type { CommandExecutor } from '../engine/execution/command-executor.js';
import { systemCommand } from '../engine/execution/system-command.js';
import type { Quarantine } from '../engine/scheduling/quarantine.js';
import type { ReadModels } from '../ports/read-models.js';
import { streamOf } from '../streams.js';
import type { ProgrammeRow } from '../tables.js';

/**
 * Keeps duties in step with tasks and periods: each unit that leads an open task owes a report for each open period, and
 * a unit whose last led task closed owes nothing. Acts on what stands open, never on an event as it passes.
 */
export class DutyKeeping {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly readModels: ReadModels,
    private readonly quarantine: Quarantine,
  ) {}

  /** How many duties were opened or released. */
  async run(now: Instant): Promise<number> {
    let changed = 0;
    const leads = this.readModels.find('leadUnitTaskCounts', {});
    for (const programme of this.readModels.find('programmes', {})) {
      const leadUnits = new Set(leads.flatMap((lead) => (lead.programme === programme.id ? lead.unit : [])));
      for (const envelope of await this.#wanted(programme, leadUnits, now)) {
        const stream = streamOf('duty', envelope.target.id);
        const attempt = await this.quarantine.attempt('reporting', stream, () => carryOut(this.executor, envelope));
        if (attempt === 'acted') changed += 1;
      }
    }
    return changed;
  }

  /** What the programme's periods and tasks ask for. */
  async #wanted(
    programme: ProgrammeRow,
    leadUnits: ReadonlySet<string>,
    now: Instant,
  ): Promise<readonly CommandEnvelope[]> {
    let wanted: readonly CommandEnvelope[] = [];
    await this.quarantine.attempt('reporting', programme.stream, async () => {
      const policy = policyRefOf(this.#context().newestPolicyOf(programme.id));
      wanted = [...this.#toOpen(programme, leadUnits, policy, now), ...this.#toRelease(programme, leadUnits, now)];
      return false;
    });
    return wanted;
  }

  #context(): DecisionContext {
    return new DecisionContext(this.readModels, this.readModels.position());
  }

  #toOpen(
    programme: ProgrammeRow,
    leadUnits: ReadonlySet<string>,
    policy: PolicyRef,
    now: Instant,
  ): readonly CommandEnvelope[] {
    return dutiesOwed(programme.state, leadUnits, policy).flatMap((owed) => {
      const id = dutyId(owed.programme, owed.period, owed.unit);
      const known = this.readModels.get('duties', id);
      if (known !== undefined && known.state.status !== 'released') return [];
      const command = { type: 'OpenDuty', now, duty: id, ...owed } as const;
      const raisedBy = `open ${known?.revision ?? 'new'}`;
      return [systemCommand('reporting', { category: 'duty', id }, command, raisedBy)];
    });
  }

  #toRelease(programme: ProgrammeRow, leadUnits: ReadonlySet<string>, now: Instant): readonly CommandEnvelope[] {
    const calendar = this.#context().calendarOf(programme.id);
    return this.readModels
      .find('duties', { programme: programme.id, isOpen: 1 })
      .filter(({ unit, state }) => !leadUnits.has(unit) && isReleasable(state, now, calendar))
      .map(({ id, revision }) =>
        systemCommand('reporting', { category: 'duty', id }, { type: 'ReleaseDuty', now }, `release ${revision}`),
      );
  }
}
