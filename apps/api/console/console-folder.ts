/** Where the console was built to. */
export class ConsoleFolder {
  /** Undefined where this process serves no console. */
  constructor(readonly path: string | undefined) {}
}
