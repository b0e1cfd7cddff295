import type { Locator, Page } from 'playwright-core';

export type Pressed = 'button' | 'link' | 'menuitem' | 'checkbox' | 'radio';
type Name = string | RegExp;

/** A hand on a page, which counts what it does: a press, a chord that acts, a field that is filled. */
export abstract class Hand {
  done = 0;

  constructor(readonly page: Page) {}

  async press(name: Name, role: Pressed = 'button', within: Page | Locator = this.page): Promise<void> {
    await this.pressOn(within.getByRole(role, { name }).first(), role);
    this.done += 1;
  }

  async fill(label: Name, words: string, within: Page | Locator = this.page): Promise<void> {
    await this.fillIn(within.getByLabel(label).first(), words);
    this.done += 1;
  }

  /** Of a list, the first that says so. */
  async choose(list: Locator, words: RegExp): Promise<void> {
    const option = list.locator('option').filter({ hasText: words }).first();
    await option.waitFor({ state: 'attached' });
    await this.chooseIn(list, (await option.getAttribute('value')) ?? '');
    this.done += 1;
  }

  /** What was recorded, in the server's words. */
  receipt(words: RegExp): Promise<void> {
    return this.page.getByTestId('receipt').filter({ hasText: words }).waitFor();
  }

  protected abstract pressOn(target: Locator, role: Pressed): Promise<void>;
  protected abstract fillIn(field: Locator, words: string): Promise<void>;
  protected abstract chooseIn(list: Locator, value: string): Promise<void>;
}

/** With a mouse to point at things. */
export class Mouse extends Hand {
  protected pressOn = (target: Locator): Promise<void> => target.click();
  protected fillIn = (field: Locator, words: string): Promise<void> => field.fill(words);
  protected chooseIn = async (list: Locator, value: string): Promise<void> => {
    await list.selectOption(value);
  };
}
