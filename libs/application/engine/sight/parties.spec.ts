import { describe, expect, it } from '@jest/globals';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import { Parties } from './parties.js';
import { levelPlace, partyKey } from './party-key.js';

const TOLD = { thing: 'task-told', place: 'BTTTT/office', person: 'former' };
const OF_POST = { thing: 'directive-d', place: 'BTTTT/office', person: '' };
const TAKEN_OVER = { thing: 'blocker-b', place: levelPlace('fieldLeader'), person: 'next' };
const THINGS = [TOLD, OF_POST, TAKEN_OVER].map(({ thing }) => thing);

/** Whether they are asked of one by one, or so many that all answers are fetched at once. */
describe.each([
  ['one by one', 0],
  ['many', 30],
])('who has a part in a thing, asked %s', (_, before) => {
  const rows = new InMemoryReadModels();
  for (const row of [TOLD, OF_POST, TAKEN_OVER]) rows.put('parties', partyKey(row), row);

  function partsOf(person: string, places: readonly string[]): readonly string[] {
    const parties = new Parties(rows, person, places);
    for (let other = 0; other < before; other += 1) parties.include(`task-${other}`);
    return THINGS.filter((thing) => parties.include(thing));
  }

  it('was told while in the post that they hold still, or holds the post that it goes to', () => {
    expect(partsOf('former', ['BTTTT/office'])).toEqual(['task-told', 'directive-d']);
  });

  it('is not whoever follows in a post, of what its former holder was told', () => {
    expect(partsOf('successor', ['BTTTT/office'])).toEqual(['directive-d']);
  });

  it('took over what lay before another', () => {
    expect(partsOf('next', ['BTTTT/security'])).toEqual(['blocker-b']);
  });

  it('is nobody who holds no post, or another', () => {
    expect([partsOf('former', []), partsOf('former', ['C-ATTT/office'])]).toEqual([[], []]);
  });
});
