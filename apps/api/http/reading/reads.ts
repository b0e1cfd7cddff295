import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type OpenedRead, openRead, type ReadParams } from '#application/engine/reading/open-read.js';
import type { PageAsked } from '#application/engine/reading/page.js';
import type { ReadScope } from '#application/engine/reading/read-scope.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { ReadModels } from '#application/ports/read-models.js';
import { SlowReads } from '#application/ports/slow-reads.js';
import type { SlowReadAsked, SlowReadName } from '#application/slow-reads.js';
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
    private readonly slowReads: SlowReads,
  ) {}

  /** @throws DomainProblem for a lawful no. */
  async answer<T extends object>(asked: Asked, params: ReadParams, query: Query<T>): Promise<T> {
    const opened = await this.#opened(asked, params);
    const answer = granted(await query(opened.scope, opened.page));
    if ('etag' in answer && typeof answer.etag === 'number') asked.reply.header('etag', etagOf(answer.etag));
    return answer;
  }

  /** What may take seconds, by the reader beside the doors; its answer goes out as it comes. */
  async answerSlowly<N extends SlowReadName>(
    asked: Asked,
    params: ReadParams,
    name: N,
    what: SlowReadAsked<N>,
  ): Promise<Buffer> {
    const { scope } = await this.#opened(asked, params);
    const { json } = granted(await this.slowReads.ask(name, what, scope, goneWith(asked.reply)));
    asked.reply.type('application/json; charset=utf-8');
    return Buffer.from(json.buffer, json.byteOffset, json.byteLength);
  }

  async #opened({ question, asker, reply }: Asked, params: ReadParams): Promise<OpenedRead> {
    const { rows, clock, settings } = this;
    const opened = granted(await openRead(params, question, asker, { rows, clock, timeZone: settings.timeZone }));
    reply.header('projection-position', String(opened.scope.at));
    return opened;
  }
}

/** Aborted when whoever asked hangs up. */
function goneWith({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return gone.signal;
}

function granted<T extends object>(answer: T | Rejection): T {
  if (!isRejection(answer)) return answer;
  throw DomainProblem.of(answer, answer.rejected === 'read-model-behind' ? RETRY_LATER : {});
}
