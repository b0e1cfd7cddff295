import { styleText } from 'node:util';

export type Tone = 'bad' | 'watch' | 'good';

export interface TableCell {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

export interface TableLook {
  /** Of the terminal, in columns; undefined where the output is no terminal, and then nothing is wrapped. */
  readonly width: number | undefined;
  readonly isColoured: boolean;
}

const GAP = '  ';
/** A column is never wrapped to less: words broken into syllables cannot be read. */
const NARROWEST = 12;
const COLOURS = { bad: 'red', watch: 'yellow', good: 'green' } as const;
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Whether to colour at all was decided by whoever knows where it goes. */
const styled = (format: 'bold' | (typeof COLOURS)[Tone], text: string): string =>
  styleText(format, text, { validateStream: false });

/** Columns that a text takes: Vietnamese marks are part of their letter, composed or not. */
const widthOf = (text: string): number => [...graphemes.segment(text)].length;

/** What people typed must not move the cursor, colour the screen or ring the bell. */
const printable = (text: string): string => text.replaceAll('\t', ' ').replace(/[^\P{C}\n]/gu, '');

/** Rows under their headings; what does not fit the terminal is wrapped inside its column. */
export function listLines(
  headings: readonly string[],
  rows: readonly (readonly TableCell[])[],
  look: TableLook,
  widths = listWidths(headings, rows, look),
): readonly string[] {
  const [top = [], ...body] = cleaned(headings, rows).map((cells) => rowLines(cells, widths, look));
  return [...top.map((line) => (look.isColoured ? styled('bold', line) : line)), ...body.flat()];
}

/** Of each column, and no less than `least`: a list that goes on keeps its columns. */
export function listWidths(
  headings: readonly string[],
  rows: readonly (readonly TableCell[])[],
  look: TableLook,
  least: readonly number[] = [],
): readonly number[] {
  const lines = cleaned(headings, rows);
  const wanted = headings.map((_, column) => Math.max(widest(lines, column), least[column] ?? 0));
  return fitted(wanted, look.width);
}

const cleaned = (headings: readonly string[], rows: readonly (readonly TableCell[])[]) =>
  [headings.map((text): TableCell => ({ text })), ...rows].map((cells) =>
    cells.map((cell) => ({ ...cell, text: printable(cell.text) })),
  );

/** One thing, a line for each of its facts: label, then value. */
export function recordLines(
  labels: readonly string[],
  cells: readonly TableCell[],
  look: TableLook,
): readonly string[] {
  const label = Math.max(...labels.map(widthOf));
  const room = look.width === undefined ? undefined : Math.max(look.width - label - GAP.length, NARROWEST);
  return cells.flatMap((cell, at) => {
    const text = printable(cell.text);
    const widths = [label, room ?? widest([[{ text }]], 0)];
    return text === '' ? [] : rowLines([{ text: labels[at] ?? '' }, { ...cell, text }], widths, look);
  });
}

/** A sentence by itself, as wide as the terminal. */
export const textLines = (text: string, { width = Number.POSITIVE_INFINITY }: TableLook): readonly string[] =>
  wrapped(printable(text), width);

function widest(rows: readonly (readonly TableCell[])[], column: number): number {
  const lines = rows.flatMap((cells) => cells[column]?.text.split('\n') ?? []);
  return Math.max(0, ...lines.map(widthOf));
}

/** Takes from the widest column, whichever it is by then, until all fit. */
function fitted(wanted: readonly number[], width = Number.POSITIVE_INFINITY): readonly number[] {
  const widths = [...wanted];
  let excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;
  for (; excess > 0; excess -= 1) {
    const most = Math.max(...widths);
    if (most <= NARROWEST) break;
    widths[widths.indexOf(most)] = most - 1;
  }
  return widths;
}

function rowLines(cells: readonly TableCell[], widths: readonly number[], look: TableLook): readonly string[] {
  const columns = cells.map(({ text }, column) =>
    text.split('\n').flatMap((line) => wrapped(line, widths[column] ?? 0)),
  );
  const height = Math.max(1, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const line = cells.map(({ tone }, column) => {
      const text = columns[column]?.[at] ?? '';
      const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
      return (look.isColoured && tone !== undefined && text !== '' ? styled(COLOURS[tone], text) : text) + padding;
    });
    return line.join(GAP).trimEnd();
  });
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
