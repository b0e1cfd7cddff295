import { setTimeout as sleep } from 'node:timers/promises';

/** What becomes of an append that no majority takes while it is waited for. */
export type Undecided = 'quorum lost' | 'no leader';

/** The real server's: 3 s and 2.2 s without a quorum, 2 s until a follower has given up to forward. */
const PATIENCE_MS = { batch: 3_000, single: 2_200 };

/**
 * What may go wrong, switched by a test: a server that hangs, one that is heard no more, an append or its answer lost, a
 * cluster without quorum or leader.
 */
export class Faults {
  #undecided: Undecided | undefined;
  #uncommitted: (() => void)[] = [];
  #isNextKept = true;
  readonly #slowDown = new Set<() => void>();

  /** By which the server's own times are multiplied, so that a spec takes no longer than it must. */
  constructor(private readonly scale = 1) {}

  get undecided(): Undecided | undefined {
    return this.#undecided;
  }

  /** Both followers are gone: appends time out, cannot be read, and are in the log once `goOn` has brought them back. */
  loseQuorum(): void {
    this.#undecided = 'quorum lost';
  }

  /** The leader is gone and no other elected: of what is sent meanwhile every second append will be in the log. */
  loseLeader(): void {
    this.#undecided = 'no leader';
  }

  /** Takes an append for later. */
  leaveUndecided(write: () => void): void {
    this.#isNextKept = this.#undecided === 'quorum lost' || !this.#isNextKept;
    if (this.#isNextKept) this.#uncommitted.push(write);
  }

  async outOfPatience(way: keyof typeof PATIENCE_MS): Promise<void> {
    await sleep(PATIENCE_MS[way] * this.scale);
  }

  /** Every subscription is ended as if its consumer had stopped reading while tens of thousands of events came. */
  outrunConsumers(): void {
    for (const end of [...this.#slowDown]) end();
  }

  onOutrun(end: () => void): () => void {
    this.#slowDown.add(end);
    return () => this.#slowDown.delete(end);
  }

  #isSilent = false;
  #isStopped = false;
  #answersToLose = 0;
  #appendsToLose = 0;
  #answersToDouble = 0;
  #losesNotice = false;
  #waiting: (() => void)[] = [];

  /** Works, but answers nothing until `goOn`. */
  fallSilent(): void {
    this.#isSilent = true;
  }

  /** Does not even work: what arrives is done after `goOn`. */
  stop(): void {
    this.#isStopped = true;
  }

  goOn(): void {
    this.#isSilent = false;
    this.#isStopped = false;
    this.#undecided = undefined;
    for (const write of this.#uncommitted.splice(0)) write();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** The next appends are written and the connection of the append ends without an answer. */
  loseAnswers(count: number): void {
    this.#answersToLose += count;
  }

  /** The next event is kept from every subscription, which then stays silent. */
  loseNotice(): void {
    this.#losesNotice = true;
  }

  takesNoticeLost(): boolean {
    const loses = this.#losesNotice;
    this.#losesNotice = false;
    return loses;
  }

  /** The next appends are answered twice, as the real server does late after a bad request: the client throws then. */
  doubleAnswers(count: number): void {
    this.#answersToDouble += count;
  }

  takesAnswerDoubled(): boolean {
    if (this.#answersToDouble === 0) return false;
    this.#answersToDouble -= 1;
    return true;
  }

  /** The next appends are never written nor answered. */
  loseAppends(count: number): void {
    this.#appendsToLose += count;
  }

  takesAnswerLost(): boolean {
    if (this.#answersToLose === 0) return false;
    this.#answersToLose -= 1;
    return true;
  }

  takesAppendLost(): boolean {
    if (this.#appendsToLose === 0) return false;
    this.#appendsToLose -= 1;
    return true;
  }

  async whileSilent(): Promise<void> {
    while (this.#isSilent || this.#isStopped) await this.#next();
  }

  async whileStopped(): Promise<void> {
    while (this.#isStopped) await this.#next();
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}
