import { useQuery } from '@tanstack/react-query';
import { postTexts } from '#texts/directory/posts.js';
import type { Schemas } from '../api/reads.js';
import { useSay, useTitle } from '../shell/language.js';
import { usePerson } from '../shell/person.js';

type Place = Pick<Schemas['ToldAtOnce'], 'unit' | 'post'>;

/** “người đứng đầu, Cục ATTT; chuyên viên, Cục ATTT”: posts and where they are, each once, and nobody's name. */
export function usePlaces(): (places: readonly Place[]) => string {
  const say = useSay();
  const titleOf = useTitle();
  const { reads } = usePerson();
  const units = useQuery(reads.units()).data?.items ?? [];
  const inWords = ({ unit, post }: Place) => {
    const known = units.find((each) => each.unit === unit);
    return `${say(postTexts[post])}, ${known === undefined ? unit : titleOf(known.shortName)}`;
  };
  return (places) => [...new Set(places.map(inWords))].join('; ');
}
