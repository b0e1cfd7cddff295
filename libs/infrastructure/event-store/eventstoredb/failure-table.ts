import {
  AccessDeniedError,
  isCommandError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';

/** What a failure of the client says about the call that failed. */
export type Meaning =
  | 'conflict'
  /** Can never succeed as it stands. */
  | 'invalid'
  | 'deleted stream'
  | 'no stream'
  | 'no such position'
  /** Understood and refused: it needs an operator, not another try. */
  | 'refused'
  /** It never left this process. */
  | 'not sent'
  /** Done or not done: nobody here can tell. */
  | 'unknown';

/** What a failure of a bare connection says about the host that it was made to. */
export type HostMeaning =
  /** Something answers there, and not with TLS. */
  | 'no TLS'
  | 'not trusted'
  /** What a server does that does not understand, but also one that is about to start, behind a forwarder. */
  | 'ended'
  | 'away';

interface Row {
  readonly of: abstract new (...args: never[]) => Error;
  /** gRPC status. */
  readonly code?: number;
  readonly text?: RegExp;
  /** Errors that the client did not make one of its own: they come from the call before the append. */
  readonly isRaw?: true;
  readonly meaning: Meaning;
}

const [RESOURCE_EXHAUSTED, UNAVAILABLE] = [8, 14];

/** The first row that fits decides; every member of a row must fit. What no row knows may have been done. */
const OF_CLIENT: readonly Row[] = [
  { of: WrongExpectedVersionError, meaning: 'conflict' },
  { of: MaxAppendSizeExceededError, meaning: 'invalid' },
  { of: StreamDeletedError, meaning: 'deleted stream' },
  { of: StreamNotFoundError, meaning: 'no stream' },
  { of: AccessDeniedError, meaning: 'refused' },
  { of: UnknownError, text: /^Could not recognize (BadRequest|MaximumAppendEventSizeExceeded)/, meaning: 'invalid' },
  { of: UnknownError, code: RESOURCE_EXHAUSTED, meaning: 'invalid' },
  { of: UnknownError, text: /Unexpected ReadAllResult/, meaning: 'no such position' },
  { of: Error, isRaw: true, code: UNAVAILABLE, text: /No connection established|ECONNREFUSED/, meaning: 'not sent' },
  { of: Error, isRaw: true, text: /^Failed to discover/, meaning: 'not sent' },
];

/** The words of OpenSSL and of Node, and those of `whereabouts.ts` where a connection ended and nobody said why. */
const OF_HOST: readonly { readonly text: RegExp; readonly meaning: HostMeaning }[] = [
  { text: /wrong version number|packet length too long|unknown protocol/i, meaning: 'no TLS' },
  { text: /certificate|altnames|self.signed/i, meaning: 'not trusted' },
  { text: /ended the connection|ECONNRESET|EPIPE|before secure TLS/, meaning: 'ended' },
];

export function meaningOf(error: unknown): Meaning {
  return OF_CLIENT.find((row) => fits(row, error))?.meaning ?? 'unknown';
}

/** Not to be asked of an error of the client: there a connection that ended leaves the outcome unknown. */
export function hostMeaningOf(error: Error): HostMeaning {
  return OF_HOST.find(({ text }) => text.test(error.message))?.meaning ?? 'away';
}

function fits({ of, code, text, isRaw }: Row, error: unknown): boolean {
  return (
    error instanceof of &&
    (code === undefined || ('code' in error && error.code === code)) &&
    (text === undefined || text.test(error.message)) &&
    (isRaw === undefined || !isCommandError(error))
  );
}
