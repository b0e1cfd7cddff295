import { expect, it } from '@jest/globals';
import { type Opened, write } from './opened-read-models.js';
import { delivery, eventRow, position } from './rows.js';

export function moments(opened: Opened): void {
  it('answers a row as it stands and as it stood after each event', () => {
    const first = delivery('d');
    const second = delivery('d', { state: 'accepted', isOpen: 0 });
    write(opened(), 10, (rows) => rows.put('deliveries', 'd', first));
    write(opened(), 20, (rows) => rows.put('deliveries', 'd', second));
    const { models } = opened();
    expect(models.get('deliveries', 'd')).toEqual(second);
    expect(models.get('deliveries', 'd', position(9))).toBeUndefined();
    expect(models.get('deliveries', 'd', position(10))).toEqual(first);
    expect(models.get('deliveries', 'd', position(19))).toEqual(first);
    expect(models.get('deliveries', 'd', position(20))).toEqual(second);
    expect(models.find('deliveries', { isOpen: 1 })).toEqual([]);
    expect(models.find('deliveries', { isOpen: 1 }, { at: position(19) })).toEqual([first]);
    expect(models.find('deliveries', {}, { at: position(20) })).toEqual([second]);
  });

  it('keeps the last of two rows that one event puts', () => {
    write(opened(), 10, (rows) => {
      rows.put('deliveries', 'd', delivery('d'));
      rows.put('deliveries', 'd', delivery('d', { reason: 'twice' }));
    });
    expect(opened().models.find('deliveries', {}, { at: position(10) })).toEqual([delivery('d', { reason: 'twice' })]);
  });

  it('drops a row, and still answers it for the time before', () => {
    write(opened(), 10, (rows) => rows.put('deliveries', 'd', delivery('d')));
    write(opened(), 20, (rows) => rows.drop('deliveries', 'd'));
    const { models } = opened();
    expect(models.get('deliveries', 'd')).toBeUndefined();
    expect(models.find('deliveries', {})).toEqual([]);
    expect(models.get('deliveries', 'd', position(20))).toBeUndefined();
    expect(models.find('deliveries', {}, { at: position(19) })).toEqual([delivery('d')]);
  });

  it('forgets a row that one event puts and drops, whatever stood before', () => {
    write(opened(), 10, (rows) => rows.put('deliveries', 'old', delivery('old')));
    write(opened(), 20, (rows) => {
      for (const id of ['old', 'new']) {
        rows.put('deliveries', id, delivery(id, { reason: 'short-lived' }));
        rows.drop('deliveries', id);
      }
    });
    const { models } = opened();
    expect(models.find('deliveries', {})).toEqual([]);
    expect(models.find('deliveries', {}, { at: position(20) })).toEqual([]);
    expect(models.find('deliveries', {}, { at: position(19) })).toEqual([delivery('old')]);
  });

  it('takes a row again after it was dropped, in the same event and in a later one', () => {
    write(opened(), 10, (rows) => {
      rows.put('deliveries', 'd', delivery('d'));
      rows.drop('deliveries', 'd');
      rows.put('deliveries', 'd', delivery('d', { reason: 'again' }));
    });
    write(opened(), 20, (rows) => rows.drop('deliveries', 'd'));
    write(opened(), 30, (rows) => rows.put('deliveries', 'd', delivery('d')));
    const { models } = opened();
    expect(models.get('deliveries', 'd', position(10))).toEqual(delivery('d', { reason: 'again' }));
    expect(models.get('deliveries', 'd', position(25))).toBeUndefined();
    expect(models.get('deliveries', 'd')).toEqual(delivery('d'));
  });

  it('turns an instant into the last position recorded by then', () => {
    write(opened(), 10, (rows) => rows.put('events', '10', eventRow(10, { recordedAt: 5_000 })));
    write(opened(), 20, (rows) => rows.put('events', '20', eventRow(20, { recordedAt: 5_000 })));
    write(opened(), 30, (rows) => rows.put('events', '30', eventRow(30, { recordedAt: 6_000 })));
    const { models } = opened();
    expect(models.positionAt(4_999)).toBe(-1);
    expect(models.positionAt(5_000)).toBe(20);
    expect(models.positionAt(5_999)).toBe(20);
    expect(models.positionAt(9_999)).toBe(30);
  });
}
