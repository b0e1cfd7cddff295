import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import { beside } from '#testing/organisation.js';
import type { Recorded } from '../kernel/decider.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { instantOf } from '../kernel/time.js';
import { type UnitCommand, unitDecider } from './unit.decide.js';
import type { UnitEvent } from './unit.js';

const now: Instant = instantOf('2019-10-15T08:00:00+07:00');
const past = (...events: UnitEvent[]) => events.map((event) => happened('2019-03-07T08:00:00+07:00', event));
const since = '2019-01-01' as CivilDate;
/** With nobody registered and nothing beside it: what the system founds asks for none of it. */
const aUnit = (events: readonly Recorded<UnitEvent>[]) => {
  const unit = given(unitDecider, events);
  return { ...unit, when: (command: UnitCommand, context = beside()) => unit.when(command, context) };
};

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
    aUnit([]).when(establish).then([established]);
    aUnit(past(established)).when(establish).thenNothing();
    aUnit(past(established))
      .when({ ...establish, kind: 'agency' })
      .thenRejected('unit-already-established', { unit: 'C-ATTT' });
  });

  it('takes a new name and keeps its posts', () => {
    const name = { vi: 'Cục An toàn thông tin mạng' };
    aUnit(past(established))
      .when({ type: 'RenameUnit', now, name })
      .then([{ type: 'UnitRenamed', data: { name } }]);
    const { state } = aUnit(past(established, head, { type: 'UnitRenamed', data: { name } }));
    expect(state).toMatchObject({ id: 'C-ATTT', name, posts: { 'C-ATTT-head': { kind: 'head' } } });
  });

  it('is established with a short name, which goes with the name that it stands for', () => {
    const [shortName, name] = [{ vi: 'Cục ATTT', en: 'AIS' }, { vi: 'Cục An toàn thông tin mạng' }];
    const withShort: UnitEvent = { type: 'UnitEstablished', data: { unit: 'C-ATTT', ...facts, shortName } };
    aUnit([])
      .when({ ...establish, shortName })
      .then([withShort]);
    expect(aUnit(past(withShort)).state).toMatchObject({ shortName });
    const rename = { type: 'RenameUnit', now, name: facts.name } as const;
    aUnit(past(withShort))
      .when({ ...rename, shortName })
      .thenNothing();
    aUnit(past(withShort))
      .when({ ...rename, name, shortName: { vi: 'Cục ATTTM' } })
      .then([{ type: 'UnitRenamed', data: { name, shortName: { vi: 'Cục ATTTM' } } }]);
    aUnit(past(withShort))
      .when(rename)
      .then([{ type: 'UnitRenamed', data: { name: facts.name } }]);
    expect(aUnit(past(withShort, { type: 'UnitRenamed', data: { name } })).state).not.toHaveProperty('shortName');
  });

  it('does nothing before it is established', () => {
    aUnit([])
      .when({ type: 'RenameUnit', now, name: { vi: 'Cục' } })
      .thenRejected('unit-not-found');
    aUnit([]).when({ type: 'DesignateFocalPoint', now, post: 'x' }).thenRejected('unit-not-found');
  });
});

