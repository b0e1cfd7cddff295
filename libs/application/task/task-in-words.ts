import type { Task } from '#domain/task/task.js';
import type { Facts } from '#texts/said.js';
import type { Saying } from '../engine/definition/in-words.js';

// What the sentences of the commands of tasks name.

type OfTask = Pick<Saying<unknown, Task>, 'state' | 'names'>;

export const taskNamed = ({ state: { id = '', content }, names }: OfTask) => ({
  task: content === undefined ? id : names.task(content),
});

export function assignmentSaid(saying: OfTask): Facts {
  const { leadUnit = '', deadline } = saying.state.content ?? {};
  const legalEnd = deadline?.legalEnd;
  const words = legalEnd === undefined ? deadline?.text : undefined;
  return { ...taskNamed(saying), unit: saying.names.unit(leadUnit), legalEnd, deadline: words };
}

export async function handlerSaid(saying: OfTask): Promise<Facts> {
  const { handler, content } = saying.state;
  const named = handler && (await saying.names.handler(content?.leadUnit ?? '', handler));
  return { ...taskNamed(saying), handler: named };
}

/** What was worded anew, in the order in which a task says it; a new deadline by its end, or in its words. */
export function amendmentSaid(saying: OfTask): Facts {
  const { kind, changes = {}, epoch } = saying.state.amendments.at(-1) ?? {};
  const [first, second, third, fourth, fifth] = AMENDED.filter((field) => changes[field] !== undefined);
  const { text, legalEnd } = changes.deadline ?? {};
  const isMoved = epoch !== undefined;
  const deadline = isMoved && legalEnd !== undefined ? { legalEnd } : { deadline: text };
  const end = isMoved && legalEnd === undefined ? 'taken' : undefined;
  return { ...taskNamed(saying), amendment: kind, first, second, third, fourth, fifth, ...deadline, end };
}

const AMENDED = ['title', 'deliverable', 'coordinatingUnits', 'mandate', 'deadline'] as const;

interface Progress {
  readonly period: string;
  readonly percent?: number;
  readonly noChange?: boolean;
}

export function reportSaid(saying: OfTask & { readonly body: Progress }): Facts {
  const { period, percent, noChange } = saying.body;
  return { ...taskNamed(saying), period, percent, movement: noChange === true ? 'none' : undefined };
}

interface Result {
  readonly document?: { readonly number?: string; readonly date?: string };
}

/** A document without a number is known by its day. */
export function resultSaid(saying: OfTask & { readonly body: Result }): Facts {
  const { number, date } = saying.body.document ?? {};
  return { ...taskNamed(saying), number, date: number === undefined ? date : undefined };
}

export const confirmationSaid = (saying: OfTask): Facts => ({
  ...taskNamed(saying),
  completedOn: saying.state.completedOn,
});
