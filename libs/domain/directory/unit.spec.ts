import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { instantOf } from '../kernel/time.js';
import { type UnitCommand, unitDecider } from './unit.decide.js';
import type { UnitEvent } from './unit.js';

const now: Instant = instantOf('2019-10-15T08:00:00+07:00');
const past = (...events: UnitEvent[]) => events.map((event) => happened('2019-03-07T08:00:00+07:00', event));
const since = '2019-01-01' as CivilDate;

const facts = {
  name: { vi: 'Cục An toàn thông tin' },
  kind: 'department',
  subKind: 'cục',
  participation: 'system',
} as const;
const established: UnitEvent = { type: 'UnitEstablished', data: { unit: 'C-ATTT', ...facts } };
const head: UnitEvent = {
  type: 'PostCreated',
  data: { post: 'C-ATTT-head', kind: 'head', title: { vi: 'Cục trưởng' } },
};
const leader: UnitEvent = {
  type: 'PostCreated',
  data: { post: 'leader', kind: 'fieldLeader', title: { vi: 'Thứ trưởng' } },
};
const appointed: UnitEvent = { type: 'HolderAppointed', data: { post: 'C-ATTT-head', person: 'p-1', since } };

describe('a unit', () => {
  const establish = { type: 'EstablishUnit', now, unit: 'C-ATTT', ...facts } as const;

  it('is established once', () => {
    given(unitDecider, []).when(establish).then([established]);
    given(unitDecider, past(established)).when(establish).thenNothing();
    given(unitDecider, past(established))
      .when({ ...establish, kind: 'agency' })
      .thenRejected('unit-already-established', { unit: 'C-ATTT' });
  });

  it('takes a new name and keeps its posts', () => {
    const name = { vi: 'Cục An toàn thông tin mạng' };
    given(unitDecider, past(established))
      .when({ type: 'RenameUnit', now, name })
      .then([{ type: 'UnitRenamed', data: { name } }]);
    const { state } = given(unitDecider, past(established, head, { type: 'UnitRenamed', data: { name } }));
    expect(state).toMatchObject({ id: 'C-ATTT', name, posts: { 'C-ATTT-head': { kind: 'head' } } });
  });

  it('is established with a short name, which goes with the name that it stands for', () => {
    const [shortName, name] = [{ vi: 'Cục ATTT', en: 'AIS' }, { vi: 'Cục An toàn thông tin mạng' }];
    const withShort: UnitEvent = { type: 'UnitEstablished', data: { unit: 'C-ATTT', ...facts, shortName } };
    given(unitDecider, [])
      .when({ ...establish, shortName })
      .then([withShort]);
    expect(given(unitDecider, past(withShort)).state).toMatchObject({ shortName });
    const rename = { type: 'RenameUnit', now, name: facts.name } as const;
    given(unitDecider, past(withShort))
      .when({ ...rename, shortName })
      .thenNothing();
    given(unitDecider, past(withShort))
      .when({ ...rename, name, shortName: { vi: 'Cục ATTTM' } })
      .then([{ type: 'UnitRenamed', data: { name, shortName: { vi: 'Cục ATTTM' } } }]);
    given(unitDecider, past(withShort))
      .when(rename)
      .then([{ type: 'UnitRenamed', data: { name: facts.name } }]);
    expect(given(unitDecider, past(withShort, { type: 'UnitRenamed', data: { name } })).state).not.toHaveProperty(
      'shortName',
    );
  });

  it('does nothing before it is established', () => {
    given(unitDecider, [])
      .when({ type: 'RenameUnit', now, name: { vi: 'Cục' } })
      .thenRejected('unit-not-found');
    given(unitDecider, []).when({ type: 'DesignateFocalPoint', now, post: 'x' }).thenRejected('unit-not-found');
  });
});

describe('a post', () => {
  const create = { type: 'CreatePost', now, post: 'C-ATTT-head', kind: 'head', title: { vi: 'Cục trưởng' } } as const;
  const appoint = { type: 'AppointHolder', now, post: 'C-ATTT-head', person: 'p-1', since } as const;

  it('is created vacant, and once', () => {
    const created = given(unitDecider, past(established)).when(create);
    created.then([head]);
    given(unitDecider, past(established, head)).when(create).thenNothing();
    given(unitDecider, past(established, head))
      .when({ ...create, kind: 'staff' })
      .thenRejected('post-already-exists', { post: 'C-ATTT-head', unit: 'C-ATTT' });
    expect(given(unitDecider, past(established, head)).state.posts['C-ATTT-head']).toStrictEqual({
      id: 'C-ATTT-head',
      kind: 'head',
      title: { vi: 'Cục trưởng' },
      portfolio: [],
    });
  });

  it('is held by one person: another waits until the first is relieved', () => {
    given(unitDecider, past(established, head)).when(appoint).then([appointed]);
    given(unitDecider, past(established, head, appointed))
      .when(appoint)
      .thenNothing();
    given(unitDecider, past(established, head, appointed))
      .when({ ...appoint, person: 'p-2' })
      .thenRejected('post-already-held', { post: 'C-ATTT-head', since: '2019-01-01' });
  });

  it('is relieved of whom the command names, never of the successor', () => {
    const relieve = { type: 'RelieveHolder', now, post: 'C-ATTT-head', person: 'p-1' } as const;
    const relieved: UnitEvent = { type: 'HolderRelieved', data: { post: 'C-ATTT-head', person: 'p-1' } };
    given(unitDecider, past(established, head, appointed))
      .when(relieve)
      .then([relieved]);
    given(unitDecider, past(established, head, appointed, relieved))
      .when(relieve)
      .thenNothing();
    given(unitDecider, past(established, head, appointed))
      .when({ ...relieve, person: 'p-2' })
      .thenRejected('post-held-by-another');
    const { state } = given(unitDecider, past(established, head, appointed, relieved));
    expect(state.posts['C-ATTT-head']).not.toHaveProperty('holder');
  });

  it('must exist, also where its name is one that every object knows', () => {
    const unit = given(unitDecider, past(established));
    unit.when(appoint).thenRejected('post-not-found', { post: 'C-ATTT-head', unit: 'C-ATTT' });
    unit.when({ ...appoint, post: 'constructor' }).thenRejected('post-not-found');
  });

  it('becomes the focal point', () => {
    const designate = { type: 'DesignateFocalPoint', now, post: 'C-ATTT-head' } as const;
    const designated: UnitEvent = { type: 'FocalPointDesignated', data: { post: 'C-ATTT-head' } };
    given(unitDecider, past(established, head)).when(designate).then([designated]);
    given(unitDecider, past(established, head, designated))
      .when(designate)
      .thenNothing();
    given(unitDecider, past(established)).when(designate).thenRejected('post-not-found');
  });
});

