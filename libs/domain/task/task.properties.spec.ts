import fc from 'fast-check';
import { aDay, aFollowUpEvent, anEscalationCommand, aPerson, atAnyInstant } from '#testing/arbitrary-follow-up.js';
import { anUrgeCommand, anUrgeEvent } from '#testing/arbitrary-urges.js';
import { deciderProperties } from '#testing/decider-properties.js';
import { directoryOf } from '#testing/directory.js';
import { followUpProperties } from '#testing/follow-up-properties.js';
import { ministry } from '#testing/ministry.js';
import { openedPeriods } from '#testing/opened-periods.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import { nextDue } from '../follow-up/follow-up.decide.js';
import type { Instant } from '../kernel/time.js';
import { type TaskCommand, type TaskContext, taskDecider } from './task.decide.js';
import type { TaskEvent } from './task.events.js';
import type { Task } from './task.js';

type Doing = (now: Instant) => TaskCommand;

const content = {
  task: 't-1',
  programme: 'NQ17',
  title: { vi: 'Nhiệm vụ' },
  assigningUnit: 'BTTTT',
  leadUnit: 'C-ATTT',
  coordinatingUnits: ['BCYCP'],
  isRestricted: false,
};
const aResult = fc.record({
  result: fc.constantFrom('r-1', 'r-2', 'r-3'),
  document: fc.record({ date: aDay }, { requiredKeys: [], noNullPrototype: true }),
  narrative: fc.constant('Đã trình'),
  evidence: fc.constant([]),
  by: aPerson,
});
const aReport = fc.record({
  report: fc.constantFrom('pr-1', 'pr-2'),
  period: fc.constantFrom('2019-Q4', '2020-Q2', '2020-Q9'),
  narrative: fc.constant('Không thay đổi'),
  noChange: fc.boolean(),
  explanation: fc.constant('Chờ ý kiến'),
  evidence: fc.constant([]),
  by: aPerson,
});
const aCorrection = aReport.map((report) => ({ ...report, reason: 'Ghi nhầm' }));
const anExplanation = fc.record({
  explanation: fc.constantFrom('e-1', 'e-2'),
  text: fc.constant('Chờ ý kiến'),
  by: aPerson,
});
const aHandler = fc.constantFrom({ person: 'p-expert' }, { post: 'desk' }, { person: 'p-nobody' });
const wake: Doing = (now) => ({ type: 'WakeTask', now });

const aRequest = fc.constantFrom('x-1', 'x-2');
const anExtension = fc.oneof(
  fc.record({ by: aPerson, request: aRequest, date: fc.oneof(aDay, fc.constantFrom('2020-09-30', '2020-12-31')) }).map(
    ({ date, ...asked }): Doing =>
      (now) => ({ type: 'RequestExtension', now, ...asked, deadline: { date }, reason: 'Chờ ý kiến' }),
  ),
  fc.record({ by: aPerson, request: aRequest, granted: fc.boolean() }).map(
    (decided): Doing =>
      (now) => ({ type: 'DecideExtension', now, ...decided, reason: 'Theo đề nghị' }),
  ),
);

/** Another end, none any more, or one again; another coordinating unit; or the same as it is. */
const anAmendment = fc
  .record({
    kind: fc.constantFrom('amendment', 'clericalError'),
    changes: fc.oneof(
      fc.oneof(aDay, fc.constantFrom('2020-04-20', '2020-05-15', '2020-06-30', '2020-08-14')).map((date) => ({
        deadline: { date },
      })),
      fc.constantFrom(
        ...[{ deadline: { text: 'khẩn trương' } }, { coordinatingUnits: [] }, { coordinatingUnits: ['BCYCP'] }],
        ...[{ deliverable: 'Danh mục' }, { deliverable: 'Báo cáo' }, {}],
      ),
    ),
    by: aPerson,
  })
  .map(
    (said): Doing =>
      (now) => ({ type: 'AmendTask', now, ...said, reason: 'Thông báo' }),
  );

const aDeclination = fc.oneof(
  fc.record({ by: aPerson, request: aRequest }).map(
    (asked): Doing =>
      (now) => ({ type: 'RequestDeclination', now, ...asked, reason: 'Không đúng chức năng' }),
  ),
  fc.record({ by: aPerson, granted: fc.boolean() }).map(
    (decided): Doing =>
      (now) => ({ type: 'DecideDeclination', now, ...decided, reason: 'Theo đề nghị' }),
  ),
);
const aReassignment = fc
  .record(
    {
      leadUnit: fc.constantFrom('C-ATTT', 'BCYCP'),
      coordinatingUnits: fc.constant([]),
      deadline: fc.record({ date: fc.oneof(aDay, fc.constantFrom('2020-09-30', '2020-12-31')) }),
      pastDeadline: fc.constant(true),
    },
    { requiredKeys: ['leadUnit', 'pastDeadline'], noNullPrototype: true },
  )
  .map(
    (given): Doing =>
      (now) => ({ type: 'ReassignTask', now, by: 'p-office', ...given }),
  );

