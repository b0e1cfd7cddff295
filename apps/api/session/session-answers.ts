import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BusinessClock } from '#application/ports/clocks.js';
import { ReadModels } from '#application/ports/read-models.js';
import type { Session } from '#contracts/session.js';
import type { PersonId } from '#domain/kernel/names.js';
import { isoOf } from '#domain/kernel/time.js';
import { languageOf } from '#texts/language.js';
import { SigningIn } from '../auth/signing-in.js';
import { Deployment } from '../machine/deployment.js';
import { SessionPeople } from './session-people.js';

/** What a browser is told of itself: by its session's own route, and with the console's page, which then need not ask. */
@Injectable()
export class SessionAnswers {
  constructor(
    private readonly signingIn: SigningIn,
    private readonly people: SessionPeople,
    private readonly rows: ReadModels,
    private readonly deployment: Deployment,
    private readonly clock: BusinessClock,
  ) {}

  /** `kept` is what the browser's cookie says: of this request, or as of its answer. */
  async of({ headers }: FastifyRequest, kept: string | undefined): Promise<Session> {
    const { kind } = this.deployment;
    const language = languageOf(headers['accept-language']);
    const { parts } = this.signingIn;
    const here = this.signingIn.opened(kept)?.people ?? new Map<string, PersonId>();
    const signedIn = [...here.keys()];
    const position = signedIn.length === 0 ? null : String(this.rows.position());
    if (parts === undefined) {
      const [person = null] = here.values();
      return { kind, language, now: null, people: [], person, position, signedIn };
    }
    const now = isoOf(this.clock.now());
    return { kind, language, now, people: await this.people.list(parts.seats), person: null, position, signedIn };
  }

  async answer(request: FastifyRequest, reply: FastifyReply, kept: string | undefined): Promise<Session> {
    const session = await this.of(request, kept);
    reply.header('content-language', session.language).header('vary', 'accept-language, cookie');
    return session;
  }
}
