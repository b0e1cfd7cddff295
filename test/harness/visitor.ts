import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium, without its windows where that is installed; nothing is fetched. `CHROMIUM` names another one. */
export const browserToUse = (): { readonly executablePath: string; readonly args: string[] } => ({
  executablePath: process.env['CHROMIUM'] ?? INSTALLED.find(existsSync) ?? '',
  args: FLAGS,
});

export const launchBrowser = (): Promise<Browser> => chromium.launch(browserToUse());

/** Resolves once what the page is there for has been read. */
export const loaded = (page: Page): Promise<void> =>
  page.getByRole('main').locator('[aria-busy=false]').first().waitFor({ state: 'attached' });

/** Somebody with a browser on the console, which notes whatever goes wrong behind the page. */
export class Visitor {
  /** Errors of the console, requests that failed, and answers of 5xx: a page that looks right may hide them. */
  readonly troubles: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly url: string,
  ) {}

  static async of(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    return new Visitor(await browser.newContext({ locale: 'vi-VN', ...options }), url);
  }

  /** In a browser that somebody else opened. */
  static in(context: BrowserContext, url: string): Visitor {
    return new Visitor(context, url);
  }

  /** Signed in without a page, as the sign-in page does it. */
  async signIn(...people: readonly string[]): Promise<void> {
    for (const as of people) {
      const answer = await this.context.request.post(`${this.url}/v1/session/people`, {
        data: { as },
        headers: { origin: this.url },
      });
      if (!answer.ok()) throw new Error(`${as} could not sign in: ${answer.status()} ${await answer.text()}`);
    }
  }

  /** A new tab; `prepared` is done before anything is asked for. */
  async opened(path: string, prepared?: (page: Page) => Promise<unknown>): Promise<Page> {
    const page = await this.context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`${message.text()} at ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.troubles.push(String(error)));
    page.on('requestfailed', (request) => {
      const what = request.failure()?.errorText ?? '';
      // A page that is left drops what it still waits for.
      if (what !== 'net::ERR_ABORTED') this.troubles.push(`${what} ${request.method()} ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.troubles.push(`${response.status()} ${response.url()}`);
    });
    await prepared?.(page);
    await page.goto(`${this.url}${path}`);
    return page;
  }
}
