import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { beside } from '#testing/organisation.js';
import { type CivilDate, instantOf } from '../kernel/time.js';
import { warningsOfAppointment } from './appointment.decide.js';
import { unitDecider } from './unit.decide.js';
import type { PostKind, UnitEvent } from './unit.js';

const now = instantOf('2019-10-15T08:00:00+07:00');
const day = (text: string) => text as CivilDate;
const since = day('2019-10-01');

const established: UnitEvent = {
  type: 'UnitEstablished',
  data: {
    ...{ unit: 'BTTTT', name: { vi: 'Bộ' }, kind: 'ministry', participation: 'system' },
    foundedOn: day('2007-07-31'),
  },
};
const created = (kind: PostKind): UnitEvent => ({ type: 'PostCreated', data: { post: 'x', kind, title: { vi: 'X' } } });
const appointed = (person = 'p-1'): UnitEvent => ({ type: 'HolderAppointed', data: { post: 'x', person, since } });
const proposed: UnitEvent = { type: 'AppointmentProposed', data: { post: 'x', person: 'p-1', since, by: 'p-admin' } };
const relieved = (until: string): UnitEvent => ({
  type: 'HolderRelieved',
  data: { post: 'x', person: 'p-1', until: day(until) },
});
const around = beside({ registered: ['p-1', 'p-2', 'p-admin', 'p-second'] });
const unit = (...events: UnitEvent[]) =>
  given(
    unitDecider,
    [established, ...events].map((event) => happened('2019-03-07T08:00:00+07:00', event)),
  );

const said = { now, by: 'p-admin', post: 'x', person: 'p-1' } as const;
const appoint = { type: 'AppointHolder', ...said, since } as const;
const confirm = { type: 'ConfirmAppointment', ...said, by: 'p-second' } as const;
const withdraw = { type: 'WithdrawAppointment', ...said } as const;
const relieve = { type: 'RelieveHolder', ...said } as const;
const document = { issuer: 'Bộ Thông tin và Truyền thông', type: 'Quyết định', number: '12/QĐ-BTTTT' };

const PLAIN = ['head', 'deputyHead', 'staff'] as const;
const NEED_SECOND = ['fieldLeader', 'headOfMinistry', 'secretariat', 'auditor', 'administrator'] as const;

describe('an appointment', () => {
  it.each(PLAIN)('to a post of %s is made by one administrator', (kind) => {
    unit(created(kind)).when(appoint, around).then([appointed()]);
  });

  it.each(NEED_SECOND)('to a post of %s waits for a second administrator where no document is named', (kind) => {
    const vacant = unit(created(kind));
    vacant.when(appoint, around).then([proposed]);
    const { by: _, ...bySystem } = appoint;
    vacant.when(bySystem, around).then([appointed()]);
    vacant
      .when({ ...appoint, document }, around)
      .then([{ type: 'HolderAppointed', data: { post: 'x', person: 'p-1', since, document } }]);
  });

  it('names a document that can be found again', () => {
    const vague = { issuer: 'Bộ', type: 'Quyết định' };
    unit(created('head'))
      .when({ ...appoint, document: vague }, around)
      .thenRejected('document-unidentified', { issuer: 'Bộ', docType: 'Quyết định' });
    const dated = { ...vague, date: day('2019-09-30') };
    unit(created('auditor'))
      .when({ ...appoint, document: dated }, around)
      .then([{ type: 'HolderAppointed', data: { post: 'x', person: 'p-1', since, document: dated } }]);
  });

  it.each([...PLAIN, ...NEED_SECOND])('of oneself is refused, also with a document: %s', (kind) => {
    const own = { ...appoint, person: 'p-admin' };
    unit(created(kind)).when(own, around).thenRejected('own-appointment', { post: 'x' });
    unit(created(kind))
      .when({ ...own, document }, around)
      .thenRejected('own-appointment');
  });

  it('is of somebody who is registered', () => {
    unit(created('head'))
      .when({ ...appoint, person: 'p-nobody' }, around)
      .thenRejected('person-not-found');
    unit(created('auditor'))
      .when({ ...appoint, person: 'constructor' }, around)
      .thenRejected('person-not-found');
  });

  it('begins neither on a day to come nor before the unit was founded', () => {
    const from = (text: string) => unit(created('head')).when({ ...appoint, since: day(text) }, around);
    from('2019-10-15').then([
      { type: 'HolderAppointed', data: { post: 'x', person: 'p-1', since: day('2019-10-15') } },
    ]);
    from('2019-10-16').thenRejected('date-in-the-future', { date: '2019-10-16', today: '2019-10-15' });
    from('2007-07-30').thenRejected('date-before-founding', { date: '2007-07-30', foundedOn: '2007-07-31' });
  });

  it('begins on no day on which another still held the post', () => {
    const left = unit(created('head'), appointed(), relieved('2019-10-10'));
    const next = { ...appoint, person: 'p-2' };
    left
      .when({ ...next, since: day('2019-10-09') }, around)
      .thenRejected('post-held-until', { post: 'x', until: '2019-10-10' });
    const first = day('2019-10-10');
    left
      .when({ ...next, since: first }, around)
      .then([{ type: 'HolderAppointed', data: { post: 'x', person: 'p-2', since: first } }]);
    unit(created('head'), appointed()).when(next, around).thenRejected('post-already-held', { post: 'x', since });
  });
});

