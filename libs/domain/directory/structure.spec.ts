import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import { instantOf } from '../kernel/time.js';
import { structureDecider } from './structure.decide.js';
import { type StructureEvent, unitsAbove } from './structure.js';

const now = instantOf('2019-10-15T08:00:00+07:00');
const placed = (unit: string, parent: string): StructureEvent => ({ type: 'UnitPlaced', data: { unit, parent } });
const past = (...events: StructureEvent[]) => events.map((event) => happened('2019-03-07T08:00:00+07:00', event));
const place = (unit: string, parent: string) => ({ type: 'PlaceUnit', now, unit, parent }) as const;

describe('the structure', () => {
  it('places a unit under another and moves it', () => {
    given(structureDecider, [])
      .when(place('C-ATTT', 'BTTTT'))
      .then([placed('C-ATTT', 'BTTTT')]);
    given(structureDecider, past(placed('C-ATTT', 'BTTTT')))
      .when(place('C-ATTT', 'BTTTT'))
      .thenNothing();
    given(structureDecider, past(placed('C-ATTT', 'BTTTT')))
      .when(place('C-ATTT', 'BCA'))
      .then([placed('C-ATTT', 'BCA')]);
  });

  it('has no circles, however long', () => {
    const tiers = given(structureDecider, past(placed('phòng', 'cục'), placed('cục', 'bộ'), placed('bộ', 'CP')));
    tiers.when(place('CP', 'phòng')).thenRejected('unit-above-itself', { unit: 'CP', parent: 'phòng' });
    tiers.when(place('cục', 'cục')).thenRejected('unit-above-itself');
    tiers.when(place('phòng', 'CP')).then([placed('phòng', 'CP')]);
  });

  it('names the units above, nearest first, and ends in a damaged past', () => {
    expect(unitsAbove(given(structureDecider, past(placed('cục', 'bộ'), placed('bộ', 'CP'))).state, 'cục')).toEqual([
      'bộ',
      'CP',
    ]);
    expect(unitsAbove(given(structureDecider, past(placed('a', 'b'), placed('b', 'a'))).state, 'a')).toEqual([
      'b',
      'a',
    ]);
  });
});

const unit = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'toString');

deciderProperties('structure', structureDecider, {
  context: fc.constant(undefined),
  command: fc.record({ type: fc.constant('PlaceUnit' as const), now: anInstant, unit, parent: unit }),
  event: fc.record({ type: fc.constant('UnitPlaced' as const), data: fc.record({ unit, parent: unit }) }),
  reaches: ['UnitPlaced'],
});
