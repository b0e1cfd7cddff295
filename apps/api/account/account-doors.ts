import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { foldedAccount } from '#application/account/account-name.js';
import type { SignedIn } from '#application/account/accounts.js';
import type { CommandRejection } from '#application/engine/execution/command-answer.js';
import { TooManyWaiting } from '#application/ports/secrets.js';
import type { Session } from '#contracts/session.js';
import { requireServing } from '../auth/require-serving.js';
import { SessionCookie } from '../auth/session-cookie.js';
import { type AccountSigning, SigningIn } from '../auth/signing-in.js';
import { DomainProblem } from '../http/domain-problem.js';
import { Serving } from '../serving.js';
import { SessionAnswers } from '../session/session-answers.js';
import { SessionRequests } from '../session/session-requests.js';
import { Attempts } from './attempts.js';

const AGAIN_AFTER_S = '2';

/** What every door of accounts needs: that there are such, that passwords are not guessed, and a new session for a browser. */
@Injectable()
export class AccountDoors {
  readonly #attempts = new Attempts();

  constructor(
    private readonly signingIn: SigningIn,
    private readonly cookie: SessionCookie,
    private readonly answers: SessionAnswers,
    private readonly requests: SessionRequests,
    private readonly serving: Serving,
  ) {}

  /** @throws DomainProblem in a demonstration. */
  get parts(): AccountSigning {
    const { accounts } = this.signingIn;
    if (accounts === undefined) throw new DomainProblem('no-accounts');
    return accounts;
  }

  /** For a route that asks nobody who they are. @throws DomainProblem for a call that no page of this server sent. */
  open(request: FastifyRequest): AccountSigning {
    requireServing(this.serving);
    const { parts } = this;
    this.requests.requireOwn(request);
    return parts;
  }

  /**
   * One attempt with a password: it counts as failed until `isRight` says that it was not.
   *
   * @throws DomainProblem with the seconds to wait, before anything is looked at.
   */
  async attempt<T>(
    account: string,
    { ip }: FastifyRequest,
    look: () => Promise<T>,
    isRight: (found: T) => boolean,
  ): Promise<T> {
    const { clock } = this.parts;
    const folded = foldedAccount(account);
    const waitMs = this.#attempts.begin(folded, ip, clock.now());
    if (waitMs !== undefined) {
      const seconds = Math.ceil(waitMs / 1_000);
      throw new DomainProblem('too-many-attempts', { seconds }, { headers: { 'retry-after': String(seconds) } });
    }
    const found = await unlessBusy(look);
    if (isRight(found)) this.#attempts.succeeded(folded, ip, clock.now());
    return found;
  }

  /** A session that the browser did not have before: one that somebody else may have put there ends. */
  async signedIn(request: FastifyRequest, reply: FastifyReply, { kept }: SignedIn): Promise<Session> {
    const before = this.parts.sessions.opened(this.cookie.in(request));
    if (before !== undefined) this.parts.sessions.end(before.id);
    this.cookie.keep(request, reply, kept);
    return this.answers.answer(request, reply, kept);
  }
}

/** @throws DomainProblem where more passwords wait than the machine gets through. */
export async function unlessBusy<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TooManyWaiting)) throw error;
    throw new DomainProblem('sign-in-busy', {}, { headers: { 'retry-after': AGAIN_AFTER_S } });
  }
}

/** @throws DomainProblem for a refusal; nobody gives these with an `If-Match`. */
export function taken<T extends object>(answer: T | CommandRejection): T {
  if (!('rejected' in answer)) return answer;
  throw DomainProblem.of('current' in answer ? { rejected: 'stale', because: answer.because } : answer);
}

/** What the browser calls itself, for the list of its owner. */
export const browserOf = ({ headers }: FastifyRequest): string => headers['user-agent'] ?? '';
