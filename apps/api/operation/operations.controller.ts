import { Controller, Get, Param } from '@nestjs/common';
import { type Operation, Operations } from '#application/ports/operations.js';
import { DomainProblem } from '../http/domain-problem.js';

@Controller('v1/operations')
export class OperationsController {
  constructor(private readonly operations: Operations) {}

  @Get(':id')
  read(@Param('id') id: string): Operation {
    const operation = this.operations.get(id);
    if (operation === undefined) throw new DomainProblem('not-found');
    return operation;
  }
}
