import type { Args } from '../shell/args.js';
import type { Run } from '../shell/command.js';
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
    const [thing, path] = pathsOf(verb, args);
    if (!verb.needsMatch) return write(context, path, body);
    const etag = args.number('ifMatch') ?? (await client.get<{ readonly etag: number }>(thing)).etag;
    return write(context, path, body, { ifMatch: `"r${etag}"` });
  };

/** Of the thing that the command is about, and of the command. An id or a code goes as it was typed. */
function pathsOf({ path, operands }: VerbLine, args: Args): readonly [string, string] {
  const typed = (part: string) => {
    const operand = operands.find((name) => part === `:${name}`);
    return operand === undefined ? part : encodeURIComponent(args.operand(operand));
  };
  const parts = path.split('/');
  const thing = parts.slice(0, parts.indexOf(`:${operands[0]}`) + 1);
  return [thing.map(typed).join('/'), parts.map(typed).join('/')];
}
