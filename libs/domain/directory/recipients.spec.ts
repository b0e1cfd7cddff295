import { describe, expect, it } from '@jest/globals';
import { directoryOf, type UnitSketch } from '#testing/directory.js';
import { type Audience, type Role, resolveRole } from './recipients.js';

const cast: Readonly<Record<string, UnitSketch>> = {
  BTTTT: {
    kind: 'ministry',
    focalPoint: 'office',
    posts: {
      minister: { kind: 'headOfMinistry', held: 'p-minister' },
      security: { kind: 'fieldLeader', held: 'p-leader', portfolio: ['C-ATTT', 'BCYCP'] },
      post: { kind: 'fieldLeader', held: 'p-other-leader', portfolio: ['V-BC'] },
      office: { kind: 'secretariat', held: 'p-office' },
      audit: { kind: 'auditor', held: 'p-audit' },
    },
  },
  'C-ATTT': {
    kind: 'department',
    focalPoint: 'desk',
    posts: {
      head: { kind: 'head', held: 'p-head' },
      deputy: { kind: 'deputyHead', held: 'p-deputy' },
      desk: { kind: 'staff', held: 'p-desk' },
      expert: { kind: 'staff', held: 'p-expert' },
    },
  },
  BCYCP: {
    kind: 'agency',
    focalPoint: 'desk',
    posts: {
      head: { kind: 'head', held: 'p-bcy-head' },
      deputy: { kind: 'deputyHead', held: 'p-bcy-deputy' },
      desk: { kind: 'staff', held: 'p-bcy-desk' },
    },
  },
};

const inDepartment: Audience = { leadUnit: 'C-ATTT', coordinatingUnits: ['BCYCP', 'BTTTT'], assigningUnit: 'BTTTT' };
const inAgency: Audience = { leadUnit: 'BCYCP', coordinatingUnits: [], assigningUnit: 'BTTTT' };

/** The cast with one unit's posts changed. */
function recast(unit: string, posts: UnitSketch['posts']): Readonly<Record<string, UnitSketch>> {
  const before = cast[unit];
  return before === undefined ? cast : { ...cast, [unit]: { ...before, posts: { ...before.posts, ...posts } } };
}

const who = (audience: Audience, role: Role, units = cast) =>
  resolveRole(directoryOf(units), audience, role).map(
    ({ unit, post, postId, person }) => `${post} ${person} ${unit}/${postId}`,
  );

describe('the handler', () => {
  it('is the person named, while that person holds a post in the lead unit', () => {
    const named = { ...inDepartment, handler: { person: 'p-expert' } };
    expect(who(named, 'handler')).toEqual(['handler p-expert C-ATTT/expert']);
    expect(who(named, 'handler', recast('C-ATTT', { expert: { kind: 'staff' } }))).toEqual([
      'focalPoint p-desk C-ATTT/desk',
    ]);
  });

  it('is the holder of the post named, whoever that is', () => {
    const named = { ...inDepartment, handler: { post: 'expert' } };
    expect(who(named, 'handler')).toEqual(['handler p-expert C-ATTT/expert']);
    expect(who(named, 'handler', recast('C-ATTT', { expert: { kind: 'staff', held: 'p-new' } }))).toEqual([
      'handler p-new C-ATTT/expert',
    ]);
    expect(who(named, 'handler', recast('C-ATTT', { expert: { kind: 'staff' } }))).toEqual([
      'focalPoint p-desk C-ATTT/desk',
    ]);
  });

  it('is the focal point where none is named, then the head, then nobody', () => {
    const noDesk = recast('C-ATTT', { desk: { kind: 'staff' } });
    expect(who(inDepartment, 'handler')).toEqual(['focalPoint p-desk C-ATTT/desk']);
    expect(who(inDepartment, 'handler', noDesk)).toEqual(['head p-head C-ATTT/head']);
    expect(who(inDepartment, 'handler', recast('C-ATTT', { desk: { kind: 'staff' }, head: { kind: 'head' } }))).toEqual(
      [],
    );
  });
});

describe('the heads of a department', () => {
  it('are told in person', () => {
    expect(who(inDepartment, 'head')).toEqual(['head p-head C-ATTT/head']);
    expect(who(inDepartment, 'deputyHead')).toEqual(['deputyHead p-deputy C-ATTT/deputy']);
  });

  it('are left out while vacant', () => {
    expect(who(inDepartment, 'head', recast('C-ATTT', { head: { kind: 'head' } }))).toEqual([]);
    expect(who(inDepartment, 'deputyHead', recast('C-ATTT', { deputy: { kind: 'deputyHead' } }))).toEqual([]);
  });
});

