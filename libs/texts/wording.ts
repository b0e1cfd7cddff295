import type { Language } from './language.js';

/** The statuses of HTTP that a refusal may have (RFC 9110; RFC 6585 for 428 and 429, RFC 4918 for 507). */
type Status = 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503 | 507;

/** A refusal: how it is answered; what is wrong, in a few words; then where, and how to mend it. Blanks as `fill` has them. */
export type Wording = Readonly<Record<Language, readonly [title: string, detail: string]>> & {
  readonly status: Status;
};
