import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Identity } from '#application/ports/identity.js';
import type { Session, SessionWaiting } from '#contracts/session.js';
import { offeredBy, personNamed } from '../auth/named-person.js';
import { requireOneCredential } from '../auth/one-credential.js';
import { Open } from '../auth/open.decorator.js';
import { requireOwnOrigin } from '../auth/own-origin.js';
import { PublicAddress } from '../auth/public-address.js';
import { requireServing } from '../auth/require-serving.js';
import { SessionCookie } from '../auth/session-cookie.js';
import { SignOuts } from '../auth/sign-outs.js';
import { type SessionParts, SigningIn } from '../auth/signing-in.js';
import { DomainProblem } from '../http/domain-problem.js';
import { Serving } from '../serving.js';
import { SessionAnswers } from './session-answers.js';
import { SessionPeople } from './session-people.js';
import { SignInDto } from './sign-in.dto.js';

/** A browser of a demonstration: whom it may be, and signing in and out as them. A person is seated when they first sign in. */
@Open()
@Controller('v1/session')
export class SessionController {
  constructor(
    private readonly signingIn: SigningIn,
    private readonly identity: Identity,
    private readonly cookie: SessionCookie,
    private readonly address: PublicAddress,
    private readonly signOuts: SignOuts,
    private readonly answers: SessionAnswers,
    private readonly people: SessionPeople,
    private readonly serving: Serving,
  ) {}

  @Get()
  read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Session> {
    requireServing(this.serving);
    return this.#answer(request, reply, this.cookie.in(request));
  }

  /** Apart from the session, which every page asks for: these are the work lists of everybody. */
  @Get('waiting')
  waiting(): SessionWaiting {
    requireServing(this.serving);
    return { people: this.signingIn.parts === undefined ? [] : this.people.waiting() };
  }

  @Post('people')
  @HttpCode(HttpStatus.OK)
  signIn(
    @Body() { as }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { sessions, seats } = this.#partsFor(request);
    const person = personNamed(this.identity, as);
    if (person === undefined) throw this.#nobody(as);
    // Seated first: between the two, whoever plays the others would still play this one.
    seats.take(person);
    const kept = sessions.signIn(this.cookie.in(request), person);
    this.cookie.keep(request, reply, kept);
    return this.#answer(request, reply, kept);
  }

  /** Whoever is not signed in stays so. */
  @Delete('people/:as')
  signOut(
    @Param('as') as: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { sessions } = this.#partsFor(request);
    const person = personNamed(this.identity, as);
    const kept = this.cookie.in(request);
    const session = sessions.opened(kept);
    if (person !== undefined && session !== undefined) {
      sessions.signOut(kept, person);
      this.signOuts.signedOut(session.id, person);
    }
    if (kept !== undefined && sessions.opened(kept) === undefined) this.cookie.drop(request, reply);
    return this.#answer(request, reply, kept);
  }

  /** @throws DomainProblem where nobody signs in here, and for a call that no page of this server sent. */
  #partsFor(request: FastifyRequest): SessionParts {
    requireServing(this.serving);
    const { parts } = this.signingIn;
    if (parts === undefined) throw new DomainProblem('no-sign-in');
    requireOneCredential(request, true);
    requireOwnOrigin(request, this.address);
    return parts;
  }

  async #answer(request: FastifyRequest, reply: FastifyReply, kept: string | undefined): Promise<Session> {
    const session = await this.answers.of(request, kept);
    reply.header('content-language', session.language).header('vary', 'accept-language, cookie');
    return session;
  }

  #nobody(as: string): DomainProblem {
    const offered = offeredBy(this.identity).map((each) => each.as);
    return new DomainProblem('person-not-offered', { as, offered: offered.join(', ') }, { pointer: '/as' });
  }
}
