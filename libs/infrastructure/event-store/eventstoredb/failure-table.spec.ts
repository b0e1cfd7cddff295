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
import { hostMeaningOf, meaningOf } from './failure-table.js';

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

describe('a failure of a bare connection means', () => {
  it.each([
    ['a plain answer to TLS', 'error:0A00010B:SSL routines:ssl3_get_record:wrong version number', 'no TLS'],
    ['one that is longer than any', 'error:0A0000C6:SSL routines::packet length too long', 'no TLS'],
    ['a certificate of nobody we know', 'self-signed certificate in certificate chain', 'not trusted'],
    ['an authority of nobody we know', 'unable to get local issuer certificate', 'not trusted'],
    ['a certificate of another host', "Hostname/IP does not match certificate's altnames: Host: a.", 'not trusted'],
    ['an end before anything was said', 'it ended the connection', 'ended'],
    ['an end within TLS', 'Client network socket disconnected before secure TLS connection was established', 'ended'],
    ['a connection that broke', 'read ECONNRESET', 'ended'],
    ['nobody there', 'connect ECONNREFUSED 127.0.0.1:1', 'away'],
    ['silence', 'no answer within 1000 ms', 'away'],
  ] as const)('%s', (_, text, meaning) => {
    expect(hostMeaningOf(raw(text))).toBe(meaning);
  });
});
