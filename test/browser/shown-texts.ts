import type { Page } from 'playwright-core';

/** Every text on the page that is there to be read, by eye or by ear. */
export const shownTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [document.title];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const isRead = node.parentElement?.closest('style, script, noscript') === null;
      if (isRead) found.push(node.textContent ?? '');
    }
    for (const name of ['aria-label', 'aria-valuetext', 'placeholder', 'title']) {
      for (const named of document.querySelectorAll(`[${name}]`)) found.push(named.getAttribute(name) ?? '');
    }
    return found;
  });
