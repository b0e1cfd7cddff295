import { useRef } from 'react';
import { useSingleKeys } from '../shell/shortcuts.js';

/** `j` and `k` go through the links and buttons marked `data-row` in this part of the page; Enter does what they do. */
export function useRowKeys<Element extends HTMLElement>() {
  const place = useRef<Element>(null);
  const go = (by: 1 | -1) => {
    const rows = [...(place.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].filter(
      (row) => row.offsetParent !== null,
    );
    const now = rows.findIndex((row) => row.matches(':focus'));
    const next = now < 0 ? (by === 1 ? 0 : rows.length - 1) : now + by;
    rows[next]?.focus();
  };
  useSingleKeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
  ]);
  return place;
}
