import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type CivilDate, instantOf } from '../kernel/time.js';
import { nextProgrammeDue, type ProgrammeCommand, programmeDecider } from './programme.decide.js';
import type { ProgrammeEvent, ReportingDates } from './programme.js';

const calendar: WorkingCalendar = {
  id: 'vn',
  version: 3,
  timeZone: 'Asia/Ho_Chi_Minh',
  weeklyDaysOff: [0, 6],
  daysOff: [],
  workedInstead: [],
  lastYear: 2021,
};
const context = { calendar };
const at = (local: string) => instantOf(`${local}+07:00`);
const date = (text: string) => text as CivilDate;

const facts = {
  programme: 'nq17',
  code: 'NQ17',
  title: { vi: 'Nghị quyết 17/NQ-CP' },
  mandate: '17/NQ-CP',
  issuedOn: date('2019-03-07'),
  keptBy: 'BTTTT',
  policy: { id: 'default', version: 1 },
  calendar: 'vn',
} as const;
const issued: ProgrammeEvent = { type: 'ProgrammeIssued', data: facts };
const past = (...events: ProgrammeEvent[]) => events.map((event) => happened('2019-03-07T08:00:00+07:00', event));
const wake = (local: string): ProgrammeCommand => ({ type: 'WakeProgramme', now: at(local) });

function opened(period: string, opensOn: string, cutOff: string, owedOn: string, lapsesOn: string): ProgrammeEvent {
  const dates: ReportingDates = {
    opensOn: date(opensOn),
    cutOff: date(cutOff),
    owedOn: date(owedOn),
    lapsesOn: date(lapsesOn),
  };
  return { type: 'ReportingPeriodOpened', data: { period, ...dates, calendarVersion: 3 } };
}
const closed = (period: string): ProgrammeEvent => ({ type: 'ReportingPeriodClosed', data: { period } });

const q1 = opened('2019-Q1', '2018-12-15', '2019-03-14', '2019-03-15', '2019-06-14');
// 14 June 2019 is a Friday: the report is owed on Monday.
const q2 = opened('2019-Q2', '2019-03-15', '2019-06-14', '2019-06-17', '2019-09-14');

describe('a programme', () => {
  const issue: ProgrammeCommand = { type: 'IssueProgramme', now: at('2019-03-07T08:00:00'), ...facts };

  it('is issued once', () => {
    given(programmeDecider, []).when(issue, context).then([issued]);
    given(programmeDecider, past(issued, q1)).when(issue, context).thenNothing();
    given(programmeDecider, past(issued))
      .when({ ...issue, keptBy: 'VPCP' }, context)
      .thenRejected('programme-already-issued', { code: 'NQ17' });
  });

  it.each(['1899-12-31', '2200-01-01'])('is not issued on %s, which no calendar reaches', (issuedOn) => {
    given(programmeDecider, [])
      .when({ ...issue, issuedOn: date(issuedOn) }, context)
      .thenRejected('issued-out-of-range', { issuedOn });
  });
});

