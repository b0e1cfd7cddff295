import { policyLabel } from '#domain/follow-up/policy.js';
import type { NewEvent } from '../../ports/event-store.js';
import type { StreamCategory } from '../../streams.js';
import { type Actor, actorLabel } from '../actor.js';
import type { DomainCommand, Published } from './stream-rules.js';

/** What a repeat is known by. */
export interface CommandKey {
  readonly target: { readonly category: StreamCategory; readonly id: string };
  /** UUIDv5 of principal, method and path, and the caller's key (`ids.commandKey`). */
  readonly commandKey: string;
  /** Digest of what was asked: the same key with another body or query is refused. */
  readonly fingerprint: string;
}

/** A command on its way: what is asked, of which stream, by whom, under which key. */
export interface CommandEnvelope extends CommandKey {
  readonly command: DomainCommand;
  readonly actor: Actor;
  /** The path, and so the key, names the target: under this key no other stream can have been written to. */
  readonly isTargetInKey?: boolean;
  readonly correlation: string;
  readonly causation?: string;
  /** From `If-Match`: the last revision of a person that the caller has seen. */
  readonly expectedEtag?: number;
  readonly reason?: string;
}

/** Of every event of a decision; which shape each is written in is its own. */
export function metadataOf(
  envelope: CommandEnvelope,
  occurredAt: string,
  against: Published | undefined,
): Omit<NewEvent['metadata'], 'schemaVersion'> {
  const { actor, commandKey, fingerprint, correlation, causation, reason } = envelope;
  return {
    actor: actorLabel(actor),
    ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf }),
    ...(actor.kind === 'person' && actor.unit !== undefined ? { unit: actor.unit } : {}),
    commandKey,
    commandFingerprint: fingerprint,
    correlation,
    ...(causation === undefined ? {} : { causation }),
    occurredAt,
    ...(against === undefined ? {} : { decidedAgainst: decidedAgainst(against, occurredAt) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function decidedAgainst(
  { calendar, policy }: Published,
  directory: string,
): NonNullable<NewEvent['metadata']['decidedAgainst']> {
  return {
    directory,
    ...(policy === undefined ? {} : { policy: policyLabel(policy) }),
    ...(calendar === undefined ? {} : { calendar: `${calendar.id}@${calendar.version}` }),
  };
}
