import type { Schemas } from '../api/reads.js';
import { useTitle } from '../shell/language.js';
import { usePersonName } from './people.js';

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
}

/** Who and what an answer names, as people write it. */
export function useNamed(named: Named): InWords {
  const titleOf = useTitle();
  const unitOf = (code: string) => named.units.find(({ unit }) => unit === code);
  const unit = (code: string) => {
    const known = unitOf(code);
    return known === undefined ? code : titleOf(known.shortName);
  };
  const person = usePersonName(named);
  return {
    person,
    unit,
    unitInFull: (code) => {
      const known = unitOf(code);
      return known === undefined ? code : titleOf(known.name);
    },
    handler: ({ person: pseudonym, title, post }) =>
      pseudonym !== null ? person(pseudonym) : title !== null ? titleOf(title) : (post ?? '—'),
  };
}
