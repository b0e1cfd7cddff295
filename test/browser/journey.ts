import type { Page } from 'playwright-core';

/** What a person did to get there: each press, and each field that was filled, is one. */
export class Hand {
  done = 0;

  constructor(readonly page: Page) {}

  async press(
    name: string | RegExp,
    role: 'button' | 'link' | 'menuitem' | 'checkbox' | 'radio' = 'button',
  ): Promise<void> {
    await this.page.getByRole(role, { name }).first().click();
    this.done += 1;
  }

  async fill(label: string | RegExp, words: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(words);
    this.done += 1;
  }

  async chord(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
    this.done += 1;
  }

  /** What was recorded, in the server's words. */
  receipt(): Promise<string> {
    return this.page.getByTestId('receipt').innerText();
  }
}
