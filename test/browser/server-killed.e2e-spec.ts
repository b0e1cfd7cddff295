import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';
import { freePort } from '../harness/free-port.js';
import { launchBrowser, Visitor } from '../harness/visitor.js';

const WORDS = 'Đã hoàn thiện dự thảo, đang lấy ý kiến ba đơn vị.';

describe('a server that is killed in the middle of a form', () => {
  let demonstration: Demonstration;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    // A server that is started again is to be found where it was.
    demonstration = await startDemonstration({ DONDOC_PORT: String(await freePort()) });
    browser = await launchBrowser();
    visitor = await Visitor.of(browser, demonstration.dondoc.url);
    await visitor.signIn('owner');
  });
  afterAll(async () => {
    await browser.close();
    await demonstration.dondoc.discard();
  });

  const form = (page: Page) => ({
    percent: page.getByLabel(/Tiến độ \(%\)/),
    words: page.getByLabel(/Việc đã làm/),
    send: page.getByRole('button', { name: 'Gửi báo cáo' }),
  });
  const reportsOf = async (task: string) => (await demonstration.owner.get(`/v1/tasks/${task}`)).body.reports;

  it('takes no word of it: they stand there, and go out once', async () => {
    const before = await reportsOf('MH-01');
    const page = await visitor.opened('/as/owner/tasks/MH-01?do=ReportProgress');
    const { percent, words, send } = form(page);
    await percent.fill('70');
    await words.fill(WORDS);
    await demonstration.dondoc.kill();
    await send.click();
    await page.getByRole('alert').filter({ hasText: 'Không liên lạc được với máy chủ' }).first().waitFor();
    expect([await percent.inputValue(), await words.inputValue()]).toEqual(['70', WORDS]);
    await demonstration.dondoc.ready();
    await send.click();
    await page.getByTestId('receipt').filter({ hasText: 'MH-01' }).waitFor();
    const after = await reportsOf('MH-01');
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({ percent: 70, narrative: WORDS });
    // What it shows comes from the server that is there now, and it says nothing of being behind.
    await page.getByText('Mất kết nối trực tiếp').waitFor({ state: 'detached' });
    await page.close();
  });

  it('nor by a page that is loaded anew', async () => {
    const page = await visitor.opened('/as/owner/tasks/MH-02?do=ReportProgress');
    await form(page).words.fill(WORDS);
    await page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'dondoc-drafts'));
    await demonstration.dondoc.kill();
    await demonstration.dondoc.ready();
    await page.reload();
    await page.getByText('Đã lấy lại bản nháp chưa gửi.').waitFor();
    expect(await form(page).words.inputValue()).toBe(WORDS);
    await page.close();
  });

  it('nor records twice what it had recorded when it was killed', async () => {
    const before = await reportsOf('MH-03');
    const page = await visitor.opened('/as/owner/tasks/MH-03?do=ReportProgress');
    const { words, send } = form(page);
    await words.fill(WORDS);
    const why = page.getByLabel(/^Giải trình/);
    if (await why.isVisible()) await why.fill(WORDS);
    await page.route('**/progress-reports', async (route) => {
      await route.fetch();
      await demonstration.dondoc.kill();
      await route.abort('connectionreset');
    });
    await send.click();
    await page.getByRole('alert').filter({ hasText: 'Không liên lạc được với máy chủ' }).first().waitFor();
    await page.unroute('**/progress-reports');
    await demonstration.dondoc.ready();
    await send.click();
    await page.getByTestId('receipt').filter({ hasText: 'MH-03' }).waitFor();
    expect(await reportsOf('MH-03')).toHaveLength(before.length + 1);
    await page.close();
  });
});
