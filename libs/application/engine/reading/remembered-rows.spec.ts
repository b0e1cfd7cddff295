import { describe, expect, it } from '@jest/globals';
import { initialDirective } from '#domain/directive/directive.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import type { Position } from '../../ports/event-store.js';
import { RememberedRows } from './remembered-rows.js';

const placed = (unit: string, parent: string) => ({ unit, parent });

describe('rows that one request remembers', () => {
  it('are the same however often they are asked for, also where there is none', () => {
    const rows = new InMemoryReadModels();
    rows.put('placements', 'a', placed('a', 'top'));
    const remembered = RememberedRows.of(rows);
    const first = [remembered.get('placements', 'a'), remembered.get('placements', 'b')];
    const found = remembered.find('placements', { parent: 'top' });
    rows.put('placements', 'a', placed('a', 'other'));
    rows.put('placements', 'b', placed('b', 'top'));
    expect([remembered.get('placements', 'a'), remembered.get('placements', 'b')]).toEqual(first);
    expect(remembered.find('placements', { parent: 'top' })).toBe(found);
    expect(remembered.find('placements', { parent: 'other' })).toHaveLength(1);
  });

  it('are not looked up again by their key, where a list brought them', () => {
    const rows = new InMemoryReadModels();
    const pending = { ...{ about: 't', addressee: null, issuer: null }, isOpen: 1 } as const;
    const place = { id: 'd', stream: 'directive-d', revision: 0, etag: 0 };
    rows.put('directives', 'd', { ...place, ...pending, state: initialDirective });
    const remembered = RememberedRows.of(rows);
    const [found] = remembered.find('directives', { isOpen: 1 });
    rows.drop('directives', 'd');
    expect(remembered.get('directives', 'd')).toBe(found);
  });

  it('are those of their moment', () => {
    const rows = new InMemoryReadModels();
    const remembered = RememberedRows.of(rows);
    expect(RememberedRows.of(remembered)).toBe(remembered);
    const [now, then] = [remembered.position(), -1 as Position];
    expect(now).toBe(rows.position());
    rows.put('placements', 'a', placed('a', 'top'));
    expect(remembered.get('placements', 'a')).toEqual(placed('a', 'top'));
    expect(remembered.get('placements', 'a', then)).toEqual(rows.get('placements', 'a', then));
  });
});
