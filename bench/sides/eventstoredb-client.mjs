import { EventStoreDBClient, jsonEvent, NO_STREAM, START, WrongExpectedVersionError } from '@eventstore/db-client';
import { Conflict } from '../work/conflict.mjs';

/** The client as it comes, on the path that it takes by itself; a prefix keeps the streams of this run apart. */
export async function open({ url, prefix }) {
  const client = EventStoreDBClient.connectionString(url);
  return {
    answersRetries: true,
    append: async (stream, expected, events) => {
      try {
        const { nextExpectedRevision } = await client.appendToStream(prefix + stream, events.map(jsonEvent), {
          expectedRevision: expected < 0 ? NO_STREAM : BigInt(expected),
        });
        return Number(nextExpectedRevision);
      } catch (error) {
        throw error instanceof WrongExpectedVersionError ? new Conflict(error.message) : error;
      }
    },
    read: async (stream) => {
      const events = [];
      for await (const { event } of client.readStream(prefix + stream, { fromRevision: START })) events.push(event);
      return events;
    },
    close: () => client.dispose(),
  };
}
