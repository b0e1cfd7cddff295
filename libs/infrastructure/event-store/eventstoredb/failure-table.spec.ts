import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  TimeoutError,
  UnavailableError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { describe, expect, it } from '@jest/globals';
import { meaningOf } from './failure-table.js';

const raw = (message: string, code?: number): Error =>
  Object.assign(new Error(message), code === undefined ? {} : { code });
const current = new shared.WrongExpectedVersion().setCurrentStreamRevision('1').setExpectedStreamPosition('0');
const wrongVersion = WrongExpectedVersionError.fromWrongExpectedVersion(current, 'task-1');

describe('a failure of the client means', () => {
  it.each([
    ['a wrong version', wrongVersion, 'conflict'],
    ['too much', MaxAppendSizeExceededError.fromMaxAppendSize(1_048_576), 'invalid'],
    ['a bad request', new UnknownError(undefined, 'Could not recognize BadRequest'), 'invalid'],
    ['a tombstone', StreamDeletedError.fromStreamName('task-1'), 'deleted stream'],
    ['no stream', new StreamNotFoundError(undefined, 'task-1'), 'no stream'],
    ['no right', new AccessDeniedError(), 'refused'],
    ['nobody there at the call before', raw('14 UNAVAILABLE: No connection established.', 14), 'not sent'],
    ['no member of a cluster found', raw('Failed to discover after 3 attempts.'), 'not sent'],
    ['a connection that broke', new UnavailableError(undefined, '14 UNAVAILABLE: read ECONNRESET'), 'unknown'],
    ['the same words from the append itself', new UnavailableError(undefined, 'No connection established'), 'unknown'],
    ['a connection that broke, raw', raw('14 UNAVAILABLE: read ECONNRESET', 14), 'unknown'],
    ['a commit that took too long', new DeadlineExceededError(), 'unknown'],
    ['a leader that changed', new TimeoutError(undefined, 'Forwarding timeout'), 'unknown'],
    ['the death of a client', new CancelledError(), 'unknown'],
    ['what nobody knows', new UnknownError(undefined, 'Could not recognize Empty'), 'unknown'],
    ['what is no error', 'words', 'unknown'],
  ] as const)('%s', (_, error, meaning) => {
    expect(meaningOf(error)).toBe(meaning);
  });
});
