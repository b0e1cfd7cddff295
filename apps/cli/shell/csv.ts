export type Cell = string | number | boolean | null | undefined;

/** One record of RFC 4180, without its end of line; nothing is an empty field, an empty text a quoted one. */
export const csvLine = (cells: readonly Cell[]): string => cells.map(field).join(',');

function field(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
