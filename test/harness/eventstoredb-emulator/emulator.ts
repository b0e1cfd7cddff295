import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials, type sendUnaryData } from '@grpc/grpc-js';
import type { Account } from './admission.js';
import { Admission } from './admission.js';
import { batchAppend } from './batch-append.js';
import { refuseDeletion } from './delete.js';
import { EmulatedLog } from './emulated-log.js';
import { Faults } from './faults.js';
import type { Member } from './gossip.js';
import { clusterInfo } from './gossip.js';
import { read } from './read.js';
import { supportedMethods } from './server-features.js';
import { singleAppend } from './single-append.js';

export interface Emulator {
  readonly port: number;
  readonly url: string;
  readonly log: EmulatedLog;
  readonly faults: Faults;
  /** Every connection ends at once; the log stays for a successor. */
  kill(): void;
}

export interface EmulatorOptions {
  /** Any free one by default. */
  readonly port?: number;
  /** Of a predecessor: a restart. */
  readonly log?: EmulatedLog;
  readonly hasBatchAppend?: boolean;
  /** Its certificate and key in PEM form: it speaks TLS then. */
  readonly tls?: { readonly certificate: Buffer; readonly key: Buffer };
  /** By default nobody is asked who they are. */
  readonly accounts?: readonly Account[];
  /** All members of its cluster; by default it is alone and leads. */
  readonly members?: () => readonly Member[];
  /** By which the server's own times are multiplied: 3 s until it gives up a commit. */
  readonly scale?: number;
}

/**
 * A server that speaks enough of EventStoreDB's protocol, with the service definitions that the client ships, to hold
 * our adapter to account through the real client: one node, with TLS and accounts where they are given, append (both
 * ways), read, subscribe, features and gossip. What it shows is never an EventStoreDB result: no disk, no replication,
 * no deletion.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, log = new EmulatedLog(), hasBatchAppend = true } = options;
  const { tls } = options;
  let bound = port;
  const faults = new Faults(options.scale);
  const admission = new Admission(options.accounts, () => leader(options.members?.() ?? [], bound));
  const credentials = tls
    ? ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }])
    : ServerCredentials.createInsecure();
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  server.addService(serverFeatures.ServerFeaturesService, {
    getSupportedMethods: (_: unknown, answer: sendUnaryData<unknown>) =>
      void faults.whileSilent().then(() => answer(null, supportedMethods(hasBatchAppend))),
  });
  server.addService(gossip.GossipService, {
    read: (_: unknown, answer: sendUnaryData<unknown>) =>
      answer(null, clusterInfo(options.members?.() ?? [{ port: bound, isAlive: true, isLeader: true }])),
  });
  server.addService(streams.StreamsService, {
    read: read(log, faults, admission),
    append: singleAppend(log, faults, admission),
    batchAppend: batchAppend(log, faults, admission),
    delete: refuseDeletion(log, admission),
    tombstone: refuseDeletion(log, admission),
  });
  bound = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, at) => (error ? reject(error) : resolve(at)));
  });
  return {
    port: bound,
    url: `esdb://127.0.0.1:${bound}?tls=${tls !== undefined}`,
    log,
    faults,
    kill: () => {
      server.forceShutdown();
      faults.goOn();
    },
  };
}

function leader(members: readonly Member[], port: number): number | undefined {
  const leading = members.find(({ isAlive, isLeader }) => isAlive && isLeader);
  return leading?.port === port ? undefined : leading?.port;
}
