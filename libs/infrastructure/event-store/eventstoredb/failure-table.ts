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
const TABLE: readonly Row[] = [
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

export function meaningOf(error: unknown): Meaning {
  return TABLE.find((row) => fits(row, error))?.meaning ?? 'unknown';
}

function fits({ of, code, text, isRaw }: Row, error: unknown): boolean {
  return (
    error instanceof of &&
    (code === undefined || ('code' in error && error.code === code)) &&
    (text === undefined || text.test(error.message)) &&
    (isRaw === undefined || !isCommandError(error))
  );
}
