import fc from 'fast-check';
import { aDay, aFollowUpEvent, anEscalationCommand, aPerson, atAnyInstant } from '#testing/arbitrary-follow-up.js';
import { deciderProperties } from '#testing/decider-properties.js';
import { directoryOf } from '#testing/directory.js';
import { followUpProperties } from '#testing/follow-up-properties.js';
import { ministry } from '#testing/ministry.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { addDays } from '../calendar/civil-date.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { type DutyCommand, type DutyContext, dutyDecider, nextDutyDue } from './duty.decide.js';
import type { Duty, DutyEvent, DutyFacts, ReportContent } from './duty.js';

type Doing = (now: Instant) => DutyCommand;

const owedOn = (day: CivilDate, lapsesAfter = 90): DutyFacts => ({
  duty: 'NQ17-2020-Q2-C-ATTT',
  programme: 'NQ17',
  period: '2020-Q2',
  unit: 'C-ATTT',
  keptBy: 'BTTTT',
  opensOn: addDays(day, -90),
  cutOff: addDays(day, -1),
  owedOn: day,
  lapsesOn: addDays(day, lapsesAfter),
  policy: { id: 'default', version: 1 },
});
const wake: Doing = (now) => ({ type: 'WakeDuty', now });
const open =
  (facts: DutyFacts): Doing =>
  (now) => ({ type: 'OpenDuty', now, ...facts });
const release: Doing = (now) => ({ type: 'ReleaseDuty', now });
const aReport = fc
  .record(
    {
      results: fc.constantFrom('Đã ban hành', 'Chưa ban hành'),
      blockers: fc.array(fc.constantFrom('b-1', 'b-1', 'b-2', 'b-3'), { maxLength: 2 }),
      task: fc.constantFrom('t-2', 't-2', 't-77'),
      reason: fc.constantFrom('Chờ ý kiến', 'Chờ ý kiến', ''),
    },
    { requiredKeys: ['task', 'reason'] },
  )
  .map(({ task, reason, ...parts }): ReportContent => ({ ...parts, withoutTasks: [{ task, reason }] }));
const aSubmission = fc.tuple(aPerson, aReport).map(
  ([by, said]): Doing =>
    (now) => ({ type: 'SubmitDuty', now, by, ...said }),
);
const aCorrection = fc.tuple(aPerson, aReport).map(
  ([by, said]): Doing =>
    (now) => ({ type: 'CorrectDutyReport', now, by, reason: 'Ghi nhầm', ...said }),
);
const changed = { by: 'p-desk', reason: 'Ghi nhầm', results: 'Đã ban hành', withoutTasks: [] };

const context: DutyContext = {
  calendar: vietnam,
  directory: ministry,
  policy: defaultPolicy,
  ledTasks: [
    { task: 't-1', code: 'NQ17-01', hasReport: true },
    { task: 't-2', code: 'NQ17-02', hasReport: false },
  ],
  blockers: [
    { blocker: 'b-1', unit: 'C-ATTT', programme: 'NQ17' },
    { blocker: 'b-2', unit: 'BCYCP', programme: 'NQ17' },
  ],
};

deciderProperties('a duty', dutyDecider, {
  command: atAnyInstant(
    fc.oneof(
      { weight: 3, arbitrary: fc.tuple(aDay, fc.constantFrom(90, 900)).map(([day, days]) => open(owedOn(day, days))) },
      { weight: 6, arbitrary: fc.constant(wake) },
      { weight: 4, arbitrary: anEscalationCommand },
      { weight: 1, arbitrary: aSubmission },
      { weight: 3, arbitrary: aCorrection },
      { weight: 1, arbitrary: fc.constant(release) },
    ),
  ),
  event: fc.oneof(
    aFollowUpEvent,
    aDay.map((day): DutyEvent => ({ type: 'DutyOpened', data: owedOn(day) })),
    fc.constant<DutyEvent>({ type: 'DutySubmitted', data: { by: 'p-desk', reported: ['t-1'], withoutTasks: [] } }),
    fc.constant<DutyEvent>({ type: 'DutyReportCorrected', data: { ...changed, reported: ['t-1'] } }),
    fc.constant<DutyEvent>({ type: 'DutyReportSupplemented', data: changed }),
    fc.constant<DutyEvent>({ type: 'DutyReleased', data: { reason: 'nothing-owed' } }),
    aDay.map((on): DutyEvent => ({ type: 'DutyLapsed', data: { on } })),
  ),
  context: fc.constantFrom(context, { ...context, directory: directoryOf({}) }),
  reaches: [
    'DutyOpened',
    'DutySubmitted',
    'DutyReportCorrected',
    'DutyReportSupplemented',
    'DutyReleased',
    'DutyLapsed',
    'ReminderDecided',
    'EscalationDecided',
    'StepSkipped',
    'EscalationAcknowledged',
    'DirectionGiven',
  ],
  end: {
    isEnded: ({ status }) => status === 'submitted' || status === 'released',
    reopens: ['DutyOpened', 'DutyReportCorrected', 'DutyReportSupplemented'],
  },
});

const opening = open(owedOn('2020-04-15' as CivilDate));

followUpProperties(
  'a duty',
  {
    decider: dutyDecider,
    context,
    nextDue: (duty: Duty) => nextDutyDue(duty, defaultPolicy, vietnamTime),
    wake,
  },
  opening,
  fc.oneof(
    { weight: 8, arbitrary: anEscalationCommand },
    { weight: 1, arbitrary: fc.constant(release) },
    { weight: 2, arbitrary: fc.constant(opening) },
    { weight: 1, arbitrary: aSubmission },
    { weight: 1, arbitrary: aCorrection },
  ),
  ({ status }: Duty) => status === 'open',
);
