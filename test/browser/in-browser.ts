import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';
import { launchBrowser } from '../harness/visitor.js';

interface InBrowser {
  readonly demonstration: Demonstration;
  readonly browser: Browser;
}

/** A demonstration and a browser for the specs of a `describe`, there once its hooks have run. */
export function inBrowser(): InBrowser {
  const has: { demonstration?: Demonstration; browser?: Browser } = {};
  beforeAll(async () => {
    has.demonstration = await startDemonstration();
    has.browser = await launchBrowser();
  });
  afterAll(async () => {
    await has.browser?.close();
    await has.demonstration?.dondoc.discard();
  });
  const there = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('It is there once the hooks have run.');
    return part;
  };
  return {
    get demonstration() {
      return there(has.demonstration);
    },
    get browser() {
      return there(has.browser);
    },
  };
}
