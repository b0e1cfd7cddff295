import { describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Position } from '#application/ports/event-store.js';
import { READER_INDEXES, SCHEMA_SQL } from './schema.js';
import { type Select, selectRows } from './select.js';

const db = new DatabaseSync(':memory:');
db.exec([SCHEMA_SQL, ...READER_INDEXES].join('\n'));

/** How SQLite means to find the rows: "SCAN table" alone would read every row there ever was. */
function plan({ sql, parameters }: Select): string {
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters);
  return steps.map(({ detail }) => String(detail)).join('\n');
}

describe('the plan of a query', () => {
  it('takes the due list from the rows that stand, in their order', () => {
    const steps = plan(selectRows('body', 'due', { dueAt: { lte: 5 } }, { orderBy: 'dueAt', limit: 10 }));
    expect(steps).toContain('USING INDEX due_now_dueAt (dueAt<?)');
  });

  it('takes what tells most, never a flag, whatever the order of the words', () => {
    const steps = plan(selectRows('body', 'escalations', { isOpen: 1, aboutId: 'task-1' }));
    expect(steps).toContain('USING INDEX escalations_now_aboutId (aboutId=?)');
  });

  it('finds rows of then by the column in both halves', () => {
    const steps = plan(selectRows('body', 'tasks', { leadUnit: 'unit-1', isOpen: 1 }, { at: 7 as Position }));
    expect(steps).toContain('USING INDEX tasks_now_leadUnit (leadUnit=? AND from_position<?)');
    expect(steps).toContain('USING INDEX tasks_past_leadUnit (leadUnit=? AND to_position>? AND to_position<?)');
  });

  it('pages through the events of one kind without sorting them', () => {
    const steps = plan(
      selectRows('body', 'events', { type: 'T' }, { orderBy: 'position', descending: true, limit: 50 }),
    );
    expect(steps).toContain('USING INDEX events_now_type (type=?)');
    expect(steps).not.toContain('TEMP B-TREE FOR ORDER BY');
  });

  it('goes on after a position within one stream', () => {
    const steps = plan(selectRows('body', 'events', { stream: 's', position: { gt: 9 } }, { orderBy: 'position' }));
    expect(steps).toContain('USING INDEX events_now_stream (stream=? AND rowid>?)');
  });

  it('reads all rows that stand without the many that were', () => {
    expect(plan(selectRows('key', 'units', {}))).toContain('USING INDEX units_now');
  });
});
