import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AdministratorLink } from '#application/account/first-administrator.js';
import { openContact } from '#application/directory/contact.js';
import { Story } from '#testing/story.js';
import { publishGround } from '#testing/story-of-ministry.js';
import { StoryAccounts } from '../../../test/harness/accounts.js';
import { Browser } from '../../../test/harness/browser.js';
import { type Doors, doorsOver } from '../../../test/harness/doors.js';

const PASSWORD = 'cả ngày mưa trên phố cũ';
const asked = {
  unit: { unit: 'BTTTT', name: { vi: 'Bộ Thông tin và Truyền thông' } },
  person: { name: 'Nguyễn Văn An', mail: 'an@example.vn', language: 'vi' },
  account: { name: 'quan.tri', password: PASSWORD },
};

describe('the first administrator (A5)', () => {
  let story: Story;
  let folder: StoryAccounts;
  let signing: ReturnType<StoryAccounts['open']>;
  let doors: Doors;
  let browser: Browser;

  const open = async () => {
    signing = folder.open();
    doors = await doorsOver(story, { accounts: signing });
    browser = new Browser(doors);
  };
  const linkAtStart = async (): Promise<AdministratorLink> => {
    const link = await signing.first.linkAtStart();
    if (link === undefined || 'rejected' in link) throw new Error(`no link: ${JSON.stringify(link)}`);
    return link;
  };
  const come = (token: string, body: object = asked, by = browser) =>
    by.post('/v1/session/first-administrator', undefined, { ...body, token });
  const codeOf = async (answer: ReturnType<typeof come>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };
  const written = async () => (await story.store.head())?.position ?? 0;

  beforeEach(async () => {
    story = new Story('2026-12-01 08:00');
    await publishGround(story);
    folder = new StoryAccounts(story);
    await open();
  });
  afterEach(async () => {
    await doors.app.close();
    await story.end();
    folder.discard();
  });

  it('comes in by the link that the start made, and nobody is there before', async () => {
    expect(await codeOf(browser.post('/v1/session/password', undefined, asked.account))).toEqual([
      401,
      'sign-in-refused',
    ]);
    const { token, page } = await linkAtStart();
    expect(page).toBe('first');
    const { status, body, headers } = await come(token);
    expect([status, body.kind, body.signedIn]).toEqual([200, 'production', ['me']]);
    expect(String(headers['set-cookie'])).toMatch(/^dondoc-session=\S+; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = (await browser.get('/v1/me', 'me')).body;
    expect(me).toMatchObject({ name: 'Nguyễn Văn An', language: 'vi' });
    expect(me.posts).toMatchObject([
      { unit: 'BTTTT', post: 'administrator', kind: 'administrator', since: '2026-12-01' },
    ]);
    expect((await browser.get('/v1/units', 'me')).body.items).toMatchObject([{ unit: 'BTTTT', kind: 'ministry' }]);
    const other = new Browser(doors);
    const again = await other.post('/v1/session/password', undefined, { name: 'QUAN.TRI ', password: PASSWORD });
    expect([again.status, again.body.signedIn]).toEqual([200, ['me']]);
    expect(await signing.first.linkAtStart()).toBeUndefined();
  });

  it('is sent no mail where they named no address: an empty one is none', async () => {
    const { token } = await linkAtStart();
    const { mail: _, ...person } = asked.person;
    const { body: me } = await come(token, { ...asked, person }).then(() => browser.get('/v1/me', 'me'));
    const contact = await openContact(story.vault, story.rows.get('persons', me.person));
    expect(contact).toEqual({ name: 'Nguyễn Văn An' });
  });

  it('comes in once: a second use, a late one and a made up one are refused, and write nothing', async () => {
    const { token } = await linkAtStart();
    const late = await linkAtStart();
    expect(await codeOf(come('0'.repeat(26)))).toEqual([404, 'link-unknown']);
    const before = await written();
    story.passUnseen('2026-12-01 09:00');
    expect(await codeOf(come(late.token))).toEqual([410, 'link-ended']);
    expect(await written()).toBe(before);
    const { token: next } = await linkAtStart();
    expect((await come(next)).status).toBe(200);
    const after = await written();
    for (const used of [next, token, late.token]) expect(await codeOf(come(used))).toEqual([410, 'link-ended']);
    expect(await written()).toBe(after);
  });

  it('is one of two who use the link at once', async () => {
    const { token } = await linkAtStart();
    const both = await Promise.all([come(token, asked, new Browser(doors)), come(token, asked, new Browser(doors))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
  });

  it.each<[what: string, change: object, status: number, code: string, pointer: string]>([
    [
      'a short password',
      { account: { ...asked.account, password: 'mưa phố' } },
      422,
      'password-too-short',
      '/account/password',
    ],
    [
      'a common one',
      { account: { ...asked.account, password: 'Password123' } },
      422,
      'password-too-common',
      '/account/password',
    ],
    [
      'the name again',
      { account: { name: 'quan.tri.1', password: 'QUAN.TRI.1' } },
      422,
      'password-too-common',
      '/account/password',
    ],
    [
      'a name of two letters',
      { account: { ...asked.account, name: 'an' } },
      422,
      'account-name-invalid',
      '/account/name',
    ],
    [
      'a name with a blank',
      { account: { ...asked.account, name: 'quan tri' } },
      422,
      'account-name-invalid',
      '/account/name',
    ],
    [
      'a password of 1,025',
      { account: { ...asked.account, password: 'x'.repeat(1_025) } },
      400,
      'validation-failed',
      '/account/password',
    ],
    ['a unit without a name', { unit: { unit: 'BTTTT' } }, 400, 'validation-failed', '/unit/name'],
    ['a field too many', { role: 'minister' }, 400, 'validation-failed', '/role'],
  ])('writes nothing for %s, and may use the link again', async (_what, change, status, code, pointer) => {
    const { token } = await linkAtStart();
    const before = await written();
    const refused = await come(token, { ...asked, ...change });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.body.errors[0].pointer).toBe(pointer);
    expect(await written()).toBe(before);
    expect((await come(token)).status).toBe(200);
  });

  it('goes on with the same link where a crash cut it off after any of its steps', async () => {
    for (let steps = 1; steps <= 5; steps += 1) {
      await doors.app.close();
      await story.end();
      folder.discard();
      story = new Story('2026-12-01 08:00');
      folder = new StoryAccounts(story);
      await open();
      const { token } = await linkAtStart();
      const { executor } = story;
      const execute = executor.execute.bind(executor);
      let left = steps;
      executor.execute = async (envelope) => {
        const answer = await execute(envelope);
        left -= 1;
        if (left <= 0) throw new Error('killed');
        return answer;
      };
      expect((await come(token)).status).toBe(500);
      executor.execute = execute;
      await doors.app.close();
      await open();
      expect(await codeOf(come(token, { ...asked, unit: { ...asked.unit, unit: 'BYT' } }))).toEqual([
        409,
        'founding-begun',
      ]);
      const { status, body } = await come(token);
      expect([steps, status, body.signedIn]).toEqual([steps, 200, ['me']]);
      const events = await story.store.readStream('unit-BTTTT');
      expect(events.map(({ type }) => type)).toEqual(['UnitEstablished', 'PostCreated', 'HolderAppointed']);
    }
  });

  it('takes the link from a page of this server alone, and with no token beside it (S3, S4)', async () => {
    const { token } = await linkAtStart();
    const from = (headers: Readonly<Record<string, string>>) =>
      browser.post('/v1/session/first-administrator', undefined, { ...asked, token }, headers);
    for (const headers of [
      { origin: '' },
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      expect(await codeOf(from(headers))).toEqual([403, 'foreign-origin']);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      expect((await from({ 'content-type': type })).status).toBe(415);
    }
    expect(await codeOf(from({ authorization: 'Bearer x' }))).toEqual([400, 'two-credentials']);
    expect((await come(token)).status).toBe(200);
  });

  it('gets back in by a link of the machine, and the log knows of it', async () => {
    await come((await linkAtStart()).token);
    expect(await signing.first.linkFor(undefined)).toMatchObject({ rejected: 'account-name-needed' });
    expect(await signing.first.linkFor('khong.co')).toMatchObject({ rejected: 'account-not-found' });
    story.passUnseen('2026-12-01 08:10');
    const link = await signing.first.linkFor('Quan.Tri');
    if ('rejected' in link) throw new Error(link.rejected);
    expect([link.page, link.account]).toEqual(['invitation', 'quan.tri']);
    // Whoever asks for a link shuts nobody out by it.
    expect((await browser.get('/v1/me', 'me')).status).toBe(200);
    const other = new Browser(doors);
    const set = { token: link.token, password: 'một câu hoàn toàn mới' };
    expect((await other.post('/v1/session/invitations', undefined, set)).body.signedIn).toEqual(['me']);
    expect((await browser.get('/v1/me', 'me')).body.code).toBe('session-unknown');
    const person = (await other.get('/v1/me', 'me')).body.person;
    // The owner has a day to notice: until then the account gives nobody else a way in.
    const waits = await codeOf(other.post(`/v1/people/${person}/invitations`, 'me', {}));
    expect(waits).toEqual([403, 'account-waits']);
    expect((await other.get('/v1/units', 'me')).status).toBe(200);
    const recorded = await story.store.readStream(`account-${person}`);
    expect(recorded.map(({ type, data }) => [type, Reflect.get(data, 'purpose')])).toEqual([
      ['CredentialGiven', 'firstAdministrator'],
      ['CredentialGiven', 'reset'],
      ['PasswordSet', undefined],
    ]);
  });

  it('decides nothing of weight for a day after a reset, and everything afterwards', async () => {
    await come((await linkAtStart()).token);
    story.passUnseen('2026-12-01 08:10');
    const link = await signing.first.linkFor('quan.tri');
    if ('rejected' in link) throw new Error(link.rejected);
    const words = { token: link.token, password: 'một câu hoàn toàn mới' };
    await browser.post('/v1/session/invitations', undefined, words);
    const { person } = (await browser.get('/v1/me', 'me')).body;
    const disable = () => browser.post(`/v1/people/${person}/disabling`, 'me', {});
    expect(await codeOf(disable())).toEqual([403, 'account-waits']);
    story.passUnseen('2026-12-02 08:10');
    const again = { name: 'quan.tri', password: words.password };
    expect((await browser.post('/v1/session/password', undefined, again)).status).toBe(200);
    expect((await disable()).status).toBe(200);
  });
});
