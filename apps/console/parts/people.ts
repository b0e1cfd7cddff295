import type { Schemas } from '../api/reads.js';
import { useLanguage } from '../shell/language.js';

type Handler = Schemas['WireHandler'];
type Named = Schemas['WireNamed'];

/** "Name (post)" where the name is given, else the post. */
export function useHandlerName(named: Named): (handler: Handler) => string {
  const { language } = useLanguage();
  return ({ person, title, post }) => {
    const post_ = title === null ? (post ?? '') : language === 'en' ? (title.en ?? title.vi) : title.vi;
    const name = named.people.find((one) => one.person === person)?.name ?? undefined;
    if (name === undefined) return post_ === '' ? (person ?? '') : post_;
    return post_ === '' ? name : `${name} (${post_})`;
  };
}
