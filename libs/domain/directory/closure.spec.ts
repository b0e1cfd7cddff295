import { describe, expect, it } from '@jest/globals';
import { given, happened } from '#testing/given.js';
import { beside } from '#testing/organisation.js';
import { type CivilDate, instantOf } from '../kernel/time.js';
import { type UnitCommand, unitDecider } from './unit.decide.js';
import type { UnitEvent } from './unit.js';

const now = instantOf('2019-10-15T08:00:00+07:00');
const day = (text: string) => text as CivilDate;
const reason = 'Sắp xếp tổ chức bộ máy.';

const established: UnitEvent = {
  type: 'UnitEstablished',
  data: {
    ...{ unit: 'V-CU', name: { vi: 'Vụ' }, kind: 'department', participation: 'system' },
    foundedOn: day('2014-08-08'),
  },
};
const post: UnitEvent = { type: 'PostCreated', data: { post: 'head', kind: 'head', title: { vi: 'Vụ trưởng' } } };
const held: UnitEvent = { type: 'HolderAppointed', data: { post: 'head', person: 'p-1', since: day('2019-01-01') } };
const closed = (on: string): UnitEvent => ({ type: 'UnitClosed', data: { on: day(on), reason } });
const unit = (...events: UnitEvent[]) =>
  given(
    unitDecider,
    [established, ...events].map((event) => happened('2019-03-07T08:00:00+07:00', event)),
  );
const close = { type: 'CloseUnit', now, by: 'p-admin', reason } as const;

describe('the closing of a unit', () => {
  it('says from which day, by default today, and why', () => {
    unit(post)
      .when(close, beside())
      .then([closed('2019-10-15')]);
    const from = (text: string) => unit(post).when({ ...close, on: day(text) }, beside());
    from('2019-10-01').then([closed('2019-10-01')]);
    from('2019-10-16').thenRejected('date-in-the-future');
    from('2014-08-07').thenRejected('date-before-founding');
  });

  it('waits until nobody and nothing is with the unit any more', () => {
    unit(post, held).when(close, beside()).thenRejected('unit-still-held', { unit: 'V-CU', posts: 'head' });
    unit()
      .when(close, beside({ under: ['P-1', 'P-2'] }))
      .thenRejected('unit-over-others', { unit: 'V-CU', units: 'P-1, P-2' });
    unit()
      .when(close, beside({ hasOpenWork: true }))
      .thenRejected('unit-with-open-work', { unit: 'V-CU' });
  });

  it('is once: said again it is the same, said otherwise it is refused', () => {
    const over = unit(closed('2019-10-01'));
    over.when(close, beside()).thenNothing();
    over.when({ ...close, on: day('2019-10-02') }, beside()).thenRejected('unit-closed');
    over.when({ ...close, reason: 'Khác.' }, beside()).thenRejected('unit-closed', { unit: 'V-CU', on: '2019-10-01' });
  });

  it('leaves a unit that takes nothing new', () => {
    const over = unit(post, closed('2019-10-01'));
    const given = { now, by: 'p-admin', post: 'head' } as const;
    const commands: readonly UnitCommand[] = [
      { type: 'RenameUnit', now, by: 'p-admin', name: { vi: 'Khác' } },
      { type: 'CreatePost', ...given, post: 'new', kind: 'staff', title: { vi: 'X' } },
      { type: 'AppointHolder', ...given, person: 'p-1', since: day('2019-09-01') },
      { type: 'ConfirmAppointment', ...given, person: 'p-1' },
      { type: 'DesignateFocalPoint', ...given },
    ];
    const around = beside({ registered: ['p-1'] });
    for (const command of commands) over.when(command, around).thenRejected('unit-closed');
  });

  it('keeps its posts, and nothing that waits for a second administrator', () => {
    const proposed: UnitEvent = {
      type: 'AppointmentProposed',
      data: { post: 'head', person: 'p-1', since: day('2019-09-01'), by: 'p-admin' },
    };
    const { state } = unit(post, proposed, closed('2019-10-01'));
    expect(state.closed).toStrictEqual({ on: '2019-10-01', reason });
    expect(state.posts).toStrictEqual({
      head: { id: 'head', kind: 'head', title: { vi: 'Vụ trưởng' }, portfolio: [] },
    });
  });
});
