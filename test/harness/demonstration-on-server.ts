import { clientsOf, type Demonstration } from './demonstration.js';
import { DondocProcess } from './dondoc-process.js';
import { type Emulator, startEmulator } from './eventstoredb-emulator/emulator.js';

/** What the product is told when its log is on a server. */
export const logAt = (url: string) => ({ EVENTSTORE_URL: url, KEYS_URL: 'file:', REDIS_URL: 'none' });

/** Demonstrations whose log is on the emulator, each on one of its own; the first is made there, the others go on from it. */
export class DemonstrationsOnServer {
  readonly #emulators: Emulator[] = [];

  private constructor(
    private readonly made: Emulator,
    private readonly dondoc: DondocProcess,
  ) {}

  static async make(): Promise<DemonstrationsOnServer> {
    const emulator = await startEmulator();
    const dondoc = await DondocProcess.start(logAt(emulator.url));
    await dondoc.stop();
    return new DemonstrationsOnServer(emulator, dondoc);
  }

  /** Of the demonstration as it was made; its log is on a server that nobody else uses. */
  get folder(): string {
    return this.dondoc.folder;
  }

  /** Under the demonstration that was started last. */
  get last(): Emulator {
    return this.#emulators.at(-1) ?? this.made;
  }

  async start(): Promise<Demonstration> {
    const emulator = await startEmulator({ log: this.made.log.copy() });
    this.#emulators.push(emulator);
    const dondoc = await DondocProcess.start(logAt(emulator.url), this.dondoc.folder);
    return { dondoc, ...clientsOf(dondoc) };
  }

  async discard(): Promise<void> {
    for (const emulator of [this.made, ...this.#emulators]) emulator.kill();
    await this.dondoc.discard();
  }
}
