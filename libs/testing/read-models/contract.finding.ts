import { beforeEach, expect, it } from '@jest/globals';
import type { Find } from '#application/ports/read-models.js';
import { type Opened, write } from './opened-read-models.js';
import { delivery, due, eventRow, position } from './rows.js';

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

export function finding(opened: Opened): void {
  // The row of `a` changed last, so without an order it comes last.
  beforeEach(() => {
    write(opened(), 10, (rows) => rows.put('deliveries', 'a', delivery('a', { notice: 'n1' })));
    write(opened(), 20, (rows) => {
      rows.put('deliveries', 'c', delivery('c', { notice: 'n2', isOpen: 0 }));
      rows.put('deliveries', 'b', delivery('b', { notice: 'n2' }));
    });
    write(opened(), 30, (rows) => rows.put('deliveries', 'a', delivery('a', { notice: 'n3' })));
  });

  it('finds by equality, by a list and by all conditions together', () => {
    const { models } = opened();
    expect(idsOf(models.find('deliveries', { notice: 'n2' }))).toEqual(['b', 'c']);
    expect(idsOf(models.find('deliveries', { notice: 'n2', isOpen: 1 }))).toEqual(['b']);
    expect(idsOf(models.find('deliveries', { isOpen: { in: [0, 1] }, notice: { in: ['n3', 'n2', 'n9'] } }))).toEqual([
      'b',
      'c',
      'a',
    ]);
    expect(models.find('deliveries', { notice: { in: [] } })).toEqual([]);
    expect(models.find('deliveries', { notice: 'n1' })).toEqual([]);
    expect(idsOf(models.find('deliveries', { notice: 'n1' }, { at: position(29) }))).toEqual(['a']);
  });

  it('finds by bounds, the lower one excluded and the upper one included', () => {
    write(opened(), 40, (rows) => {
      for (const [id, at] of [
        ['x', 100],
        ['y', 300],
        ['z', 200],
      ] as const) {
        rows.put('due', `task-${id}`, due(id, at));
      }
    });
    const { models } = opened();
    const byDate: Find = { orderBy: 'dueAt' };
    expect(idsOf(models.find('due', { dueAt: { lte: 200 } }, byDate))).toEqual(['x', 'z']);
    expect(idsOf(models.find('due', { dueAt: { gt: 200 } }, byDate))).toEqual(['y']);
    expect(idsOf(models.find('due', { dueAt: { lte: 99 } }, byDate))).toEqual([]);
  });

  it('finds what has no value', () => {
    write(opened(), 40, (rows) => rows.put('events', '40', eventRow(40, { unit: null })));
    write(opened(), 41, (rows) => rows.put('events', '41', eventRow(41, { unit: 'unit-1' })));
    const { models } = opened();
    expect(idsOf(models.find('events', { unit: null }))).toEqual(['event-40']);
    expect(idsOf(models.find('events', { unit: 'unit-1' }))).toEqual(['event-41']);
  });

  it('orders by a column and else by last change, both ways, equals by last change and key, and stops at a limit', () => {
    const { models } = opened();
    expect(idsOf(models.find('deliveries', {}))).toEqual(['b', 'c', 'a']);
    expect(idsOf(models.find('deliveries', {}, { descending: true }))).toEqual(['a', 'c', 'b']);
    expect(idsOf(models.find('deliveries', {}, { orderBy: 'notice' }))).toEqual(['b', 'c', 'a']);
    expect(idsOf(models.find('deliveries', {}, { orderBy: 'notice', descending: true, limit: 2 }))).toEqual(['a', 'c']);
    expect(idsOf(models.find('deliveries', {}, { at: position(20), limit: 2 }))).toEqual(['a', 'b']);
    expect(models.find('deliveries', {}, { limit: 0 })).toEqual([]);
  });

  it('orders rows of then that stand and that do not as one', () => {
    const { models } = opened();
    const then: Find = { at: position(20), orderBy: 'notice' };
    expect(idsOf(models.find('deliveries', {}, then))).toEqual(['a', 'b', 'c']);
    expect(idsOf(models.find('deliveries', {}, { ...then, descending: true, limit: 2 }))).toEqual(['c', 'b']);
  });

  it('pages through the log by position', () => {
    for (const at of [40, 50, 60, 70]) write(opened(), at, (rows) => rows.put('events', String(at), eventRow(at)));
    const { models } = opened();
    const newest: Find = { orderBy: 'position', descending: true, limit: 2 };
    expect(idsOf(models.find('events', { stream: 'task-1' }, newest))).toEqual(['event-70', 'event-60']);
    expect(idsOf(models.find('events', { stream: 'task-1', position: { lte: 59 } }, newest))).toEqual([
      'event-50',
      'event-40',
    ]);
    expect(idsOf(models.find('events', { position: { gt: 50 } }, { at: position(60) }))).toEqual(['event-60']);
  });

  it('refuses the past of a table that keeps only what stands', () => {
    const { models } = opened();
    expect(() => models.find('due', {}, { at: position(10) })).toThrow('due is asked for at 10');
    expect(() => models.get('due', 'task-x', position(10))).toThrow('due is asked for at 10');
  });

  it('refuses a column without an index: it would read the whole table', () => {
    const { models } = opened();
    expect(() => models.find('deliveries', { state: 'failed' })).toThrow('deliveries.state');
    expect(() => models.find('deliveries', {}, { orderBy: 'id' })).toThrow('deliveries.id');
  });
}
