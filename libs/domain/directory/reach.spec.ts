import { describe, expect, it } from '@jest/globals';
import { directoryOf } from '#testing/directory.js';
import { cast } from '#testing/ministry.js';
import { gapsIn, warningsOfReach } from './reach.js';

const empty = { kind: 'department', posts: { head: { kind: 'head' } } } as const;
const directory = directoryOf({ ...cast, 'V-XX': empty, 'P-01': { kind: 'province', posts: {} } });
const audience = { leadUnit: 'C-ATTT', assigningUnit: 'BTTTT', coordinatingUnits: ['BCYCP'] };

describe('who would hear nothing of a task', () => {
  it('is nobody where posts are held and a leader is in charge', () => {
    expect(gapsIn(directory, audience)).toEqual([]);
    expect(warningsOfReach(directory, audience)).toEqual([]);
  });

  it.each(['V-XX', 'P-01', 'KHÔNG'])('is a lead unit where no post is held, and its leader: %s', (leadUnit) => {
    expect(gapsIn(directory, { ...audience, leadUnit })).toEqual([
      { missing: 'leadUnit', unit: leadUnit },
      { missing: 'fieldLeader', unit: leadUnit },
    ]);
  });

  it('is not a unit that has a head and no focal point, nor one that has a focal point and no head', () => {
    const head = { kind: 'department', posts: { head: { kind: 'head', held: 'p-1' } } } as const;
    const desk = { kind: 'department', focalPoint: 'desk', posts: { desk: { kind: 'staff', held: 'p-1' } } } as const;
    for (const unit of [head, desk]) {
      const known = directoryOf({ ...cast, 'C-ATTT': unit });
      expect(gapsIn(known, audience)).toEqual([]);
    }
  });

  it('is not a unit where only the named handler holds a post', () => {
    const known = directoryOf({
      ...cast,
      'C-ATTT': { kind: 'department', posts: { expert: { kind: 'staff', held: 'p-1' } } },
    });
    expect(gapsIn(known, audience)).toEqual([{ missing: 'leadUnit', unit: 'C-ATTT' }]);
    expect(gapsIn(known, { ...audience, handler: { person: 'p-1' } })).toEqual([]);
  });

  it('is each coordinating unit by itself', () => {
    const coordinatingUnits = ['BCYCP', 'V-XX', 'P-01'];
    expect(gapsIn(directory, { ...audience, coordinatingUnits })).toEqual([
      { missing: 'coordinatingUnit', unit: 'V-XX' },
      { missing: 'coordinatingUnit', unit: 'P-01' },
    ]);
    expect(warningsOfReach(directory, { ...audience, coordinatingUnits })).toEqual([
      { warning: 'coordinating-units-unreached', because: { units: 'V-XX, P-01' } },
    ]);
  });

  it('is a leader whose post is vacant, or who is in charge of other units, or of another ministry', () => {
    const { security, ...others } = cast.BTTTT.posts;
    const vacant = {
      ...cast.BTTTT,
      posts: { ...others, security: { kind: 'fieldLeader', portfolio: ['C-ATTT'] } },
    } as const;
    const elsewhere = { ...cast.BTTTT, posts: { ...others, security: { ...security, portfolio: ['BCYCP'] } } } as const;
    for (const ministry of [vacant, elsewhere]) {
      expect(warningsOfReach(directoryOf({ ...cast, BTTTT: ministry }), audience)).toEqual([
        { warning: 'no-leader-for-unit', because: { unit: 'C-ATTT', assigningUnit: 'BTTTT' } },
      ]);
    }
    expect(gapsIn(directory, { ...audience, assigningUnit: 'BCYCP' })).toEqual([
      { missing: 'fieldLeader', unit: 'C-ATTT' },
    ]);
  });
});
