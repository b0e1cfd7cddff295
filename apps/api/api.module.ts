import type { DynamicModule } from '@nestjs/common';
import { commandDefinitions } from '#application/command-definitions.js';
import { requireWholeDefinitions } from '#application/engine/definition/whole-definitions.js';
import { readDefinitions } from '#application/read-definitions.js';
import { AccountModule } from './account/account.module.js';
import type { ApiParts } from './api-parts.js';
import { BlockerModule } from './blocker/blocker.module.js';
import { CockpitModule } from './cockpit/cockpit.module.js';
import { ConsoleModule } from './console/console.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DirectiveModule } from './directive/directive.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { DutyModule } from './duty/duty.module.js';
import { EngineModule } from './engine.module.js';
import { EscalationModule } from './escalation/escalation.module.js';
import { DoorsModule } from './http/doors.module.js';
import { LiveModule } from './live/live.module.js';
import { LogModule } from './log/log.module.js';
import { MachineModule } from './machine/machine.module.js';
import { NoticeModule } from './notice/notice.module.js';
import { OperationModule } from './operation/operation.module.js';
import { PlanModule } from './plan/plan.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { SearchModule } from './search/search.module.js';
import { SessionModule } from './session/session.module.js';
import { TaskModule } from './task/task.module.js';
import { WorkModule } from './work/work.module.js';

const nouns = [
  ...[TaskModule, DutyModule, BlockerModule, EscalationModule, DirectiveModule],
  ...[ProgrammeModule, DirectoryModule, NoticeModule, PlanModule, WorkModule, LogModule, SearchModule, CockpitModule],
];

/** The doors: all nouns, what is the same for each of them, and what they stand on. */
// biome-ignore lint/complexity/noStaticOnlyClass: to Nest a module is a class
export class ApiModule {
  /** @throws InvariantBroken where a command or a read is not whole. */
  static with(parts: ApiParts): DynamicModule {
    requireWholeDefinitions(commandDefinitions, readDefinitions);
    return {
      module: ApiModule,
      imports: [
        ...[EngineModule.with(parts), DoorsModule],
        ...nouns,
        ...[OperationModule, LiveModule, SessionModule, AccountModule, DemoModule, MachineModule, ConsoleModule],
      ],
    };
  }
}
