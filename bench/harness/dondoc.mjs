import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './machine.mjs';

const MAIN = `${root}dist/programs/standalone.js`;
const READY = /^dondoc ready on (\S+)/m;

/** The real product in a process of its own over a data folder; resolves with its address at the ready line. */
export async function startDondoc(folder) {
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH ?? '', DONDOC_PORT: '0', DONDOC_DATA_DIR: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Whatever ends this process must not leave a server behind.
  const abandoned = () => child.kill('SIGKILL');
  process.prependOnceListener('exit', abandoned);
  let said = '';
  const ready = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said = (said + text).slice(-10_000);
        const url = READY.exec(said)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
    child.once('close', (code) => reject(new Error(`dondoc ended with ${code} before it was ready: ${said}`)));
  });
  const url = await ready;
  const readyMs = performance.now() - begun;
  return {
    url,
    readyMs,
    pid: child.pid,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      process.off('exit', abandoned);
    },
  };
}
