import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium; nothing is fetched. `CHROMIUM` names another one. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });

/** A visitor's browser on the console, which notes whatever goes wrong behind the page. */
export class Visitor {
  /** Errors of the console, requests that failed, and answers of 5xx: a page that looks right may hide them. */
  readonly troubles: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  static async of(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'vi-VN', ...options });
    return new Visitor(context, url);
  }

  /** A new tab. */
  async tab(path: string): Promise<Page> {
    const page = await this.context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`${message.text()} at ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.troubles.push(String(error)));
    page.on('requestfailed', (request) => {
      // A page that is left drops what it still waits for.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        this.troubles.push(`${request.method()} ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.troubles.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${this.url}${path}`);
    return page;
  }

  /** In through the sign-in page, by the card of this person. */
  async signedIn(card: RegExp): Promise<Page> {
    const page = await this.tab('/');
    await page.getByRole('button', { name: card }).click();
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    return page;
  }
}