const deeds: fc.Arbitrary<Doing> = fc.oneof(
  {
    weight: 2,
    arbitrary: aResult.map(
      (result): Doing =>
        (now) => ({ type: 'SubmitResult', now, ...result }),
    ),
  },
  {
    weight: 2,
    arbitrary: aPerson.map(
      (by): Doing =>
        (now) => ({ type: 'ReturnResult', now, by, reason: 'Thiếu' }),
    ),
  },
  aPerson.map(
    (by): Doing =>
      (now) => ({ type: 'AcceptTask', now, by }),
  ),
  {
    weight: 4,
    arbitrary: fc.oneof(
      aReport.map(
        (report): Doing =>
          (now) => ({ type: 'ReportProgress', now, ...report }),
      ),
      aCorrection.map(
        (correction): Doing =>
          (now) => ({ type: 'CorrectProgressReport', now, ...correction }),
      ),
      anExplanation.map(
        (explanation): Doing =>
          (now) => ({ type: 'ExplainLateness', now, ...explanation }),
      ),
    ),
  },
  { weight: 2, arbitrary: anAmendment },
  { weight: 6, arbitrary: anExtension },
  { weight: 2, arbitrary: anUrgeCommand },
  fc.tuple(aHandler, aPerson).map(
    ([handler, by]): Doing =>
      (now) => ({ type: 'NameHandler', now, by, handler }),
  ),
  { weight: 4, arbitrary: anEscalationCommand },
);
const work: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 14, arbitrary: deeds },
  { weight: 3, arbitrary: anExtension },
  { weight: 2, arbitrary: aDeclination },
  aReassignment,
);

/** Of whatever people do at random few ask and decide in that order. */
const requests: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 4, arbitrary: anExtension },
  { weight: 6, arbitrary: aDeclination },
  { weight: 3, arbitrary: aReassignment },
  { weight: 3, arbitrary: work },
);
const anAssignment = fc
  .constantFrom('hết Quý II/2020', '12/2019', 'định kỳ hàng quý', 'Quý V/2020')
  .map((text) => ({ by: 'p-office', ...content, deadline: { text }, pastDeadline: true }))
  .chain((data) =>
    fc.constantFrom<Doing>(
      (now) => ({ type: 'AssignTask', now, ...data }),
      (now) => ({ type: 'DraftTask', now, ...data }),
    ),
  );
const aConfirmation = fc
  .record({ by: aPerson, completedOn: aDay }, { requiredKeys: ['by'], noNullPrototype: true })
  .map(
    (data): Doing =>
      (now) => ({ type: 'ConfirmResult', now, ...data }),
  );

const anEvent: fc.Arbitrary<TaskEvent> = fc.oneof(
  aFollowUpEvent,
  anUrgeEvent,
  fc.constant<TaskEvent>({ type: 'TaskDrafted', data: content }),
  fc.tuple(aDay, aDay).map(
    ([assignedOn, legalEnd]): TaskEvent => ({
      type: 'TaskAssigned',
      data: {
        ...content,
        deadline: { text: '', kind: 'date', legalEnd, rolled: false },
        assignedOn,
        policy: { id: 'default', version: 1 },
      },
    }),
  ),
  aPerson.map((by): TaskEvent => ({ type: 'TaskAccepted', data: { by } })),
  aReport.map((data): TaskEvent => ({ type: 'ProgressReported', data })),
  aCorrection.map((data): TaskEvent => ({ type: 'ProgressReportCorrected', data })),
  anExplanation.map((data): TaskEvent => ({ type: 'LatenessExplained', data })),
  aResult.chain((result) =>
    aDay.map((submittedOn): TaskEvent => ({ type: 'ResultSubmitted', data: { ...result, submittedOn } })),
  ),
  aDay.map((completedOn): TaskEvent => ({ type: 'ResultConfirmed', data: { result: 'r-1', completedOn, by: 'p-1' } })),
  fc.tuple(aDay, fc.constantFrom('x-1', 'x-2')).map(
    ([legalEnd, request]): TaskEvent => ({
      type: 'ExtensionRequested',
      data: {
        ...{ request, number: 1, reason: 'Chờ', by: 'p-1' },
        deadline: { text: '', kind: 'date', legalEnd, rolled: false },
      },
    }),
  ),
  fc.tuple(aDay, fc.constantFrom('x-1', 'x-2'), fc.integer({ min: 2, max: 4 })).map(
    ([legalEnd, request, epoch]): TaskEvent => ({
      type: 'ExtensionGranted',
      data: {
        ...{ request, number: 1, reason: 'Được', by: 'p-2', epoch },
        deadline: { text: '', kind: 'date', legalEnd, rolled: false },
      },
    }),
  ),
  fc
    .constantFrom('x-1', 'x-2')
    .map(
      (request): TaskEvent => ({ type: 'ExtensionRefused', data: { request, number: 1, reason: 'Thôi', by: 'p-2' } }),
    ),
  fc.tuple(fc.integer({ min: 1, max: 3 }), aDay, fc.option(fc.integer({ min: 2, max: 4 }))).map(
    ([number, legalEnd, epoch]): TaskEvent => ({
      type: 'TaskAmended',
      data: {
        ...{ number, kind: 'amendment', reason: 'Thông báo', by: 'p-2' },
        changes:
          epoch === null
            ? { coordinatingUnits: [] }
            : { deadline: { text: '', kind: 'date', legalEnd, rolled: false }, coordinatingUnits: ['BCYCP'] },
        ...(epoch === null ? {} : { epoch }),
      },
    }),
  ),
  aRequest.map(
    (request): TaskEvent => ({
      type: 'DeclinationRequested',
      data: { request, number: 1, reason: 'Không đúng', by: 'p-1' },
    }),
  ),
  fc
    .tuple(fc.constantFrom('DeclinationRefused' as const, 'TaskDeclined' as const), aRequest)
    .map(([type, request]): TaskEvent => ({ type, data: { request, number: 1, reason: 'Được', by: 'p-2' } })),
  fc.tuple(aDay, aDay, fc.integer({ min: 2, max: 4 })).map(
    ([assignedOn, legalEnd, epoch]): TaskEvent => ({
      type: 'TaskReassigned',
      data: {
        ...{ leadUnit: 'BCYCP', coordinatingUnits: [], assignedOn, epoch, by: 'p-2' },
        deadline: { text: '', kind: 'date', legalEnd, rolled: false },
        policy: { id: 'default', version: 2 },
      },
    }),
  ),
  fc.tuple(aDay, fc.option(fc.integer({ min: 2, max: 4 }))).map(
    ([restartsOn, epoch]): TaskEvent => ({
      type: 'ResultReturned',
      data: { result: 'r-1', reason: 'Thiếu', by: 'p-1', restartsOn, epoch, pastEnd: 1 },
    }),
  ),
);

