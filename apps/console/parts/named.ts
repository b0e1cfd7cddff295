import type { Schemas } from '../api/reads.js';
import { useTitle } from '../shell/language.js';

type Named = Schemas['WireNamed'];
type Handler = Schemas['WireHandler'];

interface InWords {
  /** “Nguyễn Văn Ví Dụ (Chuyên viên, Cục ATTT)”; where the name is not the reader's to know, the post and the unit. */
  readonly person: (pseudonym: string) => string;
  /** For tables and cards; what the answer does not name stays a code. */
  readonly unit: (code: string) => string;
  /** In full, for print. */
  readonly unitInFull: (code: string) => string;
  readonly handler: (handler: Handler) => string;
  /** “Nguyễn Văn Ví Dụ (Chuyên viên)”: among the tasks of one unit it goes without saying which. */
  readonly colleague: (handler: Handler) => string;
}

/** Who and what an answer names, as people write it. */
export function useNamed(named: Named): InWords {
  const titleOf = useTitle();
  const unitOf = (code: string) => named.units.find(({ unit }) => unit === code);
  const personOf = (pseudonym: string | null) => named.people.find(({ person }) => person === pseudonym);
  const person = (pseudonym: string) => {
    const known = personOf(pseudonym);
    const [post] = known?.posts ?? [];
    const at = post && `${titleOf(post.title)}, ${titleOf(post.unitShortName)}`;
    return withPost(known?.name, at) ?? pseudonym;
  };
  const postOf = ({ title, post }: Handler) => (title === null ? (post ?? undefined) : titleOf(title));
  return {
    person,
    unit: (code) => {
      const known = unitOf(code);
      return known === undefined ? code : titleOf(known.shortName);
    },
    unitInFull: (code) => {
      const known = unitOf(code);
      return known === undefined ? code : titleOf(known.name);
    },
    handler: (handler) => (handler.person === null ? (postOf(handler) ?? '—') : person(handler.person)),
    colleague: (handler) => withPost(personOf(handler.person)?.name, postOf(handler)) ?? handler.person ?? '',
  };
}

/** Where the name is not the reader's to know, the post alone. */
function withPost(name: string | null | undefined, post: string | undefined): string | undefined {
  if (name == null) return post;
  return post === undefined ? name : `${name} (${post})`;
}
