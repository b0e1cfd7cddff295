import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../harness/eventually.js';
import { loaded, Visitor } from '../harness/visitor.js';
import { inBrowser } from './in-browser.js';
import { buildMarked, passOn, serveMarked, unmarkedTexts } from './pseudo-console.js';
import { pathOf, screens } from './screens.js';

describe('with every text of ours marked', () => {
  const there = inBrowser();
  let folder: string;
  let visitor: Visitor;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-marked-'));
    buildMarked(folder);
    visitor = await Visitor.of(there.browser, there.demonstration.dondoc.url);
    await visitor.signIn('owner', 'head', 'leader');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(screens.map((screen) => [screen.name, screen] as const))(
    '%s shows marked texts and data, and nothing else',
    async (_, screen) => {
      const answers: string[] = [];
      const page = await visitor.opened(await pathOf(screen, there.demonstration), async (opened) => {
        await serveMarked(opened, folder);
        await passOn(opened, answers);
      });
      await loaded(page);
      const marked = await page.locator('body').innerText();
      expect(marked).toContain('⟦');
      // Parts of a page are read one after another; what is there in the end counts.
      const left = () => unmarkedTexts(page, answers);
      await eventually(async () => (await left()).length === 0).catch(() => undefined);
      expect(await left()).toEqual([]);
      await page.close();
    },
  );
});
