import { Module } from '@nestjs/common';
import { searchReads } from '#application/search/search.reads.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';

@Module({
  controllers: [readDoorsOf('Search', searchReads)],
  providers: [...queryHandlersOf(searchReads)],
})
export class SearchModule {}
