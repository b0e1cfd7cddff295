import { csvLine } from './csv.js';
import type { Language } from './language.js';
import { say } from './messages.js';
import type { Sheet } from './sheet.js';
import { listLines, listWidths, recordLines, type TableLook, textLines } from './table.js';

export const FORMATS = ['table', 'json', 'ndjson', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** What a command has to show. */
export interface View {
  /** The answer as the server gave it: what `-o json` prints. */
  readonly answer: object;
  /** What `ndjson` and `csv` print, one line an item. */
  readonly main: Sheet;
  /** One thing: a table shows it as a line for each fact. */
  readonly isRecord?: boolean;
  /** One sentence that a table begins with. */
  readonly headline?: string;
  /** What a table says where the list is empty. */
  readonly empty?: 'nothing-found' | 'nothing-waits' | 'would-change-nothing' | 'would-tell-nobody';
  /** Shown by a table alone, around the main part. */
  readonly before?: readonly Sheet[];
  readonly after?: readonly Sheet[];
}

/** Where it goes; `out` is for data alone, so that a pipe never meets prose. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export class Output {
  #hasHeader = false;
  /** Of the columns of what is appended. */
  #widths: readonly number[] = [];

  constructor(
    readonly format: Format,
    private readonly streams: Streams,
    private readonly language: Language,
    private readonly look: TableLook,
  ) {}

  /** Progress and remarks. */
  note(text: string): void {
    this.streams.err(`${text}\n`);
  }

  show(view: View): void {
    if (this.format === 'json') this.#print([JSON.stringify(view.answer, null, 2)]);
    else this.#print(this.format === 'table' ? this.#tables(view) : this.#flat(view.main));
  }

  /** For what goes on without an end: items as they come, under one header. Not for `json`, which is one text. */
  append(items: Sheet): void {
    const lines = this.format === 'table' ? this.#widening(items) : this.#flat(items);
    this.#print(this.#hasHeader ? lines.slice(1) : lines);
    this.#hasHeader = this.format !== 'ndjson';
  }

  #flat(items: Sheet): readonly string[] {
    if (this.format === 'csv') return [items.keys.join(','), ...items.values().map(csvLine)];
    return items.items.map((item) => JSON.stringify(item));
  }

  #tables({
    main,
    isRecord = false,
    headline,
    empty = 'nothing-found',
    before = [],
    after = [],
  }: View): readonly string[] {
    const headed = headline === undefined ? [] : textLines(headline, this.look);
    const parts = [
      ...before.flatMap((each) => [this.#record(each)]),
      [...headed, ...(isRecord ? this.#record(main) : this.#listOrNote(main, empty))],
      ...after.flatMap((each) => (each.items.length === 0 ? [] : [this.#list(each)])),
    ];
    return parts.flatMap((lines, at) => (at === 0 || lines.length === 0 ? lines : ['', ...lines]));
  }

  #widening(items: Sheet): readonly string[] {
    const headings = items.headings(this.language);
    const cells = items.cells(this.language);
    this.#widths = listWidths(headings, cells, this.look, this.#widths);
    return listLines(headings, cells, this.look, this.#widths);
  }

  #list(items: Sheet): readonly string[] {
    return listLines(items.headings(this.language), items.cells(this.language), this.look);
  }

  #listOrNote(items: Sheet, empty: NonNullable<View['empty']>): readonly string[] {
    if (items.items.length > 0) return this.#list(items);
    this.note(say(empty, this.language));
    return [];
  }

  #record(items: Sheet): readonly string[] {
    return items.cells(this.language).flatMap((cells) => recordLines(items.headings(this.language), cells, this.look));
  }

  #print(lines: readonly string[]): void {
    if (lines.length > 0) this.streams.out(`${lines.join('\n')}\n`);
  }
}
