import type { Page } from 'playwright-core';
import type { Client } from '../harness/client.js';
import type { Demonstration } from '../harness/demonstration.js';

/** A page of the console, and who opens it. */
export interface Screen {
  readonly name: string;
  readonly as: 'owner' | 'head' | 'leader';
  /** What it shows may have an id that is not known beforehand. */
  readonly path: string | ((demonstration: Demonstration) => Promise<string>);
  /** Its main read, which the states of the page hang on. */
  readonly reads: RegExp;
  /** Of a page that is there already: its states are looked at in the long tier alone. */
  readonly isVariant?: true;
}

const firstId = async (client: Client, list: string): Promise<string> => (await client.get(list)).body.items[0].id;

/** Every page; the sign-in page is nobody's. */
export const screens: readonly Screen[] = [
  { name: 'my work', as: 'owner', path: '/work', reads: /\/v1\/me\/work/ },
  { name: 'task', as: 'owner', path: '/tasks/MH-03', reads: /\/v1\/tasks\/MH-03(\?|$)/ },
  { name: 'board', as: 'owner', path: '/boards/C-ATTT', reads: /\/v1\/boards\/C-ATTT/ },
  {
    name: 'board as a list',
    as: 'owner',
    path: '/boards/C-ATTT?view=list',
    reads: /\/v1\/boards\/C-ATTT/,
    isVariant: true,
  },
  {
    name: 'board of a day gone by',
    as: 'owner',
    path: '/boards/C-ATTT?asOf=2020-03-31',
    reads: /\/v1\/boards\/C-ATTT/,
    isVariant: true,
  },
  { name: 'head of unit', as: 'head', path: '/unit', reads: /\/v1\/boards\/C-ATTT|\/v1\/duties|\/v1\/me\/work/ },
  {
    ...{ name: "quarter's report", as: 'head' },
    path: async ({ head }) => `/duties/${await firstId(head, '/v1/duties?unit=C-ATTT&period=2020-Q2')}`,
    reads: /\/v1\/duties\/[^?]+/,
  },
  { name: 'decisions', as: 'leader', path: '/decisions', reads: /\/v1\/(escalations|me\/work)/ },
  {
    ...{ name: 'brief', as: 'leader' },
    path: async ({ leader }) => `/decisions/${await firstId(leader, '/v1/escalations')}/brief`,
    reads: /\/v1\/escalations\/[^?]+/,
  },
  { name: 'notices', as: 'owner', path: '/notices', reads: /\/v1\/me\/notices/ },
];

export const pathOf = async ({ as, path }: Screen, demonstration: Demonstration): Promise<string> =>
  `/as/${as}${typeof path === 'string' ? path : await path(demonstration)}`;

export interface State {
  readonly language: 'vi' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: 360 | 1440;
  readonly answer: 'loaded' | 'empty' | 'error';
}

/** Six of the twenty-four states that hold every pair of values. */
export const pairwise: readonly State[] = [
  { language: 'vi', theme: 'light', width: 360, answer: 'loaded' },
  { language: 'en', theme: 'dark', width: 1440, answer: 'loaded' },
  { language: 'vi', theme: 'dark', width: 1440, answer: 'empty' },
  { language: 'en', theme: 'light', width: 360, answer: 'empty' },
  { language: 'vi', theme: 'dark', width: 360, answer: 'error' },
  { language: 'en', theme: 'light', width: 1440, answer: 'error' },
];

const languages = ['vi', 'en'] as const;
const themes = ['light', 'dark'] as const;
const widths = [360, 1440] as const;
const answers = ['loaded', 'empty', 'error'] as const;

/** All twenty-four. */
export const everyState: readonly State[] = languages.flatMap((language) =>
  themes.flatMap((theme) => widths.flatMap((width) => answers.map((answer) => ({ language, theme, width, answer })))),
);

/** Lets the answers of one read be what the state asks for, whatever the server has. */
export async function answering(page: Page, { reads }: Screen, answer: State['answer']): Promise<void> {
  if (answer === 'loaded') return;
  await page.route(reads, async (route) => {
    if (answer === 'error') return route.abort('connectionrefused');
    const response = await route.fetch();
    return route.fulfill({ response, json: emptied(await response.json()) });
  });
}

/** The same answer with nothing in its lists. */
export function emptied(answer: unknown): unknown {
  if (Array.isArray(answer)) return [];
  if (typeof answer !== 'object' || answer === null) return answer;
  const lists = Object.entries(answer).map(([key, value]) => {
    // Columns of a board are its form; what is empty are they.
    if (key === 'columns' && Array.isArray(value)) return [key, value.map((column) => ({ ...column, cards: [] }))];
    return [key, Array.isArray(value) ? [] : value];
  });
  return Object.fromEntries(lists);
}
