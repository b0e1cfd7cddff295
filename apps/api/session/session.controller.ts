import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session, SessionWaiting } from '#contracts/session.js';
import { Open } from '../auth/open.decorator.js';
import { requireServing } from '../auth/require-serving.js';
import { SessionCookie } from '../auth/session-cookie.js';
import { SignOuts } from '../auth/sign-outs.js';
import { SigningIn } from '../auth/signing-in.js';
import { DomainProblem } from '../http/domain-problem.js';
import { Serving } from '../serving.js';
import { SessionAnswers } from './session-answers.js';
import { SessionPeople } from './session-people.js';
import { SessionRequests } from './session-requests.js';
import { SignInDto } from './sign-in.dto.js';

/**
 * A browser: who is signed in there, and signing out; and of a demonstration, whom it may be, and signing in as them. A
 * person is seated when they first sign in.
 */
@Open()
@Controller('v1/session')
export class SessionController {
  constructor(
    private readonly signingIn: SigningIn,
    private readonly cookie: SessionCookie,
    private readonly signOuts: SignOuts,
    private readonly answers: SessionAnswers,
    private readonly people: SessionPeople,
    private readonly requests: SessionRequests,
    private readonly serving: Serving,
  ) {}

  @Get()
  read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Session> {
    requireServing(this.serving);
    return this.answers.answer(request, reply, this.cookie.in(request));
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
    requireServing(this.serving);
    const { parts } = this.signingIn;
    if (parts === undefined) throw new DomainProblem('no-sign-in');
    this.requests.requireOwn(request);
    const person = this.signingIn.named(as);
    if (person === undefined) throw this.#nobody(as);
    // Seated first: between the two, whoever plays the others would still play this one.
    parts.seats.take(person);
    const kept = parts.sessions.signIn(this.cookie.in(request), person);
    this.cookie.keep(request, reply, kept);
    return this.answers.answer(request, reply, kept);
  }

  /** Whoever is not signed in stays so. */
  @Delete('people/:as')
  signOut(
    @Param('as') as: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    requireServing(this.serving);
    const { parts, accounts } = this.signingIn;
    if (!this.signingIn.isPossible) throw new DomainProblem('no-sign-in');
    this.requests.requireOwn(request);
    const kept = this.cookie.in(request);
    const session = this.signingIn.opened(kept);
    const person = session?.people.get(as);
    if (person !== undefined && session !== undefined) {
      parts?.sessions.signOut(kept, person);
      accounts?.sessions.end(session.id);
      this.signOuts.signedOut(session.id, person);
    }
    if (kept !== undefined && this.signingIn.opened(kept) === undefined) this.cookie.drop(request, reply);
    // Drafts are what somebody has written and nobody else has: they stay, what was read goes.
    if (accounts !== undefined) reply.header('clear-site-data', '"cache"');
    return this.answers.answer(request, reply, kept);
  }

  #nobody(as: string): DomainProblem {
    const offered = this.signingIn.offered().map((each) => each.as);
    return new DomainProblem('person-not-offered', { as, offered: offered.join(', ') }, { pointer: '/as' });
  }
}