const context: TaskContext = {
  calendar: vietnam,
  directory: ministry,
  policy: defaultPolicy,
  periods: openedPeriods('2019-Q1', '2020-Q2'),
};

const cancel: Doing = (now) => ({ type: 'CancelTask', now, by: 'p-office', reason: 'Giao nơi khác' });

const assign: Doing = (now) => ({
  type: 'AssignTask',
  now,
  by: 'p-office',
  ...content,
  deadline: { date: '2020-04-10' },
  pastDeadline: true,
});

deciderProperties('a task', taskDecider, {
  command: atAnyInstant(
    fc.oneof(
      { weight: 3, arbitrary: anAssignment },
      { weight: 12, arbitrary: deeds },
      { weight: 1, arbitrary: fc.oneof({ weight: 5, arbitrary: aConfirmation }, fc.constant(cancel)) },
      { weight: 3, arbitrary: fc.constant(wake) },
    ),
  ),
  event: anEvent,
  context: fc.constantFrom(context, { ...context, directory: directoryOf({}) }),
  reaches: [
    'TaskDrafted',
    'TaskAssigned',
    'TaskAccepted',
    'HandlerNamed',
    'ProgressReported',
    'ProgressReportCorrected',
    'LatenessExplained',
    'ResultSubmitted',
    'ResultConfirmed',
    'ResultReturned',
    'TaskAmended',
    'UrgeIssued',
    'UrgeAnswered',
    'TaskCancelled',
    'ReminderDecided',
    'EscalationDecided',
    'StepSkipped',
    'EscalationAcknowledged',
    'DirectionGiven',
  ],
  // How it ended is told.
  end: {
    isEnded: ({ progress }) => progress === 'completed' || progress === 'cancelled',
    reopens: ['ReminderDecided', 'StepSkipped'],
  },
});

deciderProperties('a task with requests, that goes from unit to unit', taskDecider, {
  command: atAnyInstant(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant(assign) },
      { weight: 12, arbitrary: requests },
      { weight: 2, arbitrary: fc.constant(wake) },
    ),
  ),
  event: anEvent,
  context: fc.constant(context),
  reaches: [
    'ExtensionRequested',
    'ExtensionGranted',
    'ExtensionRefused',
    'DeclinationRequested',
    'DeclinationRefused',
    'TaskDeclined',
    'TaskReassigned',
  ],
});

const lived = {
  decider: taskDecider,
  context,
  nextDue: ({ followUp }: Task) =>
    followUp === undefined ? undefined : nextDue(followUp, defaultPolicy.task, vietnamTime),
  wake,
};
const needsTheClock = ({ progress, content, followUp }: Task) =>
  followUp !== undefined &&
  progress !== 'completed' &&
  progress !== 'cancelled' &&
  // Its giver is reminded of it.
  (progress === 'declined' || content?.deadline?.legalEnd !== undefined);

followUpProperties('a task', lived, assign, work, needsTheClock);

followUpProperties('a task with requests, that goes from unit to unit', lived, assign, requests, needsTheClock);
