import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code, type ServerDuplexStream } from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Admission } from './admission.js';
import { rightFor } from './admission.js';
import type { AppendOutcome, EmulatedLog, Expectation, Proposed } from './emulated-log.js';
import { APPEND_BYTES_MAX } from './emulated-log.js';
import type { Faults } from './faults.js';
import { allPosition, identifierOf, nameOf, proposedOf } from './messages.js';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

interface Pending {
  readonly options: BatchAppendReq.Options;
  readonly events: Proposed[];
}

/** After this the real server answers a bad request a second time, with the correlation id in its other form. */
const LATE_ANSWER_MS = 2_000;

/** One shared stream per client: appends are told apart by correlation id and may come in several messages. */
export function batchAppend(log: EmulatedLog, faults: Faults, admission: Admission): (call: Call) => void {
  return (call) => {
    const pending = new Map<string, Pending>();
    const late = new Set<NodeJS.Timeout>();
    const answer = async (response: BatchAppendResp): Promise<void> => {
      await faults.whileSilent();
      if (!call.cancelled && !call.destroyed) call.write(response);
    };
    call.on('data', async (request: BatchAppendReq) => {
      const id = request.getCorrelationId()?.getString() ?? '';
      const options = request.getOptions();
      if (options) pending.set(id, { options, events: [] });
      const append = pending.get(id);
      append?.events.push(...request.getProposedMessagesList().map(proposedOf));
      if (!append || !request.getIsFinal()) return;
      pending.delete(id);
      await faults.whileStopped();
      if (faults.takesAppendLost()) return;
      const name = nameOf(append.options.getStreamIdentifier());
      const refusal = admission.refusal(call.metadata, rightFor(name));
      if (refusal) {
        const denied = answerTo(name).setError(
          failure(Code.PERMISSION_DENIED, 'AccessDenied', new shared.AccessDenied()),
        );
        return answer(denied.setCorrelationId(new shared.UUID().setString(id)));
      }
      const write = (): AppendOutcome => log.append(name, expectationOf(append.options), append.events);
      const correlation = new shared.UUID().setString(id);
      if (faults.undecided) {
        const isHanging = faults.undecided === 'no leader';
        faults.leaveUndecided(write);
        if (isHanging) return;
        await faults.outOfPatience('batch');
        return answer(timeout(name).setCorrelationId(correlation));
      }
      const outcome = write();
      if (outcome.kind === 'bad request') {
        late.add(setTimeout(answer, LATE_ANSWER_MS, lateTimeout(id, name)));
      }
      if (faults.takesAnswerLost()) {
        call.destroy();
        return;
      }
      const answered = response(outcome, name).setCorrelationId(correlation);
      await answer(answered);
      if (faults.takesAnswerDoubled()) await answer(answered);
    });
    call.on('close', () => {
      for (const timer of late) clearTimeout(timer);
    });
    call.on('end', () => call.end());
  };
}

function expectationOf(options: BatchAppendReq.Options): Expectation {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'exists' : Number(options.getStreamPosition());
}

function response(outcome: AppendOutcome, name: string): BatchAppendResp {
  const answer = answerTo(name);
  switch (outcome.kind) {
    case 'written':
      return answer.setSuccess(
        new streams.BatchAppendResp.Success()
          .setCurrentRevision(`${outcome.revision}`)
          .setPosition(allPosition(outcome.position)),
      );
    case 'nothing written':
      return answer.setSuccess(
        new streams.BatchAppendResp.Success().setNoStream(new empty.Empty()).setPosition(allPosition(outcome.position)),
      );
    case 'too large': {
      const details = new shared.MaximumAppendSizeExceeded().setMaxappendsize(APPEND_BYTES_MAX);
      return answer.setError(failure(Code.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', details));
    }
    case 'bad request': {
      const details = new shared.BadRequest().setMessage(outcome.text);
      return answer.setError(failure(Code.INVALID_ARGUMENT, 'BadRequest', details));
    }
    case 'wrong version':
      return answer.setError(failure(Code.ALREADY_EXISTS, 'WrongExpectedVersion', wrongVersion(outcome)));
  }
}

function wrongVersion({ actual, expected }: Extract<AppendOutcome, { kind: 'wrong version' }>) {
  const details = new shared.WrongExpectedVersion();
  if (actual === undefined) details.setCurrentNoStream(new empty.Empty());
  else details.setCurrentStreamRevision(`${actual}`);
  if (expected === 'no-stream') return details.setExpectedNoStream(new empty.Empty());
  if (expected === 'any') return details.setExpectedAny(new empty.Empty());
  if (expected === 'exists') return details.setExpectedStreamExists(new empty.Empty());
  return details.setExpectedStreamPosition(`${expected}`);
}

function lateTimeout(id: string, name: string): BatchAppendResp {
  const bits = Buffer.from(id.replaceAll('-', ''), 'hex');
  const structured = new shared.UUID.Structured()
    .setMostSignificantBits(`${bits.readBigInt64BE(0)}`)
    .setLeastSignificantBits(`${bits.readBigInt64BE(8)}`);
  return timeout(name).setCorrelationId(new shared.UUID().setStructured(structured));
}

function timeout(name: string): BatchAppendResp {
  return answerTo(name).setError(failure(Code.DEADLINE_EXCEEDED, 'Timeout', new shared.Timeout()));
}

function answerTo(name: string): BatchAppendResp {
  return new streams.BatchAppendResp().setStreamIdentifier(identifierOf(name)).setStreamPosition('0');
}

function failure(code: Code, name: string, details: { serializeBinary(): Uint8Array }) {
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${name}`);
  const answer = new status.Status().setMessage(name).setDetails(packed);
  // google.rpc.Code and gRPC's own status are the same numbers under two types.
  answer.setCode(Number(code));
  return answer;
}
