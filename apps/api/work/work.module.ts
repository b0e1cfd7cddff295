import { Module } from '@nestjs/common';
import { workReads } from '#application/work/work.reads.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';

@Module({
  controllers: [readDoorsOf('Work', workReads)],
  providers: [...queryHandlersOf(workReads)],
})
export class WorkModule {}
