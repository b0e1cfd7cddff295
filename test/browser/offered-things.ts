import type { CommandName, Subject } from '../../apps/console/api/command-routes.js';
import type { Schemas } from '../../apps/console/api/reads.js';
import type { Caller } from './caller.js';

/** Something that a page offers commands about; what of it its reader may see. */
export type Thing =
  | { readonly kind: 'task'; readonly id: string; readonly seen: Schemas['TaskDetail'] | undefined }
  | { readonly kind: 'blocker'; readonly id: string; readonly seen: Schemas['BlockerDetail'] | undefined }
  | { readonly kind: 'directive'; readonly id: string; readonly seen: Schemas['DirectiveDetail'] | undefined }
  | { readonly kind: 'escalation'; readonly id: string; readonly seen: Schemas['EscalationDetail'] | undefined }
  | { readonly kind: 'duty'; readonly id: string; readonly seen: Schemas['DutyDetail'] | undefined };

/** A command about a thing as the console would send it, with words that it takes wherever it takes the command at all. */
export interface Attempt {
  readonly name: CommandName;
  readonly subject: Subject;
  readonly body: object;
}

/** All that the console can be told to do about a thing, one attempt for each. */
export async function attemptsOn(thing: Thing, caller: Caller): Promise<readonly Attempt[]> {
  switch (thing.kind) {
    case 'task':
      return onTask(thing.id, thing.seen, await otherHandler(thing.seen, caller));
    case 'blocker':
      return about(
        { blocker: thing.id },
        {
          EscalateBlocker: { reason: WORDS, ...(await further(thing.seen, caller)) },
          ReturnBlocker: { reason: WORDS },
          ResolveBlocker: { text: WORDS },
        },
      );
    case 'directive':
      return about(
        { directive: thing.id },
        {
          AcceptDirective: {},
          AnswerDirective: { text: WORDS },
          CompleteDirective: { text: WORDS },
          ReturnDirective: { reason: WORDS },
        },
      );
    case 'escalation':
      return about(
        { escalation: thing.id },
        {
          AcknowledgeEscalation: { note: WORDS },
          DirectEscalation: {
            text: WORDS,
            due: FAR,
            addressee: { unit: thing.seen?.leadUnit ?? thing.seen?.unit ?? 'C-ATTT' },
          },
        },
      );
    case 'duty': {
      const withoutTasks = await openTasks(thing.seen, caller);
      return about(
        { duty: thing.id },
        {
          SubmitDuty: { note: WORDS, withoutTasks },
          CorrectDutyReport: { note: WORDS, reason: WORDS, ...(isLate(thing.seen) ? {} : { withoutTasks }) },
        },
      );
    }
  }
}

/** What begins something new, or only adds to it, is sent on no state. */
export const isOnState = (name: CommandName): boolean => name !== 'RaiseBlocker' && name !== 'ReportProgress';

const WORDS = 'Được ghi để thử.';
const FAR = '2021-12-31';
const NONE = '00000000-0000-4000-8000-000000000000';

const about = (subject: Subject, bodies: Partial<Record<CommandName, object>>): readonly Attempt[] =>
  Object.entries(bodies).map(([name, body]) => ({ name: name as CommandName, subject, body }));

function onTask(id: string, seen: Schemas['TaskDetail'] | undefined, person: string): readonly Attempt[] {
  const report = seen?.reports.at(-1);
  const period = seen?.reporting?.period ?? '2020-Q2';
  const waiting = (requests: readonly { readonly request: string; readonly decision: unknown }[] = []) =>
    requests.find(({ decision }) => decision === null)?.request ?? NONE;
  const urge = seen?.urges.find(({ state }) => state === 'waiting')?.number ?? 1;
  const words = { narrative: WORDS, explanation: WORDS };
  return [
    ...about(
      { task: id },
      {
        AcceptTask: {},
        NameHandler: { person },
        ReportProgress: { period, ...words },
        ExplainLateness: { text: WORDS },
        SubmitResult: { narrative: WORDS },
        ConfirmResult: {},
        ReturnResult: { reason: WORDS },
        RequestExtension: { deadline: { text: '31/12/2021' }, reason: WORDS },
        RequestDeclination: { reason: WORDS },
        RaiseBlocker: {
          ...{ title: WORDS, description: WORDS, cause: WORDS },
          options: [{ text: WORDS, competence: WORDS }],
        },
      },
    ),
    ...about(
      { task: id, report: report?.report ?? NONE },
      {
        CorrectProgressReport: { period: report?.period ?? period, ...words, reason: WORDS },
      },
    ),
    ...about(
      { task: id, request: waiting(seen?.extensionRequests) },
      {
        DecideExtension: { granted: false, reason: WORDS },
      },
    ),
    ...about(
      { task: id, request: waiting(seen?.declinationRequests) },
      {
        DecideDeclination: { granted: false, reason: WORDS },
      },
    ),
    ...about({ task: id, urge: String(urge) }, { AnswerUrge: { text: WORDS } }),
  ];
}

/** Somebody of the lead unit who does not handle it yet, by its reader's own choice of people. */
async function otherHandler(task: Schemas['TaskDetail'] | undefined, caller: Caller): Promise<string> {
  const people = await caller.listed<Schemas['PersonItem']>(`/v1/people?unit=${task?.leadUnit ?? 'C-ATTT'}`);
  return people.find(({ person }) => person !== task?.handler?.person)?.person ?? 'p-7f3a2c91';
}

/** Whoever took it up before says how far it is to go. */
async function further(blocker: Schemas['BlockerDetail'] | undefined, caller: Caller) {
  const me = await caller.read<Schemas['Me']>('/v1/me');
  return blocker?.levels.at(-1)?.askedBy === me?.person ? { toLevel: 'headOfMinistry' } : {};
}

async function openTasks(duty: Schemas['DutyDetail'] | undefined, caller: Caller) {
  if (duty === undefined) return [];
  const listed = await caller.listed<Schemas['TaskItem']>(
    `/v1/tasks?unit=${duty.unit}&programme=${duty.programme}&limit=200`,
  );
  const open = listed.filter(({ leadUnit, progress }) => leadUnit === duty.unit && !OVER.includes(progress));
  return open.map(({ id: task }) => ({ task, reason: WORDS }));
}

const OVER: readonly string[] = ['completed', 'cancelled', 'declined', 'draft'];

/** From then on a report is added to, and accounts for nothing anew. */
const isLate = (duty: Schemas['DutyDetail'] | undefined): boolean =>
  duty !== undefined && duty.owedOn !== null && duty.asOf.slice(0, 10) > duty.owedOn;
