import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BusinessClock } from '#application/ports/clocks.js';
import { Identity } from '#application/ports/identity.js';
import { ReadModels } from '#application/ports/read-models.js';
import type { Session } from '#contracts/session.js';
import { isoOf } from '#domain/kernel/time.js';
import { languageOf } from '#texts/language.js';
import { offeredBy } from '../auth/named-person.js';
import { SigningIn } from '../auth/signing-in.js';
import { Deployment } from '../machine/deployment.js';
import { SessionPeople } from './session-people.js';

/** What a browser is told of itself: by its session's own route, and with the console's page, which then need not ask. */
@Injectable()
export class SessionAnswers {
  constructor(
    private readonly signingIn: SigningIn,
    private readonly identity: Identity,
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
    if (parts === undefined) return { kind, language, now: null, people: [], position: null, signedIn: [] };
    const persons = parts.sessions.opened(kept)?.persons ?? [];
    const names = new Map(offeredBy(this.identity).map(({ as, person }) => [person, as]));
    const signedIn = persons.flatMap((person) => names.get(person) ?? []);
    const now = isoOf(this.clock.now());
    const position = signedIn.length === 0 ? null : String(this.rows.position());
    return { kind, language, now, people: await this.people.list(parts.seats), position, signedIn };
  }
}
