import type { Found, FoundDocument, FoundTask, FoundUnit } from '#contracts/search.js';
import { unitOf } from '#domain/directory/directory.js';
import type { Localized } from '#domain/kernel/names.js';
import type { Mandate } from '#domain/task/task.events.js';
import { matches } from '../engine/reading/folded-text.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import { maySeeTask, titleOf } from '../engine/reading/visibility.js';
import type { TaskRow } from '../tables.js';

const FOUND_MAX = 20;

/** Something that can be found: what is sought in, and by what it comes before others that were found as well. */
interface Candidate<Item> {
  readonly item: Item;
  readonly text: string;
  readonly order: string;
}

/** Tasks, units and the acts that order tasks, in what the reader is shown: what may not be read is not found by guessing at it. */
export function foundFor(scope: ReadScope, q: string): Found {
  const tasks = scope.rows.find('tasks', {}, { at: scope.at });
  return {
    tasks: best(tasksIn(scope, tasks), q),
    units: best(unitsIn(scope), q),
    documents: best(documentsIn(scope, tasks), q),
    ...answered(scope),
  };
}

/** Whoever types the marks means them: what has the words with these very marks comes first. */
function best<Item>(candidates: readonly Candidate<Item>[], q: string) {
  const found = candidates
    .filter(({ text }) => matches(text, q))
    .map((candidate) => ({ ...candidate, isExact: hasExactly(candidate.text, q) }))
    .toSorted((a, b) => Number(b.isExact) - Number(a.isExact) || inOrder.compare(a.order, b.order));
  return { items: found.slice(0, FOUND_MAX).map(({ item }) => item), hasMore: found.length > FOUND_MAX };
}

/** `MH-2` before `MH-10`. */
const inOrder = new Intl.Collator('vi', { numeric: true });

function hasExactly(text: string, q: string): boolean {
  const written = asWritten(text);
  return asWritten(q)
    .split(/\s+/)
    .every((word) => written.includes(word));
}

const asWritten = (text: string): string => text.normalize('NFC').toLowerCase().trim();

const tasksIn = (scope: ReadScope, tasks: readonly TaskRow[]): readonly Candidate<FoundTask>[] =>
  tasks.map((row) => {
    const { id, code, programme, leadUnit } = row;
    const title = titleOf(scope, row);
    return {
      item: { id, code, programme, title, leadUnit },
      ...soughtBy(code ?? '', title),
      order: `${code ?? '~'} ${id}`,
    };
  });

const unitsIn = ({ rows, at }: ReadScope): readonly Candidate<FoundUnit>[] =>
  rows
    .find('units', {}, { at })
    .filter(({ state }) => state.established)
    .map(({ id: unit, state: { name, shortName = name, kind } }) => ({
      item: { unit, name, shortName, kind },
      text: [unit, ...textsOf(name), ...textsOf(shortName)].join(' '),
      order: unit,
    }));

const soughtBy = (code: string, title: Localized) => ({ text: [code, ...textsOf(title)].join(' ') });
const textsOf = ({ vi, en = '' }: Localized): readonly string[] => [vi, en];

/** Of a restricted task outsiders are not told on which act it stands. */
function documentsIn(scope: ReadScope, among: readonly TaskRow[]): readonly Candidate<FoundDocument>[] {
  const documents = new Map<string, { readonly mandate: Mandate; readonly tasks: number }>();
  for (const { id, state } of among) {
    const mandate = state.content?.mandate;
    if (mandate === undefined || !maySeeTask(scope, id)) continue;
    const key = nameOf(mandate);
    documents.set(key, { mandate, tasks: (documents.get(key)?.tasks ?? 0) + 1 });
  }
  return [...documents].map(([order, { mandate, tasks }]) => {
    const { issuer, type, number = null, date = null } = mandate;
    // A file names the issuer by its code, people by its name.
    const name = unitOf(scope.context.directory, issuer)?.name.vi ?? '';
    return { item: { issuer, type, number, date, tasks }, text: `${order} ${name}`, order };
  });
}

/** The same act, whichever part of it orders a task: a number alone is not unique. */
const nameOf = ({ number, type, issuer, date }: Mandate): string => [number ?? '', type, issuer, date ?? ''].join(' ');
