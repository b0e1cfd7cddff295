import { Injectable } from '@nestjs/common';
import type { DomainCommand } from '#application/engine/execution/stream-rules.js';
import type { PersonId } from '#domain/kernel/names.js';
import { isoOf } from '#domain/kernel/time.js';
import { DomainProblem } from '../http/domain-problem.js';
import { SigningIn } from './signing-in.js';

/** Who holds what, and that work is done: whoever took an account over by a reset would do these first. */
const weighty: readonly DomainCommand['type'][] = [
  ...([
    'CreatePost',
    'AppointHolder',
    'ConfirmAppointment',
    'RelieveHolder',
    'DesignateFocalPoint',
    'AssignPortfolio',
  ] as const),
  ...(['GiveCredential', 'DisableAccount', 'ConfirmResult'] as const),
];

/** After a reset the owner has a day to notice before the account decides anything of weight. */
@Injectable()
export class AccountWait {
  constructor(private readonly signingIn: SigningIn) {}

  /** @throws DomainProblem while the person's account waits. */
  async require(command: DomainCommand['type'], person: PersonId): Promise<void> {
    const { accounts } = this.signingIn;
    if (accounts === undefined || !weighty.includes(command)) return;
    const until = await accounts.accounts.waitsUntil(person);
    if (until !== undefined) throw new DomainProblem('account-waits', { until: isoOf(until) });
  }
}
