/** One rebuild at a time: whoever asks for another meanwhile gets the same. */
export class Rebuild {
  #asked: { readonly promise: Promise<void>; resolve(): void; reject(error: Error): void } | undefined;

  ask(begin: () => void): Promise<void> {
    if (this.#asked === undefined) {
      let resolve = (): void => undefined;
      let reject = (_: Error): void => undefined;
      const promise = new Promise<void>((yes, no) => {
        resolve = yes;
        reject = no;
      });
      this.#asked = { promise, resolve, reject };
      begin();
    }
    return this.#asked.promise;
  }

  done(): void {
    this.#asked?.resolve();
    this.#asked = undefined;
  }

  fail(error: Error): void {
    this.#asked?.reject(error);
    this.#asked = undefined;
  }
}
