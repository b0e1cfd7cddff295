import { resolveDuty } from '#application/duty/duty-code.js';
import { uuidIn } from '#application/engine/code.js';
import { nounIn } from '#application/engine/definition/command-definition.js';
import type { Position } from '#application/ports/event-store.js';
import type { ReadModels } from '#application/ports/read-models.js';
import { resolveTask } from '#application/task/task-code.js';
import { DomainProblem } from './domain-problem.js';

/** The thing that a command's path names, and the path that names it by its id. */
export interface PathSubject {
  readonly id: string;
  /** Keys of idempotency are made of it: a code and the id it stands for are one path. */
  readonly route: string;
}

/** Nouns of paths whose things have codes. */
const resolvers = { task: resolveTask, duty: resolveDuty } as const;
const isCoded = (noun: string): noun is keyof typeof resolvers => Object.hasOwn(resolvers, noun);

/**
 * Resolves `POST /v1/tasks/NQ17%2FMH-03/results` by the pattern that it fits, `POST /v1/tasks/:task/results`. What names
 * nothing stays as it is: whoever decides says that it is not there. A path that already has the id stays letter by
 * letter, so that the keys of commands sent before codes were taken are found again.
 *
 * @throws DomainProblem where several things are meant.
 */
export async function pathSubject(
  pattern: string,
  route: string,
  text: string,
  rows: ReadModels,
  upTo: (noun: 'task' | 'duty') => Promise<Position>,
): Promise<PathSubject> {
  const noun = nounIn(pattern) ?? '';
  if (!isCoded(noun)) return { id: text, route };
  // Most callers send ids, and nothing has to be waited for to know what those name.
  const named = uuidIn(text) ?? resolvers[noun](rows, text, await upTo(noun));
  if (typeof named === 'object') throw DomainProblem.of(named);
  if (named === undefined || named === text) return { id: text, route };
  const place = pattern.split('/').indexOf(`:${noun}`);
  return { id: named, route: route.split('/').with(place, encodeURIComponent(named)).join('/') };
}

/** Whether a path names a stream, and with it a key that was made of the path. */
export function isNamedIn(route: string, id: string): boolean {
  const encoded = encodeURIComponent(id);
  return route.split('/').some((part) => part === id || part === encoded);
}
