import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { ReadParams } from '#application/engine/definition/read.params.js';
import type { DefinedRead } from '#application/engine/definition/read-definition.js';
import { type OpenedRead, openRead } from '#application/engine/reading/open-read.js';
import type { Asker } from '#application/engine/reading/read-scope.js';
import { Names } from '#application/engine/sight/names.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { EventStore } from '#application/ports/event-store.js';
import { KeyVault } from '#application/ports/key-vault.js';
import { ReadModels } from '#application/ports/read-models.js';
import { SlowReads } from '#application/ports/slow-reads.js';
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

/**
 * The one way of every read: as of when, who asks, then the query on the bus; its no becomes a problem. Answers carry
 * `Projection-Position`, and `ETag` where they are about one aggregate.
 */
@Injectable()
export class ReadDoors {
  constructor(
    private readonly bus: QueryBus,
    private readonly rows: ReadModels,
    private readonly log: EventStore,
    private readonly vault: KeyVault,
    private readonly clock: BusinessClock,
    private readonly settings: ReadSettings,
    private readonly slowReads: SlowReads,
  ) {}

  /** @throws DomainProblem for a lawful no. */
  async answer(read: DefinedRead, asked: Asked, params: ReadParams): Promise<object> {
    const opened = await this.#opened(asked.asker, asked.question, params);
    asked.reply.header('projection-position', String(opened.scope.at));
    if (read.slow !== undefined) return this.#slowly(read.slow, asked.reply, opened, params);
    const answer = granted(await this.#ask(read, opened, params, asked.path));
    if ('etag' in answer && typeof answer.etag === 'number') asked.reply.header('etag', etagOf(answer.etag));
    return answer;
  }

  /** A thing as this person may read it now, whatever is at its place where it is not there for them. */
  async shown(read: DefinedRead, asker: Asker, path: Asked['path'], atLeast: string): Promise<object | undefined> {
    const params = { atLeast };
    const answer = await this.#ask(read, await this.#opened(asker, read.name, params), params, path);
    return isRejection(answer) ? undefined : answer;
  }

  #ask(read: DefinedRead, { scope, page }: OpenedRead, params: ReadParams, path: Asked['path']) {
    const inPath = (parameter: string): string => path[parameter] ?? '';
    const names = new Names(this.rows, this.vault, scope);
    return this.bus.execute(new read.Query({ scope, page, params, in: inPath, log: this.log, names }));
  }

  /** What may take seconds, by the reader beside the doors; its answer goes out as it comes. */
  async #slowly(name: 'plan', reply: FastifyReply, { scope }: OpenedRead, params: ReadParams): Promise<Buffer> {
    // The params were checked against the class that the read of this name takes.
    const what = params as Parameters<typeof this.slowReads.ask<'plan'>>[1];
    const { json } = granted(await this.slowReads.ask(name, what, scope, goneWith(reply)));
    reply.type('application/json; charset=utf-8');
    return Buffer.from(json.buffer, json.byteOffset, json.byteLength);
  }

  async #opened(asker: Asker, question: string, params: ReadParams): Promise<OpenedRead> {
    const { rows, clock, settings } = this;
    return granted(await openRead(params, question, asker, { rows, clock, timeZone: settings.timeZone }));
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
