import { beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import type { Position, Revision } from '../ports/event-store.js';
import { BEYOND_THE_LOG, DryRows } from './dry-rows.js';

const due = (id: string, dueAt: number) => ({ stream: `task-${id}`, kind: 'task', id, dueAt, revision: 0 }) as const;
const checkpoint = (position: number) => ({
  position: position as Position,
  stream: 's',
  revision: 0 as Revision,
  eventId: 'e',
});

describe('rows that forget', () => {
  let below: InMemoryReadModels;
  let rows: DryRows;
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

  beforeEach(() => {
    below = new InMemoryReadModels();
    for (const [id, at] of [
      ['a', 10],
      ['b', 20],
      ['c', 30],
    ] as const)
      below.put('due', `task-${id}`, due(id, at));
    below.put('taskUnits', 't|u', { task: 't', unit: 'u', role: 'lead' });
    rows = new DryRows(below);
  });

  it('are those below, the very list of them, until something is put over them', () => {
    const all = below.find('units', {});
    const whole = new DryRows(Object.assign(new InMemoryReadModels(), { find: () => all }));
    expect(whole.find('units', {})).toBe(all);
    expect(ids(rows.find('due', {}, { orderBy: 'dueAt' }))).toEqual(['a', 'b', 'c']);
    expect(rows.get('due', 'task-b')).toEqual(due('b', 20));
  });

  it('cover a row, add one and take one away, by the order and to the limit that were asked for', () => {
    rows.put('due', 'task-a', due('a', 25));
    rows.put('due', 'task-d', due('d', 15));
    rows.drop('due', 'task-c');
    expect(ids(rows.find('due', {}, { orderBy: 'dueAt' }))).toEqual(['d', 'b', 'a']);
    expect(ids(rows.find('due', {}, { orderBy: 'dueAt', descending: true, limit: 2 }))).toEqual(['a', 'b']);
    expect(ids(rows.find('due', { dueAt: { lte: 20 } }, { orderBy: 'dueAt', limit: 1 }))).toEqual(['d']);
    rows.put('due', 'task-d', due('d', 40));
    // Of those below the first is covered, and so is none of the first any more.
    expect(ids(rows.find('due', {}, { orderBy: 'dueAt', limit: 1 }))).toEqual(['b']);
    expect(rows.get('due', 'task-c')).toBeUndefined();
    expect(ids(rows.own('due', {}))).toEqual(['a', 'd']);
    expect(ids(rows.own('due', { dueAt: { gt: 30 } }))).toEqual(['d']);
  });

  it('leave those below as they are', () => {
    rows.put('due', 'task-a', due('a', 25));
    rows.drop('taskUnits', 't|u');
    expect(below.get('due', 'task-a')).toEqual(due('a', 10));
    expect(below.find('taskUnits', { task: 't' })).toHaveLength(1);
    expect(rows.find('taskUnits', { task: 't' })).toEqual([]);
  });

  it('take back what a fold had put when it threw', () => {
    rows.commit(checkpoint(BEYOND_THE_LOG), (batch) => {
      batch.at(BEYOND_THE_LOG as Position, (writer) => writer.put('due', 'task-a', due('a', 25)));
      const fails = () =>
        batch.at(BEYOND_THE_LOG as Position, (writer) => {
          writer.put('due', 'task-a', due('a', 26));
          writer.drop('due', 'task-b');
          throw new Error('a fold');
        });
      expect(fails).toThrow('a fold');
    });
    expect([rows.get('due', 'task-a')?.dueAt, rows.get('due', 'task-b')?.dueAt]).toEqual([25, 20]);
  });

  it('are beyond the log once something was folded in, and those below as of any position of the log', async () => {
    const began = below.position();
    const unit = { task: 't', unit: 'w', role: 'lead' } as const;
    rows.commit(checkpoint(BEYOND_THE_LOG), (batch) =>
      batch.at(BEYOND_THE_LOG as Position, (writer) => writer.put('taskUnits', 't|w', unit)),
    );
    expect(rows.position()).toBe(BEYOND_THE_LOG);
    expect(await rows.reached(BEYOND_THE_LOG as Position, 0)).toBe(true);
    expect(rows.find('taskUnits', {}, { at: rows.position() })).toHaveLength(2);
    expect(rows.find('taskUnits', {}, { at: began })).toHaveLength(1);
    expect([rows.get('taskUnits', 't|w', began), rows.get('taskUnits', 't|w')]).toEqual([undefined, unit]);
  });
});
