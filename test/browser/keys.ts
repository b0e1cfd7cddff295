import type { Locator } from 'playwright-core';
import { Hand, type Pressed } from './hand.js';

/** No page has as many stops: whoever has not come there by then never does. */
const STOPS_MAX = 300;
const OPTIONS_MAX = 100;

/** On the keys alone: what Tab does not come to is out of their reach. */
export class Keys extends Hand {
  /** One key after the other, as a chord that acts; counted as one. */
  async chord(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    this.done += 1;
  }

  /** Tabs from where the focus is, as far as that, and around the page once. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < STOPS_MAX; stops += 1) {
      if (await hasFocus(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`no way by Tab to ${target}`);
  }

  /** What the focus is on, or `body` where it is lost. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const on = document.activeElement ?? document.body;
      return on === document.body ? 'body' : `${on.localName} ${(on.textContent ?? '').trim().slice(0, 60)}`;
    });
  }

  protected async pressOn(target: Locator, role: Pressed): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter');
  }

  protected async fillIn(field: Locator, words: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(words);
  }

  protected async chooseIn(list: Locator, value: string): Promise<void> {
    await this.reach(list);
    await this.page.keyboard.press('Home');
    for (let options = 0; options < OPTIONS_MAX; options += 1) {
      if ((await list.inputValue()) === value) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`no way by arrows to ${value} of ${list}`);
  }
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);
