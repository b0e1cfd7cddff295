import type { Instant } from '#domain/kernel/time.js';
import type { CommandExecutor } from '../engine/execution/command-executor.js';
import { carryOut, systemCommand } from '../engine/execution/system-command.js';
import type { ReadModels } from '../ports/read-models.js';

/** KeyedMutex each direction given into a directive with its own clock; done once the directive's stream exists. */
export class DirectiveIssuing {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly readModels: ReadModels,
  ) {}

  /** How many directives were issued. */
  async run(now: Instant): Promise<number> {
    let issued = 0;
    for (const intent of this.readModels.find('pendingDirectives', { kind: 'issue-directive' })) {
      const { id, version } = this.executor.currentPolicy();
      const about = {
        kind: intent.aboutKind,
        id: intent.aboutId,
        ...(intent.code === null ? {} : { code: intent.code }),
      };
      const command = { type: 'IssueDirective', now, about, ...intent.direction, policy: { id, version } } as const;
      const target = { category: 'directive', id: intent.key } as const;
      const envelope = systemCommand('directives', target, command, `${intent.stream} ${intent.revision}`);
      if (await carryOut(this.executor, envelope)) issued += 1;
    }
    return issued;
  }
}
