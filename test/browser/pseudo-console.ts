import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { shownTexts } from './shown-texts.js';

/** The console with every text marked, in a folder of its own. Vite does not run inside of Jest. */
export function buildMarked(folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['test/browser/build-marked.mjs', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** Gives this page the marked console in place of the one that is served. */
export async function serveMarked(page: Page, folder: string): Promise<void> {
  await page.route('**/assets/**', (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: resolve(folder, `.${pathname}`) });
  });
  await page.route(
    ({ pathname }) => pathname === '/' || pathname.startsWith('/as/'),
    async (route) => {
      const served = await route.fetch();
      const nonce = /nonce-([^']+)/.exec(served.headers()['content-security-policy'] ?? '')?.[1] ?? '';
      const html = readFileSync(resolve(folder, 'index.html'), 'utf8').replaceAll('__CSP_NONCE__', nonce);
      return route.fulfill({ response: served, body: html });
    },
  );
}

/**
 * What the server answers this page goes through our hands and is kept before the page has it: on a busy machine a browser
 * does not tell of every answer.
 */
export async function passOn(page: Page, answers: string[]): Promise<void> {
  await page.route(
    ({ pathname }) => pathname.startsWith('/v1/') && pathname !== '/v1/stream',
    async (route) => {
      try {
        const response = await route.fetch();
        const body = await response.text();
        answers.push(body);
        await route.fulfill({ response, body });
      } catch {
        // The page is closed while it still asks.
      }
    },
  );
}

/** Texts that hold letters, and are neither marked nor anything that the API answered. */
export async function unmarkedTexts(page: Page, answers: readonly string[]): Promise<readonly string[]> {
  const nodes = await shownTexts(page);
  const known = answers.join('\n').normalize('NFC');
  return nodes.flatMap((text) => {
    // Of a name, a post and a unit each is data by itself.
    const parts = unmarked(text).split(/[|(),;:·→/\n]|(?<= ) – (?= )/);
    return parts
      .map((part) => part.trim())
      .filter((part) => /\p{L}/u.test(part) && !isOurs(part) && !known.includes(part.normalize('NFC')));
  });
}

/** A text may be put into another one: the innermost goes first. */
function unmarked(text: string): string {
  const without = text.replace(/⟦[^⟦⟧]*⟧/g, '|');
  return without === text ? text : unmarked(without);
}

/** The name of the product, of languages in themselves, and dates, which `#texts/dates` writes. */
const isOurs = (text: string): boolean =>
  ['dondoc', 'Tiếng Việt', 'English'].includes(text) || /(ngày|on|end of) \d|^(Quý|Q\d)/.test(text);
