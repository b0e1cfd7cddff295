import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../harness/client.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';

const BROWSER = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'en' };
const BUILT = 'dist/console';

/** A page as the build makes it, where the build has made none. */
function standIn(): () => void {
  if (existsSync(`${BUILT}/index.html`)) return () => {};
  mkdirSync(`${BUILT}/assets`, { recursive: true });
  writeFileSync(`${BUILT}/assets/index-BxQ3_7aZ.js`, 'document.title = "dondoc";');
  const script = '<script type="module" src="/assets/index-BxQ3_7aZ.js"></script>';
  writeFileSync(
    `${BUILT}/index.html`,
    `<!doctype html><html lang="vi"><head><meta name="csp-nonce" content="__CSP_NONCE__">${script}</head></html>`,
  );
  return () => rmSync(BUILT, { recursive: true });
}

describe('a browser before the product', () => {
  let demonstration: Demonstration;
  let takeAway: () => void;
  let url: string;
  let cookie: string;

  beforeAll(async () => {
    takeAway = standIn();
    demonstration = await startDemonstration({ REDIS_URL: 'none' });
    url = demonstration.dondoc.url;
  });
  afterAll(async () => {
    await demonstration.dondoc.discard();
    takeAway();
  });

  const client = () => new Client(url, undefined);
  const signIn = (as: string, headers: Readonly<Record<string, string>> = {}) =>
    client().post('/v1/session/people', { as }, { origin: url, 'sec-fetch-site': 'same-origin', ...headers });
  const as = (name: string) => ({ cookie, 'dondoc-as': name });

  it('gets a page that runs files of this server alone, and each of them is there', async () => {
    for (const path of ['/', '/sign-in', '/as/owner/work']) {
      const answer = await fetch(url + path, { headers: BROWSER });
      const page = await answer.text();
      const nonce = /<meta name="csp-nonce" content="([A-Za-z0-9+/=]+)"/.exec(page)?.[1];
      expect([path, answer.status, nonce === undefined]).toEqual([path, 200, false]);
      expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
      expect(page).toContain('<html lang="en"');
      // Data is run by nobody.
      expect(page).not.toMatch(/<script(?! type="application\/json")(?![^>]* src=)/);
      const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect([file, (await fetch(url + file)).status]).toEqual([file, 200]);
    }
    const hashed = readdirSync(`${BUILT}/assets`).find((name) => /-[\w-]{8}\.js$/.test(name));
    const kept = await fetch(`${url}/assets/${hashed}`);
    expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${url}/`)).headers.get('content-type')).toContain('text/plain');
  });

  it('signs in, does what its person may, and is still signed in after a kill', async () => {
    expect((await signIn('owner', { origin: 'https://elsewhere.example' })).status).toBe(403);
    const signedIn = await signIn('owner');
    expect([signedIn.status, signedIn.body.signedIn]).toEqual([200, ['owner']]);
    const person = (name: string) => signedIn.body.people.find((each: { as: string }) => each.as === name);
    expect(person('owner')).toMatchObject({ unit: 'C-ATTT', post: 'staff', isSeated: true, name: expect.any(String) });
    expect(person('leader').name).toBeNull();
    cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { people } = (await client().get('/v1/session/waiting')).body;
    const { items } = (await client().get('/v1/me/work', as('owner'))).body;
    expect(people).toContainEqual({ as: 'owner', waiting: items.length });
    await demonstration.dondoc.kill();
    await demonstration.dondoc.ready();
    url = demonstration.dondoc.url;
    expect((await client().get('/v1/me', as('owner'))).status).toBe(200);
    expect((await client().get('/v1/me', as('head'))).status).toBe(403);
    expect((await client().get('/v1/session', { cookie })).body.signedIn).toEqual(['owner']);
  });
});
