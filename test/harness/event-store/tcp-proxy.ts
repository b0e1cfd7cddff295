import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

type Passes = 'both ways' | 'requests only' | 'nothing';

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/**
 * Stands before a server, knows nothing of its protocol, and spoils the connection in the ways of a network: cut, cut
 * after the request but before the answer, silent while it looks open, slow.
 */
export class TcpProxy {
  readonly #pairs = new Set<Pair>();
  readonly #server: Server;
  readonly #held: (() => void)[] = [];
  #passes: Passes = 'both ways';
  #delayMs = 0;
  #isRefusing = false;

  private constructor(
    private readonly host: string,
    private readonly to: number,
  ) {
    this.#server = createServer((near) => this.#accept(near));
  }

  static async before(host: string, port: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(host, port);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** Every connection ends at once, by a reset; what was held is lost. */
  cut(): void {
    for (const { near, far } of this.#pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
    this.#go();
  }

  /** New connections end at once. */
  refuse(): void {
    this.#isRefusing = true;
    this.cut();
  }

  /** What is asked arrives and is done; what is answered is held, and lost when the connection is cut meanwhile. */
  holdAnswers(): void {
    this.#passes = 'requests only';
  }

  /** Nothing arrives either way while the connection looks open. */
  fallSilent(): void {
    this.#passes = 'nothing';
  }

  delay(ms: number): void {
    this.#delayMs = ms;
  }

  heal(): void {
    this.#passes = 'both ways';
    this.#delayMs = 0;
    this.#isRefusing = false;
    this.#go();
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.cut();
    await closed;
  }

  #go(): void {
    for (const go of this.#held.splice(0)) go();
  }

  #accept(near: Socket): void {
    if (this.#isRefusing) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(this.to, this.host);
    const pair = { near, far };
    this.#pairs.add(pair);
    const end = (): void => {
      this.#pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    near.on(
      'data',
      this.#pipe(far, () => this.#passes !== 'nothing'),
    );
    far.on(
      'data',
      this.#pipe(near, () => this.#passes === 'both ways'),
    );
  }

  /** One after another, whatever is switched meanwhile: a byte that overtook another would be no fault of a network. */
  #pipe(to: Socket, isOpen: () => boolean): (bytes: Buffer) => void {
    let before = Promise.resolve();
    return (bytes) => {
      const due = performance.now() + this.#delayMs;
      before = before.then(async () => {
        if (due > performance.now()) await sleep(due - performance.now());
        while (!isOpen() && !to.destroyed) await this.#healed();
        if (!to.destroyed) to.write(bytes);
      });
    };
  }

  #healed(): Promise<void> {
    return new Promise((resolve) => {
      this.#held.push(resolve);
    });
  }
}
