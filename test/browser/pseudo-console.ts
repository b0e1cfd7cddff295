import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Plugin } from 'vite';

const TEXTS = /\/libs\/texts\/.*\.ts$/;
/** A text of ours, in either language. */
const TEXT = /\b(vi|en): (['"`])((?:(?!\2)[^\\]|\\.)*)\2/g;

/** Marks every text of ours as it is built in: what shows unmarked is data, or a text that stands in no list. */
const marked: Plugin = {
  name: 'dondoc-marked-texts',
  enforce: 'pre',
  transform(source, id) {
    return TEXTS.test(id)
      ? source.replace(TEXT, (_, language, quote, text) => `${language}: ${quote}⟦${text}⟧${quote}`)
      : null;
  },
};

/** The console with every text marked, in a folder of its own. */
export async function buildMarked(outDir: string): Promise<void> {
  await build({
    configFile: resolve('apps/console/vite.config.mjs'),
    plugins: [marked],
    build: { outDir, emptyOutDir: true },
  });
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

/** Text nodes that hold letters, and are neither marked nor anything that the API answered. */
export async function unmarkedTexts(page: Page, answers: readonly string[]): Promise<readonly string[]> {
  const nodes = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) found.push(node.textContent ?? '');
    return found;
  });
  const known = answers.join('\n').normalize('NFC');
  return nodes.flatMap((text) => {
    const rest = text.replace(/⟦[^⟧]*⟧/g, '').trim();
    return /\p{L}/u.test(rest) && !isOurs(rest) && !known.includes(rest.normalize('NFC')) ? [rest] : [];
  });
}

/** The name of the product, of languages in themselves, and dates, which `#texts/dates` writes. */
const isOurs = (text: string): boolean =>
  ['dondoc', 'Tiếng Việt', 'English'].includes(text) || /^(hết ngày|end of|\d{1,2}:\d\d (ngày|on)|Quý|Q\d)/.test(text);
