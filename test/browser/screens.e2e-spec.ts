import { describe, expect, it } from '@jest/globals';
import { Visitor } from '../harness/visitor.js';
import { inBrowser } from './in-browser.js';
import { answering, pairwise, type Screen, type State, screens } from './screens.js';
import { accessFaults, scrollsSideways, smallTargets } from './what-is-shown.js';

/** Words that no official reads on a screen of ours. */
const refusedWords =
  /leo thang|chủ nhiệm vụ|kiểm toán|thư ký|nghiệm thu|chiếu đọc|người thụ lý|\b(?:SLA|L[1-9]|rev)\b/i;

describe('every screen', () => {
  const there = inBrowser();

  const visitor = ({ language, theme, width }: State) =>
    Visitor.of(there.browser, there.demonstration.dondoc.url, {
      locale: language === 'vi' ? 'vi-VN' : 'en-GB',
      colorScheme: theme,
      // Unfolded: what stands fixed at the foot covers nothing that is looked at.
      viewport: { width, height: 2_400 },
    });

  const stateName = (state: State) => Object.values(state).join(', ');

  const faultsOf = async (screen: Screen, state: State) => {
    const seen = await visitor(state);
    try {
      await seen.signIn(screen.as);
      const page = await seen.opened(`/as/${screen.as}${screen.path}`, (opened) =>
        answering(opened, screen, state.answer),
      );
      if (state.answer === 'error') await page.getByRole('alert').first().waitFor();
      else await page.getByRole('main').locator('[aria-busy=false]').first().waitFor({ state: 'attached' });
      const words = await page.locator('body').innerText();
      return {
        access: await accessFaults(page),
        sideways: await scrollsSideways(page),
        small: await smallTargets(page),
        refused: words.match(refusedWords)?.[0],
        // A server that is away says so in the browser's console too.
        troubles: state.answer === 'error' ? [] : seen.troubles,
        language: await page.locator('html').getAttribute('lang'),
      };
    } finally {
      await seen.context.close();
    }
  };

  describe.each(screens.map((screen) => [screen.name, screen] as const))('%s', (_, screen) => {
    it.each(pairwise.map((state) => [stateName(state), state] as const))('is sound: %s', async (_name, state) => {
      expect(await faultsOf(screen, state)).toEqual({
        ...{ access: [], sideways: false, small: [], refused: undefined, troubles: [] },
        language: state.language,
      });
    });
  });

  it.each(pairwise.filter(({ answer }) => answer === 'loaded'))('the sign-in page is sound: %j', async (state) => {
    const seen = await visitor(state);
    const page = await seen.opened('/');
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    expect([await accessFaults(page), await scrollsSideways(page), await smallTargets(page), seen.troubles]).toEqual([
      [],
      false,
      [],
      [],
    ]);
    await seen.context.close();
  });
});
