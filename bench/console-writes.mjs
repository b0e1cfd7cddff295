import { launchBrowser, loaded, Visitor } from '../dist/test/harness/visitor.js';
import { percentile } from './harness/interleaved.mjs';

const WRITES = 200;
/** So many reports on each: the page of a task that is reported on every week for a quarter. */
const ON_ONE_TASK = 10;
const GOALS = { 'their own page': 500, "another's page": 1_000 };
const PERCENT = /Tiến độ \(%\)/;
/** A page that has not changed by then counts as this late. */
const GIVEN_UP_MS = 20_000;

/**
 * From the click that sends a report until the page of whoever sent it shows it, and until the same page in another browser does.
 * Answers the lines of what it is held to.
 */
export async function consoleWrites({ url }, table) {
  const browsers = [await launchBrowser(), await launchBrowser()];
  try {
    const [head, leader] = await Promise.all([
      signedIn(browsers[0], url, 'head'),
      signedIn(browsers[1], url, 'leader'),
    ]);
    const taken = { 'their own page': [], "another's page": [] };
    for (const task of await reportable(url, WRITES / ON_ONE_TASK)) {
      const [own, other] = await Promise.all([
        opened(head, `/as/head/tasks/${task}`),
        opened(leader, `/as/leader/tasks/${task}`),
      ]);
      for (let count = 0; count < ON_ONE_TASK; count += 1) {
        // Of this run alone: what stands there already would be seen before it is written.
        const words = `Báo cáo thứ ${count + 1} về ${task}, ${Date.now()}.`;
        const seen = [shows(own, words), shows(other, words)];
        const clicked = await reported(own, words);
        const [here, there] = await Promise.all(seen);
        taken['their own page'].push(here - clicked);
        taken["another's page"].push(there - clicked);
        await own.getByLabel(PERCENT).waitFor({ state: 'detached' });
      }
      await Promise.all([own.close(), other.close()]);
    }
    return Object.entries(taken).map(([page, ms]) => told(table, page, ms));
  } finally {
    for (const browser of browsers) await browser.close();
  }
}

async function signedIn(browser, url, as) {
  const visitor = await Visitor.of(browser, url);
  await visitor.signIn(as);
  return visitor;
}

/** Tasks of the head's unit that nothing but progress has to be said of: what is overdue wants an explanation too. */
async function reportable(url, count) {
  const read = async (path) =>
    (await fetch(`${url}${path}`, { headers: { authorization: 'Bearer demo-head' } })).json();
  const found = [];
  for (const { id } of (await read('/v1/tasks?unit=C-ATTT&limit=200')).items) {
    const { actions, reporting } = await read(`/v1/tasks/${id}`);
    if (actions.includes('ReportProgress') && reporting?.owesExplanation === false) found.push(id);
    if (found.length === count) return found;
  }
  throw new Error(`there are ${found.length} tasks to report on, and ${count} are wanted`);
}

async function opened(visitor, path) {
  const page = await visitor.opened(path);
  await loaded(page);
  return page;
}

/** When the page first shows these words outside a field, in milliseconds since 1970: both browsers share the machine's clock. */
const shows = (page, words) =>
  page.evaluate(
    ([sought, givenUpMs]) =>
      new Promise((resolve) => {
        const isThere = () =>
          [...document.querySelectorAll('main p, main li, main td')].some((part) => part.textContent?.includes(sought));
        const done = () => {
          observer.disconnect();
          resolve(Date.now());
        };
        const observer = new MutationObserver(() => {
          if (isThere()) done();
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        setTimeout(done, givenUpMs);
      }),
    [words, GIVEN_UP_MS],
  );

/** When it was clicked. */
async function reported(page, words) {
  await page.getByRole('button', { name: 'Báo cáo tiến độ' }).first().click();
  await page.getByLabel(PERCENT).fill('60');
  await page.getByLabel(/Việc đã làm/).fill(words);
  const send = page.getByRole('button', { name: 'Gửi báo cáo' });
  return send.evaluate((button) => {
    const clicked = Date.now();
    button.click();
    return clicked;
  });
}

function told(table, page, ms) {
  const sorted = ms.toSorted((a, b) => a - b);
  const name = `report shown on ${page}`;
  table.add(name, 'dondoc', 'median', 'ms', [percentile(sorted, 0.5)]);
  const late = percentile(sorted, 0.95);
  table.add(name, 'dondoc', 'p95', 'ms', [late]);
  return { name: `${name}, p95`, value: late, goal: GOALS[page] };
}
