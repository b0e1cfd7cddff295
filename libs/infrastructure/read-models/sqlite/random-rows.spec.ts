import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReadModelWriter } from '#application/ports/read-model-writer.js';
import type { RowWriter } from '#application/ports/read-models.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import { checkpointAt, delivery, due, position } from '#testing/read-models/rows.js';
import { SqliteReadModelWriter } from './sqlite.read-model-writer.js';
import { SqliteRowReader } from './sqlite.row-reader.js';

interface Step {
  readonly table: 'deliveries' | 'due';
  readonly key: string;
  /** Undefined: dropped. Few values, so that equal rows and rows that come back are common. */
  readonly value: number | undefined;
}
interface Event {
  readonly steps: readonly Step[];
  /** Its folds look around after each step; a row that nobody looks for is written later. */
  readonly isLooking: boolean;
  readonly isThrown: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  table: fc.constantFrom('deliveries', 'due'),
  key: fc.constantFrom('a', 'b', 'c'),
  value: fc.constantFrom(undefined, 0, 1, 2),
});
const event: fc.Arbitrary<Event> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  isLooking: fc.boolean(),
  isThrown: fc.nat(5).map((n) => n === 0),
});
const transactions = fc.array(fc.array(event, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

/** Everything that a fold can see while it works. */
function sights(rows: RowWriter): unknown {
  return [
    rows.find('deliveries', { isOpen: 1 }),
    rows.find('deliveries', { notice: { in: ['n0', 'n2'] } }),
    rows.find('due', { dueAt: { gt: 0 } }),
    rows.find('due', {}),
    ['a', 'b', 'c'].map((key) => [rows.get('deliveries', key), rows.get('due', key)]),
  ];
}

function take(rows: RowWriter, { table, key, value }: Step): void {
  if (value === undefined) rows.drop(table, key);
  else if (table === 'due') rows.put('due', key, due(key, value));
  else rows.put('deliveries', key, delivery(key, { notice: `n${value}`, isOpen: value === 1 ? 0 : 1 }));
}

/** What its folds saw, step by step. */
function lived(writer: ReadModelWriter, at: number, events: readonly Event[]): unknown {
  const seen: unknown[] = [];
  writer.commit(checkpointAt(at + events.length), (batch) => {
    for (const [index, { steps, isLooking, isThrown }] of events.entries()) {
      try {
        batch.at(position(at + index + 1), (rows) => {
          for (const each of steps) {
            take(rows, each);
            if (isLooking) seen.push(sights(rows));
          }
          if (isThrown) throw new Error('a fold broke');
        });
      } catch {
        seen.push('thrown');
      }
    }
  });
  return seen;
}

describe('rows in a file, whatever folds do', () => {
  let folder = '';
  let files = 0;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-random-rows-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are what the plain lists hold, to the fold at every step and to readers at every moment', () => {
    fc.assert(
      fc.property(transactions, (lives) => {
        files += 1;
        const file = join(folder, `${files}.db`);
        const writer = SqliteReadModelWriter.create(file, 'random');
        const reader = new SqliteRowReader(file);
        const plain = new InMemoryReadModels();
        let at = 0;
        for (const events of lives) {
          expect(lived(writer, at, events)).toEqual(lived(plain, at, events));
          at += events.length;
          expect(reader.find('due', {})).toEqual(plain.find('due', {}));
        }
        for (let moment = 0; moment <= at; moment += 1) {
          const then = { at: position(moment) };
          expect(reader.find('deliveries', {}, then)).toEqual(plain.find('deliveries', {}, then));
          expect(reader.get('deliveries', 'a', then.at)).toEqual(plain.get('deliveries', 'a', then.at));
        }
        reader.close();
        writer.close();
      }),
      { numRuns: 150 },
    );
  });
});
