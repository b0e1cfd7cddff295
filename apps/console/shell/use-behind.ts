import { useQueryClient } from '@tanstack/react-query';
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
    let since: number | undefined;
    const look = () => {
      const isUnread = client
        .getQueryCache()
        .findAll({ type: 'active', predicate: ({ queryKey }) => isReadBy(as, queryKey) })
        .some(({ state }) => state.isInvalidated);
      since = isLive && !isUnread ? undefined : (since ?? Date.now());
      setSeconds(since === undefined ? 0 : Math.floor((Date.now() - since) / 1_000));
    };
    look();
    const timer = setInterval(look, LOOKED_EVERY_MS);
    return () => clearInterval(timer);
  }, [client, as, isLive]);
  return seconds > SAID_AFTER_S ? seconds : undefined;
}
