import { type KeyboardEvent, useEffect, useRef } from 'react';

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A table of links is one stop for Tab; arrows go from cell to cell (ARIA Authoring Practices, roving focus). */
export function useGridKeys() {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
    const current = links.find((link) => link === document.activeElement) ?? links[0];
    for (const link of links) link.tabIndex = link === current ? 0 : -1;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const from = event.target instanceof Element ? event.target.closest('td') : null;
    if (step === undefined || from === null || table.current === null) return;
    const to = nextLink(table.current, from, step);
    if (to === undefined) return;
    event.preventDefault();
    for (const link of table.current.querySelectorAll<HTMLElement>('[data-cell]')) link.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  };
  return { table, onKeyDown };
}

/** The nearest link in that direction, over cells that have none. */
function nextLink(table: HTMLTableElement, from: HTMLTableCellElement, [down, right]: readonly [number, number]) {
  let row = (from.parentElement instanceof HTMLTableRowElement ? from.parentElement.rowIndex : 0) + down;
  let column = from.cellIndex + right;
  for (let cell = table.rows[row]?.cells[column]; cell !== undefined; cell = table.rows[row]?.cells[column]) {
    const link = cell.querySelector<HTMLElement>('[data-cell]');
    if (link !== null) return link;
    row += down;
    column += right;
  }
  return undefined;
}
