import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isReadBy } from '../api/reads.js';
import { usePerson } from './person.js';

const LOOKED_EVERY_MS = 1_000;
/** What comes this late is late for nobody. */
const SAID_AFTER_S = 5;

/**
 * Seconds by which what is on the page is behind, once that is worth saying: nobody could tell it what changed, or it was told and
 * could not read it anew.
 */
export function useBehind(): number | undefined {
  const client = useQueryClient();
  const { as, isLive } = usePerson();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const unread = new Unread();
    const lostAt = isLive ? undefined : Date.now();
    const look = () => {
      const queries = client
        .getQueryCache()
        .findAll({ type: 'active', predicate: ({ queryKey }) => isReadBy(as, queryKey) });
      const since = Math.min(unread.since(queries), lostAt ?? Number.POSITIVE_INFINITY);
      setSeconds(Math.max(0, Math.floor((Date.now() - since) / 1_000)));
    };
    look();
    const timer = setInterval(look, LOOKED_EVERY_MS);
    return () => clearInterval(timer);
  }, [client, as, isLive]);
  return seconds > SAID_AFTER_S ? seconds : undefined;
}

/** What was told to have changed and is not read yet. While much happens something always is, and none of it for long. */
class Unread {
  #since = new Map<string, number>();

  /** Of the one that waits longest; infinite where none does. */
  since(queries: readonly Query[]): number {
    const waiting = queries.filter(({ state }) => state.isInvalidated);
    this.#since = new Map(
      waiting.map(({ queryHash, state: { dataUpdatedAt } }) => {
        const before = this.#since.get(queryHash);
        return [queryHash, before === undefined || dataUpdatedAt > before ? Date.now() : before];
      }),
    );
    return Math.min(...this.#since.values());
  }
}
