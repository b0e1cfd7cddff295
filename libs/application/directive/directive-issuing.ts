import { policyRefOf } from '#domain/follow-up/policy.js';
import type { Instant } from '#domain/kernel/time.js';
import { DecisionContext } from '../engine/decision-context.js';
import { carryOut } from '../engine/execution/carry-out.js';
import type { CommandExecutor } from '../engine/execution/command-executor.js';
import { systemCommand } from '../engine/execution/system-command.js';
import type { Quarantine } from '../engine/scheduling/quarantine.js';
import type { ReadModels } from '../ports/read-models.js';
import { streamOf } from '../streams.js';
import type { PendingDirectiveRow } from '../tables.js';

/** Turns each direction given into a directive with its own clock; done once the directive's stream exists. */
export class DirectiveIssuing {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly readModels: ReadModels,
    private readonly quarantine: Quarantine,
  ) {}

  /** How many directives were issued. */
  async run(now: Instant): Promise<number> {
    let issued = 0;
    for (const intent of this.readModels.find('pendingDirectives', { kind: 'issue-directive' })) {
      const stream = streamOf('directive', intent.key);
      const attempt = await this.quarantine.attempt('directives', stream, () => this.#issue(intent, now));
      if (attempt === 'acted') issued += 1;
    }
    return issued;
  }

  async #issue(intent: PendingDirectiveRow, now: Instant): Promise<boolean> {
    const context = new DecisionContext(this.readModels, this.readModels.position());
    const about = {
      kind: intent.aboutKind,
      id: intent.aboutId,
      ...(intent.code === null ? {} : { code: intent.code }),
    };
    const policy = policyRefOf(context.newestPolicyOf(context.programmeOf(about)));
    const command = { type: 'IssueDirective', now, about, ...intent.direction, policy } as const;
    const target = { category: 'directive', id: intent.key } as const;
    return carryOut(this.executor, systemCommand('directives', target, command, `${intent.stream} ${intent.revision}`));
  }
}
