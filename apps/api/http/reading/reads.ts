import { Injectable } from '@nestjs/common';
import { openRead, type ReadParams } from '#application/engine/reading/open-read.js';
import type { PageAsked } from '#application/engine/reading/page.js';
import type { ReadScope } from '#application/engine/reading/read-scope.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { ReadModels } from '#application/ports/read-models.js';
import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import { etagOf } from '../command-headers.js';
import { DomainProblem } from '../domain-problem.js';
import type { Asked } from './asked.js';

/** In which zone a bare date of `?asOf=` has its 24:00 before a calendar says so. */
export abstract class ReadSettings {
  abstract readonly timeZone: string;
}

/** Seconds: a projection that is behind catches up soon or not at all. */
const RETRY_LATER = { headers: { 'retry-after': '1' } };

type Query<T> = (scope: ReadScope, page: PageAsked) => T | Rejection | Promise<T | Rejection>;

/**
 * The one way of every read: as of when, who asks, then the query; its no becomes a problem. Answers carry
 * `Projection-Position`, and `ETag` where they are about one aggregate.
 */
@Injectable()
export class Reads {
  constructor(
    private readonly rows: ReadModels,
    private readonly clock: BusinessClock,
    private readonly settings: ReadSettings,
  ) {}

  /** @throws DomainProblem for a lawful no. */
  async answer<T extends object>(asked: Asked, params: ReadParams, query: Query<T>): Promise<T> {
    const { rows, clock, settings } = this;
    const sources = { rows, clock, timeZone: settings.timeZone };
    const opened = granted(await openRead(params, asked.question, asked.asker, sources));
    asked.reply.header('projection-position', String(opened.scope.at));
    const answer = granted(await query(opened.scope, opened.page));
    if ('etag' in answer && typeof answer.etag === 'number') asked.reply.header('etag', etagOf(answer.etag));
    return answer;
  }
}

function granted<T extends object>(answer: T | Rejection): T {
  if (!isRejection(answer)) return answer;
  throw DomainProblem.of(answer, answer.rejected === 'read-model-behind' ? RETRY_LATER : {});
}
