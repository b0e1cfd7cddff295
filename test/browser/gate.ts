import type { Page, Route } from 'playwright-core';
import { eventually } from '../harness/eventually.js';

/** Between a page and what it reads: first nothing comes through, then a refusal, then all. */
export class Gate {
  readonly #held: Route[] = [];
  #state: 'closed' | 'refusing' | 'open' = 'closed';
  #refusals = 0;

  constructor(private readonly reads: RegExp) {}

  async on(page: Page): Promise<void> {
    await page.route(this.reads, async (route) => {
      if (this.#state === 'closed') this.#held.push(route);
      else if (this.#state === 'open') await route.continue();
      else await this.#refuse(route);
    });
  }

  /** Whatever waits, and whatever comes: nobody is there. */
  async refuse(): Promise<void> {
    this.#state = 'refusing';
    for (const route of this.#held.splice(0)) await this.#refuse(route);
  }

  /** Resolves when one more was refused since this was asked last. */
  async refused(): Promise<void> {
    await eventually(() => this.#refusals > 0);
    this.#refusals = 0;
  }

  open(): void {
    this.#state = 'open';
  }

  async #refuse(route: Route): Promise<void> {
    this.#refusals += 1;
    await route.abort('connectionrefused');
  }
}
