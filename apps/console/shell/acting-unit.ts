import { useEffect, useState } from 'react';
import type { Schemas } from '../api/reads.js';
import { useMe, usePerson } from './person.js';

type Post = Schemas['HeldPostView'];

interface ActingUnits {
  /** One post of each of the person's units; empty where they have one unit only, and there is nothing to choose. */
  readonly choices: readonly Post[];
  readonly chosen: Post | undefined;
  readonly choose: (unit: string) => void;
}

const keyOf = (owner: string): string => `dondoc-unit-${owner}`;

/** For which of their units somebody acts who holds posts in several; the choice stays in this browser. */
export function useActingUnits(): ActingUnits {
  const { owner, api } = usePerson();
  const me = useMe();
  const [kept, setKept] = useState(() => localStorage.getItem(keyOf(owner)));
  const choices = severalIn(me.data?.posts ?? []);
  // What was chosen may be a unit that they have left.
  const chosen = choices.find(({ unit }) => unit === kept) ?? choices[0];
  const unit = chosen?.unit;
  useEffect(() => {
    api.actingUnit = unit;
  }, [api, unit]);
  const choose = (next: string) => {
    localStorage.setItem(keyOf(owner), next);
    setKept(next);
  };
  return { choices, chosen, choose };
}

function severalIn(posts: readonly Post[]): readonly Post[] {
  const byUnit = [...new Map(posts.toReversed().map((post) => [post.unit, post])).values()].toReversed();
  return byUnit.length > 1 ? byUnit : [];
}
