import { Controller, Get, Headers, type OnModuleDestroy, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PersonHints } from '#application/engine/live/person-hints.js';
import type { Position } from '#application/ports/event-store.js';
import { type Hint, LiveHints } from '#application/ports/live-hints.js';
import { ReadModels } from '#application/ports/read-models.js';
import type { PersonId } from '#domain/kernel/names.js';
import { AsInAddress } from '../auth/as-in-address.decorator.js';
import { personOf, sessionOf } from '../auth/person-of.js';
import { SignOuts } from '../auth/sign-outs.js';
import { SigningIn } from '../auth/signing-in.js';
import { LiveConnection } from './live-connection.js';

const HEARTBEAT_MS = 15_000;
/** A session that another process has ended is to be over everywhere within five seconds. */
const ASK_AGAIN_MS = 2_000;

/** Keeps proxies from buffering and from rewriting what passes. */
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  connection: 'keep-alive',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
};

/** `GET /v1/stream`: hints that something changed, never what it says. A lost hint loses nothing: reads hold the facts. */
@Controller('v1/stream')
export class LiveController implements OnModuleDestroy {
  readonly #connections = new Set<LiveConnection>();
  /** Of browsers: by which session each was let in. */
  readonly #sessions = new Map<LiveConnection, string>();
  readonly #heartbeat = setInterval(() => this.#engineCycle(), HEARTBEAT_MS);
  readonly #askAgain = setInterval(() => this.#endEnded(), ASK_AGAIN_MS);

  constructor(
    private readonly rows: ReadModels,
    private readonly hints: LiveHints,
    private readonly signOuts: SignOuts,
    private readonly signingIn: SigningIn,
  ) {
    this.#heartbeat.unref();
    this.#askAgain.unref();
  }

  /** Ends where its person signs out of the browser that listens, and with the session, which it does not prolong. */
  @Get()
  @AsInAddress()
  stream(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') lastEventId?: string,
    @Query('since') since?: string,
  ): void {
    reply.hijack();
    reply.raw.writeHead(200, HEADERS);
    const connection = new LiveConnection(reply.raw);
    const person = personOf(request);
    const position = this.rows.position();
    const hints = new PersonHints(this.rows, person, position);
    const unsubscribe = this.hints.subscribe((upTo) => {
      const hint = hints.upTo(upTo);
      if (hint !== undefined) connection.send(hint);
    });
    const session = sessionOf(request);
    const watched = session === undefined ? undefined : this.signOuts.watch(session, person, () => connection.close());
    this.#connections.add(connection);
    if (session !== undefined) this.#sessions.set(connection, session);
    reply.raw.once('close', () => {
      unsubscribe();
      watched?.();
      this.#connections.delete(connection);
      this.#sessions.delete(connection);
    });
    connection.open(position, this.#missedSince(person, position, lastEventId ?? since));
  }

  /** Open streams would keep the server from closing. */
  onModuleDestroy(): void {
    clearInterval(this.#heartbeat);
    clearInterval(this.#askAgain);
    for (const connection of this.#connections) connection.close();
  }

  /** Undefined for whoever has heard nothing, and where nothing happened. A position that nobody gave out here: read anew. */
  #missedSince(person: PersonId, position: Position, heard: string | undefined): Hint | undefined {
    if (heard === undefined || heard === '') return undefined;
    const last = Number(heard);
    if (!Number.isSafeInteger(last) || last > position) return { position, kinds: [], ids: [], isWhole: false };
    return new PersonHints(this.rows, person, last as Position).upTo(position);
  }

  #endEnded(): void {
    for (const [connection, session] of this.#sessions) if (!this.signingIn.stands(session)) connection.close();
  }

  #engineCycle(): void {
    for (const connection of this.#connections) connection.engineCycle();
  }
}
