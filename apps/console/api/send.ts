import type { components, operations } from '#console-types/api.js';
import { type Api, reached } from './api.js';
import { type CommandName, routeOf, type Subject } from './command-routes.js';
import { refusalOf } from './problem.js';

export type Done = components['schemas']['CommandAnswerBody'];
export type Tried = components['schemas']['DryRunAnswer'];
export type BodyOf<Name extends CommandName> = operations[Name]['requestBody']['content']['application/json'];

/** A command as its reader gives it: about what, with which words, on which state. */
export interface Order<Name extends CommandName = CommandName> {
  readonly name: Name;
  readonly subject: Subject;
  readonly body: BodyOf<Name>;
  /** The etag of what was read, where the command asks for it. */
  readonly etag?: number | undefined;
}

/**
 * Gives the command. The key makes it one command however often it is sent: after a lost answer send it under the same.
 * @throws Refused, Unreachable, Garbled
 */
export async function send<Name extends CommandName>(api: Api, order: Order<Name>, key: string): Promise<Done> {
  const done: Done = await post(api, order, '', { 'idempotency-key': key });
  api.wroteUpTo(done.position);
  return done;
}

/** What it would do; nothing is written. @throws Refused, Unreachable, Garbled */
export const tryOut = <Name extends CommandName>(api: Api, order: Order<Name>): Promise<Tried> =>
  post(api, order, '?dryRun=true', {});

/** What stands in the command: the same words again are the same command, and go under the same key. */
export const wordsOf = (api: Api, { name, subject, body, etag }: Order): string =>
  JSON.stringify([name, subject, actingFor(api, body), etag]);

const actingFor = ({ actingUnit }: Api, body: object): object =>
  actingUnit === undefined ? body : { unit: actingUnit, ...body };

async function post(api: Api, order: Order, query: string, headers: Readonly<Record<string, string>>) {
  const response = await reached(`${routeOf(order.name, order.subject)}${query}`, {
    method: 'POST',
    headers: {
      ...api.headers(),
      ...headers,
      'content-type': 'application/json',
      ...(order.etag === undefined ? {} : { 'if-match': `"${order.etag}"` }),
    },
    body: JSON.stringify(actingFor(api, order.body)),
  });
  if (!response.ok) throw await refusalOf(response);
  return response.json();
}
