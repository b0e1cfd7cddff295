import type { Credential, OneTimeLink } from '#application/ports/credentials.js';
import type { Sealed } from '#application/ports/key-vault.js';
import type { PersonId } from '#domain/kernel/names.js';
import { defined } from '#domain/kernel/plain.js';
import { instant } from '#domain/kernel/time.js';

/** As it stands on disk: whose it is, and what only their key opens. */
export interface KeptCredential {
  readonly person: PersonId;
  readonly sealed: Sealed;
}

export function keptCredentialIn(value: unknown): KeptCredential | undefined {
  const [person, sealed] = [get(value, 'person'), get(value, 'sealed')];
  const [keyId, iv, ct] = [get(sealed, 'keyId'), get(sealed, 'iv'), get(sealed, 'ct')];
  if (typeof keyId !== 'string' || typeof iv !== 'string' || typeof ct !== 'string') return undefined;
  return typeof person === 'string' ? { person, sealed: { keyId, iv, ct } } : undefined;
}

/** What was opened; undefined where it is no credential of that person. */
export function credentialIn(value: object, person: PersonId): Credential | undefined {
  const [account, state, passwordHash] = [get(value, 'account'), get(value, 'state'), get(value, 'passwordHash')];
  const [waitsUntil, ended, link] = [get(value, 'waitsUntil'), get(value, 'endedLinks'), linkIn(get(value, 'link'))];
  if (typeof account !== 'string' || !isState(state)) return undefined;
  return {
    ...{ person, account, state },
    endedLinks: Array.isArray(ended) ? ended.filter((each) => typeof each === 'string') : [],
    ...defined({
      link,
      passwordHash: typeof passwordHash === 'string' ? passwordHash : undefined,
      waitsUntil: typeof waitsUntil === 'number' ? instant(waitsUntil) : undefined,
    }),
  };
}

function linkIn(value: unknown): OneTimeLink | undefined {
  const [digest, purpose, until] = [get(value, 'digest'), get(value, 'purpose'), get(value, 'until')];
  if (typeof digest !== 'string' || typeof until !== 'number') return undefined;
  return purpose === 'invitation' || purpose === 'reset' ? { digest, purpose, until: instant(until) } : undefined;
}

const isState = (state: unknown): state is Credential['state'] =>
  state === 'invited' || state === 'active' || state === 'disabled';

const get = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
