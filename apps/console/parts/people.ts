import type { Schemas } from '../api/reads.js';
import { useTitle } from '../shell/language.js';

type Handler = Schemas['WireHandler'];
type Named = Schemas['WireNamed'];

/** "Name (post)" where the name is given, else the post: inside the unit it goes without saying which. */
export function useHandlerName(named: Named): (handler: Handler) => string {
  const titleOf = useTitle();
  return ({ person, title, post }) => {
    const name = named.people.find((one) => one.person === person)?.name ?? undefined;
    const at = title === null ? (post ?? undefined) : titleOf(title);
    if (name !== undefined && at !== undefined) return `${name} (${at})`;
    return name ?? at ?? person ?? '';
  };
}

/** "Name (post, unit)" where the name is given, else the post and the unit. */
export function usePersonName(named: Named): (person: string) => string {
  const titleOf = useTitle();
  return (person) => {
    const known = named.people.find((one) => one.person === person);
    const [post] = known?.posts ?? [];
    const at = post === undefined ? undefined : `${titleOf(post.title)}, ${titleOf(post.unitShortName)}`;
    const name = known?.name ?? undefined;
    if (name !== undefined && at !== undefined) return `${name} (${at})`;
    return name ?? at ?? person;
  };
}
