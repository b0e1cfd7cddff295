import type { Page } from 'playwright-core';

/**
 * Types Vietnamese as a keyboard of Telex does: each syllable is composed letter by letter and then taken over, `tieengs`
 * on the way to `tiếng`. What the field makes of it in between must not disturb it.
 */
export async function composed(page: Page, words: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const part of words.split(/(\s+)/)) {
    if (part.trim() === '') {
      await devtools.send('Input.insertText', { text: part });
      continue;
    }
    for (let end = 1; end <= part.length; end += 1) {
      const text = part.slice(0, end);
      await devtools.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    }
    await devtools.send('Input.insertText', { text: part });
  }
  await devtools.detach();
}
