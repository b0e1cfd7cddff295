import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { builtUrl } from '../../test/harness/built.js';
import { commands } from './commands-table.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));
/** Nobody listens there: whoever asks is refused at once. (Port 1 would not even be asked: fetch has a list of bad ports.) */
const NOWHERE = 'http://127.0.0.1:2';

function dondoc(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', DONDOC_URL: NOWHERE, ...env },
  });
  return { status, stdout, stderr };
}

describe('the command line without a server', () => {
  it('prints its version and nothing else', () => {
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(dondoc(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('explains itself on standard output when asked, on standard error when used wrongly', () => {
    const help = dondoc(['--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toContain('Usage: dondoc');
    expect(dondoc([])).toMatchObject({ status: 2, stdout: '' });
    expect(dondoc(['events'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('speaks Vietnamese by LANG and by --lang', () => {
    expect(dondoc(['--help'], { LANG: 'vi_VN.UTF-8' }).stdout).toContain('Cách dùng: dondoc');
    expect(dondoc(['--lang', 'vi', 'board', 'show']).stderr).toContain('Thiếu tham số unit.');
  });

  it.each(commands.map(({ name }) => name))('%s has its page of help', (name) => {
    expect(dondoc([...name.split(' '), '--help'])).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [['taks', 'list'], 'There is no command taks. Did you mean tasks?'],
    [['tasks', 'lst'], 'There is no command lst. Did you mean list?'],
    [['tasks', 'list', '--unti', 'X'], 'There is no option --unti. Did you mean --unit?'],
    [['board', 'show'], 'The argument unit is missing.'],
    [['board', 'show', 'A', 'B'], 'There are too many arguments for show.'],
    [['tasks', 'list', '--limit'], 'The option --limit <n> needs a value.'],
    [['tasks', 'list', '--limit', 'few'], '--limit is a number, not “few”.'],
    [['tasks', 'list', '-o', 'xml'], '--output is one of table, json, ndjson, csv, not “xml”.'],
    [['tasks', 'list', '--lang', 'fr'], '--lang is one of vi, en, not “fr”.'],
    [['tasks', 'list', '--url', 'localhost'], '“localhost” is not an http(s) address'],
    [['plan', '--no-input'], '--programme is missing.'],
    [['doctor', '--as-of', '2020-01-01'], '--as-of has no meaning here.'],
    [['tasks', 'list', '--reason', 'x'], '--reason has no meaning here.'],
    [['events', 'tail', '--follow', '-o', 'json'], '--follow never ends'],
    [['blocker', 'raise', 'X', '--option', 'a'], 'Each --option needs one --competence: there are 1 and 0.'],
    [['programme', 'import', join(tmpdir(), 'nowhere.json')], 'There is no file'],
  ])('%j is used wrongly', (words, said) => {
    const { status, stdout, stderr } = dondoc(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).toContain('--help');
  });

  it('says that nothing answers and what to do', () => {
    const { status, stdout, stderr } = dondoc(['tasks', 'list']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(`Nothing answers at ${NOWHERE}`);
    expect(stderr).toContain('npm start');
  });

  it('warns of a token that everybody on the machine can see', () => {
    expect(dondoc(['work', '--token', 'x']).stderr).toContain('DONDOC_TOKEN');
    expect(dondoc(['work'], { DONDOC_TOKEN: 'x' }).stderr).not.toContain('DONDOC_TOKEN');
  });

  it('examines a machine with a wrong setting, names it, and fails', () => {
    const { status, stdout } = dondoc(['doctor', '-o', 'json'], { DONDOC_PROT: '80' });
    const { isHealthy, findings }: { isHealthy: boolean; findings: { part: string; state: string; detail: string }[] } =
      JSON.parse(stdout);
    expect({ status, isHealthy }).toEqual({ status: 1, isHealthy: false });
    const wrong = findings.filter(({ state }) => state === 'fault');
    expect(wrong).toEqual([
      expect.objectContaining({ part: 'settings', detail: expect.stringContaining('DONDOC_PROT') }),
      expect.objectContaining({ part: 'server', code: 'server-none' }),
    ]);
  });

  it('examines a machine in order, in every format, without leaving anything behind', () => {
    const env = { DONDOC_DATA_DIR: join(tmpdir(), 'dondoc-doctor-nowhere'), DONDOC_PORT: '0' };
    const lines = dondoc(['doctor', '-o', 'ndjson'], env).stdout.trim().split('\n');
    const found: { part: string; state: string }[] = lines.map((line) => JSON.parse(line));
    expect(found.map(({ part }) => part)).toEqual([
      ...['node', 'settings', 'timeZone', 'dataFolder', 'disk', 'process', 'log', 'redis', 'port', 'server'],
    ]);
    expect(dondoc(['doctor', '-o', 'csv'], env).stdout.split('\n')[0]).toBe('state,part,finding,detail,mend');
    // The machine is fit for a start, but nothing answers: that is never reported as well.
    expect(found.filter(({ state }) => state === 'fault').map(({ part }) => part)).toEqual(['server']);
    const { status, stdout } = dondoc(['doctor'], env);
    expect(status).toBe(1);
    expect(stdout).toContain('● ok');
    expect(stdout).toContain(`Nothing answers at ${NOWHERE}`);
  });

  it('looks where DONDOC_PORT says, and refuses what is no port', () => {
    const elsewhere = dondoc(['tasks', 'list'], { DONDOC_URL: '', DONDOC_PORT: '2' });
    expect(elsewhere).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Nothing answers at http://127.0.0.1:2.'),
    });
    const wrong = dondoc(['tasks', 'list'], { DONDOC_URL: '', DONDOC_PORT: 'http' });
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('DONDOC_PORT') });
  });
});
