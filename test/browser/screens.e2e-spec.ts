import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../harness/eventually.js';
import { loaded, Visitor } from '../harness/visitor.js';
import { inBrowser } from './in-browser.js';
import { Reader } from './one-language.js';
import { answering, everyState, pairwise, pathOf, type Screen, type State, screens } from './screens.js';
import { accessFaults, scrollsSideways, smallTargets } from './what-is-shown.js';
import { Words } from './words.js';

/** Words that no official reads on a screen of ours. */
const refusedWords =
  /leo thang|chủ nhiệm vụ|kiểm toán|thư ký|nghiệm thu|chiếu đọc|người thụ lý|\b(?:SLA|L[1-9]|rev)\b/i;

/** Parts of a page are read one after another; what is there in the end counts. */
async function settled(foreign: () => Promise<readonly string[]>): Promise<readonly string[]> {
  await eventually(async () => (await foreign()).length === 0, 2_000).catch(() => undefined);
  return foreign();
}

/** The long tier looks at all of them: `npm run test:faults -- console`. */
const isLong = process.env['CONSOLE_STATES'] === 'all';
const states = isLong ? everyState : pairwise;
const looked = screens.filter(({ isVariant = false }) => isLong || !isVariant);

describe('every screen', () => {
  const there = inBrowser();
  const visitors: Partial<Record<State['language'], Visitor>> = {};

  beforeAll(async () => {
    for (const { language, locale } of [new Words('vi'), new Words('en')]) {
      const visitor = await Visitor.of(there.browser, there.demonstration.dondoc.url, { locale });
      await visitor.signIn('owner', 'head', 'leader');
      visitors[language] = visitor;
    }
  });

  const opened = async (
    path: string,
    { language, theme, width }: State,
    prepared: (page: Page) => Promise<unknown>,
  ) => {
    const visitor = visitors[language];
    if (visitor === undefined) throw new Error(`nobody reads ${language}`);
    visitor.troubles.length = 0;
    const readers: Reader[] = [];
    const page = await visitor.opened(path, async (empty) => {
      // Unfolded: what stands fixed at the foot covers nothing that is looked at.
      await empty.setViewportSize({ width, height: 2_400 });
      await empty.emulateMedia({ colorScheme: theme });
      readers.push(new Reader(empty));
      await prepared(empty);
    });
    const foreign = async () => (await Promise.all(readers.map((reader) => reader.foreignWords(language)))).flat();
    return { page, troubles: visitor.troubles, foreign };
  };

  const stateName = (state: State) => Object.values(state).join(', ');

  const faultsOf = async (screen: Screen, state: State) => {
    const path = await pathOf(screen, there.demonstration);
    const { page, troubles, foreign } = await opened(path, state, (empty) => answering(empty, screen, state.answer));
    try {
      if (state.answer === 'error') await page.getByRole('alert').first().waitFor();
      else await loaded(page);
      const words = await page.locator('body').innerText();
      return {
        access: await accessFaults(page),
        sideways: await scrollsSideways(page),
        small: await smallTargets(page),
        refused: words.match(refusedWords)?.[0],
        foreign: await settled(foreign),
        // A server that is away says so in the browser's console too.
        troubles: state.answer === 'error' ? [] : [...troubles],
        language: await page.locator('html').getAttribute('lang'),
      };
    } finally {
      await page.close();
    }
  };

  describe.each(looked.map((screen) => [screen.name, screen] as const))('%s', (_, screen) => {
    it.each(states.map((state) => [stateName(state), state] as const))('is sound: %s', async (_name, state) => {
      expect(await faultsOf(screen, state)).toEqual({
        ...{ access: [], sideways: false, small: [], refused: undefined, foreign: [], troubles: [] },
        language: state.language,
      });
    });
  });

  it.each(states.filter(({ answer }) => answer === 'loaded'))('the sign-in page is sound: %j', async (state) => {
    const { page, troubles, foreign } = await opened('/', state, async () => undefined);
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    expect(await accessFaults(page)).toEqual([]);
    expect([await scrollsSideways(page), await smallTargets(page)]).toEqual([false, []]);
    expect([await foreign(), troubles]).toEqual([[], []]);
    await page.close();
  });
});
