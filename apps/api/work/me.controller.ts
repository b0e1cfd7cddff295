import { Controller, Get, Query } from '@nestjs/common';
import { meOf } from '#application/directory/me.query.js';
import { noticesOf } from '#application/notice/notices.query.js';
import { workOf } from '#application/work/work.query.js';
import { type Asked, Asks } from '../http/reading/asked.js';
import { ListParams, ReadParams } from '../http/reading/read.params.js';
import { Reads } from '../http/reading/reads.js';

@Controller('v1/me')
export class MeController {
  constructor(private readonly reads: Reads) {}

  @Get()
  me(@Asks() asked: Asked, @Query() params: ReadParams) {
    return this.reads.answer(asked, params, meOf);
  }

  @Get('work')
  work(@Asks() asked: Asked, @Query() params: ReadParams) {
    return this.reads.answer(asked, params, workOf);
  }

  @Get('notices')
  notices(@Asks() asked: Asked, @Query() params: ListParams) {
    return this.reads.answer(asked, params, noticesOf);
  }
}
