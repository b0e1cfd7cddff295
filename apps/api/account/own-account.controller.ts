import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PersonSession } from '#application/ports/person-sessions.js';
import type { OwnSessions, PasswordChanged } from '#contracts/account.js';
import type { PersonId } from '#domain/kernel/names.js';
import { isoOf } from '#domain/kernel/time.js';
import { personOf, sessionOf } from '../auth/person-of.js';
import { SignOuts } from '../auth/sign-outs.js';
import { DomainProblem } from '../http/domain-problem.js';
import { refuseDryRun } from '../http/dry-run-asked.js';
import { Context, type RequestContext } from '../http/request-context.js';
import { ChangePasswordDto } from './account.dto.js';
import { AccountDoors } from './account-doors.js';

/** What somebody does with their own account: nobody else sees where they are signed in. */
@Controller('v1/me')
export class OwnAccountController {
  constructor(
    private readonly doors: AccountDoors,
    private readonly signOuts: SignOuts,
  ) {}

  @Get('sessions')
  sessions(@Req() request: FastifyRequest): OwnSessions {
    return this.#list(personOf(request), sessionOf(request));
  }

  /** A browser that somebody left signed in elsewhere; that of another person is not there. */
  @Delete('sessions/:session')
  end(@Param('session') id: string, @Req() request: FastifyRequest): OwnSessions {
    const { sessions } = this.doors.parts;
    const person = personOf(request);
    const own = sessions.of(person).find((session) => session.id === id);
    if (own === undefined) throw new DomainProblem('not-found', { path: `/v1/me/sessions/${id}`.slice(0, 200) });
    sessions.end(id);
    this.signOuts.signedOut(id, person);
    return this.#list(person, sessionOf(request));
  }

  /** Ends every other session of theirs. */
  @Post('password')
  @HttpCode(HttpStatus.OK)
  async changePassword(
    @Body() { current, password }: ChangePasswordDto,
    @Req() request: FastifyRequest,
    @Context() { sent }: RequestContext,
  ): Promise<PasswordChanged> {
    refuseDryRun(sent);
    const { accounts, sessions } = this.doors.parts;
    const person = personOf(request);
    const open = sessions.of(person);
    const own = open.find(({ id }) => id === sessionOf(request));
    if (own === undefined) throw new DomainProblem('session-unknown');
    const refused = await this.doors.attempt(
      `${person} ${own.id}`,
      request,
      () => accounts.changePassword(own, current, password),
      (found) => found?.rejected !== 'current-password-wrong',
    );
    if (refused !== undefined) throw DomainProblem.of(refused);
    this.#toldToAll(open, own.id);
    return { isChanged: true };
  }

  #toldToAll(open: readonly PersonSession[], own: string): void {
    for (const { id, person } of open) if (id !== own) this.signOuts.signedOut(id, person);
  }

  #list(person: PersonId, own: string | undefined): OwnSessions {
    const items = this.doors.parts.sessions.of(person).map(({ id, signedInAt, lastUsedAt, browser }) => ({
      ...{ id, browser, isThis: id === own },
      signedInAt: isoOf(signedInAt),
      lastUsedAt: isoOf(lastUsedAt),
    }));
    return { items, total: items.length };
  }
}
