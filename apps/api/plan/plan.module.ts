import { Module } from '@nestjs/common';
import { planReads } from '#application/plan/plan.reads.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';

@Module({
  controllers: [readDoorsOf('Plan', planReads)],
  providers: [...queryHandlersOf(planReads)],
})
export class PlanModule {}
