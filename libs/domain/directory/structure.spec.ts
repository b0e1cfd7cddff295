import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import { beside } from '#testing/organisation.js';
import type { Recorded } from '../kernel/decider.js';
import { instantOf } from '../kernel/time.js';
import { type StructureCommand, structureDecider } from './structure.decide.js';
import { type StructureEvent, unitsAbove } from './structure.js';

const now = instantOf('2019-10-15T08:00:00+07:00');
const placed = (unit: string, parent: string): StructureEvent => ({ type: 'UnitPlaced', data: { unit, parent } });
const past = (...events: StructureEvent[]) => events.map((event) => happened('2019-03-07T08:00:00+07:00', event));
const place = (unit: string, parent: string) => ({ type: 'PlaceUnit', now, unit, parent }) as const;
const theStructure = (events: readonly Recorded<StructureEvent>[]) => {
  const structure = given(structureDecider, events);
  return { ...structure, when: (command: StructureCommand, context = beside()) => structure.when(command, context) };
};

describe('the structure', () => {
  it('places a unit under another and moves it', () => {
    theStructure([])
      .when(place('C-ATTT', 'BTTTT'))
      .then([placed('C-ATTT', 'BTTTT')]);
    theStructure(past(placed('C-ATTT', 'BTTTT')))
      .when(place('C-ATTT', 'BTTTT'))
      .thenNothing();
    theStructure(past(placed('C-ATTT', 'BTTTT')))
      .when(place('C-ATTT', 'BCA'))
      .then([placed('C-ATTT', 'BCA')]);
  });

  it('has no circles, however long', () => {
    const tiers = theStructure(past(placed('phòng', 'cục'), placed('cục', 'bộ'), placed('bộ', 'CP')));
    tiers.when(place('CP', 'phòng')).thenRejected('unit-above-itself', { unit: 'CP', parent: 'phòng' });
    tiers.when(place('cục', 'cục')).thenRejected('unit-above-itself');
    tiers.when(place('phòng', 'CP')).then([placed('phòng', 'CP')]);
  });

  it('takes from a person units that there are and that are not closed', () => {
    const around = beside({ units: { 'C-ATTT': {}, BTTTT: {}, 'V-CU': { closed: '2019-09-01' } } });
    const byPerson = (unit: string, parent: string) =>
      theStructure([]).when({ ...place(unit, parent), by: 'p-admin' }, around);
    byPerson('C-ATTT', 'BTTTT').then([placed('C-ATTT', 'BTTTT')]);
    byPerson('C-ATTT', 'toString').thenRejected('unit-not-found', { unit: 'toString' });
    byPerson('NONE', 'BTTTT').thenRejected('unit-not-found', { unit: 'NONE' });
    byPerson('C-ATTT', 'V-CU').thenRejected('unit-closed', { unit: 'V-CU', on: '2019-09-01' });
    byPerson('V-CU', 'BTTTT').thenRejected('unit-closed', { unit: 'V-CU' });
  });

  it('names the units above, nearest first, and ends in a damaged past', () => {
    expect(unitsAbove(theStructure(past(placed('cục', 'bộ'), placed('bộ', 'CP'))).state, 'cục')).toEqual(['bộ', 'CP']);
    expect(unitsAbove(theStructure(past(placed('a', 'b'), placed('b', 'a'))).state, 'a')).toEqual(['b', 'a']);
  });
});

const unit = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'toString');

deciderProperties('structure', structureDecider, {
  context: fc.constant(beside()),
  command: fc.record({ type: fc.constant('PlaceUnit' as const), now: anInstant, unit, parent: unit }),
  event: fc.record({ type: fc.constant('UnitPlaced' as const), data: fc.record({ unit, parent: unit }) }),
  reaches: ['UnitPlaced'],
});
