import type { Page } from 'playwright-core';

/** A page of the console, and who opens it. */
export interface Screen {
  readonly name: string;
  readonly as: string;
  readonly path: string;
  /** Its main read, which the states of the page hang on. */
  readonly reads: RegExp;
}

/** Every page; the sign-in page is nobody's. */
export const screens: readonly Screen[] = [
  { name: 'my work', as: 'owner', path: '/work', reads: /\/v1\/me\/work/ },
  { name: 'task', as: 'owner', path: '/tasks/MH-03', reads: /\/v1\/tasks\/MH-03(\?|$)/ },
  { name: 'board', as: 'owner', path: '/boards/C-ATTT', reads: /\/v1\/boards\/C-ATTT/ },
  { name: 'head of unit', as: 'head', path: '/unit', reads: /\/v1\/boards\/C-ATTT|\/v1\/duties|\/v1\/me\/work/ },
  { name: 'decisions', as: 'leader', path: '/decisions', reads: /\/v1\/(escalations|me\/work)/ },
  { name: 'notices', as: 'owner', path: '/notices', reads: /\/v1\/me\/notices/ },
];

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
