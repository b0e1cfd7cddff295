import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { advance } from '../harness/demonstration.js';
import { loaded, Visitor } from '../harness/visitor.js';
import { type Hand, Mouse } from './hand.js';
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
    await loaded(page);
    return new Mouse(page);
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
    await hand.press('Gửi ý kiến chỉ đạo', 'button', dialog(hand.page));
    await hand.receipt(/MH-03/);
    expect(hand.done).toBeLessThanOrEqual(2);
  });

  it('a leader acknowledges, and directs in words of their own: at most 5', async () => {
    const hand = await home('leader');
    await hand.press('Đã nắm, sẽ cho ý kiến');
    await hand.press('Đã nắm, sẽ cho ý kiến', 'button', dialog(hand.page));
    await hand.receipt(/Đã ghi nhận việc trình/);
    await hand.press('Cho ý kiến chỉ đạo');
    await hand.fill(/^Ý kiến chỉ đạo/, 'Cục chủ trì làm việc trực tiếp với ba đơn vị.', dialog(hand.page));
    await hand.press('Gửi ý kiến chỉ đạo', 'button', dialog(hand.page));
    await hand.receipt(/Đã ghi ý kiến chỉ đạo/);
    expect(hand.done).toBeLessThanOrEqual(5);
  });

  it('why a deadline moved, by whom and when: at most 3', async () => {
    const { owner, secretariat } = there.demonstration;
    const reason = 'Ba đơn vị xin thêm thời gian rà soát.';
    const asked = await owner.post('/v1/tasks/MH-01/extension-requests', { deadline: { text: '31/07/2020' }, reason });
    const { body: task } = await secretariat.get(`/v1/tasks/MH-01?atLeast=${asked.body.position}`);
    const { request } = task.extensionRequests.at(-1);
    const decided = { granted: true, reason: 'Đồng ý, do nguyên nhân khách quan.' };
    const decision = `/v1/tasks/MH-01/extension-requests/${request}/decision`;
    expect((await secretariat.post(decision, decided, { 'if-match': `"${task.etag}"` })).status).toBe(201);

    const hand = await home('owner');
    await hand.press(/^MH-01/, 'link');
    const moves = hand.page.getByRole('table').filter({ hasText: 'Vì sao' });
    const last = moves.getByRole('row').last();
    await last
      .filter({ hasText: /25\/0?5\/2020/ })
      .filter({ hasText: '31/07/2020' })
      .waitFor();
    await last.filter({ hasText: decided.reason }).filter({ hasText: 'Hoàng Thị Minh Họa' }).waitFor();
    expect(hand.done).toBeLessThanOrEqual(3);
  });

  it("a head sends the quarter's report: at most 5", async () => {
    const { admin } = there.demonstration;
    // Handlers have reported by then; whoever sends the unit's reports by themselves has not yet.
    await admin.send('DELETE', '/v1/demo/seats/owner', undefined);
    await advance(admin, '2020-06-11T08:00', { cast: true });
    await advance(admin, '2020-06-15T08:00');
    const hand = await home('head');
    await hand.press('Lập báo cáo', 'link');
    await hand.press('Gửi báo cáo…');
    await hand.press('Gửi báo cáo', 'button', dialog(hand.page));
    await hand.receipt(/Đã gửi báo cáo Quý II\/2020/);
    expect(hand.done).toBeLessThanOrEqual(5);
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
