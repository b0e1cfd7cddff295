import { expect, it } from '@jest/globals';
import { type Opened, write } from './opened-read-models.js';
import { checkpointAt, delivery, position } from './rows.js';

export function writing(opened: Opened): void {
  it('shows a fold its own rows, those of the event in hand included', () => {
    write(opened(), 10, (rows) => rows.put('deliveries', 'a', delivery('a')));
    write(opened(), 20, (rows) => {
      expect(rows.get('deliveries', 'a')).toEqual(delivery('a'));
      rows.put('deliveries', 'b', delivery('b'));
      expect(rows.get('deliveries', 'b')).toEqual(delivery('b'));
      expect(rows.find('deliveries', { notice: 'notice-1' })).toEqual([delivery('a'), delivery('b')]);
      rows.drop('deliveries', 'a');
      expect(rows.get('deliveries', 'a')).toBeUndefined();
      expect(rows.find('deliveries', { notice: 'notice-1' })).toEqual([delivery('b')]);
    });
  });

  it('answers what the rows hold, not what was handed in: a key without a value is no key', () => {
    const row: object = { ...delivery('a'), note: undefined };
    write(opened(), 10, (rows) => {
      rows.put('deliveries', 'a', { ...delivery('a'), ...row });
      expect(Object.keys(rows.get('deliveries', 'a') ?? {})).toEqual(Object.keys(delivery('a')));
    });
  });

  it('changes nothing when an equal row is put: it still dates from its last change', () => {
    write(opened(), 10, (rows) => rows.put('deliveries', 'a', delivery('a')));
    write(opened(), 20, (rows) => rows.put('deliveries', 'b', delivery('b')));
    write(opened(), 30, (rows) => rows.put('deliveries', 'a', delivery('a')));
    expect(opened().models.find('deliveries', {})).toEqual([delivery('a'), delivery('b')]);
  });

  it('refuses a row whose column holds no plain value', () => {
    const broken: object = { notice: { nested: true } };
    const put = (): void => write(opened(), 10, (rows) => rows.put('deliveries', 'a', { ...delivery('a'), ...broken }));
    expect(put).toThrow('deliveries.notice');
    expect(opened().models.find('deliveries', {})).toEqual([]);
  });

  it('takes back the rows of work that throws, and keeps those of the events around it', () => {
    const { writer, models } = opened();
    write(opened(), 10, (rows) => rows.put('deliveries', 'a', delivery('a')));
    writer.commit(checkpointAt(40), (batch) => {
      batch.at(position(20), (rows) => rows.put('deliveries', 'b', delivery('b')));
      const broken = (): void =>
        batch.at(position(30), (rows) => {
          rows.put('deliveries', 'a', delivery('a', { reason: 'lost' }));
          rows.put('deliveries', 'c', delivery('c'));
          rows.drop('deliveries', 'b');
          throw new Error('a fold broke');
        });
      expect(broken).toThrow('a fold broke');
      batch.at(position(40), (rows) => {
        expect(rows.get('deliveries', 'a')).toEqual(delivery('a'));
        expect(rows.get('deliveries', 'c')).toBeUndefined();
        rows.put('deliveries', 'd', delivery('d'));
      });
    });
    expect(models.find('deliveries', {})).toEqual(['a', 'b', 'd'].map((id) => delivery(id)));
    expect(models.get('deliveries', 'a', position(30))).toEqual(delivery('a'));
  });

  it('commits rows and checkpoint together, or neither', () => {
    const { writer, models } = opened();
    expect(writer.checkpoint()).toBeUndefined();
    write(opened(), 10, (rows) => rows.put('deliveries', 'a', delivery('a')));
    const broken = (): void =>
      writer.commit(checkpointAt(20), (batch) => {
        batch.at(position(20), (rows) => rows.put('deliveries', 'a', delivery('a', { reason: 'lost' })));
        throw new Error('outside of any event');
      });
    expect(broken).toThrow('outside of any event');
    expect(writer.checkpoint()).toEqual(checkpointAt(10));
    expect(models.get('deliveries', 'a')).toEqual(delivery('a'));
    write(opened(), 20, (rows) => expect(rows.get('deliveries', 'a')).toEqual(delivery('a')));
    expect(writer.checkpoint()).toEqual(checkpointAt(20));
  });
}
