/**
 * What may go wrong, switched by a test: a server that hangs, one that is heard no more, an append or its answer lost.
 */
export class Faults {
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
