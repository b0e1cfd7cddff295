import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  END,
  type EventStoreDBClient,
  jsonEvent,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { StoreUnavailable } from '#application/ports/event-store.js';
import { within } from '../../queue/within.js';
import { collected } from './collected.js';
import { checkedUrl } from './connection-url.js';
import { meaningOf } from './failure-table.js';
import type { Connection } from './live-client.js';
import { LiveClient } from './live-client.js';
import { requireSomebody, unknownAccount } from './opening.js';

/** What the account in the address may do. The log needs the first three; whoever has one of the others can remove events. */
export interface AccountFindings {
  readonly mayAppend: boolean;
  readonly mayReadStreams: boolean;
  readonly mayReadAll: boolean;
  readonly mayDelete: boolean;
  readonly mayTombstone: boolean;
  /** `$tb`, `$maxCount` and `$maxAge` in a stream's metadata take events away as deleting does. */
  readonly mayWriteMetadata: boolean;
}

const LIMIT_MS = 3_000;
/** A stream that is never written is nowhere near it, so whoever has the right hears of the revision instead. */
const IMPOSSIBLE = 1_000_000_000n;

/**
 * Calls: EventStoreDB, on a client of its own, which must be the only one of the process.
 * Answers: what the account may do, by asking for each thing at a revision that cannot be, on a stream that is not.
 * Fails: as the opening of the log does, but for the right to read `$all`, which is an answer here.
 * Promises: writes, changes and deletes nothing.
 */
export async function accountFindings(url: string): Promise<AccountFindings> {
  const address = checkedUrl(url);
  await requireSomebody(address);
  const live = LiveClient.start(address, () => undefined);
  try {
    const connection = await live.connection();
    const { client } = connection;
    const stream = `dondoc-account-${randomUUID()}`;
    const expectedRevision = IMPOSSIBLE;
    const nothing = jsonEvent({ type: 'NeverWritten', data: {} });
    return {
      mayAppend: await isAllowed(() => client.appendToStream(stream, nothing, { expectedRevision })),
      mayReadStreams: await isAllowed(() => reading(client.readStream(stream, { maxCount: 1 }), connection)),
      mayReadAll: await isAllowed(() => reading(lastOfAll(client), connection)),
      mayDelete: await isAllowed(() => client.deleteStream(stream, { expectedRevision })),
      mayTombstone: await isAllowed(() => client.tombstoneStream(stream, { expectedRevision })),
      mayWriteMetadata: await isAllowed(() => client.setStreamMetadata(stream, {}, { expectedRevision })),
    };
  } finally {
    await live.close();
  }
}

const lastOfAll = (client: EventStoreDBClient) =>
  client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 });

const reading = <T>(read: Parameters<typeof collected<T>>[0], { gone }: Connection): Promise<T[]> =>
  collected(read, LIMIT_MS, gone);

/** @throws LogRefused for an account that the server does not know; StoreUnavailable */
async function isAllowed(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    if ((await within(attempt(), LIMIT_MS)) !== undefined) return true;
  } catch (error) {
    if (error instanceof WrongExpectedVersionError || error instanceof StreamNotFoundError) return true;
    const unknown = unknownAccount(error);
    if (unknown) throw unknown;
    if (meaningOf(error) === 'refused') return false;
    throw new StoreUnavailable('EventStoreDB did not say what the account may do', { cause: error });
  }
  throw new StoreUnavailable('EventStoreDB did not say in time what the account may do');
}
