// A full disk, twice over: writes refused by the shim, and, for root, a real small file system with ballast in it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withMemoryFolder } from './folders.mjs';
import { compileShim, underShim } from './shim.mjs';

const child = fileURLToPath(new URL('./full-disk-process.mjs', import.meta.url));

export async function fullDisk({ trials }) {
  const figures = { byFileSystem: 'not tried: it needs root and the right to mount', faults: [] };
  await withMemoryFolder('full', async (folder) => {
    const shim = compileShim(folder);
    const disk = join(folder, 'disk');
    const flag = join(folder, 'is-full');
    mkdirSync(disk);
    const full = (name, options, env) => fill(figures, name, [...options, trials], env);
    await full('byShim', ['flag', join(disk, 'log'), flag], underShim(shim, { folder: disk, full: flag }));

    const mount = join(folder, 'mount');
    mkdirSync(mount);
    // Room for the log of all times, or in the end no ballast could be taken away to make some.
    const size = `size=${4 + Number(trials)}m`;
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', mount]).status !== 0) return;
    try {
      await full('byFileSystem', ['ballast', join(mount, 'log'), join(mount, 'ballast')], process.env);
    } finally {
      spawnSync('umount', [mount]);
    }
  });
  return figures;
}

async function fill(figures, name, options, env) {
  figures[name] = 'failed';
  const filling = spawn(process.execPath, [child, ...options.map(String)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, said] = ['', ''];
  filling.stdout.on('data', (text) => {
    out += text;
  });
  filling.stderr.on('data', (text) => {
    said += text;
  });
  const [code, signal] = await once(filling, 'close');
  if (code !== 0) figures.faults.push(`${name}: the process ended with ${code ?? signal}: ${said}`);
  if (code !== 0) return;
  const { faults, ...counts } = JSON.parse(out);
  figures[name] = counts;
  figures.faults.push(...faults.map((fault) => `${name}: ${fault}`));
}
