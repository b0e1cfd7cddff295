// The console on a phone of middling speed, as Lighthouse sees it (simulated slow 4G, processor four times slower): pages that
// score too low are faults. Each page is loaded `trials` times and held to the median.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startDemonstration } from '../../dist/test/harness/demonstration.js';
import { freePort } from '../../dist/test/harness/free-port.js';
import { browserToUse, Visitor } from '../../dist/test/harness/visitor.js';
import { ensureOwnPackages } from '../../infra/own-packages.mjs';

/** What is seen first and most is held to more. */
const PAGES = [
  { name: 'sign-in', path: '/', performance: 90 },
  { name: 'my work', as: 'owner', path: '/work', performance: 90 },
  { name: 'task', as: 'owner', path: '/tasks/MH-03', performance: 80 },
  { name: 'board', as: 'owner', path: '/boards/C-ATTT', performance: 80 },
  { name: 'head of unit', as: 'head', path: '/unit', performance: 80 },
  { name: 'decisions', as: 'leader', path: '/decisions', performance: 80 },
  { name: 'notices', as: 'owner', path: '/notices', performance: 80 },
];

const folder = fileURLToPath(new URL('./lighthouse/', import.meta.url));

/** Why it cannot be run here. */
export const lighthouseMissing = () => (ensureOwnPackages(folder) ? undefined : 'Lighthouse could not be installed');

export async function lighthouseScores({ trials }) {
  const { WHOLE, scored } = await import('./lighthouse/scored.mjs');
  const { dondoc } = await startDemonstration();
  const port = await freePort();
  const { executablePath, args } = browserToUse();
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
  });
  const scores = {};
  const faults = [];
  try {
    await Visitor.in(context, dondoc.url).signIn(...new Set(PAGES.flatMap((page) => page.as ?? [])));
    for (const page of PAGES) {
      const runs = [];
      const url = `${dondoc.url}${page.as === undefined ? '' : `/as/${page.as}`}${page.path}`;
      for (let run = 0; run < trials; run += 1) runs.push(await scored(url, port));
      scores[page.name] = median(runs.map(({ performance }) => performance));
      faults.push(...faultsOf(page, WHOLE, runs));
    }
  } finally {
    await context.close();
    await dondoc.discard();
  }
  return { ...scores, faults };
}

function faultsOf({ name, performance }, whole, runs) {
  const held = [['performance', performance], ...whole.map((category) => [category, 100])];
  return held.flatMap(([category, least]) => {
    const points = median(runs.map((run) => run[category]));
    if (points >= least) return [];
    const why = category === 'performance' ? '' : `: ${[...new Set(runs.flatMap(({ lost }) => lost))].join(', ')}`;
    return [`${name}: ${category} ${points} of ${least}${why}`];
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
