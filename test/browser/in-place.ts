import type { Page } from 'playwright-core';

/** To another address of the console without loading it anew, until what is asked for stands there. */
export async function walkTo(page: Page, path: string): Promise<void> {
  // Over a page on which nothing is read: so nothing of the one before can be taken for what is to come.
  const nowhere = path.replace(/^(\/as\/[^/]+).*/, '$1/nowhere');
  await page.evaluate((to) => history.pushState(null, '', to), nowhere);
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    if (main === null || !location.pathname.endsWith('/nowhere')) return false;
    const isThere = main.textContent?.includes('/nowhere') === true;
    if (isThere) main.setAttribute('data-left', '');
    return isThere;
  });
  await page.evaluate((to) => history.pushState(null, '', to), path);
  await page.waitForFunction(() => {
    const main = document.querySelector('main:not([data-left])');
    if (main === null || main.querySelector('[role=status][data-shown]') !== null) return false;
    return [...main.querySelectorAll('[aria-busy]')].every((part) => part.getAttribute('aria-busy') === 'false');
  });
}