describe('a proposed appointment', () => {
  const waiting = unit(created('secretariat'), proposed);

  it('is made by another administrator, and names both', () => {
    const made: UnitEvent = {
      type: 'HolderAppointed',
      data: { post: 'x', person: 'p-1', since, proposedBy: 'p-admin', confirmedBy: 'p-second' },
    };
    waiting.when(confirm, around).then([made]);
    const { state } = unit(created('secretariat'), proposed, made);
    expect(state.posts['x']).toStrictEqual({
      ...{ id: 'x', kind: 'secretariat', title: { vi: 'X' }, portfolio: [] },
      holder: { person: 'p-1', since },
    });
    unit(created('secretariat'), proposed, made).when(confirm, around).thenNothing();
  });

  it('is confirmed neither by whoever proposed it nor by whom it is of', () => {
    waiting.when({ ...confirm, by: 'p-admin' }, around).thenRejected('confirmed-by-proposer', { post: 'x' });
    waiting.when({ ...confirm, by: 'p-1' }, around).thenRejected('own-appointment', { post: 'x' });
  });

  it('is confirmed of whom the command names alone', () => {
    waiting.when({ ...confirm, person: 'p-2' }, around).thenRejected('no-appointment-waits', { post: 'x' });
    unit(created('secretariat')).when(confirm, around).thenRejected('no-appointment-waits');
    unit(created('secretariat'), appointed('p-2')).when(confirm, around).thenRejected('post-already-held');
  });

  it('is checked again when it is confirmed', () => {
    const nobody = beside({ registered: [] });
    waiting.when(confirm, nobody).thenRejected('person-not-found');
  });

  it('is one for a post, and proposed twice it is the same', () => {
    waiting.when(appoint, around).thenNothing();
    waiting.when({ ...appoint, by: 'p-second' }, around).thenRejected('appointment-waits', { post: 'x', since });
    waiting.when({ ...appoint, person: 'p-2' }, around).thenRejected('appointment-waits');
    waiting
      .when({ ...appoint, person: 'p-2', document }, around)
      .then([{ type: 'HolderAppointed', data: { post: 'x', person: 'p-2', since, document } }]);
  });

  it('is withdrawn by any administrator, and waits no more', () => {
    const withdrawn: UnitEvent = {
      type: 'AppointmentWithdrawn',
      data: { post: 'x', person: 'p-1', by: 'p-second' },
    };
    waiting.when({ ...withdraw, by: 'p-second' }, around).then([withdrawn]);
    waiting.when({ ...withdraw, person: 'p-2' }, around).thenRejected('no-appointment-waits');
    const gone = unit(created('secretariat'), proposed, withdrawn);
    gone.when(withdraw, around).thenNothing();
    gone.when(confirm, around).thenRejected('no-appointment-waits');
    expect(gone.state.posts['x']).not.toHaveProperty('proposal');
  });
});

describe('a proposal that nobody could confirm', () => {
  const { posts } = unit(created('auditor')).state;
  const warned = (held: readonly string[], kind: PostKind = 'auditor', more: object = {}) => {
    const administrators = held.map((person, at) => [`y-${at}`, { kind: 'administrator', held: person }] as const);
    const { directory } = beside({ units: { 'C-ATTT': { posts: Object.fromEntries(administrators) } } });
    const post = posts['x'] && { ...posts['x'], kind };
    return warningsOfAppointment({ ...appoint, ...more }, post, directory);
  };

  it('is said so, and only where it is one', () => {
    const warning = [{ warning: 'no-second-administrator', because: { post: 'x' } }];
    expect(warned(['p-admin'])).toEqual(warning);
    expect(warned(['p-admin', 'p-1'])).toEqual(warning);
    expect(warned(['p-admin', 'p-second'])).toEqual([]);
    expect(warned(['p-admin'], 'head')).toEqual([]);
    expect(warned(['p-admin'], 'auditor', { document })).toEqual([]);
  });
});

describe('a relief', () => {
  it('says from which day on, by default today', () => {
    const held = unit(created('head'), appointed());
    held.when(relieve, around).then([relieved('2019-10-15')]);
    held.when({ ...relieve, until: day('2019-10-10') }, around).then([relieved('2019-10-10')]);
    held
      .when({ ...relieve, until: day('2019-09-30') }, around)
      .thenRejected('ends-before-it-begins', { since, until: '2019-09-30' });
    held.when({ ...relieve, until: day('2019-10-16') }, around).thenRejected('date-in-the-future');
  });

  it('of oneself is taken, but for the last administrator', () => {
    const own = { ...relieve, by: 'p-1' };
    unit(created('head'), appointed())
      .when(own, around)
      .then([relieved('2019-10-15')]);
    const administrator = unit(created('administrator'), appointed());
    const others = (held: string | undefined) =>
      beside({
        units: { 'C-ATTT': { posts: { y: { kind: 'administrator', ...(held === undefined ? {} : { held }) } } } },
      });
    administrator.when(own, around).thenRejected('last-administrator', { post: 'x' });
    administrator.when(own, others(undefined)).thenRejected('last-administrator');
    administrator.when(own, others('p-2')).then([relieved('2019-10-15')]);
    administrator.when(relieve, around).then([relieved('2019-10-15')]);
  });

  it('looks past the very post when it asks for another administrator', () => {
    const itself = beside({ units: { BTTTT: { posts: { x: { kind: 'administrator', held: 'p-1' } } } } });
    unit(created('administrator'), appointed())
      .when({ ...relieve, by: 'p-1' }, itself)
      .thenRejected('last-administrator');
  });
});
