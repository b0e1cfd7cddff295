import type { AppendResult, EventData } from '@eventstore/db-client';
import { NO_STREAM, WrongExpectedVersionError } from '@eventstore/db-client';
import type { Appended, ExpectedRevision, Position, Revision } from '#application/ports/event-store.js';
import { InvalidAppend, OutcomeUnknown, RevisionConflict, StoreUnavailable } from '#application/ports/event-store.js';
import type { Limits } from './deadline.js';
import { unlessSilent, withinDeadline } from './deadline.js';
import { meaningOf } from './failure-table.js';
import type { LiveClient } from './live-client.js';

/** A member of a cluster that leads no more names its successor then, and the client goes there. */
const requiresLeader = true;

export interface WireAppend {
  /** As the caller knows it. */
  readonly stream: string;
  /** As the server knows it. */
  readonly name: string;
  readonly expected: ExpectedRevision;
  readonly events: EventData[];
}

/**
 * Sends an append until it has the one true answer. The identical append, sent again at its exact revision, is answered
 * by the server as the first time, so that a doubt is settled by asking again.
 *
 * @throws RevisionConflict, InvalidAppend; OutcomeUnknown when a doubt is left at the limit, StoreUnavailable when none is
 */
export async function settledAppend(
  live: LiveClient,
  limits: Limits,
  until: number,
  append: WireAppend,
): Promise<Appended & { readonly wasInDoubt: boolean }> {
  const expectedRevision = append.expected === 'no-stream' ? NO_STREAM : BigInt(append.expected);
  let wasInDoubt = false;
  try {
    const answer = await withinDeadline(
      live,
      until,
      (connection, leftMs) => {
        const sent = connection.client.appendToStream(append.name, append.events, { expectedRevision, requiresLeader });
        return unlessSilent(sent, connection, limits, leftMs);
      },
      (error) => {
        const meaning = meaningOf(error);
        wasInDoubt ||= meaning === 'unknown';
        // Refused now says nothing about a try before.
        return ['conflict', 'invalid', 'deleted stream'].includes(meaning) || (meaning === 'refused' && !wasInDoubt);
      },
    );
    return { ...appended(answer), wasInDoubt };
  } catch (error) {
    throw translated(error, append, wasInDoubt);
  }
}

function appended({ nextExpectedRevision, position }: AppendResult): Appended {
  return { revision: Number(nextExpectedRevision) as Revision, position: Number(position?.commit) as Position };
}

function translated(error: unknown, { stream, expected }: WireAppend, wasInDoubt: boolean): Error {
  if (error instanceof WrongExpectedVersionError) {
    // Bigint or `no_stream`.
    const { actualVersion } = error;
    const actual = typeof actualVersion === 'bigint' ? (Number(actualVersion) as Revision) : 'no-stream';
    return new RevisionConflict(stream, expected, actual);
  }
  switch (meaningOf(error)) {
    case 'invalid':
      return new InvalidAppend(`EventStoreDB refuses the append to ${stream} for what it holds`, { cause: error });
    case 'deleted stream':
      return new InvalidAppend(`the stream ${stream} was deleted on the server for good`, { cause: error });
    case 'refused':
      return new StoreUnavailable('EventStoreDB refuses the account: check its name, password and rights', {
        cause: error,
      });
    default:
      return wasInDoubt
        ? new OutcomeUnknown(`whether the append to ${stream} was written is not known; send the same again`, {
            cause: error,
          })
        : new StoreUnavailable(`EventStoreDB cannot be reached; nothing was written to ${stream}`, { cause: error });
  }
}
