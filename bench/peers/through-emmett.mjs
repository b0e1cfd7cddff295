import { Conflict } from '../work/conflict.mjs';

/**
 * Emmett's versions count from 1, and it makes event ids of its own: an append sent again is a conflict to it. A new stream
 * is asked for as version 0, for its own "stream does not exist" is not checked by either store.
 */
export function throughEmmett(store, close) {
  return {
    store,
    answersRetries: false,
    append: async (stream, expected, events) => {
      try {
        const { nextExpectedStreamVersion } = await store.appendToStream(stream, events, {
          expectedStreamVersion: BigInt(expected + 1),
        });
        return Number(nextExpectedStreamVersion) - 1;
      } catch (error) {
        throw isConflict(error) ? new Conflict(error.message) : error;
      }
    },
    read: async (stream) => {
      const { events } = await store.readStream(stream);
      return events;
    },
    close,
  };
}

/** By name: each of its packages bundles a class of its own. */
const isConflict = (error) =>
  /ExpectedVersionConflict|ConcurrencyError|ConcurrencyInMemory/.test(`${error?.name} ${error?.constructor?.name}`) ||
  error?.errorCode === 412;
