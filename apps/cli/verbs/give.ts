import type { Args } from '../shell/args.js';
import type { Run } from '../shell/command.js';
import { EXIT } from '../shell/exit-codes.js';
import { Failure } from '../shell/failure.js';
import { write } from '../shell/write-result.js';
import { bodyOf } from './body-of.js';
import type { VerbLine } from './verb-line.js';

/**
 * Gives a command. A decision on what was read says which version that was; where it does not, the thing is read now, and
 * only a change in between is told as a conflict.
 */
export const give =
  (verb: VerbLine): Run =>
  async (context) => {
    const { args, client } = context;
    const said = await bodyOf(verb.options, args);
    const body = verb.reason === 'required' ? { ...said, reason: await args.required('reason') } : said;
    const parts = verb.path.split('/');
    const pathOf = (some: readonly string[], found: Found = {}) =>
      some.map((part) => named(part, found, args)).join('/');
    const open = Object.keys(verb.waiting).filter((operand) => args.text(operand) === undefined);
    const ifMatch = args.number('ifMatch');
    if (open.length === 0 && !(verb.needsMatch && ifMatch === undefined)) return give(pathOf(parts), ifMatch);
    const thing = await client.get<Thing>(pathOf(parts.slice(0, parts.indexOf(`:${verb.operands[0]}`) + 1)));
    const found = Object.fromEntries(open.map((operand) => [operand, waitingIn(thing, operand, verb)]));
    return give(pathOf(parts, found), ifMatch ?? thing.etag);

    function give(path: string, etag: number | undefined) {
      return verb.needsMatch ? write(context, path, body, { ifMatch: `"r${etag}"` }) : write(context, path, body);
    }
  };

type Found = Readonly<Record<string, string>>;
type Thing = { readonly etag: number } & Readonly<Record<string, unknown>>;

/** An id or a code goes as it was typed; what was not is the one that was found. */
function named(part: string, found: Found, args: Args): string {
  if (!part.startsWith(':')) return part;
  const operand = part.slice(1);
  return encodeURIComponent(found[operand] ?? args.operand(operand));
}

/** The one that waits for a decision: of its kind there is at most one. */
function waitingIn(thing: Thing, operand: string, { waiting }: VerbLine): string {
  const list = thing[waiting[operand] ?? ''];
  const all: readonly Readonly<Record<string, unknown>>[] = Array.isArray(list) ? list : [];
  const open = all.find(({ decision }) => decision === null)?.[operand];
  if (typeof open === 'string') return open;
  throw new Failure(EXIT.conflict, 'no-request-waits');
}
