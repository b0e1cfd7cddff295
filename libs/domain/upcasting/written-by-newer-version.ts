/** What an event says of the version that wrote it. */
export interface Foreign {
  readonly stream?: string | undefined;
  readonly type: string;
  readonly schemaVersion: number;
}

/** An event of the future: its stream is neither decided on nor folded further until this version is replaced. */
export class WrittenByNewerVersion extends Error {
  override readonly name = 'WrittenByNewerVersion';
  readonly stream: string | undefined;
  readonly type: string;
  readonly schemaVersion: number;
  /** The highest version that we know of the type; undefined where the type itself is unknown. */
  readonly known: number | undefined;

  constructor({ stream, type, schemaVersion }: Foreign, known: number | undefined) {
    const what = known === undefined ? 'the type is not known' : `${known} is the highest version known`;
    super(`${type} version ${schemaVersion}${stream === undefined ? '' : ` in ${stream}`}: ${what}`);
    this.stream = stream;
    this.type = type;
    this.schemaVersion = schemaVersion;
    this.known = known;
  }
}
