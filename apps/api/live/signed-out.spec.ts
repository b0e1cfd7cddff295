import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileBrowserSessions } from '#infrastructure/sessions/file.browser-sessions.js';
import { FileSeats } from '#infrastructure/sessions/file.seats.js';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { Browser } from '../../../test/harness/browser.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

/** Read until it ends; `isOpen` as long as it has not. */
class Listening {
  isOpen = true;
  readonly ended: Promise<void>;

  constructor({ body }: Response) {
    this.ended = this.#readAll(body);
  }

  async #readAll(body: Response['body']): Promise<void> {
    for await (const _ of body ?? []);
    this.isOpen = false;
  }
}

describe('the stream of a browser', () => {
  let story: Story;
  let folder: string;
  let doors: Doors;
  let browser: Browser;
  let url: string;

  beforeEach(async () => {
    story = await ministryStory();
    folder = mkdtempSync(join(tmpdir(), 'dondoc-stream-'));
    const signingIn = { sessions: new FileBrowserSessions(folder, () => {}), seats: new FileSeats(folder, () => {}) };
    doors = await doorsOver(story, { signingIn });
    await doors.app.listen(0, '127.0.0.1');
    url = await doors.app.getUrl();
    browser = new Browser(doors);
    for (const as of ['p-head', 'p-desk']) await browser.signIn(as);
  });
  afterEach(async () => {
    await doors.app.close();
    await story.end();
    rmSync(folder, { recursive: true });
  });

  const listen = (as: string, cookie = browser.cookie) =>
    fetch(`${url}/v1/stream?as=${as}`, { headers: { cookie: cookie ?? '' } });

  it('names its person in the address, and is let in for nobody else', async () => {
    const answers = [await listen('p-none'), await listen(''), await listen('p-head', '')];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 401]);
  });

  it('ends with the signing out of its person in this browser, and for nobody else', async () => {
    const elsewhere = new Browser(doors);
    await elsewhere.signIn('p-head');
    const [head, desk] = [new Listening(await listen('p-head')), new Listening(await listen('p-desk'))];
    const other = new Listening(await listen('p-head', elsewhere.cookie));
    await browser.signOut('p-head');
    await head.ended;
    expect([head.isOpen, desk.isOpen, other.isOpen]).toEqual([false, true, true]);
    expect((await listen('p-head')).status).toBe(403);
    await browser.signOut('p-desk');
    await elsewhere.signOut('p-head');
    await Promise.all([desk.ended, other.ended]);
  });
});
