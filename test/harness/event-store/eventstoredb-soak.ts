import { setTimeout as sleep } from 'node:timers/promises';
import { openEventStoreDb } from '#infrastructure/event-store/eventstoredb/eventstoredb.event-store.js';
import type { Emulator, EmulatorOptions } from '../eventstoredb-emulator/emulator.js';
import { startEmulator } from '../eventstoredb-emulator/emulator.js';
import { proxyTroubles } from './proxy-troubles.js';
import { Random } from './random.js';
import type { Soaked, Trouble } from './soak.js';
import { soak } from './soak.js';
import { TcpProxy } from './tcp-proxy.js';

const LIMITS = { answerMs: 2_500, silenceMs: 600, stallMs: 400 };
/** Of the server's own times, 3 s until it gives up a commit. */
const SCALE = 0.1;
/** A caller's own timer fires late on a busy machine. */
const LATE_MS = 1_000;
const SETTLE_MS = 30_000;

export interface Trials {
  readonly trials: number;
  readonly seed: number;
}

/** Through our adapter and its client, a proxy and the emulator. Says nothing of EventStoreDB itself. */
export async function soakEmulator({ trials, seed }: Trials, options: EmulatorOptions = {}): Promise<Soaked> {
  const random = new Random(seed);
  let emulator = await startEmulator({ scale: SCALE, ...options });
  const { port, log } = emulator;
  const restart = async (): Promise<void> => {
    emulator.kill();
    await sleep(random.between(0, 500));
    emulator = await startEmulator({ scale: SCALE, ...options, port, log });
  };
  try {
    return await soaked(
      { trials, random, host: '127.0.0.1', port, options: '?tls=false', prefix: '' },
      emulatorTroubles(() => emulator, restart, random),
    );
  } finally {
    emulator.kill();
  }
}

/** Through a server that is only known by its address; everything that goes wrong is the network's doing. */
export async function soakServer({ trials, seed }: Trials, url: string): Promise<Soaked> {
  const { account = '', host = '', port = '2113', options = '' } = FORM.exec(url)?.groups ?? {};
  const random = new Random(seed);
  const prefix = `dondoc-soak-${seed}-${Date.now()}-`;
  return soaked({ trials, random, account, host, port: Number(port), options, prefix }, {});
}

/** The first of several hosts: another member of a cluster hands on what it gets. */
const FORM =
  /^esdb(?:\+discover)?:\/\/(?<account>[^@/?]*@)?(?<host>[^@/?:,]+)(?::(?<port>\d+))?[^?]*(?<options>\?.*)?$/;

interface Target {
  readonly trials: number;
  readonly random: Random;
  readonly account?: string;
  readonly host: string;
  readonly port: number;
  readonly options: string;
  readonly prefix: string;
}

async function soaked(target: Target, troubles: Record<string, Trouble>): Promise<Soaked> {
  const { trials, random, account = '', host, port, options, prefix } = target;
  const proxy = await TcpProxy.before(host, port);
  const url = `esdb://${account}127.0.0.1:${proxy.port}${options}`;
  try {
    const store = await openEventStoreDb({ url, prefix, ...LIMITS });
    try {
      const { faults, figures } = await soak({
        store,
        troubles: { ...proxyTroubles(proxy, random, LIMITS), ...troubles },
        trials,
        random,
        limitMs: LIMITS.answerMs + LATE_MS,
        settleMs: SETTLE_MS,
      });
      const { clientsReplaced, lateThrows } = store;
      return { faults, figures: { ...figures, clientsReplaced, lateThrows } };
    } finally {
      await store.close();
    }
  } finally {
    await proxy.close();
  }
}

function emulatorTroubles(
  emulator: () => Emulator,
  restart: () => Promise<void>,
  random: Random,
): Record<string, Trouble> {
  const lasting = (): Promise<void> => sleep(random.between(50, 2 * LIMITS.silenceMs));
  const faults = (): Emulator['faults'] => emulator().faults;
  return {
    killed: restart,
    stopped: async () => {
      faults().stop();
      await lasting();
      faults().goOn();
    },
    silent: async () => {
      faults().fallSilent();
      await lasting();
      faults().goOn();
    },
    appendsLost: async () => faults().loseAppends(random.between(1, 4)),
    answersLost: async () => faults().loseAnswers(random.between(1, 4)),
    answeredTwice: async () => faults().doubleAnswers(random.between(1, 2)),
    stalled: async () => faults().loseNotice(),
    outrun: async () => faults().outrunConsumers(),
    quorumLost: async () => {
      faults().loseQuorum();
      await lasting();
      faults().goOn();
    },
  };
}
