import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials, type sendUnaryData } from '@grpc/grpc-js';
import { batchAppend } from './batch-append.js';
import { EmulatedLog } from './emulated-log.js';
import { Faults } from './faults.js';
import { clusterOfOne } from './gossip.js';
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
}

/**
 * A server that speaks enough of EventStoreDB's protocol, with the service definitions that the client ships, to hold
 * our adapter to account through the real client: one node, no TLS, append (both ways), read, subscribe, features and
 * gossip. What it shows is never an EventStoreDB result: no disk, no replication, no users, no deletion.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, log = new EmulatedLog(), hasBatchAppend = true } = options;
  const faults = new Faults();
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  let bound = port;
  server.addService(serverFeatures.ServerFeaturesService, {
    getSupportedMethods: (_: unknown, answer: sendUnaryData<unknown>) =>
      void faults.whileSilent().then(() => answer(null, supportedMethods(hasBatchAppend))),
  });
  server.addService(gossip.GossipService, {
    read: (_: unknown, answer: sendUnaryData<unknown>) => answer(null, clusterOfOne(bound)),
  });
  server.addService(streams.StreamsService, {
    read: read(log, faults),
    append: singleAppend(log, faults),
    batchAppend: batchAppend(log, faults),
  });
  bound = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, at) =>
      error ? reject(error) : resolve(at),
    );
  });
  return {
    port: bound,
    url: `esdb://127.0.0.1:${bound}?tls=false`,
    log,
    faults,
    kill: () => {
      server.forceShutdown();
      faults.goOn();
    },
  };
}
