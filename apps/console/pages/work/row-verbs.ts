import type { CommandName, Subject } from '../../api/command-routes.js';
import type { Schemas } from '../../api/reads.js';
import { isSimple, type SimpleCommand } from '../../commands/simple-commands.js';

type Item = Schemas['WorkItem'];
type Why = Item['why'];

/** How a verb is given from the list: in the row, in a dialog over it, or on the page of the task. */
export type RowVerb =
  | { readonly how: 'report'; readonly name: 'ReportProgress' }
  | { readonly how: 'dialog'; readonly name: SimpleCommand; readonly subject: Subject }
  | { readonly how: 'task'; readonly name: CommandName };

/** What presses for each reason, the first that is offered. */
const pressing: Partial<Record<Why, readonly CommandName[]>> = {
  accept: ['AcceptTask'],
  handle: ['ReportProgress'],
  report: ['ReportProgress'],
  standing: ['ReportProgress'],
  rework: ['SubmitResult', 'ReportProgress'],
  confirm: ['ConfirmResult'],
  answerUrge: ['AnswerUrge'],
  decideExtension: ['DecideExtension'],
  decideDeclination: ['DecideDeclination'],
  decideBlocker: ['EscalateBlocker', 'ResolveBlocker'],
  completeDirective: ['AcceptDirective', 'CompleteDirective', 'AnswerDirective'],
};

/** With forms of their own, which stand on the page of the task. */
const ON_TASK: readonly CommandName[] = [
  'SubmitResult',
  'NameHandler',
  'CorrectProgressReport',
  'RequestExtension',
  'DecideExtension',
  'DecideDeclination',
  'RaiseBlocker',
];

/** What the reader may do about an item, what presses first; the server says what, and nothing else is offered. */
export function verbsOf(item: Item): { readonly main: RowVerb | undefined; readonly others: readonly RowVerb[] } {
  const verbs = item.actions.flatMap((name) => verbOf(item, name) ?? []);
  const main = (pressing[item.why] ?? []).flatMap((name) => verbs.find((verb) => verb.name === name) ?? [])[0];
  return { main, others: verbs.filter((verb) => verb !== main) };
}

function verbOf(item: Item, name: string): RowVerb | undefined {
  const { task } = item;
  if (name === 'ReportProgress') return task?.reporting == null ? undefined : { how: 'report', name };
  if (name === 'AnswerUrge' && item.urge === undefined) return { how: 'task', name };
  const onTask = ON_TASK.find((known) => known === name);
  if (onTask !== undefined) return { how: 'task', name: onTask };
  const subject = subjectOf(item);
  return isSimple(name) && subject !== undefined ? { how: 'dialog', name, subject } : undefined;
}

/** What the addresses of its commands name. */
function subjectOf({ urge, task, directive, blocker }: Item): Subject | undefined {
  if (directive !== undefined) return { directive: directive.id };
  if (blocker !== undefined) return { blocker: blocker.id };
  if (task === undefined) return undefined;
  return { task: task.id, ...(urge === undefined ? {} : { urge: String(urge.number) }) };
}

/** Items that are acted on elsewhere: the page that leads on with them. */
export function pageOf({ why }: Item): 'duty' | 'decisions' | undefined {
  if (why === 'acknowledge' || why === 'direct' || why === 'followDirective') return 'decisions';
  return why === 'sendReport' ? 'duty' : undefined;
}

/** Reports of several may say “no change” at once; what nobody has accepted yet is looked at first. */
export const isTickable = ({ why, task, urge }: Item): boolean =>
  task?.reporting != null && why !== 'accept' && urge === undefined;

export const keyOf = ({ why, about, urge, directive }: Item): string =>
  [why, directive?.id ?? about.id, urge?.number ?? ''].join(' ');
