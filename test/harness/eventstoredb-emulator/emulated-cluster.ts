import { EmulatedLog } from './emulated-log.js';
import type { Emulator, EmulatorOptions } from './emulator.js';
import { startEmulator } from './emulator.js';
import type { Member } from './gossip.js';

/**
 * Several emulated servers over one log that is never apart, one of them leading. A stand-in for tests of what our
 * adapter does when the leader changes; it shows nothing of replication.
 */
export class EmulatedCluster {
  #members: Emulator[] = [];
  #leader: Emulator | undefined;
  readonly #dead = new Set<Emulator>();

  private constructor(private readonly options: EmulatorOptions) {}

  static async of(size: number, options: EmulatorOptions = {}): Promise<EmulatedCluster> {
    const log = new EmulatedLog();
    const cluster: EmulatedCluster = new EmulatedCluster({ ...options, log, members: () => cluster.#infos() });
    for (let n = 0; n < size; n += 1) cluster.#members.push(await startEmulator(cluster.options));
    cluster.#leader = cluster.#members[0];
    return cluster;
  }

  get url(): string {
    return `esdb://${this.#members.map(({ port }) => `127.0.0.1:${port}`).join(',')}?tls=false`;
  }

  /** They share one. */
  get log(): EmulatedLog {
    return this.options.log ?? new EmulatedLog();
  }

  get leader(): Emulator {
    if (!this.#leader) throw new Error('nobody leads');
    return this.#leader;
  }

  get followers(): readonly Emulator[] {
    return this.#members.filter((member) => member !== this.#leader && !this.#dead.has(member));
  }

  /** Until `elect` what is sent to the others is undecided. */
  killLeader(): void {
    const { leader } = this;
    this.#dead.add(leader);
    this.#leader = undefined;
    for (const member of this.followers) member.faults.loseLeader();
    leader.kill();
  }

  /** The first of those who are left leads, and who was killed comes back as a follower. */
  async elect(): Promise<void> {
    [this.#leader] = this.followers;
    for (const member of this.#members) member.faults.goOn();
    for (const dead of this.#dead) {
      const back = await startEmulator({ ...this.options, port: dead.port });
      this.#members = this.#members.map((member) => (member === dead ? back : member));
      this.#dead.delete(dead);
    }
  }

  kill(): void {
    for (const member of this.#members) member.kill();
  }

  #infos(): Member[] {
    return this.#members.map((member) => ({
      port: member.port,
      isAlive: !this.#dead.has(member),
      isLeader: member === this.#leader,
    }));
  }
}
