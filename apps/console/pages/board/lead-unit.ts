import type { Schemas } from '../../api/reads.js';
import { useNamed } from '../../parts/named.js';

type Board = Schemas['Board'];

/** What leads a card's task is called, where cards of more than one unit stand on the board: on the others it is the board's own. */
export function useLeadUnit({ columns, named }: Board): ((card: Schemas['BoardCard']) => string) | undefined {
  const { unit } = useNamed(named);
  const leading = new Set(columns.flatMap(({ cards }) => cards.map(({ leadUnit }) => leadUnit)));
  return leading.size > 1 ? ({ leadUnit }) => unit(leadUnit) : undefined;
}
