import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../harness/eventually.js';
import { loaded, Visitor } from '../harness/visitor.js';
import { askedBy } from './asked.js';
import { Gate } from './gate.js';
import { inBrowser } from './in-browser.js';
import { answering, pathOf, screens } from './screens.js';

describe('what a page says of itself', () => {
  const there = inBrowser();
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await Visitor.of(there.browser, there.demonstration.dondoc.url);
    await visitor.signIn('owner', 'head', 'leader');
  });

  const main = (page: Page) => page.getByRole('main');

  /** Parts of a page that hang on one read come back together. */
  const askedAgain = async (page: Page): Promise<boolean> => {
    const again = main(page).getByRole('button', { name: 'Thử lại' });
    if ((await again.count()) === 0) return true;
    await again
      .first()
      .click({ timeout: 1_000 })
      .catch(() => undefined);
    return false;
  };

  describe.each(screens.filter(({ isVariant = false }) => !isVariant).map((screen) => [screen.name, screen] as const))(
    '%s',
    (_, screen) => {
      it('waits, tells what went wrong, and comes back', async () => {
        const read = new Gate(screen.reads);
        const page = await visitor.opened(await pathOf(screen, there.demonstration), async (opened) => {
          await opened.clock.install();
          await read.on(opened);
        });
        await main(page).getByRole('status').filter({ hasText: 'Đang tải…' }).first().waitFor({ state: 'attached' });
        await read.refuse();
        // It asks twice more before it gives up, each time after a while.
        for (let times = 0; times < 2; times += 1) {
          await read.refused();
          await page.clock.fastForward(3_000);
        }
        const alert = main(page).getByRole('alert').first();
        await alert.filter({ hasText: 'Không liên lạc được với máy chủ' }).waitFor();
        await alert.filter({ hasText: 'vẫn được giữ trên máy này' }).waitFor();
        expect(await page.title()).not.toMatch(/Đang tải/);
        read.open();
        await eventually(() => askedAgain(page));
        await loaded(page);
        await page.close();
      });
    },
  );

  it('without a network every page stays as it is, and says that nothing can be sent', async () => {
    const context = await Visitor.of(there.browser, there.demonstration.dondoc.url);
    await context.signIn('owner', 'head', 'leader');
    const asked: ReturnType<typeof askedBy>[] = [];
    const pages = await Promise.all(
      screens.map(async (screen) =>
        context.opened(await pathOf(screen, there.demonstration), async (page) => {
          asked.push(askedBy(page));
        }),
      ),
    );
    const stands = async (page: Page) => (await main(page).locator('[data-shown]').count()) === 0;
    const said: string[] = [];
    for (const page of pages) {
      await loaded(page);
      await eventually(() => stands(page));
    }
    // Parts of a page ask for themselves, and with so many pages they wait for one another.
    await eventually(() => asked.every(({ size }) => size === 0), 30_000);
    for (const page of pages) {
      await page.waitForLoadState('networkidle');
      said.push(await main(page).innerText());
    }
    await context.context.setOffline(true);
    for (const [place, page] of pages.entries()) {
      await page.getByText('Không có mạng. Bản nháp được giữ trên máy này, chưa gửi được.').waitFor();
      expect(await main(page).innerText()).toBe(said[place]);
    }
    await context.context.setOffline(false);
    for (const page of pages) await page.getByText('Không có mạng.').waitFor({ state: 'detached' });
    await context.context.close();
  });

  it.each([
    ['my work', 'Không có việc nào đang chờ.', 'Xem bảng theo dõi của đơn vị'],
    ['board', 'Đơn vị không có nhiệm vụ nào trong Quý II/2020.', 'Xem kỳ hiện tại'],
    ['decisions', 'Không có việc nào xin ý kiến.', undefined],
    ['head of unit', 'Mọi nhiệm vụ đang thực hiện đều đã có người xử lý.', undefined],
    ['notices', 'Chưa có thông báo nào.', undefined],
  ])('%s, empty, says so in a sentence, and what can be done', async (name, sentence, way) => {
    const screen = screens.find((each) => each.name === name);
    if (screen === undefined) throw new Error(`there is no screen ${name}`);
    const page = await visitor.opened(await pathOf(screen, there.demonstration), (opened) =>
      answering(opened, screen, 'empty'),
    );
    await main(page).getByText(sentence).waitFor();
    if (way !== undefined) await main(page).getByRole('link', { name: way }).waitFor();
    await page.close();
  });

  const said = (path: string) => async (words: readonly RegExp[]) => {
    const page = await visitor.opened(path);
    for (const each of words) await page.getByText(each).first().waitFor();
    await page.close();
  };

  it.each([
    ['owner', '/unit', 'Chuyên viên xử lý'],
    ['owner', '/decisions', 'Chuyên viên xử lý'],
    ['leader', '/unit', 'Lãnh đạo Bộ phụ trách lĩnh vực'],
  ])('%s has no right to %s, and is told which post they hold', async (as, path, post) => {
    await said(`/as/${as}${path}`)([/Trang này không dành cho chức vụ của bạn/, new RegExp(`Bạn đang là: .*${post}`)]);
  });

  it.each([
    ['no page', '/as/owner/nowhere', [/^Không có trang này$/, /“\/as\/owner\/nowhere”/]],
    ['no task', '/as/owner/tasks/NONE', [/^Không có trang này$/, /“\/as\/owner\/tasks\/NONE”/]],
    ['another unit’s task', '/as/owner/tasks/MH-22', [/^Không có trang này$/, /“\/as\/owner\/tasks\/MH-22”/]],
    ['no unit', '/as/owner/boards/NONE', [/^Không có trang này$/]],
    ['no report', '/as/head/duties/none', [/^Không có trang này$/]],
    ['nothing to decide', '/as/leader/decisions/none', [/^Không có trang này$/]],
    ['no brief', '/as/leader/decisions/none/brief', [/^Không có trang này$/]],
    ['nobody', '/as/nobody/work', [/^Chưa đăng nhập$/, /“nobody”/]],
    ['somebody who is not signed in', '/as/secretariat/work', [/^Chưa đăng nhập$/, /Đăng nhập lại/]],
    ['no reason', '/as/owner/work?why=nonsense', [/Không có việc nào thuộc loại này/]],
    ['no moment', '/as/owner/work?asOf=yesterday', [/Thời điểm xem không hợp lệ/, /Về hiện tại/]],
    ['the future', '/as/owner/work?asOf=2030-01-01', [/01\/01\/2030/, /Về hiện tại/]],
    ['no quarter', '/as/owner/boards/C-ATTT?period=2020-Q9', [/Kỳ báo cáo không có thật/, /Không có kỳ 2020-Q9/]],
  ])('an address that leads to %s says so', async (_, path, words) => {
    await said(path)(words);
  });

  it('an address of the past that cannot be says why, and leads back to now', async () => {
    const page = await visitor.opened('/as/owner/work?asOf=2030-01-01');
    await main(page).getByRole('alert').first().waitFor();
    await page.getByRole('link', { name: 'Về hiện tại' }).click();
    await loaded(page);
    expect(await main(page).getByRole('alert').count()).toBe(0);
    await page.close();
  });

  it('what is behind by more than five seconds says by how much: nobody tells it of changes', async () => {
    const page = await visitor.opened('/as/owner/work', async (opened) => {
      await opened.clock.install();
      await opened.route('**/v1/stream*', (route) => route.abort('connectionrefused'));
    });
    await page.getByText('Mất kết nối trực tiếp').waitFor();
    expect(await page.getByText(/Số liệu chậm \d+ giây/).count()).toBe(0);
    await page.clock.fastForward(10_000);
    await page.getByText(/Số liệu chậm \d+ giây/).waitFor();
    await page.close();
  });

  it('or it was told, and could not read it anew', async () => {
    let isSilent = false;
    const page = await visitor.opened('/as/owner/tasks/MH-01', async (opened) => {
      await opened.clock.install();
      await opened.route(/\/v1\/tasks\/MH-01(\?|$)/, (route) => (isSilent ? undefined : route.continue()));
    });
    await loaded(page);
    isSilent = true;
    const asked = page.waitForRequest(/\/v1\/tasks\/MH-01(\?|$)/);
    const reported = { period: '2020-Q2', percent: 100, narrative: 'Đã gửi xin ý kiến.' };
    expect((await there.demonstration.owner.post('/v1/tasks/MH-01/progress-reports', reported)).status).toBe(201);
    await asked;
    await page.clock.fastForward(10_000);
    await page.getByText(/Số liệu chậm \d+ giây/).waitFor();
    await page.close();
  });
});
