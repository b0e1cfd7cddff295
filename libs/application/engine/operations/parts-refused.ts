import { invariant } from '#domain/kernel/invariant.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { isTextCode, rejectionTexts, type TextCode } from '#texts/rejections.js';
import type { CommandRejection } from '../execution/command-answer.js';

/** One part of a request that may not be done: where it is named, by what people know it, and why. */
export interface PartRefused {
  readonly pointer: string;
  readonly name: string;
  readonly code: TextCode;
  readonly because: Rejection['because'];
}

/** Nothing is done, because of these parts. */
export interface PartsRefused extends Rejection {
  readonly parts: readonly PartRefused[];
}

interface Part {
  readonly pointer: string;
  readonly name: string;
}

const NAMES_MAX = 10;
/** What nobody finds, and what the person may not do, is that for the whole request too. */
const OF_ALL: ReadonlySet<number> = new Set([403, 404]);

/**
 * Why nothing is done of all the parts, each named with its reason; undefined where all may be. A fault of the request
 * itself, which points into it, is said alone: it would be the same of each part.
 */
export function partsRefused<P extends Part>(
  code: TextCode,
  parts: readonly P[],
  refusalOf: (part: P) => CommandRejection | undefined,
): Rejection | PartsRefused | undefined {
  const refused = parts.flatMap((part) => {
    const refusal = refusalOf(part);
    return refusal === undefined ? [] : [{ part, refusal }];
  });
  const [first] = refused;
  if (first === undefined) return undefined;
  const ofRequest = refused.find(({ refusal }) => 'pointer' in refusal && refusal.pointer !== undefined)?.refusal;
  if (ofRequest !== undefined) return reject(ofRequest.rejected, ofRequest.because, pointerOf(ofRequest));
  const told = refused.map(({ part: { pointer, name }, refusal }) => ({
    ...{ pointer, name, because: refusal.because },
    code: textCode(refusal.rejected),
  }));
  const [status, ...others] = new Set(told.map((one) => rejectionTexts[one.code].status));
  const isOfAll = others.length === 0 && OF_ALL.has(status ?? 0);
  const names = [...new Set(told.map(({ name }) => name))];
  const shown = names.slice(0, NAMES_MAX).join(', ') + (names.length > NAMES_MAX ? ', …' : '');
  const facts = { count: told.length, of: parts.length, names: shown };
  return isOfAll
    ? { ...reject(first.refusal.rejected, first.refusal.because), parts: told }
    : { ...reject(code, facts), parts: told };
}

const pointerOf = (refusal: CommandRejection): string | undefined =>
  'pointer' in refusal ? refusal.pointer : undefined;

function textCode(code: string): TextCode {
  invariant(isTextCode(code), `${code} has its text in both languages`);
  return code;
}
