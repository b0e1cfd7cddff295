import type { Page } from 'playwright-core';
import { axeSource } from './axe-source.js';

/** What axe finds against WCAG 2.2 AA and good practice; empty where all is well. */
export async function accessFaults(page: Page): Promise<readonly string[]> {
  // Run by the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(axeSource());
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: AxeViolation[] }> } })
      .axe;
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    interface AxeViolation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
  });
}

/** Whether the page itself scrolls sideways; a table may, within its own frame. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Targets smaller than 24 CSS px either way that stand in no sentence (WCAG 2.5.8). */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, select, textarea, [role=button]')]
      .filter((target) => {
        // A label belongs to what it names: a press on it counts.
        const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
        const isSeen = width > 1 && height > 1 && target.closest('[aria-hidden=true]') === null;
        const isInSentence = target.tagName === 'A' && getComputedStyle(target).display === 'inline';
        return isSeen && !isInSentence && (width < 24 || height < 24);
      })
      .map((target) => target.outerHTML.slice(0, 120)),
  );
