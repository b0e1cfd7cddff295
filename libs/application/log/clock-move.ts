import { type Instant, isoOf } from '#domain/kernel/time.js';
import type { PersonActing } from '../engine/actor.js';
import type { CommandEnvelope } from '../engine/execution/command-envelope.js';
import { ids } from '../ids.js';

/** The record of a move of the demonstration's clock, in the name of whoever moved it. */
export function clockMove(
  deployment: string,
  by: PersonActing,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): CommandEnvelope {
  const commandKey = ids.commandKey(by.person, `runtime-${deployment}`, `clock ${isoOf(to)}`);
  return {
    command: { type: 'RecordClockMove', now: to, from: isoOf(from), to: isoOf(to), by: by.person },
    target: { category: 'runtime', id: deployment },
    actor: by,
    commandKey,
    fingerprint: isoOf(to),
    correlation: commandKey,
  };
}