describe('a post', () => {
  const create = { type: 'CreatePost', now, post: 'C-ATTT-head', kind: 'head', title: { vi: 'Cục trưởng' } } as const;
  const appoint = { type: 'AppointHolder', now, post: 'C-ATTT-head', person: 'p-1', since } as const;

  it('is created vacant, and once', () => {
    const created = aUnit(past(established)).when(create);
    created.then([head]);
    aUnit(past(established, head)).when(create).thenNothing();
    aUnit(past(established, head))
      .when({ ...create, kind: 'staff' })
      .thenRejected('post-already-exists', { post: 'C-ATTT-head', unit: 'C-ATTT' });
    expect(aUnit(past(established, head)).state.posts['C-ATTT-head']).toStrictEqual({
      id: 'C-ATTT-head',
      kind: 'head',
      title: { vi: 'Cục trưởng' },
      portfolio: [],
    });
  });

  it('is held by one person: another waits until the first is relieved', () => {
    aUnit(past(established, head)).when(appoint).then([appointed]);
    aUnit(past(established, head, appointed))
      .when(appoint)
      .thenNothing();
    aUnit(past(established, head, appointed))
      .when({ ...appoint, person: 'p-2' })
      .thenRejected('post-already-held', { post: 'C-ATTT-head', since: '2019-01-01' });
  });

  it('is relieved of whom the command names, never of the successor', () => {
    const relieve = { type: 'RelieveHolder', now, post: 'C-ATTT-head', person: 'p-1' } as const;
    const relieved: UnitEvent = { type: 'HolderRelieved', data: { post: 'C-ATTT-head', person: 'p-1' } };
    aUnit(past(established, head, appointed))
      .when(relieve)
      .then([relieved]);
    aUnit(past(established, head, appointed, relieved))
      .when(relieve)
      .thenNothing();
    aUnit(past(established, head, appointed))
      .when({ ...relieve, person: 'p-2' })
      .thenRejected('post-held-by-another');
    const { state } = aUnit(past(established, head, appointed, relieved));
    expect(state.posts['C-ATTT-head']).not.toHaveProperty('holder');
  });

  it('must exist, also where its name is one that every object knows', () => {
    const unit = aUnit(past(established));
    unit.when(appoint).thenRejected('post-not-found', { post: 'C-ATTT-head', unit: 'C-ATTT' });
    unit.when({ ...appoint, post: 'constructor' }).thenRejected('post-not-found');
  });

  it('becomes the focal point', () => {
    const designate = { type: 'DesignateFocalPoint', now, post: 'C-ATTT-head' } as const;
    const designated: UnitEvent = { type: 'FocalPointDesignated', data: { post: 'C-ATTT-head' } };
    aUnit(past(established, head)).when(designate).then([designated]);
    aUnit(past(established, head, designated))
      .when(designate)
      .thenNothing();
    aUnit(past(established)).when(designate).thenRejected('post-not-found');
  });
});

describe('a unit that a person establishes', () => {
  const establish = { type: 'EstablishUnit', now, by: 'p-admin', unit: 'C-ATTT', ...facts } as const;

  it('says when it was founded, and not on a day to come', () => {
    const [founded, tomorrow] = ['2014-08-08' as CivilDate, '2019-10-16' as CivilDate];
    aUnit([])
      .when({ ...establish, foundedOn: founded })
      .then([{ type: 'UnitEstablished', data: { unit: 'C-ATTT', ...facts, foundedOn: founded } }]);
    aUnit([])
      .when({ ...establish, foundedOn: tomorrow })
      .thenRejected('date-in-the-future', { date: tomorrow, today: '2019-10-15' });
  });
});

describe('a portfolio that a person assigns', () => {
  const assign = { type: 'AssignPortfolio', now, by: 'p-admin', post: 'leader' } as const;
  const around = beside({ units: { 'C-ATTT': {}, 'V-CU': { closed: '2019-09-01' } } });

  it('is of units that there are and that are not closed', () => {
    const unit = aUnit(past(established, leader));
    const assigned = (units: readonly string[]) => unit.when({ ...assign, units }, around);
    assigned(['C-ATTT']).then([{ type: 'PortfolioAssigned', data: { post: 'leader', units: ['C-ATTT'] } }]);
    assigned(['C-ATTT', 'constructor']).thenRejected('unit-not-found', { unit: 'constructor' });
    assigned(['V-CU']).thenRejected('unit-closed', { unit: 'V-CU', on: '2019-09-01' });
  });

  it('keeps those that were closed since', () => {
    const held: UnitEvent = { type: 'PortfolioAssigned', data: { post: 'leader', units: ['V-CU'] } };
    aUnit(past(established, leader, held))
      .when({ ...assign, units: ['C-ATTT', 'V-CU'] }, around)
      .then([{ type: 'PortfolioAssigned', data: { post: 'leader', units: ['C-ATTT', 'V-CU'] } }]);
  });
});

