import { DatabaseSync } from '@photostructure/sqlite';
import type { EventStore, NewEvent, Position } from '#application/ports/event-store.js';
import { tableNames } from '#infrastructure/read-models/sqlite/schema.js';
import type {
  SqliteReadModels,
  SqliteReadModelsOptions,
} from '#infrastructure/read-models/sqlite/sqlite.read-models.js';
import { openSqliteReadModels } from '#infrastructure/read-models/sqlite/sqlite.read-models.js';
import { AT, newEvent, newEvents } from '#testing/event-store/events.js';
import { builtUrl } from './built.js';

const threadUrl = (): URL => builtUrl('libs/infrastructure/read-models/sqlite/projector.thread.js');

/** Read models in a data folder, with the built projector thread. */
export function openReadModels(
  folder: string,
  options: Omit<SqliteReadModelsOptions, 'folder'> = {},
): Promise<SqliteReadModels> {
  return openSqliteReadModels({ folder, threadUrl: threadUrl(), ...options });
}

export const placed = (unit: string, parent: string): NewEvent => newEvent({ unit, parent }, { type: 'UnitPlaced' });

/** Many units, each moved about; answers the last position. */
export async function appendMany(store: EventStore, streams: number): Promise<Position> {
  const places = await Promise.all(
    Array.from({ length: streams }, async (_, index) => {
      const moves = newEvents(10).map((_event, move) => placed(`unit-${index}`, `parent-${move % 3}`));
      return store.append(`structure-${index}`, 'no-stream', moves, AT);
    }),
  );
  return places.map(({ position }) => position).reduce((a, b) => (a > b ? a : b));
}

/** Every row there ever was, with its times: equal dumps are equal read models, for now and for every moment. */
export function dump(file: string): Readonly<Record<string, readonly unknown[]>> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const rows = (table: string): readonly unknown[] =>
      db.prepare(`SELECT * FROM "${table}" ORDER BY from_position, body`).all();
    return Object.fromEntries(tableNames.map((table) => [table, rows(table)]));
  } finally {
    db.close();
  }
}
