import { beforeAll, describe, expect, it } from '@jest/globals';
import { levelTexts } from '#texts/directory/posts.js';
import { eventually } from '../harness/eventually.js';
import { loaded, Visitor } from '../harness/visitor.js';
import { inBrowser } from './in-browser.js';
import { Keys } from './keys.js';

/** No mouse is touched. What was done leaves the focus on something: whoever goes on does not start from the top. */
describe('on the keys alone', () => {
  const there = inBrowser();
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await Visitor.of(there.browser, there.demonstration.dondoc.url);
    await visitor.signIn('owner', 'head', 'leader', 'secretariat');
  });

  const opened = async (path: string): Promise<Keys> => {
    const page = await visitor.opened(path);
    await loaded(page);
    return new Keys(page);
  };
  const dialog = ({ page }: Keys) => page.getByRole('dialog');
  const keepsFocus = (keys: Keys, on: RegExp) => eventually(async () => on.test(await keys.focused()));
  /** Down the list as far as the row that says so. */
  const goDownTo = async (keys: Keys, row: RegExp) => {
    await keys.page.getByRole('main').getByRole('table').waitFor();
    for (let rows = 0; rows < 30 && !row.test(await keys.focused()); rows += 1) await keys.page.keyboard.press('j');
    expect(await keys.focused()).toMatch(row);
  };

  it('a page opens with the focus on its title', async () => {
    const keys = await opened('/as/owner');
    await keepsFocus(keys, /^h1 Việc của tôi/);
    await keys.chord('g', 'b');
    await keepsFocus(keys, /^h1 Bảng theo dõi/);
    await keys.chord('g', 'n');
    await keepsFocus(keys, /^h1 Thông báo/);
    await keys.chord('g', 'w');
    await keepsFocus(keys, /^h1 Việc của tôi/);
  });

  it('the owner reports on a row of the list', async () => {
    const keys = await opened('/as/owner');
    await goDownTo(keys, /^a MH-01/);
    await keys.page.keyboard.press('e');
    await keepsFocus(keys, /^input/);
    await keys.fill(/Tiến độ \(%\)/, '60');
    await keys.fill(/Việc đã làm/, 'Đã gửi xin ý kiến ba đơn vị.');
    await keys.chord('Control+Enter');
    await keys.receipt(/Đã ghi báo cáo tiến độ .*MH-01/);
    await keepsFocus(keys, /^a MH-01/);
  });

  it('a form that is closed gives the focus back, with its words kept', async () => {
    const keys = await opened('/as/owner');
    await keys.press('Báo cáo: MH-12');
    await keys.fill(/Việc đã làm/, 'Viết dở.');
    await keys.page.keyboard.press('Escape');
    await keepsFocus(keys, /^button (Báo cáo|Tiếp tục nháp)/);
    await keys.page.keyboard.press('Shift+?');
    await dialog(keys).waitFor();
    await keys.page.keyboard.press('Escape');
    await keepsFocus(keys, /^button (Báo cáo|Tiếp tục nháp)/);
  });

  it('the owner reports no change on several', async () => {
    const keys = await opened('/as/owner');
    await goDownTo(keys, /^a MH-12/);
    await keys.page.keyboard.press('x');
    await keys.page.keyboard.press('j');
    await keys.page.keyboard.press('x');
    await keys.page.getByText('Đã chọn 2').waitFor();
    await keys.press('Không thay đổi kỳ này');
    await keepsFocus(keys, /^textarea/);
    await keys.page.keyboard.insertText('Chờ ý kiến của ba đơn vị phối hợp.');
    await keys.chord('Control+Enter');
    await keys.receipt(/Đã ghi “không thay đổi” cho MH-12, MH-01/);
    await keepsFocus(keys, /^(?!body)/);
  });

  it('the owner raises a blocker with two ways out, on a task found by its words', async () => {
    const keys = await opened('/as/owner');
    await keys.chord('/');
    await keys.page.keyboard.type('mh-01');
    await keys.page.getByRole('search').getByRole('link').filter({ hasText: 'MH-01' }).first().waitFor();
    await keys.page.keyboard.press('Enter');
    await keys.press('Báo khó khăn, vướng mắc');
    await keys.fill(/^Khó khăn, vướng mắc/, 'Thiếu số liệu', dialog(keys));
    await keys.fill(/^Mô tả/, 'Hai đơn vị chưa gửi.', dialog(keys));
    await keys.fill(/^Nguyên nhân/, 'Chưa có đầu mối.', dialog(keys));
    await keys.fill(/^Phương án 1/, 'Lãnh đạo Bộ giao hạn gửi', dialog(keys));
    await keys.fill(/quyết định phương án 1/, 'Lãnh đạo Bộ', dialog(keys));
    await keys.press('Thêm phương án');
    await keepsFocus(keys, /^textarea/);
    await keys.page.keyboard.insertText('Cục tự thu thập');
    await keys.fill(/quyết định phương án 2/, 'Cục trưởng', dialog(keys));
    await keys.chord('Control+Enter');
    await keys.receipt(/Đã ghi khó khăn, vướng mắc “Thiếu số liệu”/);
    await keepsFocus(keys, /^button Báo khó khăn/);
  });

  it('the head takes it to the leader, and then further', async () => {
    const keys = await opened('/as/head/tasks/MH-01');
    for (const [reason, level] of [
      ['Vượt thẩm quyền của Cục.', levelTexts.fieldLeader],
      ['Liên quan hai bộ.', levelTexts.headOfMinistry],
    ] as const) {
      await keys.press('Báo cáo, xin ý kiến cấp trên');
      await keys.fill(/^Lý do/, reason, dialog(keys));
      await dialog(keys).getByText('Nếu thực hiện').waitFor();
      await keys.chord('Control+Enter');
      await keys.receipt(new RegExp(`Đã trình ${level.vi} .*Thiếu số liệu`));
    }
  });

  it('the head hands a task out, and the focus stays in the list', async () => {
    const { body } = await there.demonstration.secretariat.post('/v1/tasks', {
      ...{ programme: 'NQ17', code: 'MH-71', leadUnit: 'C-ATTT', deadline: { text: 'hết Quý III/2020' } },
      title: { vi: 'Rà soát danh mục' },
    });
    await there.demonstration.head.post(`/v1/tasks/${body.id}/acceptance`, {});
    const keys = await opened('/as/head');
    await keys.chord('g', 'u');
    const handler = keys.page.getByRole('row').filter({ hasText: 'MH-71' }).getByRole('combobox');
    await keys.choose(handler, /Nguyễn Văn Ví Dụ/);
    await keys.press('Phân công MH-71');
    await keys.receipt(/Đã phân công người xử lý .*MH-71/);
    await keepsFocus(keys, /^(?!body)/);
  });

  it('the secretariat looks at returning a result, and confirms it, from the list', async () => {
    const keys = await opened('/as/secretariat');
    await keys.press('Việc khác với MH-02');
    await keys.page.getByRole('menuitem', { name: 'Trả lại, yêu cầu thực hiện lại' }).waitFor();
    for (let items = 0; items < 10 && !/Trả lại/.test(await keys.focused()); items += 1)
      await keys.page.keyboard.press('ArrowDown');
    await keys.page.keyboard.press('Enter');
    await keys.fill(/^Lý do/, 'Chưa có ý kiến của ba đơn vị.', dialog(keys));
    await dialog(keys).getByText('Nếu thực hiện').waitFor();
    await keys.page.keyboard.press('Escape');
    await dialog(keys).waitFor({ state: 'detached' });
    await keepsFocus(keys, /^(?!body)/);
    await keys.press('Xác nhận hoàn thành: MH-02');
    await dialog(keys).getByText('Nếu thực hiện').waitFor();
    await keys.chord('Control+Enter');
    await keys.receipt(/Đã xác nhận kết quả .*MH-02/);
    await keepsFocus(keys, /^(?!body)/);
  });

  it('the leader acknowledges, and agrees to the first way out', async () => {
    const keys = await opened('/as/leader');
    await keys.page.getByRole('button', { name: 'Đã nắm, sẽ cho ý kiến' }).waitFor();
    await keys.chord('a');
    await keepsFocus(keys, /^textarea/);
    await keys.chord('Control+Enter');
    await keys.receipt(/Đã ghi nhận việc trình/);
    await keepsFocus(keys, /^(?!body)/);
    await keys.press('Đồng ý phương án 1');
    await keepsFocus(keys, /^textarea/);
    await keys.chord('Control+Enter');
    await keys.receipt(/Đã ghi ý kiến chỉ đạo về .*MH-03/);
    await keepsFocus(keys, /^button Đồng ý phương án 1/);
  });

  it('the board of a day gone by, and the moments beside it', async () => {
    const keys = await opened('/as/owner');
    await keys.reach(keys.page.getByLabel(/Xem tại thời điểm/));
    await keys.page.keyboard.type('31/03/2020');
    await keys.page.getByText(/Đang xem quá khứ/).waitFor();
    await keys.press('Bảng theo dõi', 'link');
    await keepsFocus(keys, /^h1 Bảng theo dõi/);
    const before = new URL(keys.page.url()).searchParams.get('asOf');
    expect(before).toBe('2020-03-31');
    await keys.press('Lần ghi nhận trước');
    await keys.page.waitForURL((url) => url.searchParams.get('asOf') !== before);
    await keepsFocus(keys, /^button .*Lần ghi nhận trước/);
    await keys.reach(keys.page.getByRole('slider'));
    const day = await keys.page.getByRole('slider').inputValue();
    await keys.page.keyboard.press('ArrowLeft');
    await eventually(async () => Number(await keys.page.getByRole('slider').inputValue()) === Number(day) - 1);
    await keys.press('Về hiện tại', 'link');
    await keys.page.getByText(/Đang xem quá khứ/).waitFor({ state: 'detached' });
    await keepsFocus(keys, /^(?!body)/);
  });

  it('a notice is opened and marked as read', async () => {
    const keys = await opened('/as/owner/notices');
    await keys.page.keyboard.press('j');
    await keys.page.keyboard.press('j');
    const second = await keys.focused();
    await keys.page.keyboard.press('k');
    await keys.page.keyboard.press('Tab');
    await keepsFocus(keys, /^button Đã đọc/);
    await keys.page.keyboard.press('Enter');
    await keepsFocus(keys, /^button [▸▾]/u);
    await keys.page.keyboard.press('j');
    expect(await keys.focused()).toBe(second);
    await keys.page.keyboard.press('Enter');
    await keys.page.locator('[aria-expanded=true]').first().waitFor();
  });

  it('and nothing went wrong behind the pages', () => {
    expect(visitor.troubles).toEqual([]);
  });
});
