import type { AllStreamPosition, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Logged, Proposed } from './emulated-log.js';

// The stubs are CommonJS made by protoc: only their default export is visible to a module.
const { ReadResp: Response } = streams;
const { ReadEvent } = Response;

/** What both kinds of append propose: the generated classes differ in name only. */
interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

export function proposedOf(message: ProposedMessage): Proposed {
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function nameOf(identifier: StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

export function identifierOf(name: string): StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(name, 'utf8').toString('base64'));
}

export function allPosition(position: number): AllStreamPosition {
  return new shared.AllStreamPosition().setCommitPosition(`${position}`).setPreparePosition(`${position}`);
}

export function eventResponse(event: Logged): ReadResp {
  const record = new ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(`${event.revision}`)
    .setPreparePosition(`${event.position}`)
    .setCommitPosition(`${event.position}`)
    .setCustomMetadata(event.metadata)
    .setData(event.data);
  record.getMetadataMap().set('type', event.type).set('created', event.created).set('content-type', event.contentType);
  return new Response().setEvent(new ReadEvent().setEvent(record).setCommitPosition(`${event.position}`));
}
