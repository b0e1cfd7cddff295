import { describe, expect, it } from '@jest/globals';
import { projections } from '#application/projections.js';
import { knownEvents } from '#domain/upcasting/known-events.js';
import { schemaHash } from './schema.js';

const upcaster = (data: object): object => data;

describe('the schema that rows were folded under', () => {
  const today = schemaHash(projections);

  it('is another with an event of a new kind, an event in a new shape, and one projection fewer', () => {
    const { TaskAccepted } = knownEvents;
    expect(schemaHash(projections, { ...knownEvents, SomethingNew: [] })).not.toBe(today);
    expect(schemaHash(projections, { ...knownEvents, TaskAccepted: [...TaskAccepted, upcaster] })).not.toBe(today);
    expect(schemaHash(projections.slice(1))).not.toBe(today);
  });

  it('is the same in whatever order the events are listed', () => {
    const reversed = Object.fromEntries(Object.entries(knownEvents).toReversed());
    expect(schemaHash(projections, reversed)).toBe(today);
  });
});
