import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readEnv } from '#infrastructure/env/env.js';
import { Settings } from '#infrastructure/env/settings.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const compose = read('docker-compose.yml');
const dockerfile = read('infra/Dockerfile');

/** The lines that are indented below `title`. */
function block(title: string): string[] {
  const lines = compose.split('\n');
  const first = lines.findIndex((line) => line.startsWith(title));
  if (first === -1) throw new Error(`docker-compose.yml has no ${title}`);
  const depth = title.search(/\S/);
  const end = lines.findIndex((line, at) => at > first && /\S/.test(line) && line.search(/\S/) <= depth);
  return lines.slice(first + 1, end === -1 ? undefined : end);
}

/** The variables of these lines, with the default for what nobody sets. */
function variables(lines: readonly string[]): Record<string, string> {
  const found = lines.flatMap((line) => {
    const [, name, value] = /^\s+([A-Z][A-Z0-9_]+): (.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return [];
    return [[name, value.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/^"(.*)"$/, '$1')]];
  });
  return Object.fromEntries(found);
}

const environment = (service: string) => ({ ...variables(block('x-settings:')), ...variables(block(`  ${service}:`)) });

/** Whatever of compose is on this machine; it need not be. */
function config(profile: string): ReturnType<typeof spawnSync> | undefined {
  const env = { ...process.env, COMPOSE_PROFILES: profile };
  const commands = [['docker-compose'], ['docker', 'compose']];
  const installed = commands.find(([program = '', ...words]) => spawnSync(program, [...words, 'version']).status === 0);
  if (installed === undefined) return undefined;
  const [program = '', ...words] = installed;
  return spawnSync(program, [...words, '-f', 'docker-compose.yml', 'config', '-q'], { env, encoding: 'utf8' });
}

describe('docker-compose.yml', () => {
  it.each([
    ['dondoc', { log: { kind: 'sqlite' }, redis: { kind: 'none' } }],
    ['dondoc-many', { log: { kind: 'eventstoredb' }, redis: { kind: 'url' } }],
  ])('gives %s settings that exist and that it starts with', (service, expected) => {
    const settings = environment(service);
    expect(Object.keys(new Settings())).toEqual(expect.arrayContaining(Object.keys(settings)));
    expect(readEnv(settings)).toMatchObject({ host: '0.0.0.0', port: 3000, demo: true, ...expected });
  });

  it('opens plain http to this machine alone', () => {
    const ports = compose.split('\n').filter((line) => /^\s+(ports:|- "?\d+:\d)/.test(line));
    expect(ports).toEqual([expect.stringMatching(/^ {2}ports: \["127\.0\.0\.1:/)]);
  });

  it('runs one process by default', () => {
    expect(read('.env')).toBe('COMPOSE_PROFILES=one\n');
    const inOne = compose.split('\n').filter((line) => line.includes('profiles: [one]'));
    expect(inOne).toHaveLength(1);
  });

  it.each(['one', 'many'])('is accepted by compose, where it is installed, with the profile %s', (profile) => {
    const told = config(profile);
    if (told !== undefined) expect({ status: told.status, said: told.stderr }).toMatchObject({ status: 0 });
  });
});

describe('the image', () => {
  it('has the version of Node that .nvmrc names', () => {
    const versions = [...dockerfile.matchAll(/^FROM node:(\S+?)-/gm)].map(([, version]) => version);
    expect(versions).toEqual([read('.nvmrc').trim(), read('.nvmrc').trim()]);
  });

  it('starts and copies what is there', () => {
    const compiled = [...dockerfile.matchAll(/\bdist\/programs\/(\w+)\.js/g)].map(([, name]) => `apps/${name}/main.ts`);
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
      paths.split(' '),
    );
    const kept = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    expect(compiled).toHaveLength(2);
    const missing = [...compiled, ...copied, ...kept.map((line) => line.slice(1))].filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });
});

describe('continuous integration', () => {
  it('does what .ci/run does and nothing else', () => {
    const workflow = read('.github/workflows/ci.yml');
    expect([...workflow.matchAll(/run: (.+)/g)].map(([, command]) => command)).toEqual(['bash .ci/run']);
    expect(workflow).toContain('node-version-file: .nvmrc');
  });
});
