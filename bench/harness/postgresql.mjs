import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresBinaries } from './postgresql-binaries.mjs';

const install = 'apt-get install -y --no-install-recommends postgresql';
const READY_WITHIN_MS = 30_000;
const isRoot = process.getuid?.() === 0;

/** The server's programs, installed when root may; undefined, and said why, when there are none in the end. */
function ensuredBinaries() {
  const there = postgresBinaries();
  if (there !== undefined) return there;
  const canInstall = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error === undefined;
  if (isRoot && canInstall && process.env.DONDOC_INSTALL !== '0') {
    console.log(`PostgreSQL is missing; installing it (DONDOC_INSTALL=0 forbids it): ${install}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('sh', ['-c', `apt-get update -q && ${install} -q`], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const found = postgresBinaries();
  if (found === undefined) {
    const command = process.platform === 'darwin' ? 'brew install postgresql' : `sudo ${install}`;
    console.log(`PostgreSQL is missing, so nothing is measured against it. Install it with: ${command}`);
  }
  return found;
}

/** A real server with its own defaults (fsync and synchronous_commit are on) in a folder of its own, on loopback. */
export class PostgresServer {
  #databases = 0;

  constructor(child, binaries, port) {
    this.child = child;
    this.binaries = binaries;
    this.port = port;
    // Whatever ends the bench must not leave a server behind.
    process.prependOnceListener('exit', () => child.kill('SIGKILL'));
  }

  /** Undefined where there are no programs of PostgreSQL. */
  static async start(folder) {
    const binaries = ensuredBinaries();
    if (binaries === undefined) return undefined;
    const data = join(folder, 'data');
    mkdirSync(data);
    const user = givenTo(folder, data);
    const as = { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] };
    execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'bench', '--auth=trust', '-E', 'UTF8', '--locale=C'], as);
    const port = await freePort();
    const options = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder];
    const child = spawn(join(binaries, 'postgres'), options, { ...as, stdio: 'ignore' });
    const server = new PostgresServer(child, binaries, port);
    await server.#ready();
    return server;
  }

  /** The address of a new, empty database. */
  newDatabase() {
    this.#databases += 1;
    const name = `bench${this.#databases}`;
    execFileSync(join(this.binaries, 'createdb'), [...this.#where(), name]);
    return `postgresql://bench@127.0.0.1:${this.port}/${name}`;
  }

  async stop() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGINT');
    await ended;
  }

  #where() {
    return ['-h', '127.0.0.1', '-p', String(this.port), '-U', 'bench'];
  }

  async #ready() {
    const giveUp = Date.now() + READY_WITHIN_MS;
    while (spawnSync(join(this.binaries, 'pg_isready'), this.#where()).status !== 0) {
      if (Date.now() > giveUp || this.child.exitCode !== null) throw new Error('PostgreSQL does not start');
      await pause(50);
    }
  }
}

/** PostgreSQL refuses to run as root: then its folders are given to the account that Debian makes for it, or to nobody. */
function givenTo(folder, data) {
  if (!isRoot) return {};
  const idOf = (what) => {
    const { status, stdout } = spawnSync('id', [what, 'postgres'], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : 65_534;
  };
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  for (const path of [folder, data]) {
    chmodSync(path, 0o700);
    chownSync(path, uid, gid);
  }
  return { uid, gid };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
