import type { DomainCommand } from '#application/engine/execution/stream-rules.js';
import { ids } from '#application/ids.js';
import type { StreamCategory } from '#application/streams.js';
import { defaultPolicy } from '#domain/follow-up/default-policy.js';
import type { PersonId } from '#domain/kernel/names.js';
import { type Instant, instant, isoOf } from '#domain/kernel/time.js';
import { publishVietnam } from '#testing/vietnam-calendar.js';
import { blockerOf, contentOf, day, holder, NO_POST, POLICY, type Things } from './rights-world.js';

/** A command of this name about this thing. */
export interface Example<C extends DomainCommand = DomainCommand> {
  readonly category: StreamCategory;
  readonly id: string;
  readonly command: C;
}

type Named<Type extends DomainCommand['type']> = Extract<DomainCommand, { readonly type: Type }>;
type Examples = {
  readonly [Type in DomainCommand['type']]: Readonly<Record<string, Example<Named<Type>>>>;
};

/** By the command's name, then by what it is about in the words of the table; a command without an example does not compile. */
export function examplesOf(things: Things, now: Instant, by: PersonId): Examples {
  const { directive, blocker } = things;
  const said = { now, by };
  const on = <C extends DomainCommand>(category: StreamCategory, id: string, command: C): Example<C> => ({
    ...{ category, id, command },
  });
  const task = <C extends DomainCommand>(command: C) => ({
    'a task of lead': on('task', things.taskOfLead, command),
    'a task of province': on('task', things.taskOfProvince, command),
  });
  const duty = <C extends DomainCommand>(command: C) => ({
    'the report of lead': on('duty', things.dutyOfLead, command),
    'the report of province': on('duty', things.dutyOfProvince, command),
  });
  const blockers = <C extends DomainCommand>(command: C) => ({
    'a blocker of lead': on('blocker', blocker.ofLead, command),
    'a blocker of lead before the leader': on('blocker', blocker.escalated, command),
    'a blocker of province': on('blocker', blocker.ofProvince, command),
  });
  const escalated = <C extends DomainCommand>(command: C) => ({
    'a late task before the leader': on('task', things.taskOfLead, command),
    'a late report before the leader': on('duty', things.dutyOfLead, command),
    'a blocker of lead before the leader': on('blocker', blocker.escalated, command),
    'a blocker before the minister': on('blocker', blocker.top, command),
    'a late task before a leader who left': on('task', things.taskOfOther, command),
    'a task that came before nobody': on('task', things.fresh, command),
  });
  const directives = <C extends DomainCommand>(command: C) => ({
    'to the head of lead': on('directive', directive.toHead, command),
    'to the leader': on('directive', directive.toLeader, command),
    'to the focal point of province': on('directive', directive.toProvince, command),
    'to a post that changed hands': on('directive', directive.changed, command),
  });
  const any = <C extends DomainCommand>(category: StreamCategory, id: string, command: C) => ({
    any: on(category, id, command),
  });
  const fresh = ids.codedTask('P', 'NEW');
  const written = { ...contentOf(fresh, 'NEW'), ...said, assigningUnit: 'assigning' };
  const report = { report: 'r', period: '2020-Q2', narrative: 'N', noChange: false, evidence: [] };
  const issued = { code: 'N', title: { vi: 'N' }, issuedOn: day('2020-04-01'), policy: POLICY, calendar: 'VN' };
  const posted = { now, post: 'focalPoint' };
  const request = {
    delivery: 'new',
    notice: 'n',
    person: by,
    channel: 'mail',
    about: { kind: 'task', id: 't' },
  } as const;
  const dated = { opensOn: day('2020-06-15'), cutOff: day('2020-09-14'), owedOn: day('2020-09-15') };
  const owed = { programme: 'P', period: '2020-Q3', unit: 'lead', keptBy: 'assigning', policy: POLICY };
  const directed = { directive: 'new', addressee: { unit: 'lead', post: 'head' }, text: 'T', due: day('2020-05-29') };
  return {
    DraftTask: {
      'of a programme of assigning': on('task', fresh, { type: 'DraftTask', ...written }),
      'of a programme that there is not': on('task', fresh, { type: 'DraftTask', ...written, programme: 'X' }),
    },
    AssignTask: {
      'of a programme of assigning': on('task', fresh, { type: 'AssignTask', ...written, leadUnit: 'lead' }),
      'of a programme that there is not': on('task', fresh, {
        ...{ type: 'AssignTask', ...written, leadUnit: 'lead', programme: 'X' },
      }),
    },
    AcceptTask: task({ type: 'AcceptTask', ...said }),
    NameHandler: task({ type: 'NameHandler', ...said, handler: { post: 'staff' } }),
    ReportProgress: {
      ...task({ type: 'ReportProgress', ...said, ...report }),
      'a draft without a lead unit': on('task', things.draft, { type: 'ReportProgress', ...said, ...report }),
    },
    CorrectProgressReport: task({ type: 'CorrectProgressReport', ...said, ...report, reason: 'R' }),
    ExplainLateness: task({ type: 'ExplainLateness', ...said, explanation: 'e', text: 'T' }),
    SubmitResult: task({ type: 'SubmitResult', ...said, result: 'r', narrative: 'N', evidence: [] }),
    ConfirmResult: task({ type: 'ConfirmResult', ...said }),
    ReturnResult: task({ type: 'ReturnResult', ...said, reason: 'R' }),
    RequestExtension: task({
      ...{ type: 'RequestExtension', ...said, request: 'x', deadline: { date: '2020-12-31' }, reason: 'R' },
    }),
    DecideExtension: task({ type: 'DecideExtension', ...said, request: 'x', granted: true, reason: 'R' }),
    AmendTask: task({
      ...{ type: 'AmendTask', ...said, kind: 'amendment', changes: { deliverable: 'D' }, reason: 'R' },
    }),
    UrgeTask: task({ type: 'UrgeTask', ...said, urge: 'u', text: 'T', answerBy: day('2020-05-29'), unit: 'assigning' }),
    AnswerUrge: task({ type: 'AnswerUrge', ...said, number: 1, text: 'T' }),
    RequestDeclination: task({ type: 'RequestDeclination', ...said, request: 'x', reason: 'R' }),
    DecideDeclination: task({ type: 'DecideDeclination', ...said, granted: true, reason: 'R' }),
    ReassignTask: task({ type: 'ReassignTask', ...said, leadUnit: 'other' }),
    CancelTask: task({ type: 'CancelTask', ...said, reason: 'R' }),
    RaiseBlocker: {
      'a task of lead': on('blocker', 'new', {
        ...{ type: 'RaiseBlocker', now, blocker: 'new', ...blockerOf('lead', things.taskOfLead), by },
      }),
      'a task of province': on('blocker', 'new', {
        ...{ type: 'RaiseBlocker', now, blocker: 'new', ...blockerOf('province', things.taskOfProvince), by },
      }),
    },
    EscalateBlocker: blockers({ type: 'EscalateBlocker', ...said, reason: 'R' }),
    ReturnBlocker: blockers({ type: 'ReturnBlocker', ...said, reason: 'R' }),
    ResolveBlocker: blockers({ type: 'ResolveBlocker', ...said, text: 'T' }),
    AcknowledgeEscalation: escalated({ type: 'AcknowledgeEscalation', ...said }),
    DirectEscalation: escalated({ type: 'DirectEscalation', ...said, ...directed }),
    AcceptDirective: directives({ type: 'AcceptDirective', ...said }),
    AnswerDirective: directives({ type: 'AnswerDirective', ...said, text: 'T', evidence: [] }),
    CompleteDirective: directives({ type: 'CompleteDirective', ...said, evidence: [] }),
    ReturnDirective: directives({ type: 'ReturnDirective', ...said, reason: 'R' }),
    SubmitDuty: duty({ type: 'SubmitDuty', ...said, withoutTasks: [] }),
    CorrectDutyReport: duty({ type: 'CorrectDutyReport', ...said, reason: 'R', withoutTasks: [] }),
    MarkNoticesRead: {
      "one's own": on('inbox', `${by}-2020-04`, { type: 'MarkNoticesRead', now, person: by, notices: ['n'] }),
      "somebody else's": on('inbox', 'x-2020-04', { type: 'MarkNoticesRead', now, person: 'x', notices: ['n'] }),
    },
    IssueProgramme: {
      'kept by assigning': on('programme', 'N', {
        ...{ type: 'IssueProgramme', now, programme: 'N', ...issued, keptBy: 'assigning' },
      }),
    },
    RegisterDocument: any('document', 'new', {
      ...{ type: 'RegisterDocument', now, document: 'new', issuer: 'I', docType: 'D', number: '1' },
    }),
    EstablishUnit: any('unit', 'new', {
      ...{ type: 'EstablishUnit', now, unit: 'new', name: { vi: 'N' }, kind: 'department', participation: 'system' },
    }),
    RenameUnit: any('unit', 'lead', { type: 'RenameUnit', now, name: { vi: 'N' } }),
    CloseUnit: any('unit', 'lead', { type: 'CloseUnit', ...said, reason: 'R' }),
    CreatePost: any('unit', 'lead', { type: 'CreatePost', now, post: 'new', kind: 'staff', title: { vi: 'N' } }),
    AppointHolder: any('unit', 'lead', { type: 'AppointHolder', ...posted, person: by, since: day('2020-04-22') }),
    ConfirmAppointment: any('unit', 'lead', { type: 'ConfirmAppointment', ...posted, by, person: NO_POST }),
    WithdrawAppointment: any('unit', 'lead', { type: 'WithdrawAppointment', ...posted, by, person: NO_POST }),
    RelieveHolder: any('unit', 'lead', { type: 'RelieveHolder', ...posted, person: holder('lead', 'focalPoint') }),
    DesignateFocalPoint: any('unit', 'lead', { type: 'DesignateFocalPoint', ...posted }),
    AssignPortfolio: any('unit', 'lead', { type: 'AssignPortfolio', now, post: 'fieldLeader', units: [] }),
    PlaceUnit: any('structure', 'S', { type: 'PlaceUnit', now, unit: 'lead', parent: 'assigning' }),
    RegisterPerson: any('person', 'new', {
      ...{ type: 'RegisterPerson', now, person: 'new', sealed: { keyId: 'k', iv: 'i', ct: 'c' }, language: 'vi' },
    }),
    ChangeContact: any('person', 'no-post', { type: 'ChangeContact', now, sealed: { keyId: 'k', iv: 'j', ct: 'c' } }),
    GiveCredential: any('account', 'no-post', {
      ...{ type: 'GiveCredential', now, person: 'no-post', purpose: 'invitation' },
    }),
    DisableAccount: any('account', 'no-post', { type: 'DisableAccount', now, person: 'no-post' }),
    RecordPassword: any('account', 'no-post', { type: 'RecordPassword', now, person: 'no-post' }),
    PublishPolicy: any('policy', 'default', {
      type: 'PublishPolicy',
      now,
      policy: { ...defaultPolicy, version: defaultPolicy.version + 1 },
    }),
    PublishCalendar: any('calendar', 'VN', { ...publishVietnam, now }),
    RecordRebuild: any('runtime', 'd', { type: 'RecordRebuild', now, request: 'r', reason: 'R' }),
    WakeProgramme: any('programme', 'P', { type: 'WakeProgramme', now }),
    FoundDeployment: any('runtime', 'd', { type: 'FoundDeployment', now, deployment: 'd', kind: 'demonstration' }),
    BeginOperation: any('runtime', 'd', { type: 'BeginOperation', now, operation: 'o', kind: 'import', items: 2 }),
    BeginUrges: any('runtime', 'd', { type: 'BeginUrges', now, operation: 'o', items: 2 }),
    RetryDeliveries: {
      'of a programme of assigning': on('runtime', 'd', {
        ...{ type: 'RetryDeliveries', now, operation: 'o', programme: 'P', period: '2020-Q2', items: 2 },
      }),
      'of a programme that there is not': on('runtime', 'd', {
        ...{ type: 'RetryDeliveries', now, operation: 'o', programme: 'X', period: '2020-Q2', items: 2 },
      }),
    },
    RecordClockMove: any('runtime', 'd', { type: 'RecordClockMove', now, to: isoOf(now) }),
    RecordOutage: any('runtime', 'd', { type: 'RecordOutage', now, from: isoOf(now), to: isoOf(instant(now + 1)) }),
    FinishDemonstration: any('runtime', 'd', { type: 'FinishDemonstration', now }),
    WakeTask: any('task', things.taskOfLead, { type: 'WakeTask', now }),
    EndDirective: any('task', things.taskOfLead, {
      type: 'EndDirective',
      now,
      directive: 'd',
      how: 'completed',
      at: now,
    }),
    ChangeHolders: any('task', things.taskOfLead, {
      ...{ type: 'ChangeHolders', now, level: 'fieldLeader', holders: ['x'], at: now },
    }),
    OpenDuty: any('duty', 'P-2020-Q3-lead', {
      ...{ type: 'OpenDuty', now, duty: 'P-2020-Q3-lead', ...owed, ...dated, lapsesOn: day('2020-12-14') },
    }),
    ReleaseDuty: any('duty', things.dutyOfLead, { type: 'ReleaseDuty', now }),
    WakeDuty: any('duty', things.dutyOfLead, { type: 'WakeDuty', now }),
    EndBlocker: any('blocker', blocker.ofLead, { type: 'EndBlocker', now, how: 'confirmed', at: now }),
    WakeBlocker: any('blocker', blocker.ofLead, { type: 'WakeBlocker', now }),
    IssueDirective: any('directive', 'new', {
      ...{
        type: 'IssueDirective',
        ...said,
        ...directed,
        about: { kind: 'task', id: things.taskOfLead },
        policy: POLICY,
      },
      issuer: { unit: 'assigning', post: 'fieldLeader' },
    }),
    CloseDirective: any('directive', directive.toHead, { type: 'CloseDirective', now, how: 'confirmed', at: now }),
    WakeDirective: any('directive', directive.toHead, { type: 'WakeDirective', now }),
    RequestDelivery: any('delivery', 'new', { type: 'RequestDelivery', now, ...request }),
    RecordAccepted: any('delivery', things.delivery, { type: 'RecordAccepted', now }),
    RecordFailed: any('delivery', things.delivery, { type: 'RecordFailed', now, why: 'W' }),
    RetryDelivery: any('delivery', things.delivery, { type: 'RetryDelivery', now }),
    HoldChannel: any('channel', 'mail', { type: 'HoldChannel', now, channel: 'mail', why: 'W' }),
    OpenChannel: any('channel', 'mail', { type: 'OpenChannel', now, channel: 'mail' }),
    SuppressDelivery: any('delivery', things.delivery, { type: 'SuppressDelivery', now, reason: 'R' }),
  };
}