describe('reporting periods', () => {
  it('begin with the one whose window holds the day of issue', () => {
    given(programmeDecider, past(issued)).when(wake('2019-03-07T08:00:00'), context).then([q1]);
    const { state } = given(programmeDecider, past(issued));
    expect(nextProgrammeDue(state, { calendar })).toBe(at('2019-03-07T00:00:00'));
  });

  it('close at 24:00 of the cut-off, which is when the next one opens', () => {
    const programme = given(programmeDecider, past(issued, q1));
    programme.when(wake('2019-03-14T23:59:59'), context).thenNothing();
    programme.when(wake('2019-03-15T00:00:00'), context).then([closed('2019-Q1'), q2]);
    expect(nextProgrammeDue(programme.state, { calendar })).toBe(at('2019-03-15T00:00:00'));
  });

  it('are all caught up with in order, however late the wake', () => {
    given(programmeDecider, past(issued, q1))
      .when(wake('2020-05-25T08:00:00'), context)
      .then([
        closed('2019-Q1'),
        q2,
        closed('2019-Q2'),
        // 14 September and 14 December 2019 are Saturdays, 14 March 2020 too.
        opened('2019-Q3', '2019-06-15', '2019-09-14', '2019-09-16', '2019-12-14'),
        closed('2019-Q3'),
        opened('2019-Q4', '2019-09-15', '2019-12-14', '2019-12-16', '2020-03-14'),
        closed('2019-Q4'),
        opened('2020-Q1', '2019-12-15', '2020-03-14', '2020-03-16', '2020-06-14'),
        closed('2020-Q1'),
        // Window to Sunday 14 June, owed on Monday 15 June.
        opened('2020-Q2', '2020-03-15', '2020-06-14', '2020-06-15', '2020-09-14'),
      ]);
  });

  it('open with a programme that is issued for a later day, on that day', () => {
    const later: ProgrammeEvent = { type: 'ProgrammeIssued', data: { ...facts, issuedOn: date('2019-05-20') } };
    given(programmeDecider, past(later)).when(wake('2019-05-19T23:59:59'), context).thenNothing();
    given(programmeDecider, past(later)).when(wake('2019-05-20T00:00:00'), context).then([q2]);
  });

  it('wait for a programme to be issued', () => {
    given(programmeDecider, []).when(wake('2020-01-01T00:00:00'), context).thenNothing();
    expect(nextProgrammeDue(given(programmeDecider, []).state, { calendar })).toBeUndefined();
  });

  it('keep their dates and their state', () => {
    const { state } = given(programmeDecider, past(issued, q1, closed('2019-Q1')));
    expect(state.periods).toStrictEqual({
      '2019-Q1': {
        opensOn: '2018-12-15',
        cutOff: '2019-03-14',
        owedOn: '2019-03-15',
        lapsesOn: '2019-06-14',
        state: 'closed',
      },
    });
  });

  it('end with the years that can be planned', () => {
    const far: ProgrammeEvent = { type: 'ProgrammeIssued', data: { ...facts, issuedOn: date('2199-12-31') } };
    given(programmeDecider, past(far))
      .when({ type: 'WakeProgramme', now: instantOf('2300-01-01') }, context)
      .thenNothing();
    const last = opened('2199-Q3', '2199-06-15', '2199-09-14', '2199-09-16', '2199-12-14');
    const programme = given(programmeDecider, past(issued, last, closed('2199-Q3')));
    expect(nextProgrammeDue(programme.state, { calendar })).toBeUndefined();
  });

  it('are due again exactly when a wake would decide something', () => {
    fc.assert(
      fc.property(anInstant, (now) => {
        const { state, when } = given(programmeDecider, past(issued));
        const { decision } = when({ type: 'WakeProgramme', now }, context);
        const due = nextProgrammeDue(state, { calendar });
        expect(JSON.stringify(decision) !== '[]').toBe(due !== undefined && due <= now);
      }),
    );
  });
});

const issuedOn = fc.constantFrom('2019-03-07', '2020-12-31', '1899-01-01', '2200-01-01').map(date);
const period = fc.constantFrom('2019-Q1', '2019-Q2', '2199-Q4', 'constructor', 'Quý V/2020');
const dates = fc.constant({
  opensOn: date('2018-12-15'),
  cutOff: date('2019-03-14'),
  owedOn: date('2019-03-15'),
  lapsesOn: date('2019-06-14'),
});

deciderProperties('programme', programmeDecider, {
  context: fc.constant(context),
  command: fc.oneof<fc.Arbitrary<ProgrammeCommand>[]>(
    fc.tuple(issuedOn, anInstant).map(([on, now]) => ({ type: 'IssueProgramme', now, ...facts, issuedOn: on })),
    fc.record({ type: fc.constant('WakeProgramme'), now: anInstant }),
  ),
  event: fc.oneof<fc.Arbitrary<ProgrammeEvent>[]>(
    issuedOn.map((on) => ({ type: 'ProgrammeIssued', data: { ...facts, issuedOn: on } })),
    fc.tuple(period, dates).map(([of, on]) => ({
      type: 'ReportingPeriodOpened',
      data: { period: of, ...on, calendarVersion: 1 },
    })),
    fc.record({ type: fc.constant('ReportingPeriodClosed'), data: fc.record({ period }) }),
  ),
  reaches: ['ProgrammeIssued', 'ReportingPeriodOpened', 'ReportingPeriodClosed'],
});
