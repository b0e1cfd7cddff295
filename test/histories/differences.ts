import type { Shown } from './history.js';

/** What an answer of a history held at a place, and what today's holds there. */
export interface Difference {
  readonly history: string;
  readonly who: string;
  readonly read: string;
  /** RFC 6901, into the answer's body. */
  readonly pointer: string;
  readonly was: unknown;
  readonly is: unknown;
}

/**
 * Differences that are meant. In `who`, `read` and `pointer` a `*` stands for anything; `was` and `is`, where they are
 * given, are the values exactly.
 */
export interface Explanation {
  readonly history: string;
  readonly who?: string;
  readonly read: string;
  readonly pointer: string;
  readonly was?: unknown;
  readonly is?: unknown;
  /** The fault of the version that made the history, in words. */
  readonly fault: string;
}

/** Every place where what was shown is gone or other. What later versions add to an answer is no difference. */
export function differencesOf(history: string, { who, path, body }: Shown, today: unknown): readonly Difference[] {
  return changes(body, today, '').map((change) => ({ history, who, read: path, ...change }));
}

type Change = Pick<Difference, 'pointer' | 'was' | 'is'>;

function changes(was: unknown, is: unknown, pointer: string): readonly Change[] {
  if (Object.is(was, is)) return [];
  if (!isComposite(was) || !isComposite(is) || isOtherList(was, is)) return [{ pointer, was, is }];
  return Object.keys(was).flatMap((key) =>
    changes(
      Reflect.get(was, key),
      Object.hasOwn(is, key) ? Reflect.get(is, key) : undefined,
      `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    ),
  );
}

const isComposite = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A list that grew or shrank is another list: which items of it are the same ones nobody can tell. */
const isOtherList = (was: object, is: object): boolean =>
  Array.isArray(was) !== Array.isArray(is) || (Array.isArray(was) && Array.isArray(is) && was.length !== is.length);

export function isExplainedBy(difference: Difference, explanation: Explanation): boolean {
  const { history, who = '*', read, pointer } = explanation;
  return (
    history === difference.history &&
    fits(who, difference.who) &&
    fits(read, difference.read) &&
    fits(pointer, difference.pointer) &&
    (!('was' in explanation) || isSame(explanation.was, difference.was)) &&
    (!('is' in explanation) || isSame(explanation.is, difference.is))
  );
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u').test(text);
}
