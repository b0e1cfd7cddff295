import { setTimeout as sleep } from 'node:timers/promises';
import { AccessDeniedError } from '@eventstore/db-client';
import { StoreUnavailable } from '#application/ports/event-store.js';
import { within } from '../../queue/within.js';
import { LogRefused } from '../log-errors.js';
import type { Address } from './address.js';
import { nobodyAt } from './endpoint-discovery.js';

/** Together less than the 5 s in which whoever starts us hears what is wrong. */
const [SOMEBODY_MS, LOOK_MS, ADMITTED_MS] = [1_500, 1_000, 2_300];
const PAUSE_MS = 200;
const UNAUTHENTICATED = 16;

/** @throws StoreUnavailable when nobody has come by the limit; LogRefused */
export async function requireSomebody(address: Address): Promise<void> {
  const until = performance.now() + SOMEBODY_MS;
  for (;;) {
    const why = await nobodyAt(address, LOOK_MS);
    if (why === undefined) return;
    if (performance.now() + PAUSE_MS > until) {
      throw new StoreUnavailable(`no EventStoreDB is there: ${why}. Start it, or correct EVENTSTORE_URL`);
    }
    await sleep(PAUSE_MS);
  }
}

/** The first look into the log. @throws StoreUnavailable, LogCorrupted; LogRefused when the account is refused */
export async function requireAdmitted(address: Address, look: () => Promise<unknown>): Promise<void> {
  try {
    const looked = within(
      look().then(() => true),
      ADMITTED_MS,
    );
    if (await looked) return;
  } catch (error) {
    throw refusal(error, address) ?? error;
  }
  throw new StoreUnavailable('EventStoreDB is there but does not answer: it has no leader, or is still starting');
}

/** The server knows the account's name or password not. */
export function unknownAccount(error: unknown): LogRefused | undefined {
  if (!(error instanceof AccessDeniedError) || error.code !== UNAUTHENTICATED) return undefined;
  return new LogRefused('EventStoreDB does not know the name or password: correct them in EVENTSTORE_URL', {
    cause: error,
  });
}

function refusal(error: unknown, { hasAccount }: Address): LogRefused | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  const unknown = unknownAccount(cause);
  if (unknown || !(cause instanceof AccessDeniedError)) return unknown;
  const remedy = hasAccount
    ? 'the account may not read $all: give it that right in the metadata of the stream $all ($acl, $r)'
    : 'EventStoreDB wants an account: write esdb://name:password@… in EVENTSTORE_URL';
  return new LogRefused(remedy, { cause });
}
