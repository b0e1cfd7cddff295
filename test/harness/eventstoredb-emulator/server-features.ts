import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_pb.js';

const VERSION = '23.10.5';
const PERSISTENT = 'persistent_subscriptions.persistentsubscriptions';

/** What 23.10.5 announces: service, method, features. */
const METHODS: readonly (readonly [string, string, ...string[]])[] = [
  ['redaction.redaction', 'geteventpositions'],
  ['redaction.redaction', 'switchchunks'],
  [PERSISTENT, 'create', 'stream', 'all'],
  [PERSISTENT, 'update', 'stream', 'all'],
  [PERSISTENT, 'delete', 'stream', 'all'],
  [PERSISTENT, 'read', 'stream', 'all'],
  [PERSISTENT, 'getinfo', 'stream', 'all'],
  [PERSISTENT, 'replayparked', 'stream', 'all'],
  [PERSISTENT, 'list', 'stream', 'all'],
  [PERSISTENT, 'restartsubsystem', 'stream', 'all'],
  ['users.users', 'create'],
  ['users.users', 'update'],
  ['users.users', 'delete'],
  ['users.users', 'disable'],
  ['users.users', 'enable'],
  ['users.users', 'details'],
  ['users.users', 'changepassword'],
  ['users.users', 'resetpassword'],
  ['streams.streams', 'read', 'position', 'events'],
  ['streams.streams', 'append'],
  ['streams.streams', 'delete'],
  ['streams.streams', 'tombstone'],
  ['streams.streams', 'batchappend', 'deadline_duration'],
  ['operations.operations', 'startscavenge'],
  ['operations.operations', 'stopscavenge'],
  ['operations.operations', 'shutdown'],
  ['operations.operations', 'mergeindexes'],
  ['operations.operations', 'resignnode'],
  ['operations.operations', 'setnodepriority'],
  ['operations.operations', 'restartpersistentsubscriptions'],
  ['gossip.gossip', 'read'],
  ['monitoring.monitoring', 'stats'],
  ['server_features.serverfeatures', 'getsupportedmethods'],
];

/** Without `batchappend` the client makes one call per append. */
export function supportedMethods(hasBatchAppend: boolean): SupportedMethods {
  const methods = METHODS.filter(([, method]) => hasBatchAppend || method !== 'batchappend').map(
    ([service, method, ...features]) =>
      new serverFeatures.SupportedMethod()
        .setServiceName(`event_store.client.${service}`)
        .setMethodName(method)
        .setFeaturesList(features),
  );
  return new serverFeatures.SupportedMethods().setEventStoreServerVersion(VERSION).setMethodsList(methods);
}
