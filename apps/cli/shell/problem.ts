import { exitCodeOf } from './exit-codes.js';
import { Failure } from './failure.js';

/** `application/problem+json` as our doors answer it (RFC 9457); nothing of it is sure to be there. */
interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer?: string; readonly detail?: string }[];
}

/** What the server refused, in the words that it chose for the reader's language. */
export class Refused extends Failure {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(exitCodeOf(status, problem.code), 'unexpected', { why: problem.title ?? `HTTP ${status}` });
  }
}

/** Undefined for a body that no door of ours wrote. */
export function refusalOf(status: number, contentType: string, body: unknown): Refused | undefined {
  const isProblem = contentType.includes('application/problem+json') && typeof body === 'object' && body !== null;
  return isProblem ? new Refused(status, body) : undefined;
}
