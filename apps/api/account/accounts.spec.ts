import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonId } from '#domain/kernel/names.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { ministryStory } from '#testing/story-of-ministry.js';
import { accountOf, StoryAccounts } from '../../../test/harness/accounts.js';
import { Browser } from '../../../test/harness/browser.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

const PASSWORD = 'cả ngày mưa trên phố cũ';
const OTHER = 'đường về nhà qua cánh đồng';

describe('accounts where there is real work', () => {
  let story: Story;
  let folder: StoryAccounts;
  let signing: ReturnType<StoryAccounts['open']>;
  let doors: Doors;
  let administrator: Browser;
  let browser: Browser;

  /** Past the doors: somebody has to be there first. */
  const letIn = async (person: PersonId, account: string) => {
    const slip = await accountOf(signing, person, account);
    const signedIn = await signing.accounts.takeUp(slip.token, PASSWORD, 'spec');
    if (!('kept' in signedIn)) throw new Error(signedIn.rejected);
  };
  const signIn = (by: Browser, name: string, password = PASSWORD, headers: Readonly<Record<string, string>> = {}) =>
    by.post('/v1/session/password', undefined, { name, password }, headers);
  const invite = (person: PersonId, body: object = {}, by = administrator) =>
    by.post(`/v1/people/${person}/invitations`, 'me', body);
  const takeUp = (token: string, password = PASSWORD, by = new Browser(doors)) =>
    by.post('/v1/session/invitations', undefined, { token, password });
  const codeOf = async (answer: ReturnType<typeof invite>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };

  beforeEach(async () => {
    story = await ministryStory();
    folder = new StoryAccounts(story);
    for (const [person, name] of [
      ['p-admin', 'Quản Trị'],
      ['p-head', 'Trưởng Cục'],
      ['p-expert', 'Chuyên Viên'],
      ['p-both', 'Hai Chức Vụ'],
    ] as const) {
      await folder.register(person, name);
    }
    const post = { post: 'administrator', kind: 'administrator', title: { vi: 'Quản trị' } } as const;
    await story.do('unit', 'BTTTT', (now) => ({ type: 'CreatePost', now, ...post }));
    const since = '2019-03-07' as CivilDate;
    await story.do('unit', 'BTTTT', (now) => ({
      ...{ type: 'AppointHolder', now, post: post.post, person: 'p-admin', since },
    }));
    signing = folder.open();
    await letIn('p-admin', 'quan.tri');
    await letIn('p-head', 'truong.cuc');
    doors = await doorsOver(story, { accounts: signing });
    administrator = new Browser(doors);
    browser = new Browser(doors);
    await signIn(administrator, 'quan.tri');
  });
  afterEach(async () => {
    await doors.app.close();
    await story.end();
    folder.discard();
  });

  describe('signing in with a password', () => {
    it('gives the browser one cookie, and it is `me` whatever it was before (S1, S2)', async () => {
      const first = await signIn(browser, 'Truong.Cuc');
      const kept = browser.cookie;
      expect([first.status, first.body]).toMatchObject([
        200,
        { kind: 'production', now: null, people: [], signedIn: ['me'] },
      ]);
      expect(String(first.headers['set-cookie'])).toMatch(/^dondoc-session=\S+; Path=\/; HttpOnly; SameSite=Lax$/);
      expect((await browser.get('/v1/me', 'me')).body.person).toBe('p-head');
      await signIn(browser, 'quan.tri');
      expect(browser.cookie).not.toBe(kept);
      expect((await browser.get('/v1/me', 'me')).body.person).toBe('p-admin');
      // What the browser kept before opens nothing: whoever put it there is not signed in by it.
      browser.cookie = kept;
      expect((await browser.get('/v1/me', 'me')).body.code).toBe('session-unknown');
    });

    it('names nobody but `me`, and no call goes unnamed', async () => {
      await signIn(browser, 'truong.cuc');
      expect(await codeOf(browser.get('/v1/me', 'p-head'))).toEqual([403, 'person-not-signed-in']);
      expect(await codeOf(browser.get('/v1/me'))).toEqual([401, 'person-not-named']);
      expect(await codeOf(browser.signIn('p-head'))).toEqual([404, 'no-sign-in']);
      expect(await codeOf(doors.get('/v1/me', 'p-none-such'))).toEqual([401, 'unauthorised']);
    });

    it('refuses unknown names, wrong passwords, invited and disabled accounts in the same bytes (A4)', async () => {
      await invite('p-expert', { account: 'chuyen.vien' });
      await invite('p-both', { account: 'hai.chuc.vu' });
      await administrator.post('/v1/people/p-both/disabling', 'me', {});
      const refused = [];
      for (const name of ['truong.cuc', 'khong.co', 'chuyen.vien', 'hai.chuc.vu', 'x', 'p-head', '../../etc']) {
        const { status, headers, body } = await signIn(new Browser(doors), name, 'không phải mật khẩu này');
        const { date: _, 'content-length': length, ...others } = headers;
        refused.push(JSON.stringify([status, length, others, { ...body, traceId: '' }]));
      }
      expect(new Set(refused).size).toBe(1);
      expect(refused[0]).toContain('sign-in-refused');
    });

    it('takes passwords whole, and of whichever keyboard (A4)', async () => {
      expect((await signIn(browser, 'truong.cuc', PASSWORD.normalize('NFD'))).status).toBe(200);
      expect((await signIn(browser, 'truong.cuc', PASSWORD.slice(0, -1))).status).toBe(401);
      expect((await signIn(browser, 'truong.cuc', `${PASSWORD} `)).status).toBe(401);
      expect((await signIn(browser, 'truong.cuc', 'x'.repeat(1_025))).status).toBe(400);
    });

    it('slows guessing down, and shuts nobody out who comes from elsewhere (A4)', async () => {
      const tried = [];
      for (let n = 0; n < 8; n += 1) tried.push(await signIn(browser, 'truong.cuc', `mật khẩu thử ${n}`));
      expect(tried.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
      expect(tried[5]?.headers['retry-after']).toBe('1');
      expect(tried[5]?.body).toMatchObject({ code: 'too-many-attempts', retryable: true });
      expect((await signIn(browser, 'truong.cuc')).status).toBe(429);
      const { accounts } = signing;
      const elsewhere = await doors.app.inject({
        ...{ method: 'POST', url: '/v1/session/password', remoteAddress: '10.0.0.7' },
        headers: { host: 'dondoc.test', origin: 'http://dondoc.test' },
        payload: { name: 'truong.cuc', password: PASSWORD },
      });
      expect([elsewhere.statusCode, accounts !== undefined]).toEqual([200, true]);
    });

    it('is done from a page of this server, as JSON, and without a token beside it (S3, S4)', async () => {
      for (const headers of [
        { origin: '' },
        { origin: 'null' },
        { origin: 'http://evil.example' },
        { 'sec-fetch-site': 'same-site' },
      ]) {
        expect(await codeOf(signIn(browser, 'truong.cuc', PASSWORD, headers))).toEqual([403, 'foreign-origin']);
      }
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
        expect((await signIn(browser, 'truong.cuc', PASSWORD, { 'content-type': type })).status).toBe(415);
      }
      expect(await codeOf(signIn(browser, 'truong.cuc', PASSWORD, { authorization: 'Bearer x' }))).toEqual([
        400,
        'two-credentials',
      ]);
      await signIn(browser, 'truong.cuc');
      expect(await codeOf(browser.get('/v1/me', 'me', { authorization: 'Bearer x' }))).toEqual([
        400,
        'two-credentials',
      ]);
      expect(browser.cookie).toBeDefined();
    });
  });

  describe('sessions', () => {
    it('end with signing out, which clears what the browser has read (S2)', async () => {
      await signIn(browser, 'truong.cuc');
      const kept = browser.cookie;
      const out = await browser.signOut('me');
      expect([out.status, out.body.signedIn, out.headers['clear-site-data']]).toEqual([200, [], '"cache"']);
      expect(browser.cookie).toBeUndefined();
      browser.cookie = kept;
      expect((await browser.get('/v1/me', 'me')).status).toBe(401);
    });

    it('are listed and ended by their owner alone (S2)', async () => {
      await signIn(browser, 'truong.cuc', PASSWORD, { 'user-agent': 'Firefox trên Ubuntu' });
      const left = new Browser(doors);
      await signIn(left, 'truong.cuc');
      const { items, total } = (await left.get('/v1/me/sessions', 'me')).body;
      expect(total).toBe(3);
      const [own] = items.filter((each: { isThis: boolean }) => each.isThis);
      const [other] = items.filter((each: { browser: string }) => each.browser.startsWith('Firefox'));
      const end = (by: Browser, id: string) => by.send('DELETE', `/v1/me/sessions/${id}`, 'me', undefined, {});
      expect((await end(administrator, other.id)).status).toBe(404);
      expect((await end(left, 'x')).status).toBe(404);
      expect((await end(left, other.id)).body.total).toBe(2);
      expect((await browser.get('/v1/me', 'me')).body.code).toBe('session-unknown');
      expect((await end(left, own.id)).status).toBe(200);
      expect((await left.get('/v1/me', 'me')).body.code).toBe('session-unknown');
    });

    it('end when nobody uses them, and listening is no use (S2)', async () => {
      await signIn(browser, 'truong.cuc');
      story.passUnseen('2019-03-07 08:29');
      expect((await browser.get('/v1/me', 'me')).status).toBe(200);
      story.passUnseen('2019-03-07 08:58');
      expect((await browser.get('/v1/session')).body.signedIn).toEqual(['me']);
      story.passUnseen('2019-03-07 08:59');
      expect((await browser.get('/v1/session')).body.signedIn).toEqual([]);
      expect((await browser.get('/v1/me', 'me')).body.code).toBe('session-unknown');
    });

    it('outlive the server', async () => {
      await signIn(browser, 'truong.cuc');
      await doors.app.close();
      doors = await doorsOver(story, { accounts: folder.open() });
      const again = new Browser(doors);
      again.cookie = browser.cookie;
      expect((await again.get('/v1/me', 'me')).body.person).toBe('p-head');
    });

    it('end everywhere, with their streams, whichever process ended them (S2)', async () => {
      await doors.app.listen(0, '127.0.0.1');
      const url = await doors.app.getUrl();
      const { kept, session } = signing.sessions.begin('p-head', '');
      const headers = { cookie: `dondoc-session=${encodeURIComponent(kept)}` };
      const stream = await fetch(`${url}/v1/stream?as=me`, { headers });
      expect(stream.status).toBe(200);
      folder.open().sessions.end(session.id);
      // Ends by itself, for nobody in this process was told.
      for await (const _ of stream.body ?? []);
      expect((await fetch(`${url}/v1/stream?as=me`, { headers })).status).toBe(401);
    });
  });

  describe('one’s own password', () => {
    const change = (current: string, password: string, by = browser) =>
      by.post('/v1/me/password', 'me', { current, password });

    it('is changed by whoever knows it, and every other session ends', async () => {
      await signIn(browser, 'truong.cuc');
      const left = new Browser(doors);
      await signIn(left, 'truong.cuc');
      expect((await change(PASSWORD, OTHER)).body).toEqual({ isChanged: true });
      expect((await browser.get('/v1/me', 'me')).status).toBe(200);
      expect((await left.get('/v1/me', 'me')).status).toBe(401);
      expect((await signIn(left, 'truong.cuc')).status).toBe(401);
      expect((await signIn(left, 'truong.cuc', OTHER)).status).toBe(200);
    });

    it('stays where the current one is wrong or the new one too easy, and is not guessed', async () => {
      await signIn(browser, 'truong.cuc');
      expect(await codeOf(change('sai rồi', OTHER))).toEqual([403, 'current-password-wrong']);
      expect(await codeOf(change(PASSWORD, '12345678'))).toEqual([422, 'password-too-common']);
      expect(await codeOf(change(PASSWORD, 'Truong.Cuc'))).toEqual([422, 'password-too-common']);
      expect(await codeOf(change(PASSWORD, 'bảy chữ'))).toEqual([422, 'password-too-short']);
      const tried = [];
      for (let n = 0; n < 6; n += 1) tried.push((await change(`sai ${n}`, OTHER)).status);
      expect(tried.at(-1)).toBe(429);
      expect((await signIn(new Browser(doors), 'truong.cuc')).status).toBe(200);
    });
  });

  describe('an invitation', () => {
    it('is a slip with a code that is used once', async () => {
      const { status, body: slip } = await invite('p-expert', { account: 'Chuyên.Viên' });
      expect([status, slip.person, slip.account]).toEqual([201, 'p-expert', 'Chuyên.Viên']);
      expect(slip.until).toBe('2019-03-14T01:00:00.000Z');
      expect(slip.link).toBe(`http://dondoc.test:3000/invitation#${slip.code.replaceAll('-', '')}`);
      expect(await codeOf(takeUp(slip.code, 'bảy chữ'))).toEqual([422, 'password-too-short']);
      const used = new Browser(doors);
      expect((await takeUp(slip.code.toLowerCase(), PASSWORD, used)).body.signedIn).toEqual(['me']);
      expect((await used.get('/v1/me', 'me')).body.person).toBe('p-expert');
      expect(await codeOf(takeUp(slip.code))).toEqual([410, 'link-ended']);
      expect((await signIn(browser, 'chuyên.viên')).status).toBe(200);
      expect((await story.store.readStream('account-p-expert')).map(({ type }) => type)).toEqual([
        'CredentialGiven',
        'PasswordSet',
      ]);
    });

    it('is used once by two who come at once', async () => {
      const { code } = (await invite('p-expert', { account: 'chuyen.vien' })).body;
      const both = await Promise.all([takeUp(code), takeUp(code, OTHER)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    });

    it('ends after seven days, with a newer one, and with the account', async () => {
      const first = (await invite('p-expert', { account: 'chuyen.vien' })).body;
      const second = (await invite('p-expert')).body;
      expect(await codeOf(takeUp(first.code))).toEqual([410, 'link-ended']);
      story.passUnseen('2019-03-14 08:00');
      expect(await codeOf(takeUp(second.code))).toEqual([410, 'link-ended']);
      await signIn(administrator, 'quan.tri');
      const third = (await invite('p-expert')).body;
      await administrator.post('/v1/people/p-expert/disabling', 'me', {});
      expect(await codeOf(takeUp(third.code))).toEqual([410, 'link-ended']);
      expect(await codeOf(takeUp('0'.repeat(26)))).toEqual([404, 'link-unknown']);
    });

    it('is given by administrators alone, to somebody who is there, under a name of their own', async () => {
      await signIn(browser, 'truong.cuc');
      expect(await codeOf(invite('p-expert', { account: 'chuyen.vien' }, browser))).toEqual([403, 'not-your-role']);
      expect(await codeOf(invite('p-nobody', { account: 'chuyen.vien' }))).toEqual([404, 'person-not-found']);
      expect(await codeOf(invite('p-expert'))).toEqual([422, 'account-name-needed']);
      expect(await codeOf(invite('p-expert', { account: 'an' }))).toEqual([422, 'account-name-invalid']);
      expect(await codeOf(invite('p-expert', { account: 'TRUONG.CUC' }))).toEqual([409, 'account-name-taken']);
      expect((await administrator.post('/v1/people/p-expert/invitations?dryRun=true', 'me', {})).status).toBe(400);
      expect(await story.store.readStream('account-p-expert')).toEqual([]);
    });

    it('of somebody who has a password resets it: until then it holds, afterwards every session has ended', async () => {
      await signIn(browser, 'truong.cuc');
      story.passUnseen('2019-03-07 08:01');
      const { code } = (await invite('p-head')).body;
      expect((await browser.get('/v1/me', 'me')).status).toBe(200);
      const anew = new Browser(doors);
      expect((await takeUp(code, OTHER, anew)).status).toBe(200);
      expect((await browser.get('/v1/me', 'me')).status).toBe(401);
      expect((await signIn(browser, 'truong.cuc')).status).toBe(401);
      const [, , , set] = await story.store.readStream('account-p-head');
      expect(set?.data).toEqual({ person: 'p-head', waitsUntil: '2019-03-08T01:01:00.000Z' });
    });
  });

  it('disabled, an account loses its sessions at once, and can be given anew', async () => {
    await signIn(browser, 'truong.cuc');
    const disable = (by: Browser, person: string) => by.post(`/v1/people/${person}/disabling`, 'me', {});
    expect(await codeOf(disable(browser, 'p-admin'))).toEqual([403, 'not-your-role']);
    expect(await codeOf(disable(administrator, 'p-none'))).toEqual([404, 'account-not-found']);
    expect((await disable(administrator, 'p-head')).body).toEqual({ person: 'p-head', isDisabled: true });
    expect((await disable(administrator, 'p-head')).status).toBe(200);
    expect((await browser.get('/v1/me', 'me')).body.code).toBe('session-unknown');
    expect((await signIn(browser, 'truong.cuc')).status).toBe(401);
    const { code } = (await invite('p-head')).body;
    expect((await signIn(browser, 'truong.cuc')).status).toBe(401);
    expect((await takeUp(code, OTHER)).status).toBe(200);
    expect((await signIn(browser, 'truong.cuc', OTHER)).status).toBe(200);
  });

  it('keeps passwords and tokens out of log, rows, errors, figures and standard error (K1)', async () => {
    const printed: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (chunk: string | Uint8Array) => printed.push(String(chunk)) > 0;
    const answers: unknown[] = [];
    const { code } = (await invite('p-expert', { account: 'chuyen.vien' })).body;
    const planted = [PASSWORD, OTHER, code, code.replaceAll('-', '')];
    answers.push((await takeUp(code, OTHER)).body, (await takeUp(code, OTHER)).body);
    answers.push((await signIn(browser, 'truong.cuc', OTHER)).body, (await signIn(browser, 'truong.cuc')).body);
    answers.push((await browser.post('/v1/session/password', undefined, { name: PASSWORD, password: OTHER })).body);
    answers.push(
      (await browser.post('/v1/session/password', undefined, { [PASSWORD.slice(0, 3)]: OTHER, password: 7 })).body,
    );
    answers.push((await takeUp(code, PASSWORD.slice(0, 3))).body);
    answers.push((await browser.post('/v1/me/password', 'me', { current: OTHER, password: PASSWORD })).body);
    answers.push((await browser.get('/v1/me/sessions', 'me')).body);
    process.stderr.write = write;
    const events = await story.store.readAll();
    const everywhere = JSON.stringify([
      ...[printed, answers, events, story.rows.find('events', {}, { at: story.rows.position() })],
      (await doors.get('/metrics', undefined)).body,
      (await administrator.get('/v1/events', 'me')).body,
    ]);
    expect(everywhere.length).toBeGreaterThan(1_000);
    expect(planted.filter((secret) => everywhere.includes(secret))).toEqual([]);
    expect(everywhere).not.toMatch(/argon2/);
  });
});
