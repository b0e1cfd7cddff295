import { Module } from '@nestjs/common';
import { commandHandlersOf } from '#application/engine/execution/command-executor.js';
import { noticeCommands } from '#application/notice/notice.commands.js';
import { noticeReads } from '#application/notice/notice.reads.js';
import { commandDoorsOf } from '../http/doors-of.js';
import { queryHandlersOf, readDoorsOf } from '../http/reading/read-doors-of.js';
import { RetriesController } from './retries.controller.js';

@Module({
  controllers: [commandDoorsOf('Notice', noticeCommands), readDoorsOf('Notice', noticeReads), RetriesController],
  providers: [...commandHandlersOf(noticeCommands), ...queryHandlersOf(noticeReads)],
})
export class NoticeModule {}
