import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accountTexts } from '#texts/console/account.texts.js';
import { commandVerbs } from '#texts/console/commands.texts.js';
import { shellTexts } from '#texts/console/shell.texts.js';
import { accountOf, FirstOrganisation, MINISTRY } from '../harness/first-organisation.js';
import { launchBrowser, loaded } from '../harness/visitor.js';
import { accessFaults, scrollsSideways, smallTargets } from './what-is-shown.js';

const PASSWORD = 'đường về nhà qua cánh đồng';

/** Where there is real work: an account of one's own, and no names in addresses. */
describe.each([
  ['vi', 'vi-VN', 1440, 'light'],
  ['en', 'en-GB', 360, 'dark'],
] as const)('the first day in the browser, in %s', (language, locale, width, colorScheme) => {
  let first: FirstOrganisation;
  let browser: Browser;

  beforeAll(async () => {
    first = await FirstOrganisation.start();
    browser = await launchBrowser();
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await first?.dondoc.discard();
  });

  const tab = async () => {
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 2_000 } });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  const say = (text: { readonly vi: string; readonly en: string }) => text[language];
  const field = (page: Page, text: { readonly vi: string; readonly en: string }) =>
    page.getByRole('textbox', { name: new RegExp(`^${say(text).replace(/[()]/g, '.')}`) });
  const secrets = (page: Page) => page.locator('input[type=password]');
  const press = (page: Page, text: { readonly vi: string; readonly en: string }) =>
    page.getByRole('button', { name: say(text), exact: true }).click();
  const isSound = async (page: Page) =>
    expect([await accessFaults(page), await scrollsSideways(page), await smallTargets(page)]).toEqual([[], false, []]);
  const enter = async (page: Page, name: string, password: string) => {
    await field(page, accountTexts.account).fill(name);
    await secrets(page).fill(password);
    await press(page, accountTexts.signIn);
  };

  it('whoever has the printed link founds the ministry; a password that anybody guesses is refused, and no word is lost', async () => {
    const page = await tab();
    await page.goto(first.link);
    await field(page, accountTexts.unitCode).waitFor();
    expect(page.url()).toBe(`${first.dondoc.url}/first`);
    await page.reload();
    await page.getByText(say(accountTexts.noLink)).waitFor();
    await page.goto(first.link);
    await field(page, accountTexts.unitCode).fill(MINISTRY);
    await field(page, accountTexts.unitName).fill('Bộ Thông tin và Truyền thông');
    await field(page, accountTexts.yourName).fill('Nguyễn Văn Ví Dụ');
    await field(page, accountTexts.account).fill('quan.tri');
    await secrets(page).fill('12345678');
    await press(page, accountTexts.firstGive);
    await page.getByRole('alert').first().waitFor();
    await isSound(page);
    expect(page.url()).toBe(`${first.dondoc.url}/first`);
    await secrets(page).fill(PASSWORD);
    await press(page, accountTexts.firstGive);
    await page.waitForURL(/\/as\/me\//);
    await loaded(page);
    await isSound(page);
  });

  it('they sign out, and in again on the page that they came for; a wrong password says so', async () => {
    const page = await tab();
    await page.goto(`${first.dondoc.url}/as/me/notices`);
    await secrets(page).waitFor();
    await isSound(page);
    await enter(page, 'quan.tri', 'không phải câu này');
    await page.getByRole('alert').first().waitFor();
    await enter(page, 'QUAN.TRI', PASSWORD);
    await loaded(page);
    expect(new URL(page.url()).pathname).toBe('/as/me/notices');
    await page.getByRole('button', { name: /Nguyễn Văn Ví Dụ/ }).click();
    await page.getByRole('menuitem', { name: say(shellTexts.signOut) }).click();
    await page.waitForURL(/\/sign-in$/);
    await enter(page, 'quan.tri', PASSWORD);
    await page.waitForURL(/\/as\/me\//);
  });

  it('they see where they are signed in, end it there, and change the password', async () => {
    const [page, other] = [await tab(), await tab()];
    for (const each of [page, other]) {
      await each.goto(`${first.dondoc.url}/sign-in`);
      await enter(each, 'quan.tri', PASSWORD);
      await each.waitForURL(/\/as\/me\//);
    }
    await page.goto(`${first.dondoc.url}/as/me/account`);
    await page.getByText(say(accountTexts.isThis)).waitFor();
    await isSound(page);
    const ends = page.getByRole('button', { name: say(accountTexts.end), exact: true });
    const before = await ends.count();
    await ends.first().click();
    await page.waitForFunction(
      ([name, count]) =>
        [...document.querySelectorAll('button')].filter((each) => each.textContent === name).length < count,
      [say(accountTexts.end), before] as const,
    );
    await secrets(page).nth(0).fill(PASSWORD);
    await secrets(page).nth(1).fill(`${PASSWORD} xanh`);
    await press(page, accountTexts.changeGive);
    await page.getByTestId('receipt').waitFor();
    await other.reload();
    await secrets(other).waitFor();
  });

  it('whoever holds posts in two units says for which they act, and what they do is taken', async () => {
    const admin = await tab();
    await first.done(first.admin, 'session/password', { name: 'quan.tri', password: `${PASSWORD} xanh` }, 200);
    await first.build();
    await first.appoint();
    await first.invite();
    await first.post(MINISTRY, 'adviser', 'staff');
    await first.appointTo(MINISTRY, 'adviser', first.persons.get('head') ?? '');
    const task = await first.assign();
    const { name, password } = accountOf('head');
    await admin.goto(`${first.dondoc.url}/as/me/tasks/${task}`);
    await enter(admin, name, password);
    await loaded(admin);
    await admin.getByRole('button', { name: /Người giữ head/ }).click();
    await admin.getByRole('menuitem', { name: 'Cục An toàn thông tin' }).click();
    await press(admin, commandVerbs.AcceptTask);
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('button', { name: say(commandVerbs.AcceptTask), exact: true }).click();
    await admin.getByTestId('receipt').waitFor();
    const { body } = await first.holder('head').send('GET', `/v1/tasks/${task}`);
    expect(body.progress).toBe('accepted');
  });
});
