import { Controller, Get, Param } from '@nestjs/common';
import { operationOf } from '#application/engine/operations/operation.query.js';
import { type Operation, Operations } from '#application/ports/operations.js';
import { ReadModels } from '#application/ports/read-models.js';
import { DomainProblem } from '../http/domain-problem.js';
import { Context, type RequestContext } from '../http/request-context.js';

@Controller('v1/operations')
export class OperationsController {
  constructor(
    private readonly operations: Operations,
    private readonly rows: ReadModels,
  ) {}

  @Get(':id')
  read(@Param('id') id: string, @Context() { person }: RequestContext): Operation {
    const operation = operationOf(this.operations, this.rows, id, person);
    if (operation === undefined) throw new DomainProblem('not-found');
    return operation;
  }
}
