import { type AccountCommand, accountDecider } from '#domain/account/account.decide.js';
import { type BlockerCommand, blockerDecider } from '#domain/blocker/blocker.decide.js';
import { type CalendarCommand, calendarDecider } from '#domain/calendar/calendar.js';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.js';
import { type ChannelCommand, channelDecider } from '#domain/delivery/channel.js';
import { type DeliveryCommand, deliveryDecider } from '#domain/delivery/delivery.decide.js';
import { type DirectiveCommand, directiveDecider } from '#domain/directive/directive.decide.js';
import type { SubjectAudience } from '#domain/directive/directive.js';
import { type PersonCommand, personDecider } from '#domain/directory/person.decide.js';
import { type StructureCommand, structureDecider } from '#domain/directory/structure.decide.js';
import { type UnitCommand, unitDecider } from '#domain/directory/unit.decide.js';
import { type DocumentCommand, documentDecider } from '#domain/document/document.decide.js';
import { type DutyCommand, dutyDecider } from '#domain/duty/duty.decide.js';
import type { Policy, PolicyRef } from '#domain/follow-up/policy.js';
import { type PublishPolicy, policyDecider } from '#domain/follow-up/published-policy.js';
import { type InboxCommand, inboxDecider } from '#domain/inbox/inbox.decide.js';
import type { Decider } from '#domain/kernel/decider.js';
import type { ProgrammeId } from '#domain/kernel/names.js';
import { defined } from '#domain/kernel/plain.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import { type ProgrammeCommand, programmeDecider } from '#domain/programme/programme.decide.js';
import { type RuntimeCommand, runtimeDecider } from '#domain/runtime/runtime.decide.js';
import { type TaskCommand, taskDecider } from '#domain/task/task.decide.js';
import type { KnownEvent } from '#domain/upcasting/known-events.js';
import { organisationBeside } from '../../directory/organisation-beside.js';
import type { NewEvent } from '../../ports/event-store.js';
import type { StreamCategory } from '../../streams.js';
import type { DecisionContext } from '../decision-context.js';
import { factOf } from '../fact-of.js';

export type DomainCommand =
  | UnitCommand
  | StructureCommand
  | PersonCommand
  | AccountCommand
  | DocumentCommand
  | ProgrammeCommand
  | TaskCommand
  | DutyCommand
  | BlockerCommand
  | DirectiveCommand
  | DeliveryCommand
  | ChannelCommand
  | InboxCommand
  | PublishPolicy
  | CalendarCommand
  | RuntimeCommand;

/** One stream's decider with its types closed over: fold the events, then decide. */
export interface StreamRules {
  /** What the rules look at beyond their own stream for this command: they wait until the read models hold it. */
  looksAt(command: DomainCommand): readonly StreamCategory[];
  /** Onto the state before them; without one they are the first. */
  fold(events: readonly NewEvent[], before?: object): object;
  decide(command: DomainCommand, state: object, context: DecisionContext): Decided;
}

export interface Decided {
  readonly decision: readonly KnownEvent[] | Rejection;
  /** What the decider was handed of what is published: the log names it beside each event. */
  readonly against: Published;
}

export interface Published {
  readonly calendar?: WorkingCalendar;
  readonly policy?: Policy;
}

/** What changes seldom and everything stands on; people and their rights are looked up in it for every command. */
export const REFERENCE: readonly StreamCategory[] = [
  'unit',
  'structure',
  'person',
  'policy',
  'calendar',
  'programme',
  'runtime',
];

function rules<Command extends DomainCommand, Event extends KnownEvent, State extends object, Context>(
  decider: Decider<Command, Event, State, Context>,
  contextOf?: (context: DecisionContext, command: Command, state: State) => Context & Published,
  looksAt: readonly StreamCategory[] | ((command: Command) => readonly StreamCategory[]) = contextOf === undefined
    ? []
    : REFERENCE,
): StreamRules {
  return {
    looksAt: (command) => (typeof looksAt === 'function' ? looksAt(command as Command) : looksAt),
    // A state handed in is one that this very function answered.
    fold: (events, before) =>
      events.reduce<State>(
        (state, event) => decider.evolve(state, factOf<Event>(event)),
        before === undefined ? decider.initial : (before as State),
      ),
    // The envelope's category chose these rules and `execute.ts` alone builds envelopes from typed commands.
    decide: (command, state, context) => {
      const given = contextOf?.(context, command as Command, state as State);
      return { decision: decider.decide(command as Command, state as State, given as Context), against: given ?? {} };
    },
  };
}

