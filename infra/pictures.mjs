// `npm run pictures`: the two of the README, in docs/pictures, and every page of the console in both themes, in .tmp/pictures;
// `-- readme` takes the two alone.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from './build.mjs';
import { buildConsole } from './build-console.mjs';
import { ensureChromium } from './system-packages.mjs';

await build();
await buildConsole(root);
if (!ensureChromium()) process.exit(1);
const { startDemonstration } = await import('../dist/test/harness/demonstration.js');
const { launchBrowser, loaded, Visitor } = await import('../dist/test/harness/visitor.js');

const pages = [
  { name: 'sign-in', path: '/' },
  { name: 'work', as: 'owner', path: '/work' },
  { name: 'task', as: 'owner', path: '/tasks/MH-03' },
  { name: 'board', as: 'owner', path: '/boards/C-ATTT' },
  { name: 'unit', as: 'head', path: '/unit' },
  { name: 'decisions', as: 'leader', path: '/decisions' },
  { name: 'notices', as: 'owner', path: '/notices' },
  { name: 'past', as: 'owner', path: '/boards/C-ATTT?asOf=2020-03-31' },
];
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** What the README shows is the first thing that is seen, and no more. */
const ofPage = { colorScheme: 'light', viewport: { width: 1280, height: 960 } };
const folder = join(root, '.tmp/pictures');
const ofReadme = join(root, 'docs/pictures');
for (const made of [folder, ofReadme]) mkdirSync(made, { recursive: true });

const { dondoc, leader } = await startDemonstration({ REDIS_URL: 'none' });
const browser = await launchBrowser();
try {
  for (const colorScheme of process.argv[2] === 'readme' ? [] : ['light', 'dark']) {
    for (const [size, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      for (const page of pages)
        await picture(page, { colorScheme, viewport }, join(folder, `${page.name}.${size}.${colorScheme}.png`));
    }
  }
  await picture(pages[0], ofPage, join(ofReadme, 'sign-in.png'));
  const decision = { as: 'leader', path: `/decisions/${await illustrated()}` };
  await picture(decision, ofPage, join(ofReadme, 'decision.png'));
} finally {
  await browser.close();
  await dondoc.discard();
}

/** The README shows what is made up alone: nobody is to take it for what a ministry did. */
async function illustrated() {
  const { body } = await leader.get('/v1/escalations?state=open');
  return body.items.find(({ about }) => about.code?.startsWith('MH-'))?.id;
}

async function picture({ as, path }, options, file) {
  const visitor = await Visitor.of(browser, dondoc.url, options);
  if (as !== undefined) await visitor.signIn(as);
  const page = await visitor.opened(as === undefined ? path : `/as/${as}${path}`);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await loaded(page);
  await page.screenshot({ path: file, fullPage: options !== ofPage });
  console.log(file);
  await visitor.context.close();
}
