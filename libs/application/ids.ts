import { parse, v5 } from 'uuid';

/**
 * The only place that makes UUIDs, all of them from natural keys (UUIDv5, RFC 9562): creating at "no stream" is then
 * the uniqueness check, and a repeated request finds what it made before.
 */
const NAMESPACE = parse('4f3c1a52-7d0e-5b8a-9c61-0d6e2b9a7f14');

const utf8 = new TextEncoder();

const make = (kind: string, ...parts: readonly (string | number)[]): string =>
  // Bytes: the library takes text apart sign by sign, and every command has three ids made.
  v5(utf8.encode([kind, ...parts].join(String.fromCharCode(31))), NAMESPACE);

export const ids = {
  /** `principal | method path | Idempotency-Key`. */
  commandKey: (principal: string, route: string, key: string) => make('command', principal, route, key),
  /** Work over many streams, by the key of its command. */
  operation: (commandKey: string) => make('operation', commandKey),
  /** The key of an operation's command on one stream. */
  item: (operation: string, stream: string) => make('item', operation, stream),
  eventId: (commandKey: string, index: number) => make('event', commandKey, index),
  /** A coded task has one id for ever; another is named by the command that made it. */
  codedTask: (programme: string, code: string) => make('task', programme, code),
  document: (issuer: string, type: string, number: string, date: string) =>
    make('document', issuer, type, number, date),
  /** Anything that a command makes and that has no natural key: a report, a result, a blocker, a directive. */
  madeBy: (commandKey: string, kind: string) => make(kind, commandKey),
  /** A pseudonym: of the command that registers somebody, and so of nothing that they are called. */
  person: (commandKey: string) => `p-${make('person', commandKey)}`,
  /** `obligation/epoch/policy@version/step/n` and the person: never the due instant, or a new holiday would tell twice. */
  notice: (stream: string, epoch: number, policy: string, occurrence: string, person: string) =>
    make('notice', stream, epoch, policy, occurrence, person),
  delivery: (notice: string, person: string, channel: string) => make('delivery', notice, person, channel),
  /** What all mail about one obligation is an answer to. */
  thread: (kind: string, id: string) => make('thread', kind, id),
  escalation: (stream: string, level: string) => make('escalation', stream, level),
} as const;
