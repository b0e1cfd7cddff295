import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileBrowserSessions } from '#infrastructure/sessions/file.browser-sessions.js';
import { FileSeats } from '#infrastructure/sessions/file.seats.js';
import type { Story } from '#testing/story.js';
import { assign, ministryStory } from '#testing/story-of-ministry.js';
import { Browser } from '../../../test/harness/browser.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';
import { foundDemonstration, StoryClock } from '../../../test/harness/story-clock.js';

const HOME = 'http://dondoc.test:3000';

describe('a browser of a demonstration', () => {
  let story: Story;
  let folder: string;
  let doors: Doors;
  let browser: Browser;

  const open = (publicUrl?: string, at = folder) => {
    const damaged = (path: string) => {
      throw new Error(`${path} is damaged`);
    };
    const signingIn = { sessions: new FileBrowserSessions(at, damaged), seats: new FileSeats(at, damaged) };
    const given = publicUrl === undefined ? {} : { publicUrl };
    return doorsOver(story, { signingIn, demonstrationClock: new StoryClock(story), ...given });
  };

  beforeEach(async () => {
    story = await ministryStory();
    await foundDemonstration(story);
    folder = mkdtempSync(join(tmpdir(), 'dondoc-session-'));
    doors = await open();
    browser = new Browser(doors, HOME);
  });
  afterEach(async () => {
    await doors.app.close();
    await story.end();
    rmSync(folder, { recursive: true });
  });

  it('is told whom it may be, and apart from that how much waits for each', async () => {
    await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    await assign(story, { code: 'MH-2', leadUnit: 'C-ATTT' });
    const { status, headers, body } = await browser.get('/v1/session', undefined, {
      'accept-language': 'vi;q=0.4, en',
    });
    expect([status, headers['vary'], headers['cache-control']]).toEqual([200, 'accept-language, cookie', 'no-store']);
    expect(body).toMatchObject({ kind: 'demonstration', language: 'en', position: null, signedIn: [] });
    expect(body.now).toBe((await doors.get('/v1/me', 'p-head')).body.asOf);
    const seen = (as: string) => body.people.find((person: { as: string }) => person.as === as);
    const work = (await doors.get('/v1/me/work', 'p-head')).body.items;
    expect(work.length).toBeGreaterThan(1);
    expect(seen('p-head')).toMatchObject({ unit: 'C-ATTT', post: 'head', isSeated: false });
    expect(seen('p-leader')).toMatchObject({ unit: 'BTTTT', post: 'fieldLeader', name: null });
    expect(seen('p-none')).toMatchObject({ unit: null, unitName: null, post: null });
    const counted = (await browser.get('/v1/session/waiting')).body.people;
    expect(counted).toContainEqual({ as: 'p-head', waiting: work.length });
    expect(counted).toContainEqual({ as: 'p-none', waiting: 0 });
    expect((await browser.get('/v1/session')).body.language).toBe('vi');
  });

  it('keeps one cookie, out of reach of scripts and of other sites, for all who sign in there', async () => {
    const first = await browser.signIn('p-head');
    expect([first.status, first.body.signedIn]).toEqual([200, ['p-head']]);
    expect(first.body.position).toBe(String(story.rows.position()));
    const [name, ...rules] = String(first.headers['set-cookie']).split('; ');
    expect(name).toMatch(/^dondoc-session=\S+$/);
    expect(rules.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
    const kept = browser.cookie;
    expect((await browser.signIn('p-desk')).body.signedIn).toEqual(['p-head', 'p-desk']);
    expect((await browser.signIn('p-head')).body.signedIn).toEqual(['p-head', 'p-desk']);
    expect(browser.cookie).toBe(kept);
    for (const as of ['p-desk', 'p-head']) expect((await browser.get('/v1/me', as)).body.person).toBe(as);
  });

  it('is nobody whom it did not sign in itself', async () => {
    await browser.signIn('p-head');
    const other = new Browser(doors, HOME);
    await other.signIn('p-office');
    const refused = async (answer: ReturnType<Browser['get']>) => {
      const { status, body } = await answer;
      return [status, body.code];
    };
    expect(await refused(browser.get('/v1/me', 'p-office'))).toEqual([403, 'person-not-signed-in']);
    expect(await refused(browser.get('/v1/me', 'nobody'))).toEqual([403, 'person-not-signed-in']);
    expect(await refused(browser.get('/v1/me', 'p-head, p-office'))).toEqual([403, 'person-not-signed-in']);
    expect(await refused(browser.get('/v1/me', ''))).toEqual([401, 'person-not-named']);
    expect(await refused(browser.get('/v1/me?as=p-head'))).toEqual([401, 'person-not-named']);
    expect(await refused(new Browser(doors, HOME).get('/v1/me', 'p-head'))).toEqual([401, 'session-unknown']);
    const unnamed = await browser.get('/v1/me');
    expect([unnamed.status, unnamed.headers['www-authenticate']]).toEqual([401, 'Bearer realm="dondoc"']);
  });

  it('cannot make up a session, nor bring one from another server', async () => {
    await browser.signIn('p-head');
    const [name, value = ''] = (browser.cookie ?? '').split('=');
    const [id = '', signature = ''] = decodeURIComponent(value).split('.');
    const elsewhere = mkdtempSync(join(tmpdir(), 'dondoc-session-'));
    const foreign = new FileBrowserSessions(elsewhere, () => {}).signIn(undefined, 'p-head');
    const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    const made = [
      `${id}.${flipped(signature)}`,
      `${flipped(id)}.${signature}`,
      `${id}.`,
      id,
      `.${signature}`,
      foreign,
      '',
    ];
    for (const each of made) {
      browser.cookie = `${name}=${encodeURIComponent(each)}`;
      expect([each, (await browser.get('/v1/me', 'p-head')).status]).toEqual([each, 401]);
      expect((await browser.get('/v1/session')).body.signedIn).toEqual([]);
    }
    browser.cookie = `${name}=${encodeURIComponent(`${id}.${signature}`)}`;
    expect((await browser.get('/v1/me', 'p-head')).status).toBe(200);
    rmSync(elsewhere, { recursive: true });
  });

  it('calls by its session or with a token, never with both', async () => {
    await browser.signIn('p-head');
    const authorization = 'Bearer p-head';
    for (const url of ['/v1/me', '/v1/stream']) {
      const both = await browser.get(url, 'p-head', { authorization });
      expect([url, both.status, both.body.code]).toEqual([url, 400, 'two-credentials']);
    }
    expect((await browser.get('/v1/me', undefined, { authorization })).body.code).toBe('two-credentials');
    expect((await browser.signIn('p-desk', { authorization })).body.code).toBe('two-credentials');
    const fresh = new Browser(doors, HOME);
    expect((await fresh.get('/v1/me', 'p-head', { authorization })).body.code).toBe('two-credentials');
    expect((await fresh.get('/v1/me', undefined, { authorization })).body.person).toBe('p-head');
  });

  it.each<[what: string, headers: Readonly<Record<string, string>>]>([
    ['says not from where', { origin: '' }],
    ['comes from nowhere', { origin: 'null' }],
    ['comes from another site', { origin: 'https://elsewhere.example' }],
    ['comes from another port', { origin: 'http://dondoc.test:3001' }],
    ['comes from the same host by https', { origin: 'https://dondoc.test:3000' }],
    ['comes from a longer name', { origin: `${HOME}.elsewhere.example` }],
    ['comes from a sibling', { 'sec-fetch-site': 'same-site' }],
    ['comes from across sites', { 'sec-fetch-site': 'cross-site' }],
    ['was typed by somebody', { 'sec-fetch-site': 'none' }],
  ])('writes nothing that %s', async (_what, headers) => {
    await browser.signIn('p-head');
    const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    const refused = [
      await browser.post(`/v1/tasks/${task}/acceptance`, 'p-head', {}, headers),
      await browser.send('DELETE', '/v1/demo/seats/p-head', 'p-head', undefined, headers),
      await browser.signIn('p-desk', headers),
      await browser.signOut('p-head', headers),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [403, 'foreign-origin']));
    expect(refused[0]?.body.detail).toContain(HOME);
    const { body } = await browser.get('/v1/session', undefined, headers);
    expect(body.signedIn).toEqual(['p-head']);
    expect(body.people.filter((person: { isSeated: boolean }) => person.isSeated)).toHaveLength(1);
    expect((await browser.get(`/v1/tasks/${task}`, 'p-head', headers)).body.progress).toBe('assigned');
  });

  it('writes from a page of this server', async () => {
    await browser.signIn('p-head');
    const task = await assign(story, { code: 'MH-1', leadUnit: 'C-ATTT' });
    const older = await browser.post(`/v1/tasks/${task}/acceptance`, 'p-head', {}, { 'sec-fetch-site': '' });
    expect([older.status, older.body.changed]).toEqual([201, true]);
  });

  it('writes from the address that the operator set, and has its cookie bound to it where that is https', async () => {
    await doors.app.close();
    doors = await open('https://dondoc.example.vn');
    const inside = new Browser(doors, HOME);
    expect((await inside.signIn('p-head')).body.code).toBe('foreign-origin');
    const signedIn = await inside.signIn('p-head', { origin: 'https://dondoc.example.vn' });
    const [name, ...rules] = String(signedIn.headers['set-cookie']).split('; ');
    expect(name).toMatch(/^__Host-dondoc-session=\S+$/);
    expect(rules.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
    expect((await inside.get('/v1/me', 'p-head')).status).toBe(200);
    inside.cookie = inside.cookie?.replace('__Host-', '');
    expect((await inside.get('/v1/me', 'p-head')).body.code).toBe('session-unknown');
  });

  it('signs out one by one, and what it kept is worth nothing then', async () => {
    for (const as of ['p-head', 'p-desk']) await browser.signIn(as);
    const kept = browser.cookie;
    expect((await browser.signOut('p-head')).body.signedIn).toEqual(['p-desk']);
    expect((await browser.get('/v1/me', 'p-head')).status).toBe(403);
    expect((await browser.get('/v1/me', 'p-desk')).status).toBe(200);
    expect((await browser.signOut('p-none')).body.signedIn).toEqual(['p-desk']);
    const last = await browser.signOut('p-desk');
    expect([last.body.signedIn, String(last.headers['set-cookie'])]).toEqual([
      [],
      expect.stringContaining('Max-Age=0'),
    ]);
    browser.cookie = kept;
    expect((await browser.get('/v1/me', 'p-desk')).body.code).toBe('session-unknown');
    await browser.signIn('p-none');
    expect(browser.cookie).not.toBe(kept);
  });

  it('signs nobody in who is not offered', async () => {
    const unknown = await browser.signIn('minister');
    expect([unknown.status, unknown.body.code, unknown.body.errors[0].pointer]).toEqual([
      422,
      'person-not-offered',
      '/as',
    ]);
    for (const body of [{}, { as: 7 }, { as: '' }, { as: 'p-head', unit: 'C-ATTT' }]) {
      expect((await browser.post('/v1/session/people', undefined, body)).status).toBe(400);
    }
    expect(browser.cookie).toBeUndefined();
  });

  it('is still signed in, and still seated, when the server comes back', async () => {
    for (const as of ['p-head', 'p-desk']) await browser.signIn(as);
    await browser.signOut('p-desk');
    await doors.app.close();
    doors = await open();
    const again = new Browser(doors, HOME);
    again.cookie = browser.cookie;
    const { body } = await again.get('/v1/session');
    expect(body.signedIn).toEqual(['p-head']);
    const seated = body.people.filter((person: { isSeated: boolean }) => person.isSeated);
    expect(seated.map(({ as }: { as: string }) => as).toSorted()).toEqual(['p-desk', 'p-head']);
    expect((await again.get('/v1/me', 'p-head')).status).toBe(200);
  });

  it('has its seats freed by the administrator alone, until somebody signs in there again', async () => {
    for (const as of ['p-head', 'p-admin']) await browser.signIn(as);
    const free = (as: string, seat: string) => browser.send('DELETE', `/v1/demo/seats/${seat}`, as, undefined, {});
    const isSeated = async () => {
      const { body } = await browser.get('/v1/session');
      return body.people.find((person: { as: string }) => person.as === 'p-head').isSeated;
    };
    expect((await free('p-head', 'p-head')).status).toBe(403);
    expect(await isSeated()).toBe(true);
    expect((await free('p-admin', 'p-head')).body).toEqual({ as: 'p-head', isSeated: false });
    expect(await isSeated()).toBe(false);
    expect((await browser.get('/v1/me', 'p-head')).status).toBe(200);
    expect((await free('p-admin', 'minister')).status).toBe(404);
    await browser.signIn('p-head');
    expect(await isSeated()).toBe(true);
    expect((await doors.send('DELETE', '/v1/demo/seats/p-head', 'p-admin', undefined)).status).toBe(200);
  });
});

describe('a browser where there is real work', () => {
  it('is offered nobody, and signs in as nobody whom it names', async () => {
    const story = await ministryStory();
    const doors = await doorsOver(story);
    const browser = new Browser(doors, HOME);
    const { status, body } = await browser.get('/v1/session');
    expect([status, body]).toEqual([
      200,
      { kind: 'production', language: 'vi', now: null, people: [], person: null, position: null, signedIn: [] },
    ]);
    const refused = [await browser.signIn('p-head'), await browser.signOut('p-head')];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [404, 'no-sign-in']));
    expect((await browser.get('/v1/me', 'p-head')).body.code).toBe('unauthorised');
    expect((await doors.send('DELETE', '/v1/demo/seats/p-head', 'p-head', undefined)).body.code).toBe('demo-only');
    await doors.app.close();
    await story.end();
  });
});