describe('a lead unit that is no department', () => {
  it.each<Role>(['handler', 'deputyHead', 'head', 'focalPoint'])('is reached at its focal point as %s', (role) => {
    expect(who(inAgency, role)).toEqual(['focalPoint p-bcy-desk BCYCP/desk']);
    expect(who({ ...inAgency, handler: { post: 'deputy' } }, role)).toEqual(['focalPoint p-bcy-desk BCYCP/desk']);
  });

  it('is reached at its head where the focal point is vacant', () => {
    expect(who(inAgency, 'deputyHead', recast('BCYCP', { desk: { kind: 'staff' } }))).toEqual([
      'head p-bcy-head BCYCP/head',
    ]);
  });

  it('may be the ministry itself', () => {
    expect(who({ ...inAgency, leadUnit: 'BTTTT' }, 'head')).toEqual(['focalPoint p-office BTTTT/office']);
    const noOffice = recast('BTTTT', { office: { kind: 'secretariat' } });
    expect(who({ ...inAgency, leadUnit: 'BTTTT' }, 'head', noOffice)).toEqual(['head p-minister BTTTT/minister']);
  });
});

describe('units to be told', () => {
  it('are told at their focal points, in the order of the task', () => {
    expect(who(inDepartment, 'coordinatingUnits')).toEqual([
      'focalPoint p-bcy-desk BCYCP/desk',
      'focalPoint p-office BTTTT/office',
    ]);
    expect(who(inDepartment, 'focalPoint')).toEqual(['focalPoint p-desk C-ATTT/desk']);
  });

  it('fall back on the head; an unknown unit reaches nobody', () => {
    expect(
      who(
        { ...inDepartment, coordinatingUnits: ['BCYCP', 'X'] },
        'coordinatingUnits',
        recast('BCYCP', { desk: { kind: 'staff' } }),
      ),
    ).toEqual(['head p-bcy-head BCYCP/head']);
    expect(who({ ...inDepartment, leadUnit: 'constructor' }, 'handler')).toEqual([]);
  });
});

describe('the posts of the assigning ministry', () => {
  it('the leader in charge of the field is the one whose portfolio lists the lead unit', () => {
    expect(who(inDepartment, 'fieldLeader')).toEqual(['fieldLeader p-leader BTTTT/security']);
    expect(who(inAgency, 'fieldLeader')).toEqual(['fieldLeader p-leader BTTTT/security']);
    expect(who({ ...inAgency, leadUnit: 'C-THH' }, 'fieldLeader')).toEqual([]);
  });

  it('secretariat and head of ministry are posts of that kind', () => {
    expect(who(inDepartment, 'secretariat')).toEqual(['secretariat p-office BTTTT/office']);
    expect(who(inDepartment, 'headOfMinistry')).toEqual(['headOfMinistry p-minister BTTTT/minister']);
  });

  it('vacant ones reach nobody', () => {
    const empty = recast('BTTTT', {
      minister: { kind: 'headOfMinistry' },
      security: { kind: 'fieldLeader', portfolio: ['C-ATTT'] },
      office: { kind: 'secretariat' },
    });
    for (const role of ['fieldLeader', 'secretariat', 'headOfMinistry'] as const) {
      expect(who(inDepartment, role, empty)).toEqual([]);
    }
  });
});

describe('addressee and issuer', () => {
  it('are the holders of the posts named, by the kind of post, never as a focal point', () => {
    const audience: Audience = {
      ...inDepartment,
      addressee: { unit: 'C-ATTT', post: 'desk' },
      issuer: { unit: 'BTTTT', post: 'security' },
    };
    expect(who(audience, 'addressee')).toEqual(['staff p-desk C-ATTT/desk']);
    expect(who(audience, 'issuer')).toEqual(['fieldLeader p-leader BTTTT/security']);
    expect(who({ ...audience, issuer: { unit: 'BTTTT', post: 'minister' } }, 'issuer')).toEqual([
      'headOfMinistry p-minister BTTTT/minister',
    ]);
    expect(who({ ...audience, addressee: { unit: 'BTTTT', post: 'audit' } }, 'addressee')).toEqual([
      'staff p-audit BTTTT/audit',
    ]);
  });

  it('reach nobody where there is none, or the post is vacant', () => {
    expect(who(inDepartment, 'addressee')).toEqual([]);
    const vacant = recast('C-ATTT', { desk: { kind: 'staff' } });
    expect(who({ ...inDepartment, addressee: { unit: 'C-ATTT', post: 'desk' } }, 'addressee', vacant)).toEqual([]);
  });
});
