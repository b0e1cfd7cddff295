import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { status as Code, credentials } from '@grpc/grpc-js';
import { within } from '#infrastructure/queue/within.js';
import { comparable } from './comparable.js';
import { batchRequest, readRequest } from './recorded-requests.js';
import type { RecordedCall, RecordedMessage, Scenario } from './recording.js';

export interface Compared {
  readonly recorded: unknown;
  readonly answered: unknown;
}

interface Message {
  toObject(): object;
}

interface Ending {
  readonly code: number;
  readonly details: string;
}

const SILENCE_MS = 5_000;

/** Sends what the client sent, in the recorded order, with the raw stubs; answers what came back beside what is recorded. */
export async function replay({ calls: recorded }: Scenario, port: number): Promise<Compared[]> {
  const calls = recorded.map((call) => new ReplayedCall(call, `127.0.0.1:${port}`));
  const steps = calls.flatMap((call) => call.recorded.exchange.map((step) => ({ call, step })));
  steps.sort((left, right) => left.step[0] - right.step[0]);
  const compared: Compared[] = [];
  for (const { call, step } of steps) {
    const [, direction, message] = step;
    if (direction === '<') compared.push({ recorded: comparable(message), answered: comparable(await call.next()) });
    else if (typeof message === 'object') call.send(message);
  }
  for (const call of calls) compared.push(await call.finished());
  return compared;
}

class ReplayedCall {
  readonly #answers: object[] = [];
  readonly #ended: Promise<Ending>;
  #end: (ending: Ending) => void = () => undefined;
  #wake: () => void = () => undefined;
  #sendMore: ((message: RecordedMessage) => void) | undefined;
  #close: () => void = () => undefined;

  constructor(
    readonly recorded: RecordedCall,
    private readonly address: string,
  ) {
    this.#ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  send(message: RecordedMessage): void {
    if (this.#sendMore) {
      this.#sendMore(message);
      return;
    }
    const insecure = credentials.createInsecure();
    const client =
      this.recorded.rpc === 'gossip.Gossip/Read'
        ? new gossip.GossipClient(this.address, insecure)
        : this.recorded.rpc === 'server_features.ServerFeatures/GetSupportedMethods'
          ? new serverFeatures.ServerFeaturesClient(this.address, insecure)
          : new streams.StreamsClient(this.address, insecure);
    this.#close = () => client.close();
    const once = (error: Ending | null, answer?: Message): void => {
      if (answer) this.#came(answer);
      this.#end(error ?? { code: Code.OK, details: '' });
    };
    if (client instanceof gossip.GossipClient) client.read(new shared.Empty(), once);
    else if (client instanceof serverFeatures.ServerFeaturesClient)
      client.getSupportedMethods(new shared.Empty(), once);
    else if (this.recorded.rpc === 'streams.Streams/Read') this.#follow(client.read(readRequest(message)));
    else {
      const batch = client.batchAppend();
      this.#follow(batch);
      this.#sendMore = (more) => batch.write(batchRequest(more));
      this.#sendMore(message);
    }
  }

  async next(): Promise<object> {
    const came = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    if (this.#answers.length === 0) await within(came, SILENCE_MS);
    return this.#answers.shift() ?? { isSilent: true };
  }

  /** What a call that the client itself cancelled ends with says nothing; that no further answer came does. */
  async finished(): Promise<Compared> {
    const { status } = this.recorded;
    const ending = status.code === Code.CANCELLED ? status : await within(this.#ended, SILENCE_MS);
    this.#close();
    return {
      recorded: { ending: failure(status), further: [] },
      answered: { ending: failure(ending), further: this.#answers },
    };
  }

  #follow(call: ReturnType<InstanceType<typeof streams.StreamsClient>['read' | 'batchAppend']>): void {
    call.on('data', (answer: Message) => this.#came(answer));
    // An error without a listener would end the process; the status, which always comes, says the same.
    call.on('error', () => undefined);
    call.on('status', (status: Ending) => this.#end(status));
    this.#close = ((close) => () => {
      call.cancel();
      close();
    })(this.#close);
  }

  #came(answer: Message): void {
    this.#answers.push(answer.toObject());
    this.#wake();
  }
}

/** Servers differ in the words of a success. */
function failure(ending: Partial<Ending> | undefined): object | undefined {
  return ending?.code === Code.OK ? { code: Code.OK } : ending && { code: ending.code, details: ending.details };
}
