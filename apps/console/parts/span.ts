import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dateIn } from '#domain/calendar/zone.js';
import { type CivilDate, instantOf } from '#domain/kernel/time.js';
import { Reads } from '../api/reads.js';
import { usePerson } from '../shell/person.js';
import { ZONE } from './moments.js';

export interface Span {
  /** The day of the first thing that was recorded, and the present one. */
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** The position that every log begins at; what is read as of it is judged at the first instant. */
const FIRST_POSITION = '1';

/** The days that can be looked back to; undefined until they are known. */
export function useSpan(): Span | undefined {
  const { api } = usePerson();
  const [then, now] = useMemo(() => [new Reads(api, FIRST_POSITION), new Reads(api, undefined)], [api]);
  const first = useQuery(then.me());
  const last = useQuery(now.me());
  if (first.data === undefined || last.data === undefined) return undefined;
  return { first: dateIn(instantOf(first.data.asOf), ZONE), last: dateIn(instantOf(last.data.asOf), ZONE) };
}