describe('a portfolio', () => {
  const assign = { type: 'AssignPortfolio', now, post: 'leader', units: ['C-ATTT', 'BCYCP', 'C-ATTT'] } as const;
  const assigned: UnitEvent = { type: 'PortfolioAssigned', data: { post: 'leader', units: ['C-ATTT', 'BCYCP'] } };

  it('lists each unit once, in no order that matters', () => {
    given(unitDecider, past(established, leader)).when(assign).then([assigned]);
    given(unitDecider, past(established, leader, assigned))
      .when({ ...assign, units: ['BCYCP', 'C-ATTT'] })
      .thenNothing();
  });

  it('replaces the one before', () => {
    given(unitDecider, past(established, leader, assigned))
      .when({ ...assign, units: [] })
      .then([{ type: 'PortfolioAssigned', data: { post: 'leader', units: [] } }]);
  });

  it('belongs to a leader in charge of a field alone', () => {
    given(unitDecider, past(established, head))
      .when({ ...assign, post: 'C-ATTT-head' })
      .thenRejected('post-without-portfolio', { post: 'C-ATTT-head' });
  });
});

const post = fc.constantFrom('a', 'b', 'constructor', '__proto__');
const person = fc.constantFrom('p-1', 'p-2');
const kind = fc.constantFrom('head' as const, 'fieldLeader' as const);
const name = fc.constantFrom({ vi: 'Cục' }, { vi: 'Vụ', en: 'Department' });
const units = fc.array(fc.constantFrom('C-ATTT', 'BCYCP', 'C-THH'), { maxLength: 4 });
const unitFacts = fc.record(
  {
    unit: fc.constant('C-ATTT'),
    name,
    shortName: name,
    kind: fc.constant('department' as const),
    participation: fc.constant('system' as const),
    subKind: fc.constant('cục'),
  },
  { requiredKeys: ['unit', 'name', 'kind', 'participation'] },
);

deciderProperties('unit', unitDecider, {
  context: fc.constant(undefined),
  command: fc.oneof<fc.Arbitrary<UnitCommand>[]>(
    fc.tuple(unitFacts, anInstant).map(([some, at]) => ({ type: 'EstablishUnit', now: at, ...some })),
    fc.record(
      { type: fc.constant('RenameUnit'), now: anInstant, name, shortName: name },
      { requiredKeys: ['type', 'now', 'name'] },
    ),
    fc.record({ type: fc.constant('CreatePost'), now: anInstant, post, kind, title: name }),
    fc.record({ type: fc.constant('AppointHolder'), now: anInstant, post, person, since: fc.constant(since) }),
    fc.record({ type: fc.constant('RelieveHolder'), now: anInstant, post, person }),
    fc.record({ type: fc.constant('DesignateFocalPoint'), now: anInstant, post }),
    fc.record({ type: fc.constant('AssignPortfolio'), now: anInstant, post, units }),
  ),
  event: fc.oneof<fc.Arbitrary<UnitEvent>[]>(
    fc.record({ type: fc.constant('UnitEstablished'), data: unitFacts }),
    fc.record({
      type: fc.constant('UnitRenamed'),
      data: fc.record({ name, shortName: name }, { requiredKeys: ['name'] }),
    }),
    fc.record({ type: fc.constant('PostCreated'), data: fc.record({ post, kind, title: name }) }),
    fc.record({ type: fc.constant('HolderAppointed'), data: fc.record({ post, person, since: fc.constant(since) }) }),
    fc.record({ type: fc.constant('HolderRelieved'), data: fc.record({ post, person }) }),
    fc.record({ type: fc.constant('FocalPointDesignated'), data: fc.record({ post }) }),
    fc.record({ type: fc.constant('PortfolioAssigned'), data: fc.record({ post, units }) }),
  ),
  reaches: [
    'UnitEstablished',
    'UnitRenamed',
    'PostCreated',
    'HolderAppointed',
    'HolderRelieved',
    'FocalPointDesignated',
    'PortfolioAssigned',
  ],
});
