import { type Query, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Api, apiOf } from '../api/api.js';
import { Live } from '../api/live.js';
import { isReadBy, Reads, readsUpTo } from '../api/reads.js';
import { useLanguage } from './language.js';

interface Person {
  readonly as: string;
  /** For whom this browser keeps what it keeps: where there is real work, everybody's address says `me`. */
  readonly owner: string;
  readonly api: Api;
  readonly reads: Reads;
  /** Undefined: the present. A past view is read and never written to. */
  readonly asOf: string | undefined;
  readonly isLive: boolean;
}

const PersonContext = createContext<Person | undefined>(undefined);

/** Hints come in bursts; one reading anew is enough for what comes within this. */
const GATHER_MS = 80;

/** One person of this browser, who stands in the address; all below reads and writes as they do. */
export function PersonProvider(props: {
  readonly as: string;
  readonly owner: string;
  readonly asOf: string | undefined;
  /** Nothing that is shown is older. */
  readonly since: string | null;
  readonly children: ReactNode;
}) {
  const { as, owner, asOf, since, children } = props;
  const { language } = useLanguage();
  const api = apiOf(as, language);
  const isLive = useHints(api, since);
  const person = useMemo(
    () => ({ as, owner, api, reads: new Reads(api, asOf), asOf, isLive }),
    [as, owner, api, asOf, isLive],
  );
  return <PersonContext value={person}>{children}</PersonContext>;
}

export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (person === undefined) throw new Error('There is no PersonProvider above.');
  return person;
}

export function useMe() {
  return useQuery(usePerson().reads.me());
}

/** Reads anew all that this person has on the screen; done when it is. After each command of theirs, which nobody tells them of. */
export function useReadAnew(): () => Promise<void> {
  const { as } = usePerson();
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => isReadBy(as, queryKey) });
}

/** Reads anew whatever is on the screen when something changed that it does not show. */
function useHints(api: Api, since: string | null): boolean {
  const client = useQueryClient();
  const { as } = api;
  const [first] = useState(since);
  const [isLive, setIsLive] = useState(true);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let last = '';
    const readAnew = () => {
      waiting = undefined;
      // What they wrote themselves they are reading already; a read of it that failed is begun again.
      const isRead = ({ fetchStatus, data }: Query['state']) =>
        readsUpTo(last, data) || (api.endsAt(last) && fetchStatus === 'fetching');
      void client.invalidateQueries({
        predicate: ({ queryKey, state }) => isReadBy(as, queryKey) && queryKey[2] === undefined && !isRead(state),
      });
    };
    const live = new Live(
      as,
      first ?? undefined,
      (position) => {
        last = position;
        waiting ??= setTimeout(readAnew, GATHER_MS);
      },
      setIsLive,
    );
    return () => {
      clearTimeout(waiting);
      live.close();
    };
  }, [api, as, first, client]);
  return isLive;
}
