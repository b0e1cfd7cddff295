import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/reads.js';

type Item = Schemas['WorkItem'];

/** What came before the reader as a leader; how long it waits and how late it is stands with it. */
export interface Waiting {
  readonly escalation: string;
  readonly code: string | null;
  readonly title: Item['about']['title'];
  readonly unit: Item['about']['leadUnitShortName'];
  readonly daysLate: number | null;
}

/** In the order of the work list, but what a unit asks and proposes comes before what the clock alone brought up. */
export function waitingIn(items: readonly Item[]): readonly Waiting[] {
  return items
    .flatMap(({ escalation, about }) => (escalation === undefined ? [] : [{ escalation, about }]))
    .toSorted((a, b) => Number(b.about.kind === 'blocker') - Number(a.about.kind === 'blocker'))
    .map(({ escalation: { id, daysLate }, about: { code, title, leadUnitShortName } }) => ({
      escalation: id,
      ...{ code, title, daysLate, unit: leadUnitShortName },
    }));
}

/**
 * Which one is open: that of the address, else the first. The first stays open when the list changes under it: nobody is to agree
 * to something that has just taken the place of what they read.
 */
export function useOpened(waiting: readonly Waiting[]): string | undefined {
  const { escalation } = useParams({ strict: false });
  const [kept, setKept] = useState<string>();
  const first = waiting[0]?.escalation;
  useEffect(() => {
    if (first !== undefined) setKept((now) => now ?? first);
  }, [first]);
  return escalation ?? kept ?? first;
}
