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
      for (const named of document.querySelectorAll(`[${name}]`)) {
        // What is hidden from readers is read by nobody: a kit measures with it.
        if (named.closest('[aria-hidden=true]') === null) found.push(named.getAttribute(name) ?? '');
      }
    }
    return found;
  });
