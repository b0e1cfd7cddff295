import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { BatchAppendReq, ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { RecordedMessage, RecordedOptions } from './recording.js';

/** Recorded requests as the generated stubs send them. A numeric default yields to any other member of its oneof. */
export function batchRequest(recorded: RecordedMessage): BatchAppendReq {
  const request = new streams.BatchAppendReq()
    .setCorrelationId(new shared.UUID().setString(recorded.correlationId?.string ?? ''))
    .setIsFinal(recorded.isFinal ?? false);
  if (recorded.options) request.setOptions(appendOptions(recorded.options));
  for (const { id, metadataMap, customMetadata, data } of recorded.proposedMessagesList ?? []) {
    const message = new streams.BatchAppendReq.ProposedMessage()
      .setId(new shared.UUID().setString(id.string))
      .setCustomMetadata(customMetadata)
      .setData(typeof data === 'string' ? data : longData(data.json.x));
    for (const [key, value] of metadataMap) message.getMetadataMap().set(key, value);
    request.addProposedMessages(message);
  }
  return request;
}

export function readRequest({ options: recorded = {} }: RecordedMessage): ReadReq {
  const options = new streams.ReadReq.Options()
    .setReadDirection(recorded.readDirection ?? 0)
    .setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(new shared.Empty()));
  const { stream, all, filter } = recorded;
  if (stream) {
    const of = new streams.ReadReq.Options.StreamOptions().setStreamIdentifier(identifier(stream.streamIdentifier));
    if (stream.start) of.setStart(new shared.Empty());
    else if (stream.end) of.setEnd(new shared.Empty());
    else of.setRevision(stream.revision);
    options.setStream(of);
  }
  if (all) {
    const of = new streams.ReadReq.Options.AllOptions();
    if (all.position) {
      const { commitPosition, preparePosition } = all.position;
      const at = new streams.ReadReq.Options.Position().setCommitPosition(commitPosition);
      of.setPosition(at.setPreparePosition(preparePosition));
    } else if (all.end) of.setEnd(new shared.Empty());
    else of.setStart(new shared.Empty());
    options.setAll(of);
  }
  if (recorded.subscription) options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  else options.setCount(recorded.count ?? '0');
  if (!filter) return new streams.ReadReq().setOptions(options.setNoFilter(new shared.Empty()));
  const expression = new streams.ReadReq.Options.FilterOptions.Expression();
  expression.setRegex(filter.streamIdentifier.regex).setPrefixList([...filter.streamIdentifier.prefixList]);
  const filtering = new streams.ReadReq.Options.FilterOptions()
    .setStreamIdentifier(expression)
    .setMax(filter.max)
    .setCheckpointintervalmultiplier(filter.checkpointintervalmultiplier);
  return new streams.ReadReq().setOptions(options.setFilter(filtering));
}

/** The recorded deadline is left out: it has long passed. */
function appendOptions(recorded: RecordedOptions): BatchAppendReq.Options {
  const options = new streams.BatchAppendReq.Options();
  if (recorded.streamIdentifier) options.setStreamIdentifier(identifier(recorded.streamIdentifier));
  if (recorded.noStream) return options.setNoStream(new empty.Empty());
  if (recorded.any) return options.setAny(new empty.Empty());
  if (recorded.streamExists) return options.setStreamExists(new empty.Empty());
  return options.setStreamPosition(recorded.streamPosition ?? '0');
}

function identifier({ streamName }: { readonly streamName: string }) {
  return new shared.StreamIdentifier().setStreamName(streamName);
}

function longData({ repeat, times }: { readonly repeat: string; readonly times: number }): string {
  return Buffer.from(JSON.stringify({ x: repeat.repeat(times) })).toString('base64');
}
