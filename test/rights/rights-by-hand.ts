import { readFileSync } from 'node:fs';
import { type PostKind } from '#domain/directory/unit.js';
import type { PersonId } from '#domain/kernel/names.js';
import { FORMER, holder, KINDS, NO_POST, SUCCESSOR, UNITS } from './rights-world.js';

/** A row of the table: whom it names, of all whom it asks about. */
export interface ByHand {
  readonly command: string;
  readonly about: string;
  readonly may: readonly PersonId[];
  readonly asked: readonly PersonId[];
}

const FILE = new URL('rights-by-hand.txt', import.meta.url);
const OTHERS = [FORMER, SUCCESSOR];

/** The posts of the columns, in their order; after them `no post` and `others`. */
const POSTS: readonly (PostKind | 'focalPoint')[] = [...KINDS, 'focalPoint'];
const HEADINGS = ['command', 'about', ...KINDS, 'focal point', 'no post', 'others'];

export function rightsByHand(): readonly ByHand[] {
  const [head = [], ...rows] = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('--'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  if (head.join() !== HEADINGS.join()) throw new Error(`the table's columns are ${HEADINGS.join(', ')}`);
  return rows.map(byHand);
}

function byHand(cells: readonly string[]): ByHand {
  const [command = '', about = '', ...may] = cells;
  const [noPost = '-', others = '-'] = may.slice(POSTS.length);
  const named = [
    ...POSTS.flatMap((post, column) => unitsIn(may[column]).map((unit) => holder(unit, post))),
    ...(noPost === 'yes' ? [NO_POST] : []),
    ...OTHERS.filter((person) => others.includes(person)),
  ];
  const everybody = UNITS.flatMap((unit) => POSTS.map((post) => holder(unit, post)));
  // Whoever holds the post that changed hands is one more leader: the rows that say so ask about them.
  return { command, about, may: named, asked: [...everybody, NO_POST, ...(others === '-' ? [] : OTHERS)] };
}

function unitsIn(cell = ''): typeof UNITS {
  if (cell === '-') return [];
  if (cell === 'all') return UNITS;
  return cell.split(' ').map((word) => {
    const unit = UNITS.find((known) => known === word);
    if (unit === undefined) throw new Error(`"${word}" is no unit of the table`);
    return unit;
  });
}
