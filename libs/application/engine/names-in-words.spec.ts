import { describe, expect, it } from '@jest/globals';
import { directoryOf } from '#testing/directory.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import type { Position } from '../ports/event-store.js';
import { NamesInWords } from './names-in-words.js';

const directory = directoryOf({
  'C-ATTT': { kind: 'department', posts: { expert: { kind: 'staff', held: 'p-expert' } } },
  BCYCP: { kind: 'department', posts: { desk: { kind: 'staff', held: 'p-moved' } } },
});

/** In the words of somebody who knows everybody by name, or nobody. */
const handler = (person: string, isKnown: boolean) =>
  new NamesInWords(new InMemoryReadModels(), { directory, at: 0 as Position }, 'vi', {
    of: async () => (isKnown ? 'Nguyễn Văn Ví Dụ' : null),
  }).handler('C-ATTT', { person });

describe('a handler in words', () => {
  it('is the post, and the name to whoever may know it', async () => {
    expect(await handler('p-expert', true)).toBe('Nguyễn Văn Ví Dụ (expert)');
    expect(await handler('p-expert', false)).toBe('expert');
  });

  it('is no pseudonym of somebody who has left the unit, or never was in any', async () => {
    for (const person of ['p-moved', 'p-none']) {
      expect(await handler(person, true)).toBe('Nguyễn Văn Ví Dụ (người không còn ở đơn vị)');
      expect(await handler(person, false)).toBe('người không còn ở đơn vị');
    }
  });
});
