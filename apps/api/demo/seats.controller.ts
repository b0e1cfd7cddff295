import { Controller, Delete, Param } from '@nestjs/common';
import type { Seat } from '#contracts/session.js';
import { SigningIn } from '../auth/signing-in.js';
import { DomainProblem } from '../http/domain-problem.js';
import { refuseDryRun } from '../http/dry-run-asked.js';
import { Context, type RequestContext } from '../http/request-context.js';
import { DemonstrationClockHolder } from './demonstration-clock.provider.js';

/** Who may let the time of a demonstration pass may also give a visitor's seat back to it. */
@Controller('v1/demo/seats')
export class SeatsController {
  constructor(
    private readonly held: DemonstrationClockHolder,
    private readonly signingIn: SigningIn,
  ) {}

  /** Whoever is signed in there stays so, and is seated again when somebody next signs in as them. */
  @Delete(':as')
  async free(@Param('as') as: string, @Context() call: RequestContext): Promise<Seat> {
    const { clock } = this.held;
    const { parts } = this.signingIn;
    if (clock === undefined || parts === undefined) throw new DomainProblem('demo-only');
    refuseDryRun(call.sent);
    const refused = await clock.refusal({ kind: 'person', person: call.person });
    if (refused !== undefined) throw DomainProblem.of(refused);
    const person = this.signingIn.named(as);
    if (person === undefined) throw new DomainProblem('not-found', { path: `/v1/demo/seats/${as}`.slice(0, 200) });
    parts.seats.free(person);
    return { as, isSeated: false };
  }
}
