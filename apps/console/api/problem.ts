import type { components } from '#console-types/api.js';

export type ProblemBody = components['schemas']['ProblemBody'];

/** The server's no, in the reader's words. */
export class Refused extends Error {
  constructor(readonly problem: ProblemBody) {
    super(problem.title);
  }

  get isForbidden(): boolean {
    return this.problem.status === 403;
  }

  get isSignedOut(): boolean {
    return this.problem.status === 401;
  }
}

/** It is not there, or not this reader's: nobody can tell which. */
export const isGone = (error: unknown): boolean => error instanceof Refused && error.problem.status === 404;

/** Nobody answered: the network or the server is away, and what was sent may or may not have arrived. */
export class Unreachable extends Error {}

/** What was answered and is no answer of ours, a proxy's page say. */
export class Garbled extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

/** The refusal of an answer that is not 2xx. */
export async function refusalOf(response: Response): Promise<Error> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json') !== true) {
    return new Garbled(response.status);
  }
  const problem: ProblemBody = await response.json();
  return new Refused(problem);
}
