import { Controller, Get, Param, Query } from '@nestjs/common';
import { boardOf } from '#application/task/board.query.js';
import { type Asked, Asks } from '../http/reading/asked.js';
import { Reads } from '../http/reading/reads.js';
import { BoardParams } from './tasks.params.js';

@Controller('v1/boards')
export class BoardController {
  constructor(private readonly reads: Reads) {}

  @Get(':unit')
  board(@Asks() asked: Asked, @Param('unit') unit: string, @Query() params: BoardParams) {
    return this.reads.answer(asked, params, (scope) => boardOf(scope, { unit, ...params }));
  }
}
