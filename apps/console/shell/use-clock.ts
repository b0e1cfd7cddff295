import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { dateIn } from '#domain/calendar/zone.js';
import { type CivilDate, instantOf } from '#domain/kernel/time.js';
import { apiOf } from '../api/api.js';
import { type ClockMove, freeSeat, moveClock } from '../api/clock.js';
import { Reads } from '../api/reads.js';
import { ZONE } from '../parts/moments.js';
import { useLanguage } from './language.js';

/** While it runs, a day passes in this time. */
const WATCHED_MS = 1_000;
const A_DAY_A_SECOND = 86_400;

/** The demonstration's clock as one person reads it, and the ways to move it. Undefined: nobody reads yet. */
export function useClock(as: string | undefined) {
  const { language } = useLanguage();
  const client = useQueryClient();
  const reads = useMemo(() => new Reads(apiOf(as ?? '', language), undefined), [as, language]);
  const clock = useQuery({
    ...reads.clock(),
    enabled: as !== undefined,
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && (data.rate > 0 || data.advancingTo !== undefined) ? WATCHED_MS : false,
  });
  const readAnew = () => client.invalidateQueries();
  const move = useMutation({ mutationFn: (to: ClockMove) => moveClock(language, to), onSettled: readAnew });
  const free = useMutation({ mutationFn: (seat: string) => freeSeat(language, seat), onSettled: readAnew });
  const state = clock.data;
  useEachDay(state?.now);
  return {
    state,
    isMoving: move.isPending,
    error: move.error ?? free.error ?? undefined,
    play: () => move.mutate({ rate: A_DAY_A_SECOND }),
    pause: () => move.mutate({ rate: 0 }),
    step: () => move.mutate({ step: true }),
    to: (at: string) => move.mutate({ advanceTo: at }),
    free: (seat: string) => free.mutate(seat),
  };
}

export type Clock = ReturnType<typeof useClock>;

/** A day that passes makes things late without anything being recorded, and so without a hint. */
function useEachDay(now: string | undefined): void {
  const client = useQueryClient();
  const day = now === undefined ? undefined : dateIn(instantOf(now), ZONE);
  const last = useRef<CivilDate>(undefined);
  useEffect(() => {
    if (day === undefined || day === last.current) return;
    const isFirst = last.current === undefined;
    last.current = day;
    if (!isFirst) void client.invalidateQueries({ predicate: ({ queryKey }) => !queryKey.includes('clock') });
  }, [day, client]);
}
