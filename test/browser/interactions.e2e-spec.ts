import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Visitor } from '../harness/visitor.js';
import { Hand } from './hand.js';
import { inBrowser } from './in-browser.js';

/** From a person's home to the receipt: each press, each chord and each field that is filled is one. */
describe('how little it takes', () => {
  const there = inBrowser();
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await Visitor.of(there.browser, there.demonstration.dondoc.url);
    await visitor.signIn('owner', 'head', 'leader');
  });

  const home = async (as: string): Promise<Hand> => {
    const page = await visitor.opened(`/as/${as}`);
    await page.getByRole('main').locator('[aria-busy=false]').first().waitFor({ state: 'attached' });
    return new Hand(page);
  };
  const dialog = (page: Page) => page.getByRole('dialog');

  it('a report that is prefilled: at most 6', async () => {
    const hand = await home('owner');
    await hand.press('Báo cáo: MH-01');
    await hand.fill(/Tiến độ \(%\)/, '60');
    await hand.press('Gửi báo cáo');
    await hand.receipt(/MH-01/);
    expect(hand.done).toBeLessThanOrEqual(6);
  });

  it('no change of everything that owes a report: at most 4', async () => {
    const hand = await home('owner');
    await hand.press('Chọn tất cả việc cần báo cáo', 'checkbox');
    await hand.press('Không thay đổi kỳ này');
    await hand.fill(/^Lý do/, 'Chờ ý kiến của ba đơn vị phối hợp.');
    await hand.press(/^Gửi “không thay đổi”/);
    await hand.page.getByText(/Đã ghi “không thay đổi”/).waitFor();
    expect(hand.done).toBeLessThanOrEqual(4);
  });

  it('a leader agrees to the first way out: at most 2', async () => {
    const hand = await home('leader');
    await hand.press('Đồng ý phương án 1');
    await dialog(hand.page).getByRole('button').filter({ hasNotText: 'Hủy bỏ' }).last().click();
    hand.done += 1;
    await hand.receipt(/MH-03/);
    expect(hand.done).toBeLessThanOrEqual(2);
  });

  it('the board of a day gone by: at most 2', async () => {
    const hand = await home('owner');
    await hand.fill(/Xem tại thời điểm/, '31/03/2020');
    await hand.page.getByText(/Đang xem quá khứ/).waitFor();
    await hand.press('Bảng theo dõi', 'link');
    await hand.page.getByRole('heading', { level: 1, name: /Bảng theo dõi/ }).waitFor();
    expect(new URL(hand.page.url()).searchParams.get('asOf')).toBe('2020-03-31');
    expect(
      await hand.page
        .getByRole('main')
        .getByRole('button', { name: /Chuyển/ })
        .count(),
    ).toBe(0);
    expect(hand.done).toBeLessThanOrEqual(2);
  });

  it('and nothing went wrong behind the pages', () => {
    expect(visitor.troubles).toEqual([]);
  });
});
