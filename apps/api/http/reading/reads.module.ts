import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { LiveHints } from '#application/ports/live-hints.js';
import { ReportingController } from '../../duty/reporting.controller.js';
import { LeadershipController } from '../../escalation/leadership.controller.js';
import { LiveController } from '../../live/live.controller.js';
import { EventsController } from '../../log/events.controller.js';
import { BoardController } from '../../task/board.controller.js';
import { TaskReadsController } from '../../task/task-reads.controller.js';
import { MeController } from '../../work/me.controller.js';
import { ReadSettings, Reads } from './reads.js';

/** They need `ReadModels`, `EventStore`, `BusinessClock`, `LiveHints` and `ReadSettings` of the composition root. */
export const readControllers: readonly Type[] = [
  BoardController,
  TaskReadsController,
  MeController,
  ReportingController,
  LeadershipController,
  EventsController,
  LiveController,
];

export const readProviders: readonly Provider[] = [Reads];

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
    return { module: ReadsModule, controllers: [...readControllers], providers: [...readProviders, ...given] };
  }
}
