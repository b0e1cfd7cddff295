// Redis comes from the system. As root on Debian or Ubuntu (a container, a CI machine) it is installed when it is
// missing; anyone else is told the one command, for nobody's own machine is changed unasked.
import { spawnSync } from 'node:child_process';

const install = 'apt-get install -y --no-install-recommends redis-server';

const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Whether redis-server is there in the end; what it did or what you can do is on standard output. */
export function ensureRedisServer() {
  if (has('redis-server')) return true;
  const mayInstall = process.getuid?.() === 0 && has('apt-get') && process.env.DONDOC_INSTALL !== '0';
  if (mayInstall) {
    console.log(`redis-server is missing; installing it (DONDOC_INSTALL=0 forbids it): ${install}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status } = spawnSync('sh', ['-c', `apt-get update -q && ${install} -q`], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status === 0 && has('redis-server')) return true;
    console.log('It could not be installed.');
  }
  const command = process.platform === 'darwin' ? 'brew install redis' : `sudo ${install}`;
  console.log(`redis-server is missing. Install it with: ${command}`);
  return false;
}
