/** A row as it is kept: a text. Most are never read, so it becomes an object when somebody asks, and only once. */
export class RowText {
  #row: object | undefined;

  constructor(private readonly text: string) {}

  is(text: string): boolean {
    return this.text === text;
  }

  /** A fold that changed it in place would be caught here: the embedded file shares parsed rows between reads. */
  get row(): object {
    this.#row ??= frozen(JSON.parse(this.text) as object);
    return this.#row;
  }
}

function frozen(value: object): object {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(value);
}
