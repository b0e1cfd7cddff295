import { describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { structureProjection } from '#application/directory/structure.projection.js';
import type { EventStore } from '#application/ports/event-store.js';
import { ReadModelFailure } from '#application/ports/read-model-writer.js';
import { AT, newEvent } from '#testing/event-store/events.js';
import { InMemoryEventStore } from '#testing/event-store/in-memory.event-store.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import { translated } from './failure.js';
import { ProjectionRun } from './projection-run.js';

function thrownBy(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('what SQLite throws', () => {
  it('is a full disk when the file cannot grow', () => {
    const db = new DatabaseSync(':memory:');
    db.exec('CREATE TABLE t (body TEXT); PRAGMA max_page_count = 3');
    const error = thrownBy(() => db.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(100_000)));
    expect(translated(error)).toMatchObject({ name: 'ReadModelFailure', isDiskFull: true });
  });

  it('is the fold’s fault, and comes through as it is, when a table refuses the row', () => {
    const db = new DatabaseSync(':memory:');
    db.exec('CREATE TABLE t (body TEXT NOT NULL) STRICT');
    const error = thrownBy(() => db.exec('INSERT INTO t VALUES (NULL)'));
    expect(error).toMatchObject({ message: expect.stringContaining('NOT NULL') });
    expect(translated(error)).toBe(error);
  });

  it('is the file’s failure in every other case', () => {
    const db = new DatabaseSync(':memory:');
    const error = thrownBy(() => db.exec('SELECT * FROM nothing'));
    expect(translated(error)).toMatchObject({ name: 'ReadModelFailure', isDiskFull: false });
  });
});

/** A disk that is full for the first two transactions. */
class TightReadModels extends InMemoryReadModels {
  #refusals = 2;
  override commit(...work: Parameters<InMemoryReadModels['commit']>): void {
    if (this.#refusals > 0) {
      this.#refusals -= 1;
      throw new ReadModelFailure('the disk is full', true);
    }
    super.commit(...work);
  }
  complete = async (): Promise<void> => undefined;
  close = (): void => undefined;
}

describe('a full disk', () => {
  it('only makes the projector wait and try again', async () => {
    const log: EventStore = new InMemoryEventStore();
    const event = newEvent({ unit: 'a', parent: 'b' }, { type: 'UnitPlaced' });
    const { position } = await log.append('structure-1', 'no-stream', [event], AT);
    const models = new TightReadModels();
    const run = new ProjectionRun(log, models, [structureProjection], 1);
    const stalls: string[] = [];
    const ended = run.start({
      projected: () => undefined,
      caughtUp: () => undefined,
      quarantined: () => undefined,
      stalled: (why) => stalls.push(why),
    });
    await expect(models.reached(position, 10_000)).resolves.toBe(true);
    expect(stalls).toEqual(['the disk is full', 'the disk is full']);
    expect(models.get('placements', 'a')).toEqual({ unit: 'a', parent: 'b' });
    await run.stop();
    await ended;
  });
});
