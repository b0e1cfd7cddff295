import { describe, expect, it } from '@jest/globals';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { directoryOf } from '#testing/directory.js';
import { addressee, anyOf, HEADS, holders, holdersAnywhere, holdersUpwards, LEADERS, WORKING } from './right.js';

const directory = directoryOf({
  A: {
    kind: 'department',
    focalPoint: 'desk',
    posts: { head: { kind: 'head', held: 'p-both' }, desk: { kind: 'staff', held: 'p-desk' } },
  },
  B: { kind: 'department', posts: { desk: { kind: 'staff', held: 'p-both' } } },
  M: {
    kind: 'ministry',
    focalPoint: 'desk',
    posts: { desk: { kind: 'staff', held: 'p-ministry' }, minister: { kind: 'headOfMinistry', held: 'p-minister' } },
  },
  N: { kind: 'province', focalPoint: 'audit', posts: { audit: { kind: 'auditor', held: 'p-auditor' } } },
});
const asker = (person: PersonId, unit: UnitId | undefined) => ({ person, unit, directory });
const ofUnit = ({ unit }: { readonly unit?: UnitId | undefined }) => unit;

describe('a right of holders of posts', () => {
  const leading = holders('lead', HEADS, ofUnit);
  const assigning = holders('assigning', LEADERS, ofUnit);

  it('is theirs only while they act for that unit, whatever they hold elsewhere', () => {
    expect(leading.refusal(asker('p-both', 'A'), { unit: 'A' })).toBeUndefined();
    expect(leading.refusal(asker('p-both', 'B'), { unit: 'A' })).toMatchObject({ rejected: 'not-your-unit' });
    expect(leading.refusal(asker('p-both', 'B'), { unit: 'B' })).toMatchObject({ rejected: 'not-your-role' });
    expect(holdersAnywhere(HEADS).refusal(asker('p-both', 'B'), {})).toMatchObject({ rejected: 'not-your-role' });
  });

  it('is nobody’s where no unit is found', () => {
    for (const unit of [undefined, '', 'X']) {
      expect(leading.refusal(asker('p-both', 'A'), { unit })).toMatchObject({ rejected: expect.any(String) });
    }
    expect(leading.refusal(asker('p-both', undefined), {})).toMatchObject({ rejected: 'not-your-role' });
  });

  it('is also the focal point’s of a ministry or a province that leads, which is reached there', () => {
    expect(leading.refusal(asker('p-ministry', 'M'), { unit: 'M' })).toBeUndefined();
    expect(leading.refusal(asker('p-desk', 'A'), { unit: 'A' })).toMatchObject({ rejected: 'not-your-role' });
  });

  it('is not the focal point’s where the ministry assigns: its leaders decide', () => {
    expect(assigning.refusal(asker('p-minister', 'M'), { unit: 'M' })).toBeUndefined();
    expect(assigning.refusal(asker('p-ministry', 'M'), { unit: 'M' })).toMatchObject({ rejected: 'not-your-role' });
  });

  it('is never an auditor’s, be theirs the focal point', () => {
    const working = holders('lead', WORKING, ofUnit);
    expect(working.refusal(asker('p-auditor', 'N'), { unit: 'N' })).toMatchObject({ rejected: 'not-your-role' });
  });
});

describe('a right that goes upwards', () => {
  const upwards = holdersUpwards(LEADERS, ({ units }: { readonly units: readonly UnitId[] }) => units);

  it('is theirs in the unit or in one above it, and whoever is of none is told of the unit', () => {
    expect(upwards.refusal(asker('p-minister', 'M'), { units: ['M'] })).toBeUndefined();
    expect(upwards.refusal(asker('p-minister', 'M'), { units: ['A', 'M'] })).toBeUndefined();
    expect(upwards.refusal(asker('p-ministry', 'M'), { units: ['A', 'M'] })).toMatchObject({ because: { unit: 'A' } });
    expect(upwards.refusal(asker('p-minister', 'M'), { units: ['A'] })).toMatchObject({ rejected: 'not-your-unit' });
    expect(upwards.refusal(asker('p-minister', 'M'), { units: [] })).toMatchObject({ rejected: 'not-your-role' });
  });
});

describe('several rights of which one will do', () => {
  const either = anyOf(
    holders('lead', HEADS, () => 'A'),
    holders('assigning', LEADERS, () => 'M'),
  );

  it('are each enough, and whoever has none is told of the first', () => {
    expect(either.refusal(asker('p-both', 'A'), {})).toBeUndefined();
    expect(either.refusal(asker('p-minister', 'M'), {})).toBeUndefined();
    expect(either.refusal(asker('p-ministry', 'M'), {})).toEqual({ rejected: 'not-your-unit', because: { unit: 'A' } });
  });
});

describe('an addressee', () => {
  const right = addressee(ofAddressee);
  function ofAddressee({ to }: { readonly to?: { readonly unit: UnitId; readonly post: string } }) {
    return to;
  }

  it('is whoever holds the post and acts for its unit; of no address nobody', () => {
    const to = { unit: 'B', post: 'desk' };
    expect(right.refusal(asker('p-both', 'B'), { to })).toBeUndefined();
    expect(right.refusal(asker('p-both', 'A'), { to })).toMatchObject({ rejected: 'not-your-role' });
    expect(right.refusal(asker('p-desk', 'A'), { to })).toMatchObject({ rejected: 'not-your-role' });
    expect(right.refusal(asker('p-both', undefined), {})).toMatchObject({ rejected: 'not-your-role' });
  });
});
