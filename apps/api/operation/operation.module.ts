import { Global, Module } from '@nestjs/common';
import { Operations } from '#application/ports/operations.js';
import { InMemoryOperations } from '#infrastructure/operations/in-memory.operations.js';
import { OperationsController } from './operations.controller.js';

/** Global: any door may begin a long piece of work, and all of them stand at one place. */
@Global()
@Module({
  controllers: [OperationsController],
  providers: [{ provide: Operations, useClass: InMemoryOperations }],
  exports: [Operations],
})
export class OperationModule {}
