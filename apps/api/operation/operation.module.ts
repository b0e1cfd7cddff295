import { Global, Module } from '@nestjs/common';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { OperationRunner } from '#application/engine/operations/operation-runner.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { Operations } from '#application/ports/operations.js';
import { ReadModels } from '#application/ports/read-models.js';
import { InMemoryOperations } from '#infrastructure/operations/in-memory.operations.js';
import { OperationsController } from './operations.controller.js';

/** Of the application, which knows no Nest: what it is made of is named here. */
const runner = {
  provide: OperationRunner,
  useFactory: (executor: CommandExecutor, operations: Operations, rows: ReadModels, clock: BusinessClock) =>
    new OperationRunner(executor, operations, rows, clock),
  inject: [CommandExecutor, Operations, ReadModels, BusinessClock],
};

/** Global: any door may begin a long piece of work, and all of them stand at one place. */
@Global()
@Module({
  controllers: [OperationsController],
  providers: [{ provide: Operations, useClass: InMemoryOperations }, runner],
  exports: [Operations, OperationRunner],
})
export class OperationModule {}
