import type { Position } from '../../ports/event-store.js';
import type { Hint } from '../../ports/live-hints.js';
import type { ReadModels } from '../../ports/read-models.js';
import { parseStream, type StreamCategory } from '../../streams.js';

/** More than this is not worth naming: whoever shows something reads it anew. */
export const HINT_EVENTS_MAX = 500;

/** What screens show. What concerns single persons (contacts, mail, what they have read) is nobody else's to hear of. */
const hinted: readonly StreamCategory[] = [
  'task',
  'duty',
  'blocker',
  'directive',
  'programme',
  'unit',
  'structure',
  'policy',
  'calendar',
  'runtime',
];

/** One hint for all that happened after a position, up to and with another; undefined when no screen shows it. */
export function hintBetween(rows: Pick<ReadModels, 'find'>, after: Position, upTo: Position): Hint | undefined {
  const found = rows.find(
    'events',
    { position: { gt: after } },
    { at: upTo, orderBy: 'position', limit: HINT_EVENTS_MAX + 1 },
  );
  if (found.length > HINT_EVENTS_MAX) return { position: upTo, kinds: [], ids: [], isWhole: false };
  const shown = found.map(({ stream }) => parseStream(stream)).filter(({ category }) => isHinted(category));
  if (shown.length === 0) return undefined;
  const kinds = [...new Set(shown.map(({ category }) => category))];
  return { position: upTo, kinds, ids: [...new Set(shown.map(({ id }) => id))], isWhole: true };
}

const isHinted = (category: string): boolean => hinted.some((shown) => shown === category);
