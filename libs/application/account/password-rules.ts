import { type Rejection, reject } from '#domain/kernel/rejection.js';
import type { AccountCode } from '#texts/account/account-codes.js';
import { foldedAccount } from './account-name.js';
import { commonPasswords } from './common-passwords.js';

/** Characters. Longer than `most` is refused at the door; nothing is ever cut off. */
export const PASSWORD = { least: 8, advised: 15, most: 1_024 } as const;

/**
 * Why nobody may have this password; undefined where they may. Length alone counts, no mixture of signs is asked for
 * (OWASP ASVS 5.0, 6.2).
 */
export function passwordRefusal(
  password: string,
  account: string,
  pointer = '/password',
): Rejection<AccountCode> | undefined {
  const written = password.normalize('NFC');
  const { least, advised } = PASSWORD;
  if ([...written].length < least) return reject('password-too-short', { least, advised }, pointer);
  const folded = foldedAccount(written);
  const isGuessed = folded === foldedAccount(account) || commonPasswords.has(folded);
  return isGuessed ? reject('password-too-common', {}, pointer) : undefined;
}