/** What the clock of a thing goes by: the version that it is pinned to, before it has one the newest of its programme. */
function clockTerms(
  context: DecisionContext,
  programme: ProgrammeId,
  { followUp }: { readonly followUp?: { readonly policy: PolicyRef } } = {},
) {
  return {
    calendar: context.calendarOf(programme),
    outages: context.outages,
    directory: context.directory,
    policy: followUp === undefined ? context.newestPolicyOf(programme) : context.policy(followUp.policy),
  };
}

/**
 * Where the system founds an organisation, nothing stands beside the unit yet, and nothing is waited for. A person's order
 * looks at people and structure, and one that closes a unit at its work too.
 */
const beside = (command: UnitCommand | StructureCommand): readonly StreamCategory[] => {
  if (command.by === undefined) return [];
  return command.type === 'CloseUnit' ? [...REFERENCE, 'task', 'duty'] : REFERENCE;
};

/** Of a task that is not there, whoever was named when it was raised. */
const handlerToday = (subject: SubjectAudience | undefined) =>
  subject === undefined ? {} : { handler: subject.handler };

/** Every stream has its decider: a category without one does not compile. */
export const streamRules = {
  unit: rules(unitDecider, (context, { now }, unit) => organisationBeside(context, now, unit), beside),
  structure: rules(structureDecider, (context) => ({ directory: context.directory }), beside),
  person: rules(personDecider),
  account: rules(accountDecider),
  document: rules(documentDecider),
  policy: rules(policyDecider),
  calendar: rules(calendarDecider),
  runtime: rules(runtimeDecider),
  delivery: rules(deliveryDecider),
  channel: rules(channelDecider),
  inbox: rules(inboxDecider),
  programme: rules(programmeDecider, (context, command, programme) => ({
    calendar: context.calendar(command.type === 'IssueProgramme' ? command.calendar : programme.calendar),
    outages: context.outages,
  })),
  task: rules(taskDecider, (context, command, task) => {
    const isNew = command.type === 'AssignTask' || command.type === 'DraftTask';
    const programme = (isNew ? command.programme : task.content?.programme) ?? '';
    return {
      // What is given again begins anew, under what is newest.
      ...clockTerms(context, programme, command.type === 'ReassignTask' ? {} : task),
      periods: context.periods(programme),
    };
  }),
  duty: rules(
    dutyDecider,
    (context, command, duty) => ({
      ...(command.type === 'OpenDuty'
        ? clockTerms(context, command.programme, { followUp: command })
        : clockTerms(context, duty.programme, duty)),
      ...(command.type === 'SubmitDuty' || command.type === 'CorrectDutyReport'
        ? {
            ledTasks: context.ledTasks(duty.unit, duty.programme, duty.period),
            blockers: context.namedBlockers(command.blockers ?? []),
          }
        : { ledTasks: [], blockers: [] }),
    }),
    [...REFERENCE, 'task', 'blocker'],
  ),
  blocker: rules(
    blockerDecider,
    (context, command, blocker) =>
      command.type === 'RaiseBlocker'
        ? clockTerms(context, command.programme, { followUp: command })
        : {
            ...clockTerms(context, blocker.programme, blocker),
            ...handlerToday(context.subjectOf({ kind: 'task', id: blocker.task })),
          },
    [...REFERENCE, 'task'],
  ),
  directive: rules(
    directiveDecider,
    (context, command, { about, followUp }) =>
      command.type === 'IssueDirective'
        ? clockTerms(context, context.programmeOf(command.about), { followUp: command })
        : {
            ...clockTerms(context, context.programmeOf(about), defined({ followUp })),
            ...defined({ subject: context.subjectOf(about) }),
          },
    [...REFERENCE, 'task', 'duty', 'blocker'],
  ),
} satisfies Record<StreamCategory, StreamRules>;
