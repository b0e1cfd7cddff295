import type { Actor } from '../context/actor.js';
import type { StreamCategory } from '../streams.js';
import type { DomainCommand } from './stream-rules.js';

/** A command on its way: what is asked, of which stream, by whom, under which key. */
export interface CommandEnvelope {
  readonly command: DomainCommand;
  readonly target: { readonly category: StreamCategory; readonly id: string };
  readonly actor: Actor;
  /** UUIDv5 of principal, method and path, and the caller's key (`ids.commandKey`). */
  readonly commandKey: string;
  /** Digest of what was asked: the same key with another body is refused. */
  readonly fingerprint: string;
  readonly correlation: string;
  readonly causation?: string;
  /** From `If-Match`: the last revision of a person that the caller has seen. */
  readonly expectedEtag?: number;
  readonly reason?: string;
}
