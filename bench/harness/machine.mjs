import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { postgresBinaries } from './postgresql-binaries.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the figures depend on and cannot show. */
export function machine() {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    kernel: `${process.platform} ${release()}`,
    disk: diskOf(tmpdir()),
  };
}

export function versions() {
  const db = new DatabaseSync(':memory:');
  const sqlite = String(db.prepare('SELECT sqlite_version() AS version').get()?.version);
  db.close();
  return {
    node: process.versions.node,
    dondoc: versionAt('package.json'),
    sqlite,
    'db-client': versionAt('node_modules/@eventstore/db-client/package.json'),
    emmett: versionAt('bench/peers/node_modules/@event-driven-io/emmett/package.json'),
    postgresql: postgresqlVersion(),
  };
}

/** Device and file system of the folder that the logs are written to. */
function diskOf(folder) {
  const { status, stdout } = spawnSync('df', ['-PT', folder], { encoding: 'utf8' });
  if (status !== 0) return 'unknown';
  const [device, type] = stdout.trim().split('\n').at(-1)?.split(/\s+/) ?? [];
  return `${device} ${type} (${folder})`;
}

function versionAt(path) {
  return existsSync(root + path) ? JSON.parse(readFileSync(root + path, 'utf8')).version : 'not there';
}

function postgresqlVersion() {
  const binaries = postgresBinaries();
  if (binaries === undefined) return 'not there';
  return execFileSync(`${binaries}/postgres`, ['--version'], { encoding: 'utf8' }).trim().split(' ').at(2) ?? 'unknown';
}