describe('a portfolio', () => {
  const assign = { type: 'AssignPortfolio', now, post: 'leader', units: ['C-ATTT', 'BCYCP', 'C-ATTT'] } as const;
  const assigned: UnitEvent = { type: 'PortfolioAssigned', data: { post: 'leader', units: ['C-ATTT', 'BCYCP'] } };

  it('lists each unit once, in no order that matters', () => {
    aUnit(past(established, leader)).when(assign).then([assigned]);
    aUnit(past(established, leader, assigned))
      .when({ ...assign, units: ['BCYCP', 'C-ATTT'] })
      .thenNothing();
  });

  it('replaces the one before', () => {
    aUnit(past(established, leader, assigned))
      .when({ ...assign, units: [] })
      .then([{ type: 'PortfolioAssigned', data: { post: 'leader', units: [] } }]);
  });

  it('belongs to a leader in charge of a field alone', () => {
    aUnit(past(established, head))
      .when({ ...assign, post: 'C-ATTT-head' })
      .thenRejected('post-without-portfolio', { post: 'C-ATTT-head' });
  });
});

const post = fc.constantFrom('a', 'b', 'constructor', '__proto__');
/** Of which more than one command means the same. */
const few = fc.constantFrom('a', 'b');
const person = fc.constantFrom('p-1', 'p-2');
const by = fc.constantFrom('p-1', 'p-admin');
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
  context: fc
    .record({ hasOpenWork: fc.boolean(), under: fc.constantFrom([], ['V-1']) })
    .map(({ hasOpenWork, under }) => beside({ registered: ['p-1', 'p-2'], units: { BCYCP: {} }, hasOpenWork, under })),
  command: fc.oneof<fc.Arbitrary<UnitCommand>[]>(
    fc.record({ type: fc.constant('AppointHolder'), now: anInstant, by, post: few, person, since: fc.constant(since) }),
    fc.record({ type: fc.constant('ConfirmAppointment'), now: anInstant, by, post: few, person }),
    fc.record({ type: fc.constant('WithdrawAppointment'), now: anInstant, by, post: few, person }),
    fc.record({ type: fc.constant('WithdrawAppointment'), now: anInstant, by, post: few, person }),
    fc.record({ type: fc.constant('RelieveHolder'), now: anInstant, by, post, person }),
    fc.record({ type: fc.constant('CloseUnit'), now: anInstant, by, reason: fc.constantFrom('R', 'S') }),
    fc.tuple(unitFacts, anInstant).map(([some, at]) => ({ type: 'EstablishUnit', now: at, ...some })),
    fc.record(
      { type: fc.constant('RenameUnit'), now: anInstant, name, shortName: name },
      { requiredKeys: ['type', 'now', 'name'] },
    ),
    fc.record({ type: fc.constant('CreatePost'), now: anInstant, post, kind, title: name }),
    fc.record({ type: fc.constant('CreatePost'), now: anInstant, post: few, kind, title: name }),
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
    fc.record({
      type: fc.constant('HolderRelieved'),
      data: fc.record({ post, person, until: fc.constant(since) }),
    }),
    fc.record({
      type: fc.constant('AppointmentProposed'),
      data: fc.record({ post, person, by, since: fc.constant(since) }),
    }),
    fc.record({ type: fc.constant('AppointmentWithdrawn'), data: fc.record({ post, person, by }) }),
    fc.record({
      type: fc.constant('UnitClosed'),
      data: fc.record({ on: fc.constant(since), reason: fc.constant('R') }),
    }),
    fc.record({ type: fc.constant('FocalPointDesignated'), data: fc.record({ post }) }),
    fc.record({ type: fc.constant('PortfolioAssigned'), data: fc.record({ post, units }) }),
  ),
  reaches: [
    'UnitEstablished',
    'UnitRenamed',
    'PostCreated',
    'HolderAppointed',
    'AppointmentProposed',
    'AppointmentWithdrawn',
    'HolderRelieved',
    'FocalPointDesignated',
    'PortfolioAssigned',
    'UnitClosed',
  ],
});
