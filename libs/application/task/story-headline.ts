import type { BlockerEvent } from '#domain/blocker/blocker.js';
import type { DirectiveEvent } from '#domain/directive/directive.js';
import {
  isNotification,
  levelAsked,
  type Notification,
  type NotifiedRecipient,
  occurrenceKey,
} from '#domain/follow-up/follow-up.js';
import type { PostLevel } from '#domain/follow-up/policy.js';
import { defined, own } from '#domain/kernel/plain.js';
import { instantOf } from '#domain/kernel/time.js';
import type { TaskEvent } from '#domain/task/task.events.js';
import type { KnownEvent } from '#domain/upcasting/known-events.js';
import { headlineOf } from '#texts/notice/notices.js';
import { saidText } from '#texts/said.js';
import { commandDefinitions } from '../command-definitions.js';
import { DecisionContext } from '../engine/decision-context.js';
import type { ActingBody } from '../engine/definition/bodies.js';
import { factOf } from '../engine/fact-of.js';
import { NamesInWords } from '../engine/names-in-words.js';
import type { ReadScope } from '../engine/reading/read-scope.js';
import type { Names } from '../engine/sight/names.js';
import { noticeSubject } from '../notice/notice-subject.js';
import type { RecordedEvent } from '../ports/event-store.js';
import { parseStream } from '../streams.js';
import type { NoticeRow, ObligationKind } from '../tables.js';

/** Stands in two streams: it is told once, where whoever did it wrote it. */
const ECHOES = ['DirectiveIssued', 'DirectiveEnded'] as const;

export const isEcho = ({ type }: RecordedEvent): boolean => ECHOES.some((echo) => echo === type);

type StoryEvent = (TaskEvent | BlockerEvent | DirectiveEvent)['type'];
type Told = Exclude<StoryEvent, Notification['type'] | 'StepSkipped' | (typeof ECHOES)[number]>;

/** The command that each event comes from: its words say what happened. */
const commandOf = {
  TaskDrafted: 'DraftTask',
  TaskAssigned: 'AssignTask',
  TaskAccepted: 'AcceptTask',
  HandlerNamed: 'NameHandler',
  ProgressReported: 'ReportProgress',
  ProgressReportCorrected: 'CorrectProgressReport',
  LatenessExplained: 'ExplainLateness',
  ResultSubmitted: 'SubmitResult',
  ResultConfirmed: 'ConfirmResult',
  ResultReturned: 'ReturnResult',
  ExtensionRequested: 'RequestExtension',
  ExtensionGranted: 'DecideExtension',
  ExtensionRefused: 'DecideExtension',
  TaskAmended: 'AmendTask',
  UrgeIssued: 'UrgeTask',
  UrgeAnswered: 'AnswerUrge',
  DeclinationRequested: 'RequestDeclination',
  DeclinationRefused: 'DecideDeclination',
  TaskDeclined: 'DecideDeclination',
  TaskReassigned: 'ReassignTask',
  TaskCancelled: 'CancelTask',
  BlockerRaised: 'RaiseBlocker',
  BlockerEscalated: 'EscalateBlocker',
  BlockerReturned: 'ReturnBlocker',
  BlockerResolved: 'ResolveBlocker',
  BlockerEnded: 'EndBlocker',
  DirectiveAccepted: 'AcceptDirective',
  DirectiveAnswered: 'AnswerDirective',
  DirectiveCompleted: 'CompleteDirective',
  DirectiveReturned: 'ReturnDirective',
  DirectiveClosed: 'CloseDirective',
  EscalationAcknowledged: 'AcknowledgeEscalation',
  DirectionGiven: 'DirectEscalation',
  HoldersChanged: 'ChangeHolders',
} as const satisfies Readonly<Record<Told, keyof typeof commandDefinitions>>;

const GRANTED: readonly string[] = ['ExtensionGranted', 'TaskDeclined'];

/** An event with the state of its stream after it, and what it is about. */
export interface Happened {
  readonly event: RecordedEvent;
  readonly state: object;
  readonly code: string | null;
}

/**
 * What happened, in the reader's language: as the command said it when it was given, or as the notice that told of it. Of a
 * restricted task outsiders are told which kind of thing was done.
 */
export async function headlineFor(
  scope: ReadScope,
  happened: Happened,
  { isShown, people }: { readonly isShown: boolean; readonly people: Names },
): Promise<string> {
  const { event } = happened;
  const { language } = scope.reader;
  const notice = noticeOf(happened);
  if (notice !== undefined) {
    const told = { now: instantOf(event.metadata.occurredAt), at: event.position };
    return headlineOf(noticeSubject(scope.rows, notice, told), language);
  }
  const name = own<keyof typeof commandDefinitions>(commandOf, event.type);
  if (name === undefined) return event.type;
  const { text, door } = commandDefinitions[name];
  if (!isShown || door === undefined) return text[language];
  const { category, id } = parseStream(event.stream);
  const target = { category: category as ObligationKind, id };
  const data: object = factOf<KnownEvent>(event).data;
  // An event says what the body of its command said, but for what became of a request.
  const granted = GRANTED.includes(event.type);
  const body: ActingBody = { ...data, ...defined({ unit: event.metadata.unit }), ...{ granted, tasks: [id] } };
  const names = new NamesInWords(scope.rows, new DecisionContext(scope.rows, event.position, true), language, people);
  const facts = await door.said.facts({ body, state: happened.state, in: () => '', target, names });
  return saidText(door.said.texts, { changed: true, facts }, language);
}

/** What told somebody reads as it was told; a blocker that climbed by itself as whoever it came to was told. */
function noticeOf(happened: Happened): NoticeRow | undefined {
  const { event } = happened;
  if (isNotification(event.type)) {
    const fact = factOf<Notification>(event);
    const { steps, recipients, dueAt } = fact.data;
    return rowOf(happened, { steps: steps.map(occurrenceKey), reached: recipients, dueAt, level: levelAsked(fact) });
  }
  if (event.type !== 'BlockerEscalated') return undefined;
  const { data } = factOf<Extract<KnownEvent, { readonly type: 'BlockerEscalated' }>>(event);
  if (data.cause === 'asked') return undefined;
  return rowOf(happened, { steps: ['escalated/0'], reached: [], dueAt: data.dueAt, level: data.to });
}

interface Telling {
  readonly steps: NoticeRow['steps'];
  readonly reached: readonly NotifiedRecipient[];
  readonly dueAt: string;
  readonly level: PostLevel | null;
}

function rowOf({ event, code }: Happened, telling: Telling): NoticeRow {
  const { category, id } = parseStream(event.stream);
  const { stream, revision, position, recordedAt: decidedAt } = event;
  return {
    ...{ id: event.id, person: '', kind: telling.level === null ? 'reminder' : 'escalation' },
    // Only obligations tell anybody, and their categories are the kinds.
    ...{ aboutKind: category as ObligationKind, aboutId: id, code },
    ...telling,
    ...{ stream, revision, position, decidedAt, isToDispatch: 0, tellsEnd: 0, isRead: 0 },
  };
}
