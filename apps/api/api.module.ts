import { type DynamicModule, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { blockerCommands } from '#application/blocker/blocker.commands.js';
import { commandDefinitions } from '#application/command-definitions.js';
import { directiveCommands } from '#application/directive/directive.commands.js';
import { dutyCommands } from '#application/duty/duty.commands.js';
import { requireWholeDefinitions } from '#application/engine/definition/whole-definitions.js';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { escalationCommands } from '#application/escalation/escalation.commands.js';
import { noticeCommands } from '#application/notice/notice.commands.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { EventStore } from '#application/ports/event-store.js';
import { Health } from '#application/ports/health.js';
import { Identity } from '#application/ports/identity.js';
import { Logger } from '#application/ports/logger.js';
import { Metrics } from '#application/ports/metrics.js';
import { Operations } from '#application/ports/operations.js';
import { ReadModels } from '#application/ports/read-models.js';
import { ReadModelsRebuild } from '#application/ports/read-models-rebuild.js';
import { SlowReads } from '#application/ports/slow-reads.js';
import { ProgrammeImport } from '#application/programme/import/import-programme.js';
import { readDefinitions } from '#application/read-definitions.js';
import { taskCommands } from '#application/task/task.commands.js';
import type { ApiParts } from './api-parts.js';
import { BearerGuard } from './auth/bearer.guard.js';
import { ClockController } from './demo/clock.controller.js';
import { DemonstrationClockHolder } from './demo/demonstration-clock.provider.js';
import { CommandDoors } from './http/command-doors.js';
import { commandDoorsOf, commandHandlersOf } from './http/doors-of.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validationProblem } from './http/validation-problem.js';
import { RebuildController } from './log/rebuild.controller.js';
import { Deployment } from './machine/deployment.js';
import { MachineController } from './machine/machine.controller.js';
import { OpenApiDocument } from './machine/openapi-document.js';
import { OperationsController } from './operation/operations.controller.js';
import { ImportController } from './programme/import.controller.js';
import { Serving } from './serving.js';

const controllers = [
  commandDoorsOf('Task', taskCommands),
  commandDoorsOf('Blocker', blockerCommands),
  commandDoorsOf('Escalation', escalationCommands),
  commandDoorsOf('Directive', directiveCommands),
  commandDoorsOf('Duty', dutyCommands),
  commandDoorsOf('Notice', noticeCommands),
  ImportController,
  RebuildController,
  OperationsController,
  ClockController,
  MachineController,
];

/** Who may come in, what a body may be, and how a no sounds: the same for every door of the process. */
const everywhere = [
  { provide: APP_GUARD, useClass: BearerGuard },
  { provide: APP_FILTER, useExisting: ProblemFilter },
  {
    provide: APP_PIPE,
    useFactory: () =>
      new ValidationPipe({
        whitelist: true,
        forbidNonWhitelisted: true,
        transform: true,
        stopAtFirstError: true,
        exceptionFactory: validationProblem,
      }),
  },
];

/** The command doors, and for all others the guard, the filter, the pipe and what the doors stand on. */
// biome-ignore lint/complexity/noStaticOnlyClass: to Nest a module is a class
export class ApiModule {
  /** @throws InvariantBroken where a command or a read is not whole. */
  static with(parts: ApiParts): DynamicModule {
    requireWholeDefinitions(commandDefinitions, readDefinitions);
    const given = [
      { provide: CommandExecutor, useValue: parts.executor },
      { provide: ReadModels, useValue: parts.readModels },
      { provide: ReadModelsRebuild, useValue: parts.rebuild },
      { provide: SlowReads, useValue: parts.slowReads },
      { provide: EventStore, useValue: parts.store },
      { provide: BusinessClock, useValue: parts.clock },
      { provide: Identity, useValue: parts.identity },
      { provide: DemonstrationClockHolder, useValue: new DemonstrationClockHolder(parts.demonstrationClock) },
      { provide: Operations, useValue: parts.operations },
      { provide: Health, useValue: parts.health },
      { provide: Serving, useValue: parts.serving },
      { provide: Metrics, useValue: parts.metrics },
      { provide: Logger, useValue: parts.logger },
      {
        provide: Deployment,
        useValue: new Deployment(parts.version, parts.demonstrationClock ? 'demonstration' : 'production'),
      },
    ];
    return {
      module: ApiModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      controllers,
      providers: [
        OpenApiDocument,
        ...given,
        programmeImport,
        ProblemFilter,
        CommandDoors,
        ...commandHandlersOf(commandDefinitions),
        ...everywhere,
      ],
      exports: given.map(({ provide }) => provide),
    };
  }
}

const programmeImport = {
  provide: ProgrammeImport,
  useFactory: (executor: CommandExecutor, rows: ReadModels, clock: BusinessClock) =>
    new ProgrammeImport(executor, rows, clock),
  inject: [CommandExecutor, ReadModels, BusinessClock],
};
