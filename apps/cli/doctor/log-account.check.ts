import { type Finding, finding } from './finding.js';

/** What the account in the address may do on the log server. */
export interface AccountRights {
  readonly mayAppend: boolean;
  readonly mayReadStreams: boolean;
  readonly mayReadAll: boolean;
  readonly mayDelete: boolean;
  readonly mayTombstone: boolean;
  /** A stream's metadata can take events away as deleting does. */
  readonly mayWriteMetadata: boolean;
}

/** The log needs to append and to read all; whoever can also remove an event can do so with the product's password. */
export function accountFinding(rights: AccountRights): Finding {
  const { mayAppend, mayReadStreams, mayReadAll, mayDelete, mayTombstone, mayWriteMetadata } = rights;
  if (!(mayAppend && mayReadStreams && mayReadAll)) return finding('logAccount', 'fault', 'log-account-lacks');
  if (mayDelete || mayTombstone || mayWriteMetadata) return finding('logAccount', 'warning', 'log-account-removes');
  return finding('logAccount', 'ok', 'log-account-ok');
}
