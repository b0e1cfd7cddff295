import { Body, Controller, HttpCode, HttpStatus, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Asked } from '#application/account/accounts.js';
import { ActingBody } from '#application/engine/definition/bodies.js';
import { ids } from '#application/ids.js';
import type { AccountDisabledAnswer, InvitationSlip } from '#contracts/account.js';
import { defined } from '#domain/kernel/plain.js';
import { isoOf } from '#domain/kernel/time.js';
import { AccountWait } from '../auth/account-wait.js';
import { sessionOf } from '../auth/person-of.js';
import { PublicAddress } from '../auth/public-address.js';
import { SignOuts } from '../auth/sign-outs.js';
import { commandHeaders } from '../http/command-headers.js';
import { refuseDryRun } from '../http/dry-run-asked.js';
import { fingerprintOf } from '../http/fingerprint.js';
import { Context, type RequestContext } from '../http/request-context.js';
import { InviteDto } from './account.dto.js';
import { AccountDoors, taken } from './account-doors.js';

/** What administrators do with the accounts of others. What they answer or end stands in no log, so no definition makes these. */
@Controller('v1/people/:person')
export class PeopleAccountsController {
  constructor(
    private readonly doors: AccountDoors,
    private readonly address: PublicAddress,
    private readonly signOuts: SignOuts,
    private readonly wait: AccountWait,
  ) {}

  /** A slip to hand over; a newer one ends it. Sent again under the same key, another slip is made of it. */
  @Post('invitations')
  async invite(
    @Param('person') person: string,
    @Body() { account, unit }: InviteDto,
    @Context() call: RequestContext,
    @Req() request: FastifyRequest,
  ): Promise<InvitationSlip> {
    const { accounts } = this.doors.parts;
    refuseDryRun(call.sent);
    await this.wait.require('GiveCredential', call.person);
    const slip = taken(await accounts.invite(person, account, askedIn(call, request, unit)));
    const origin = this.address.originOf(request) ?? '';
    const { token, until } = slip;
    return {
      ...{ person, account: slip.account, code: (token.match(/.{1,5}/g) ?? []).join('-') },
      link: `${origin}/invitation#${token}`,
      until: isoOf(until),
    };
  }

  @Post('disabling')
  @HttpCode(HttpStatus.OK)
  async disable(
    @Param('person') person: string,
    @Body() { unit }: ActingBody,
    @Context() call: RequestContext,
    @Req() request: FastifyRequest,
  ): Promise<AccountDisabledAnswer> {
    const { accounts, sessions } = this.doors.parts;
    refuseDryRun(call.sent);
    await this.wait.require('DisableAccount', call.person);
    const open = sessions.of(person);
    const refused = await accounts.disable(person, askedIn(call, request, unit));
    if (refused !== undefined) taken(refused);
    for (const { id } of open) this.signOuts.signedOut(id, person);
    return { person, isDisabled: true };
  }
}

function askedIn(
  { person, route, headers, sent, traceId }: RequestContext,
  request: FastifyRequest,
  unit?: string,
): Asked {
  const session = sessionOf(request);
  const credential = session === undefined ? undefined : ({ kind: 'session', id: session } as const);
  return {
    actor: { kind: 'person', person, ...defined({ unit, credential }) },
    commandKey: ids.commandKey(person, route, commandHeaders(headers).idempotencyKey),
    fingerprint: fingerprintOf(sent),
    correlation: traceId,
  };
}
