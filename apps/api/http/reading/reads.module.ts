import type { DynamicModule, Provider } from '@nestjs/common';
import { blockerReads } from '#application/blocker/blocker.reads.js';
import { directiveReads } from '#application/directive/directive.reads.js';
import { dutyReads } from '#application/duty/duty.reads.js';
import { escalationReads } from '#application/escalation/escalation.reads.js';
import { logReads } from '#application/log/log.reads.js';
import { noticeReads } from '#application/notice/notice.reads.js';
import { planReads } from '#application/plan/plan.reads.js';
import { LiveHints } from '#application/ports/live-hints.js';
import { programmeReads } from '#application/programme/programme.reads.js';
import { readDefinitions } from '#application/read-definitions.js';
import { taskReads } from '#application/task/task.reads.js';
import { workReads } from '#application/work/work.reads.js';
import { LiveController } from '../../live/live.controller.js';
import { ReadDoors, ReadSettings } from './read-doors.js';
import { queryHandlersOf, readDoorsOf } from './read-doors-of.js';

const controllers = [
  readDoorsOf('Work', workReads),
  readDoorsOf('Task', taskReads),
  readDoorsOf('Duty', dutyReads),
  readDoorsOf('Plan', planReads),
  readDoorsOf('Blocker', blockerReads),
  readDoorsOf('Escalation', escalationReads),
  readDoorsOf('Directive', directiveReads),
  readDoorsOf('Programme', programmeReads),
  readDoorsOf('Notice', noticeReads),
  readDoorsOf('Log', logReads),
  LiveController,
];

export interface ReadsParts {
  readonly hints: LiveHints;
  /** In which a bare date of `?asOf=` ends. */
  readonly timeZone: string;
}

/** The read doors; what they stand on beside these parts is the ApiModule's, which is global. */
// biome-ignore lint/complexity/noStaticOnlyClass: to Nest a module is a class
export class ReadsModule {
  static with({ hints, timeZone }: ReadsParts): DynamicModule {
    const given: Provider[] = [
      { provide: LiveHints, useValue: hints },
      { provide: ReadSettings, useValue: { timeZone } },
    ];
    const providers = [ReadDoors, ...queryHandlersOf(readDefinitions), ...given];
    return { module: ReadsModule, global: true, controllers, providers, exports: [ReadDoors] };
  }
}
