import { Controller, Get, Param, Query } from '@nestjs/common';
import { boardOf } from '#application/queries/board.query.js';
import { type Asked, Asks } from './asked.js';
import { BoardParams } from './params/tasks.params.js';
import { Reads } from './reads.js';

@Controller('v1/boards')
export class BoardController {
  constructor(private readonly reads: Reads) {}

  @Get(':unit')
  board(@Asks() asked: Asked, @Param('unit') unit: string, @Query() params: BoardParams) {
    return this.reads.answer(asked, params, (scope) => boardOf(scope, { unit, ...params }));
  }
}
