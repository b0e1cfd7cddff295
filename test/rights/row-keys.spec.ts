import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowKey } from '#application/dry-run/row-keys.js';
import type { TableName } from '#application/ports/read-models.js';
import { indexedColumns } from '#application/tables.js';
import type { Story } from '#testing/story.js';
import { actionsWorld } from './actions-world.js';

/** Of these the world has no rows. */
const EMPTY: readonly TableName[] = [
  'placements',
  'pendingDirectives',
  'relations',
  'outages',
  'operations',
  'quarantined',
];

describe('the key of a row', () => {
  let story: Story;

  beforeAll(async () => {
    story = await actionsWorld();
  });
  afterAll(() => story.end());

  const tables = Object.keys(indexedColumns).filter((name): name is TableName => name in indexedColumns);

  it.each(tables)('of %s is the one under which its fold put it', (table) => {
    const found = story.rows.find(table, {});
    expect(found.length === 0).toBe(EMPTY.includes(table));
    for (const row of found) expect(story.rows.get(table, rowKey(table, row))).toEqual(row);
  });
});
