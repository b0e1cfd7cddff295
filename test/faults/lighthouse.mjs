// The console on a phone of middling speed, as Lighthouse sees it (simulated slow 4G, processor four times slower): pages that
// score too low are faults. Each page is loaded `trials` times and held to the median.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startDemonstration } from '../../dist/test/harness/demonstration.js';
import { browserToUse } from '../../dist/test/harness/visitor.js';

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

const folder = fileURLToPath(new URL('lighthouse/', import.meta.url));

/** Why it cannot be run here; it has a lock file of its own, for nothing of it is in the product or in what most people install. */
export function lighthouseMissing() {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return undefined;
  console.log(`installing what ${folder}package-lock.json names`);
  const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return status === 0 ? undefined : 'Lighthouse could not be installed';
}

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
    for (const as of new Set(PAGES.flatMap((page) => page.as ?? []))) {
      const answer = await context.request.post(`${dondoc.url}/v1/session/people`, {
        data: { as },
        headers: { origin: dondoc.url },
      });
      if (!answer.ok()) throw new Error(`${as} could not sign in: ${answer.status()}`);
    }
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

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
