/** More passwords wait to be checked than the machine gets through: nothing was looked at. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting';
}

/** Passwords and tokens: what is kept of them tells nothing of them. */
export abstract class Secrets {
  /** @throws TooManyWaiting */
  abstract hash(password: string): Promise<string>;
  /** Takes as long where there is no hash: whether there is one is not told by the clock. @throws TooManyWaiting */
  abstract fits(password: string, hash: string | undefined): Promise<boolean>;
  /** A new secret of at least 128 bits that can be typed by hand, and what is kept of it. */
  abstract token(): { readonly token: string; readonly digest: string };
  /** However it was typed: small letters and dashes count for nothing. */
  abstract digestOf(token: string): string;
}
