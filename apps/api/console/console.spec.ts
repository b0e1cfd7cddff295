import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '#domain/calendar/civil-date.js';
import { FileBrowserSessions } from '#infrastructure/sessions/file.browser-sessions.js';
import { FileSeats } from '#infrastructure/sessions/file.seats.js';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';
import { foundDemonstration, StoryClock } from '../../../test/harness/story-clock.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const PAGE =
  '<!doctype html><html lang="vi"><meta name="csp-nonce" content="__CSP_NONCE__"><script type="module" src="/assets/index-BxQ3_7aZ.js"></script></html>';
const SCRIPT = 'document.title = "dondoc";'.repeat(50);

describe('the console', () => {
  let story: Story;
  let doors: Doors;
  let root: string;

  beforeAll(async () => {
    story = await ministryStory();
    root = mkdtempSync(join(tmpdir(), 'dondoc-console-'));
    const folder = join(root, 'console');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(root, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, 'assets', 'index-BxQ3_7aZ.js'), SCRIPT);
    writeFileSync(join(folder, 'assets', 'index-BxQ3_7aZ.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(folder, 'assets', 'icon.svg'), '<svg/>');
    writeFileSync(join(folder, 'assets', '.hidden'), 'hidden');
    doors = await doorsOver(story, { consoleFolder: folder });
  });
  afterAll(async () => {
    await doors.app.close();
    await story.end();
    rmSync(root, { recursive: true });
  });

  it.each(['/', '/sign-in', '/as/owner', '/as/owner/tasks/MH-03?asOf=2020-05-25'])(
    'shows a browser its page at %s, and lets nobody keep it',
    async (url) => {
      const { status, headers, body } = await doors.get(url, undefined, BROWSER);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-store',
      ]);
      expect([headers['content-language'], headers['vary']]).toEqual(['vi', 'accept, accept-language, cookie']);
      expect(body).toContain('<html lang="vi">');
      expect(body).toContain('src="/assets/index-BxQ3_7aZ.js"');
    },
  );

  it('gives a script at / the list of calls, in which there are no pages', async () => {
    const json = await doors.get('/', undefined, { accept: 'application/json' });
    expect([json.body.name, json.headers['content-security-policy']]).toEqual(['dondoc', undefined]);
    expect(JSON.stringify(json.body.calls)).not.toMatch(/sign-in|\/as\/|assets/);
    expect((await doors.get('/', undefined, { accept: '*/*' })).headers['content-type']).toContain('text/plain');
  });

  it('runs nothing that does not come from a file of this server', async () => {
    const { headers, body } = await doors.get('/sign-in', undefined, BROWSER);
    const nonce = /<meta name="csp-nonce" content="([^"]*)">/.exec(body)?.[1] ?? '';
    const policy = new Map(
      String(headers['content-security-policy'])
        .split('; ')
        .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': `'self' 'nonce-${nonce}'`,
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    const again = await doors.get('/sign-in', undefined, BROWSER);
    expect(again.body).not.toContain(nonce);
    expect(headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    });
  });

  it('speaks the language that the browser asks for', async () => {
    const { headers, body } = await doors.get('/', undefined, { ...BROWSER, 'accept-language': 'vi;q=0.1, en-GB' });
    expect([headers['content-language'], body.includes('<html lang="en">')]).toEqual(['en', true]);
  });

  it('has files that a browser may keep for ever, compressed for whoever takes that', async () => {
    const plain = await doors.get('/assets/index-BxQ3_7aZ.js', undefined);
    expect([plain.status, plain.body]).toEqual([200, SCRIPT]);
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
    const zipped = await doors.get('/assets/index-BxQ3_7aZ.js', undefined, { 'accept-encoding': 'gzip, br' });
    expect(zipped.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
      vary: 'accept-encoding',
    });
  });

  it('has files whose name says nothing of what is in them asked for again', async () => {
    const { headers } = await doors.get('/assets/icon.svg', undefined);
    expect([headers['content-type'], headers['cache-control']]).toEqual(['image/svg+xml', 'no-cache']);
  });

  it.each([
    '/assets/index-AAAAAAAA.js',
    '/assets/',
    '/assets/.hidden',
    '/assets/../index.html',
    '/assets/..%2findex.html',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets//etc/passwd',
    '/assets/%00',
  ])('has nothing at %s', async (url) => {
    const { status, headers, body } = await doors.get(url, undefined, BROWSER);
    expect([status, body.code]).toEqual([404, 'not-found']);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('has no page for a program, and takes none', async () => {
    const asked = await doors.get('/as/owner', undefined, { accept: 'application/json' });
    expect([asked.status, asked.body.code]).toEqual([404, 'not-found']);
    const sent = await doors.post('/as/owner', undefined, {});
    expect([sent.status, sent.body.code, sent.headers['allow']]).toEqual([405, 'method-not-allowed', 'GET, HEAD']);
  });

  it('answers HEAD without a body', async () => {
    for (const url of ['/', '/sign-in', '/as/owner', '/assets/index-BxQ3_7aZ.js']) {
      const answer = await doors.app.inject({ method: 'HEAD', url, headers: BROWSER });
      expect([url, answer.statusCode, answer.body]).toEqual([url, 200, '']);
    }
  });
});

describe('the page of a demonstration', () => {
  it('carries its session, as data that nothing in it can turn into a script', async () => {
    const story = await ministryStory();
    await foundDemonstration(story);
    const root = mkdtempSync(join(tmpdir(), 'dondoc-console-'));
    writeFileSync(join(root, 'index.html'), PAGE.replace('<script', '<head></head><script'));
    await story.do('unit', 'C-ATTT', (now) => ({
      ...{ type: 'CreatePost', now, post: 'odd', kind: 'staff' },
      title: { vi: '</script><b>$& quote</b>' },
    }));
    const since = civilDate(2019, 3, 7);
    await story.do('unit', 'C-ATTT', (now) => ({ type: 'AppointHolder', now, post: 'odd', person: 'p-none', since }));
    const damaged = () => undefined;
    const signingIn = { sessions: new FileBrowserSessions(root, damaged), seats: new FileSeats(root, damaged) };
    const doors = await doorsOver(story, {
      ...{ consoleFolder: root, signingIn, demonstrationClock: new StoryClock(story) },
    });
    const page: string = (await doors.get('/as/owner', undefined, BROWSER)).body;
    const [, carried = ''] = /<script type="application\/json" id="session">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(carried)).toEqual((await doors.get('/v1/session', undefined)).body);
    expect(JSON.parse(carried).people.map(({ title }: { title: { vi: string } }) => title.vi)).toContain(
      '</script><b>$& quote</b>',
    );
    await doors.app.close();
    await story.end();
    rmSync(root, { recursive: true });
  });
});

describe('where the console is not built', () => {
  it('a browser gets what a script gets', async () => {
    const story = await ministryStory();
    const doors = await doorsOver(story, { consoleFolder: join(tmpdir(), 'dondoc-no-console') });
    const index = await doors.get('/', undefined, BROWSER);
    expect([index.status, index.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(index.headers['content-security-policy']).toBeUndefined();
    for (const url of ['/sign-in', '/as/owner', '/assets/index-BxQ3_7aZ.js']) {
      expect([url, (await doors.get(url, undefined, BROWSER)).status]).toEqual([url, 404]);
    }
    await doors.app.close();
    await story.end();
  });
});
