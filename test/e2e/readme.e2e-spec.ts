import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';

const cli = fileURLToPath(builtUrl('programs/cli.js'));

/** The shell block that holds the five calls; comments differ between the languages. */
function calls(file: string): string[] {
  const block = readFileSync(file, 'utf8')
    .split('```sh\n')
    .find((text) => text.includes('/escalations'));
  return (
    (block ?? '')
      .split('```')[0]
      ?.split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')) ?? []
  );
}

const planOf = (file: string) => /`npx dondoc (plan [^`]+)`/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';

function bash(script: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return { status, out: `${stdout}${stderr}` };
}

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration({ REDIS_URL: 'none' });
}, 120_000);
afterAll(() => demo?.dondoc.discard());

it('has a first look at the README end in something to see', () => {
  const pasted = calls('README.md').join('\n').replaceAll('http://127.0.0.1:3000', demo.dondoc.url);
  const { out } = bash(pasted);
  expect(out).not.toContain('urn:dondoc:problem');
  expect(out).toMatch(/"level":"headOfMinistry".*"askedBy":"p-.*"recipients":\[.*"post":"headOfMinistry"/);

  const plan = bash(`node ${cli} ${planOf('README.md')}`, { DONDOC_URL: demo.dondoc.url, LANG: 'en_GB.UTF-8' });
  expect(plan).toMatchObject({ status: 0, out: expect.stringContaining('head of unit') });
});

it('says the same in both languages', () => {
  expect(calls('README.vi.md')).toEqual(calls('README.md'));
  expect(planOf('README.vi.md')).toBe(planOf('README.md'));
});
