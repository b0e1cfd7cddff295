import type { Schemas } from '../../api/reads.js';

type Level = Schemas['BlockerLevel']['level'];

const above: Readonly<Partial<Record<Level, Level>>> = { head: 'fieldLeader', fieldLeader: 'headOfMinistry' };

/** Asking twice is one asking: whoever took a blocker up before takes it further only by saying how far. */
export function further(
  { levels }: Schemas['BlockerDetail'],
  person: string | undefined,
): { readonly toLevel?: Level } {
  const last = levels.at(-1);
  const next = last === undefined || last.askedBy !== person ? undefined : above[last.level];
  return next === undefined ? {} : { toLevel: next };
}
