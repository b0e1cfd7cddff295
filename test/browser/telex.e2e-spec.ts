import { describe, expect, it } from '@jest/globals';
import { eventually } from '../harness/eventually.js';
import { Visitor } from '../harness/visitor.js';
import { composed } from './composition.js';
import { inBrowser } from './in-browser.js';

const WORDS = 'Đã hoàn thiện dự thảo quy chế, đề nghị Vụ Pháp chế thẩm định trước ngày 30';

describe('Vietnamese as it is typed', () => {
  const there = inBrowser();

  it('keeps every mark, letter by letter, in a report that saves itself', async () => {
    const visitor = await Visitor.of(there.browser, there.demonstration.dondoc.url);
    await visitor.signIn('owner');
    const page = await visitor.opened('/as/owner/tasks/MH-01?do=ReportProgress');
    const field = page.getByLabel(/Việc đã làm/);
    await field.fill('');
    await field.focus();
    await composed(page, WORDS);
    expect((await field.inputValue()).normalize('NFC')).toBe(WORDS);
    // A tab that goes gets no warning: the words are there in the next one.
    await page.goto('about:blank');
    const again = await visitor.opened('/as/owner/tasks/MH-01?do=ReportProgress');
    const restored = again.getByLabel(/Việc đã làm/);
    await again.getByText('Đã lấy lại bản nháp chưa gửi.').waitFor();
    expect((await restored.inputValue()).normalize('NFC')).toBe(WORDS);
    await visitor.context.close();
  });

  it('finds a task without its accents, with the keyboard alone', async () => {
    const visitor = await Visitor.of(there.browser, there.demonstration.dondoc.url);
    await visitor.signIn('owner');
    const page = await visitor.opened('/as/owner/work');
    await page.getByRole('main').getByRole('table').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('ung cuu su co');
    const found = page.getByRole('search').getByRole('link');
    await found.filter({ hasText: 'MH-03' }).waitFor();
    const first = await found.first().innerText();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/as\/owner\/tasks\//);
    await eventually(async () => first.includes(await page.getByRole('heading', { level: 1 }).innerText()));
    await visitor.context.close();
  });

  it('survives the server: words of a form that could not be sent are there after it came back', async () => {
    const visitor = await Visitor.of(there.browser, there.demonstration.dondoc.url);
    await visitor.signIn('owner');
    const page = await visitor.opened('/as/owner/tasks/MH-01?do=ReportProgress');
    await page.getByLabel(/Việc đã làm/).fill(WORDS);
    await page.getByLabel(/Tiến độ \(%\)/).fill('70');
    await page.getByText('Tài liệu kèm theo, tự đánh giá').click();
    await page.getByLabel(/^Tài liệu kèm theo/).fill('15/BC-CATTT\n\n https://example.vn/du-thao ');
    await page.getByLabel(/^Tự đánh giá/).fill('Đúng tiến độ');
    await page.route('**/progress-reports*', (route) => route.abort('connectionrefused'));
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.getByText('Không liên lạc được với máy chủ').first().waitFor();
    expect(await page.getByLabel(/Việc đã làm/).inputValue()).toBe(WORDS);
    await page.unroute('**/progress-reports*');
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.getByTestId('receipt').filter({ hasText: 'MH-01' }).waitFor();
    const task = await there.demonstration.owner.get('/v1/tasks/MH-01');
    expect(task.body.reports.at(-1)).toMatchObject({
      ...{ percent: 70, narrative: WORDS, selfRating: 'Đúng tiến độ' },
      evidence: ['15/BC-CATTT', 'https://example.vn/du-thao'],
    });
    await visitor.context.close();
  });
});
