import { type ColumnKey, columnTexts } from '#texts/command-line/columns.texts.js';
import type { Cell } from './csv.js';
import type { Language } from './language.js';
import type { TableCell, Tone } from './table.js';

/** A fact of an item: what a script reads, and what a person does where that differs. */
export interface Column<Item> {
  readonly key: ColumnKey;
  readonly value: (item: Item) => Cell;
  readonly text?: (item: Item, language: Language) => string;
  readonly tone?: (item: Item) => Tone | undefined;
  /** People see it elsewhere in the row. */
  readonly isForScripts?: true;
}

/** Items with their columns, whatever the items are. */
export interface Sheet {
  readonly items: readonly object[];
  readonly keys: readonly ColumnKey[];
  headings(language: Language): readonly string[];
  values(): readonly (readonly Cell[])[];
  cells(language: Language): readonly (readonly TableCell[])[];
}

export function sheet<Item extends object>(items: readonly Item[], columns: readonly Column<Item>[]): Sheet {
  const shown = columns.filter(({ isForScripts }) => isForScripts !== true);
  return {
    items,
    keys: columns.map(({ key }) => key),
    headings: (language) => shown.map(({ key }) => columnTexts[key][language]),
    values: () => items.map((item) => columns.map(({ value }) => value(item))),
    cells: (language) => items.map((item) => shown.map((column) => cellOf(column, item, language))),
  };
}

function cellOf<Item>({ value, text, tone }: Column<Item>, item: Item, language: Language): TableCell {
  return { text: text === undefined ? plain(value(item)) : text(item, language), tone: tone?.(item) };
}

const plain = (cell: Cell): string => (cell === null || cell === undefined ? '' : String(cell));
