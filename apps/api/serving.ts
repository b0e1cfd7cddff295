/**
 * Whether the process serves yet. It takes its address before it makes or folds anything, so that a taken one is noticed
 * before there is anything to lose; until it serves, whoever asks is told to come back.
 */
export class Serving {
  #hasBegun = false;

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  begin(): void {
    this.#hasBegun = true;
  }
}
