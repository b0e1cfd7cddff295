import { Body, Controller, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localizedOf } from '#application/engine/definition/bodies.js';
import type { Session } from '#contracts/session.js';
import { defined } from '#domain/kernel/plain.js';
import { Open } from '../auth/open.decorator.js';
import { unauthorised } from '../auth/unauthorised.js';
import { FirstAdministratorDto, PasswordDto, TakeUpDto } from './account.dto.js';
import { AccountDoors, browserOf, taken, unlessBusy } from './account-doors.js';

/** How a browser comes in where there is real work: with a password, or with a link that is used once. */
@Open()
@Controller('v1/session')
export class AccountSignInController {
  constructor(private readonly doors: AccountDoors) {}

  @Post('password')
  @HttpCode(HttpStatus.OK)
  async withPassword(
    @Body() { name, password }: PasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { accounts } = this.doors.open(request);
    const signedIn = await this.doors.attempt(
      name.trim(),
      request,
      () => accounts.signIn(name.trim(), password, browserOf(request)),
      (found) => found !== undefined,
    );
    if (signedIn === undefined) throw unauthorised('sign-in-refused');
    return this.doors.signedIn(request, reply, signedIn);
  }

  /** Also of a password that was lost. */
  @Post('invitations')
  @HttpCode(HttpStatus.OK)
  async withInvitation(
    @Body() { token, password }: TakeUpDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { accounts } = this.doors.open(request);
    const signedIn = await unlessBusy(() => accounts.takeUp(token, password, browserOf(request)));
    return this.doors.signedIn(request, reply, taken(signedIn));
  }

  @Post('first-administrator')
  @HttpCode(HttpStatus.OK)
  async asFirst(
    @Body() { token, unit, person, account }: FirstAdministratorDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { first } = this.doors.open(request);
    const { name, mail, language } = person;
    const asked = {
      unit: { unit: unit.unit, name: localizedOf(unit.name) },
      person: { name, language, ...defined({ mail }) },
      account: { name: account.name, password: account.password },
    };
    const signedIn = await unlessBusy(() => first.found(token, asked, browserOf(request)));
    return this.doors.signedIn(request, reply, taken(signedIn));
  }
}
