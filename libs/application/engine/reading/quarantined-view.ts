import type { MayBeQuarantined } from '#contracts/answer.js';
import type { ReadScope } from './read-scope.js';

/** Said of what stands still as of the moment that is read; nothing is said of anything else. */
export function quarantinedView({ context }: ReadScope, stream: string): MayBeQuarantined {
  const row = context.quarantined.get(stream);
  return row === undefined ? {} : { quarantined: { since: String(row.position), reason: row.reason } };
}
