import type { Deadline } from '#domain/calendar/deadline.js';
import type { Localized, UnitId } from '#domain/kernel/names.js';
import { defined } from '#domain/kernel/plain.js';
import type { Mandate } from '#domain/task/task.events.js';
import type { Task } from '#domain/task/task.js';
import type { KnownAmendment } from '#domain/task/task-amendment.evolve.js';
import type { ChangeInWords } from '#texts/notice/amended-in-words.js';
import { splitOccurrence } from '#texts/notice/steps.js';
import type { NoticeRow } from '../tables.js';

/** The one that a notice tells of: its number is that of the step. */
export function amendmentOf({ amendments }: Task, { steps }: Pick<NoticeRow, 'steps'>): KnownAmendment | undefined {
  const told = steps.map(splitOccurrence).find(({ step }) => step === 'amended');
  return told && amendments.find(({ number }) => number === told.repeat);
}

interface Names {
  readonly unit: (id: UnitId) => Localized;
  readonly mandate: (mandate: Mandate) => Mandate;
}

/** What the task said and says, by the names that people know. */
export function changesInWords({ changes, replaced }: KnownAmendment, { unit, mandate }: Names): ChangeInWords[] {
  const said: ChangeInWords[] = [];
  if (changes.title) said.push({ of: 'title', ...pair(replaced.title, changes.title, same) });
  if (changes.deliverable) said.push({ of: 'deliverable', ...pair(replaced.deliverable, changes.deliverable, same) });
  if (changes.coordinatingUnits) {
    const [before, after] = [replaced.coordinatingUnits ?? [], changes.coordinatingUnits];
    said.push({ of: 'coordinatingUnits', before: before.map(unit), after: after.map(unit) });
  }
  if (changes.mandate) said.push({ of: 'mandate', ...pair(replaced.mandate, changes.mandate, mandate) });
  if (changes.deadline) said.push({ of: 'deadline', ...pair(replaced.deadline, changes.deadline, inWords) });
  return said;
}

const pair = <Value, Words>(before: Value | undefined, after: Value, of: (value: Value) => Words) => ({
  after: of(after),
  ...(before === undefined ? {} : { before: of(before) }),
});

const same = <Value>(value: Value): Value => value;
const inWords = ({ text, legalEnd }: Deadline) => ({ text, ...defined({ legalEnd }) });
