import { ids } from '../../ids.js';
import { streamOf } from '../../streams.js';
import type { SystemName } from '../actor.js';
import type { CommandEnvelope } from './command-envelope.js';

/**
 * A command of our own processors. Its key is made of what raised it, so whoever sends it, however often, the stream
 * takes it once.
 */
export function systemCommand(
  name: SystemName,
  target: CommandEnvelope['target'],
  command: CommandEnvelope['command'],
  raisedBy: string,
): CommandEnvelope {
  const commandKey = ids.commandKey(`system:${name}`, streamOf(target.category, target.id), raisedBy);
  return {
    command,
    target,
    actor: { kind: 'system', name },
    commandKey,
    fingerprint: raisedBy,
    correlation: commandKey,
  };
}
