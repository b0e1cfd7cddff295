import { describe, expect, it } from '@jest/globals';
import { AT, newEvent } from '#testing/event-store/events.js';
import { InMemoryEventStore } from '#testing/event-store/in-memory.event-store.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import { structureProjection } from '../../directory/structure.projection.js';
import { eventsProjection } from '../../log/events.projection.js';
import type { NewEvent, Position } from '../../ports/event-store.js';
import { ReadModelFailure } from '../../ports/read-model-writer.js';
import type { Projection } from './projection.js';
import { CheckpointOfAnotherLog, CheckpointOfCopiedLog, type ProjectorParts, runProjector } from './projector.js';

const placed = (unit: string, parent: string): NewEvent =>
  newEvent({ unit, parent }, { type: 'UnitPlaced', metadata: { ...newEvent().metadata, actor: 'person-1' } });

/** Writes a row and then fails where the event says so. */
const breakable = (failure: (what: string) => unknown): Projection => ({
  name: 'breakable',
  of: ['structure'],
  apply({ data }, rows) {
    const { unit, parent }: { unit?: unknown; parent?: unknown } = data;
    rows.put('placements', 'last', { unit: String(unit), parent: String(parent) });
    if (unit === 'broken') throw failure('this unit breaks');
  },
});

/** Runs until everything in the log is folded. */
async function project(
  change: Pick<ProjectorParts, 'log' | 'writer' | 'projections'> & Partial<ProjectorParts>,
): Promise<void> {
  const stop = new AbortController();
  await runProjector({ ...change, onCaughtUp: () => stop.abort(), signal: stop.signal });
}

describe('the projector', () => {
  it('folds what the log holds, says so page by page, and goes on from its checkpoint', async () => {
    const [log, models] = [new InMemoryEventStore(), new InMemoryReadModels()];
    const projections = [eventsProjection, structureProjection];
    const said: Position[] = [];
    const onProjected = (position: Position): unknown => said.push(position);
    const first = await log.append('structure-r', 'no-stream', [placed('a', 'r'), placed('b', 'a')], AT);
    await project({ log, writer: models, projections, onProjected });
    expect(models.find('placements', {})).toEqual([
      { unit: 'a', parent: 'r' },
      { unit: 'b', parent: 'a' },
    ]);
    const second = await log.append('structure-r', first.revision, [placed('b', 'r')], AT);
    await project({ log, writer: models, projections, onProjected });
    expect(models.get('placements', 'b')).toEqual({ unit: 'b', parent: 'r' });
    expect(models.get('placements', 'b', first.position)).toEqual({ unit: 'b', parent: 'a' });
    expect(said).toEqual([first.position, second.position]);
    expect(models.position()).toBe(second.position);
  });

  it('folds a single event at once, and together what comes faster than it is folded', async () => {
    const [store, writer] = [new InMemoryEventStore(), new InMemoryReadModels()];
    for (let n = 0; n < 5; n += 1) await store.append(`structure-${n}`, 'no-stream', [placed('a', `p${n}`)], AT);
    const pages = (await store.readAll()).map((event) => [event]);
    const [first, second, third, fourth, fifth] = pages;
    // An empty page: the log had no more at that moment.
    async function* subscribe() {
      for (const page of [first, [], second, third, fourth, fifth, []]) yield page ?? [];
    }
    const log = { subscribe, readStream: store.readStream.bind(store) };
    const said: Position[] = [];
    await runProjector({
      log,
      writer,
      projections: [structureProjection],
      onProjected: (position) => said.push(position),
    });
    const ends = [first, second, fourth, fifth];
    expect(said).toEqual(ends.map((page) => page?.[0]?.position));
  });

  it('quarantines a stream whose event cannot be folded, with nothing of the event left, and the others go on', async () => {
    const [log, models] = [new InMemoryEventStore(), new InMemoryReadModels()];
    const projections = [eventsProjection, structureProjection, breakable((what) => new TypeError(what))];
    await log.append('structure-1', 'no-stream', [placed('a', 'r')], AT);
    const { revision, position } = await log.append('structure-2', 'no-stream', [placed('broken', 'r')], AT);
    await log.append('structure-2', revision, [placed('later', 'r')], AT);
    const last = await log.append('structure-3', 'no-stream', [placed('c', 'r')], AT);
    const alarms: unknown[] = [];
    await project({ log, writer: models, projections, onQuarantined: (row) => alarms.push(row) });
    const error = 'TypeError: this unit breaks';
    const row = { stream: 'structure-2', position, projection: 'breakable', reason: 'cannot-be-folded', error };
    expect(models.find('quarantined', {})).toEqual([row]);
    expect(alarms).toEqual([row]);
    expect(models.find('placements', {}).map(({ unit }) => unit)).toEqual(['a', 'c', 'c']);
    expect(models.find('events', {})).toHaveLength(4);
    expect(models.position()).toBe(last.position);
  });

  it('keeps a quarantined stream quarantined after a start', async () => {
    const [log, models] = [new InMemoryEventStore(), new InMemoryReadModels()];
    const projections = [structureProjection, breakable((what) => new Error(what))];
    const { revision } = await log.append('structure-2', 'no-stream', [placed('broken', 'r')], AT);
    await project({ log, writer: models, projections });
    await log.append('structure-2', revision, [placed('later', 'r')], AT);
    await project({ log, writer: models, projections });
    expect(models.find('placements', {})).toEqual([]);
  });

  it('stops at a failure of the file, quarantines nothing, and has written nothing of that page', async () => {
    const [log, models] = [new InMemoryEventStore(), new InMemoryReadModels()];
    const projections = [eventsProjection, structureProjection, breakable((what) => new ReadModelFailure(what, false))];
    await log.append('structure-1', 'no-stream', [placed('a', 'r'), placed('broken', 'r')], AT);
    await expect(project({ log, writer: models, projections })).rejects.toThrow(ReadModelFailure);
    expect(models.find('quarantined', {})).toEqual([]);
    expect(models.find('events', {})).toEqual([]);
    expect(models.checkpoint()).toBeUndefined();
  });

  it('refuses to carry on rows that were folded from another log', async () => {
    const [log, other, models] = [new InMemoryEventStore(), new InMemoryEventStore(), new InMemoryReadModels()];
    const projections = [structureProjection];
    await log.append('structure-1', 'no-stream', [placed('a', 'r')], AT);
    await project({ log, writer: models, projections });
    await expect(project({ log: other, writer: models, projections })).rejects.toThrow(CheckpointOfAnotherLog);
    await other.append('structure-1', 'no-stream', [placed('a', 'r')], AT);
    await expect(project({ log: other, writer: models, projections })).rejects.toThrow(CheckpointOfAnotherLog);
  });

  it('tells a log that was copied to other places from another log', async () => {
    const [log, copy, models] = [new InMemoryEventStore(), new InMemoryEventStore(), new InMemoryReadModels()];
    const [projections, moved] = [[structureProjection], placed('a', 'r')];
    await log.append('structure-1', 'no-stream', [moved], AT);
    await project({ log, writer: models, projections });
    await copy.append('structure-2', 'no-stream', [placed('b', 'r')], AT);
    await copy.append('structure-1', 'no-stream', [moved], AT);
    await expect(project({ log: copy, writer: models, projections })).rejects.toThrow(CheckpointOfCopiedLog);
  });
});
