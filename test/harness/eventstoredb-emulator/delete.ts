import type { DeleteReq, TombstoneReq } from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code, Metadata, type ServerUnaryCall, type sendUnaryData } from '@grpc/grpc-js';
import type { Admission } from './admission.js';
import type { EmulatedLog } from './emulated-log.js';
import { nameOf } from './messages.js';

type Call = ServerUnaryCall<DeleteReq | TombstoneReq, unknown>;

/** Refuses, in the order in which the real server does: first for the account, then for the revision. Deletes nothing. */
export function refuseDeletion(
  log: EmulatedLog,
  admission: Admission,
): (call: Call, answer: sendUnaryData<unknown>) => void {
  return (call, answer) => {
    const refusal = admission.refusal(call.metadata, 'delete');
    if (refusal) return answer(refusal);
    const options = call.request.getOptions();
    const name = nameOf(options?.getStreamIdentifier());
    const actual = (log.stream(name)?.length ?? 0) - 1;
    const expected = options?.hasRevision() ? Number(options.getRevision()) : actual;
    if (expected === actual) return answer({ code: Code.UNIMPLEMENTED, details: 'the emulator deletes no stream' });
    const metadata = new Metadata();
    metadata.set('exception', 'wrong-expected-version');
    metadata.set('stream-name', name);
    metadata.set('expected-version', `${expected}`);
    metadata.set('actual-version', `${actual}`);
    const details = `Delete failed due to WrongExpectedVersion. Stream: ${name}, Expected version: ${expected}, Actual version: ${actual}`;
    answer({ code: Code.FAILED_PRECONDITION, details, metadata });
  };
}
