import type { Page } from 'playwright-core';

type Pressed = 'button' | 'link' | 'menuitem' | 'checkbox' | 'radio';

/** A hand on a page, which counts what it does. */
export class Hand {
  done = 0;

  constructor(readonly page: Page) {}

  async press(name: string | RegExp, role: Pressed = 'button'): Promise<void> {
    await this.page.getByRole(role, { name }).first().click();
    this.done += 1;
  }

  async fill(label: string | RegExp, words: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(words);
    this.done += 1;
  }

  /** What was recorded, in the server's words. */
  receipt(words: RegExp): Promise<void> {
    return this.page.getByTestId('receipt').filter({ hasText: words }).waitFor();
  }
}
