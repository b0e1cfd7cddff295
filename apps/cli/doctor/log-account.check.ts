import type { AccountFindings } from '#infrastructure/event-store/eventstoredb/account.js';
import { type Finding, finding } from './finding.js';

/** The log needs to append and to read all; whoever can also remove an event can do so with the product's password. */
export function accountFinding(rights: AccountFindings): Finding {
  const { mayAppend, mayReadStreams, mayReadAll, mayDelete, mayTombstone, mayWriteMetadata } = rights;
  if (!(mayAppend && mayReadStreams && mayReadAll)) return finding('logAccount', 'fault', 'log-account-lacks');
  if (mayDelete || mayTombstone || mayWriteMetadata) return finding('logAccount', 'warning', 'log-account-removes');
  return finding('logAccount', 'ok', 'log-account-ok');
}
