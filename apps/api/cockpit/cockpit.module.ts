import { Module } from '@nestjs/common';
import { cockpitReads } from '#application/cockpit/cockpit.reads.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';

@Module({
  controllers: [readDoorsOf('Cockpit', cockpitReads)],
  providers: [...queryHandlersOf(cockpitReads)],
})
export class CockpitModule {}
