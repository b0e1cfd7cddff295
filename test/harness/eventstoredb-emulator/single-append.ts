import { setImmediate as nextTurn } from 'node:timers/promises';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code, Metadata, type ServerReadableStream, type sendUnaryData } from '@grpc/grpc-js';
import type { Admission } from './admission.js';
import { rightFor } from './admission.js';
import type { AppendOutcome, EmulatedLog, Expectation, Proposed } from './emulated-log.js';
import { APPEND_BYTES_MAX } from './emulated-log.js';
import type { Faults } from './faults.js';
import { nameOf, proposedOf } from './messages.js';

type Call = ServerReadableStream<AppendReq, AppendResp>;
type Answer = sendUnaryData<AppendResp>;

/** One call per append: what a client uses that sends credentials with each call, or an old server's. */
export function singleAppend(
  log: EmulatedLog,
  faults: Faults,
  admission: Admission,
): (call: Call, answer: Answer) => void {
  return (call, answer) => {
    const events: Proposed[] = [];
    let options: AppendReq.Options | undefined;
    call.on('data', (request: AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) events.push(proposedOf(message));
    });
    call.on('end', async () => {
      // A connection that breaks in the middle ends the call as well, and says only then that it was cancelled.
      await nextTurn();
      if (call.cancelled) return;
      await faults.whileStopped();
      if (faults.takesAppendLost()) return;
      const name = nameOf(options?.getStreamIdentifier());
      const refusal = admission.refusal(call.metadata, rightFor(name));
      if (refusal) return answer(refusal);
      const write = (): AppendOutcome => log.append(name, expectationOf(options), events);
      if (faults.undecided) {
        const details = faults.undecided === 'no leader' ? 'Forwarding timeout' : 'Commit phase timeout.';
        faults.leaveUndecided(write);
        await faults.outOfPatience('single');
        return answer({ code: Code.ABORTED, details });
      }
      const outcome = write();
      await faults.whileSilent();
      if (faults.takesAnswerLost()) answer({ code: Code.UNAVAILABLE, details: 'Connection dropped' });
      else reply(outcome, answer);
    });
  };
}

function expectationOf(options: AppendReq.Options | undefined): Expectation {
  if (options?.hasNoStream()) return 'no-stream';
  if (options?.hasRevision()) return Number(options.getRevision());
  return options?.hasStreamExists() ? 'exists' : 'any';
}

/** A wrong version is an answer here, everything else a status, some with a slug in the trailers. */
function reply(outcome: AppendOutcome, answer: Answer): void {
  switch (outcome.kind) {
    case 'written':
    case 'nothing written': {
      const at = `${outcome.position}`;
      const position = new streams.AppendResp.Position().setCommitPosition(at).setPreparePosition(at);
      const success = new streams.AppendResp.Success().setPosition(position);
      if (outcome.kind === 'written') success.setCurrentRevision(`${outcome.revision}`);
      else success.setNoStream(new shared.Empty());
      answer(null, new streams.AppendResp().setSuccess(success));
      break;
    }
    case 'wrong version':
      answer(null, new streams.AppendResp().setWrongExpectedVersion(wrongVersion(outcome)));
      break;
    case 'too large': {
      const metadata = new Metadata();
      metadata.set('exception', 'maximum-append-size-exceeded');
      metadata.set('maximum-append-size', `${APPEND_BYTES_MAX}`);
      answer({ code: Code.INVALID_ARGUMENT, details: 'Maximum append size exceeded.', metadata });
      break;
    }
    case 'bad request':
      answer({ code: Code.UNKNOWN, details: 'Exception was thrown by handler.' });
  }
}

function wrongVersion({ actual, expected }: Extract<AppendOutcome, { kind: 'wrong version' }>) {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (actual === undefined) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(`${actual}`);
  if (expected === 'no-stream') return wrong.setExpectedNoStream(new shared.Empty());
  if (expected === 'any') return wrong.setExpectedAny(new shared.Empty());
  if (expected === 'exists') return wrong.setExpectedStreamExists(new shared.Empty());
  return wrong.setExpectedRevision(`${expected}`);
}
