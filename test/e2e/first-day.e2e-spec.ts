import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountBrowser } from '../harness/account-browser.js';
import { builtUrl } from '../harness/built.js';
import { DondocProcess } from '../harness/dondoc-process.js';
import { eventually } from '../harness/eventually.js';

const main = fileURLToPath(builtUrl('apps/cli/main.js'));
const PASSWORD = 'cả ngày mưa trên phố cũ';
const PATIENCE_MS = 30_000;

describe('the first day, on an empty folder without network, mail or Redis (A5)', () => {
  let dondoc: DondocProcess;
  const visitor = new AccountBrowser(() => dondoc.url);
  const planted: string[] = [PASSWORD];
  let printed = '';

  const linkIn = (output: string) => /(http\S+)\/(first|invitation)#([0-9A-Z]{26})/.exec(output);
  const admin = (...words: string[]) =>
    spawnSync(process.execPath, [main, 'admin', 'link', ...words, '--data-dir', dondoc.folder, '-o', 'json'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8' },
    });

  beforeAll(async () => {
    dondoc = DondocProcess.prepare({ DONDOC_DEMO: '0', REDIS_URL: 'none', LOG_LEVEL: 'debug' });
    await dondoc.ready();
  }, 90_000);
  afterAll(() => dondoc.discard());

  it('prints a link for whoever is at the machine, and nobody else is let in', async () => {
    await eventually(() => linkIn(dondoc.output) !== null, PATIENCE_MS);
    const [, url] = linkIn(dondoc.output) ?? [];
    expect(url).toBe(dondoc.url);
    expect((await visitor.send('POST', '/v1/session/password', { name: 'admin', password: 'admin' })).status).toBe(401);
    expect((await visitor.send('GET', '/v1/units')).status).toBe(401);
    expect((await visitor.send('GET', '/v1/session')).body).toMatchObject({ kind: 'production', signedIn: [] });
  });

  it('founds the ministry with that link, once', async () => {
    const [, , , token = ''] = linkIn(dondoc.output) ?? [];
    printed = dondoc.output.replace(token, '');
    planted.push(token);
    const body = {
      token,
      unit: { unit: 'BTTTT', name: { vi: 'Bộ Thông tin và Truyền thông' } },
      person: { name: 'Nguyễn Văn An', language: 'vi' },
      account: { name: 'quan.tri', password: PASSWORD },
    };
    const founded = await visitor.send('POST', '/v1/session/first-administrator', body);
    expect([founded.status, founded.body.signedIn]).toEqual([200, ['me']]);
    expect((await visitor.send('GET', '/v1/me')).body).toMatchObject({
      name: 'Nguyễn Văn An',
      posts: [{ unit: 'BTTTT', kind: 'administrator' }],
    });
    expect((await visitor.send('POST', '/v1/session/first-administrator', body)).status).toBe(410);
  });

  it('signs out and in again', async () => {
    const before = visitor.cookie;
    const out = await visitor.send('DELETE', '/v1/session/people/me');
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([200, '"cache"']);
    expect((await visitor.send('GET', '/v1/me')).status).toBe(401);
    const back = await visitor.send('POST', '/v1/session/password', { name: 'quan.tri', password: PASSWORD });
    expect([back.status, back.body.signedIn]).toEqual([200, ['me']]);
    expect(visitor.cookie).not.toBe(before);
    planted.push(decodeURIComponent(visitor.cookie.split('=')[1] ?? '').split('.')[1] ?? '');
  });

  it('is still signed in after a kill, and prints no link any more (S2)', async () => {
    printed += dondoc.output.replaceAll(planted[1] ?? '', '');
    await dondoc.kill();
    await dondoc.ready();
    expect((await visitor.send('GET', '/v1/me')).body.name).toBe('Nguyễn Văn An');
    expect((await visitor.send('GET', '/readyz')).status).toBe(200);
    expect(linkIn(dondoc.output)).toBeNull();
  });

  it('gives the administrator a new way in at the machine, through a socket of this user alone', async () => {
    expect(statSync(join(dondoc.folder, 'admin.sock')).mode & 0o777).toBe(0o600);
    const unnamed = admin();
    expect([unnamed.status, unnamed.stderr]).toEqual([4, expect.stringContaining('Name the account')]);
    expect(admin('khong.co').status).toBe(4);
    const given = admin('quan.tri');
    expect(given.status).toBe(0);
    const [, , page, token = ''] = linkIn(given.stdout) ?? [];
    expect(page).toBe('invitation');
    planted.push(token);
    const other = new AccountBrowser(() => dondoc.url);
    const password = 'đường về nhà qua cánh đồng';
    planted.push(password);
    expect((await other.send('POST', '/v1/session/invitations', { token, password })).body.signedIn).toEqual(['me']);
    expect((await visitor.send('GET', '/v1/me')).status).toBe(401);
  });

  it('keeps passwords and tokens out of every file and of what it prints (K1)', async () => {
    printed += dondoc.output;
    const { body } = await visitor.send('GET', '/openapi.json');
    expect(JSON.stringify(body)).toContain('/v1/session/password');
    const metrics = await (await fetch(`${dondoc.url}/metrics`)).text();
    await dondoc.stop();
    const files = readdirSync(dondoc.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(dondoc.folder, name))
      .filter((path) => statSync(path).isFile());
    expect(files.length).toBeGreaterThan(5);
    const texts = [printed, metrics, ...files.map((path) => readFileSync(path, 'utf8'))];
    const found = planted.filter((secret) => secret !== '' && texts.some((text) => text.includes(secret)));
    expect(found).toEqual([]);
    expect(texts.some((text) => text.includes('$argon2'))).toBe(false);
  });

  it('does without the socket once it has stopped, and says so', () => {
    const { status, stderr } = admin('quan.tri');
    expect([status, stderr]).toEqual([1, expect.stringContaining('No dondoc runs')]);
  });
});
