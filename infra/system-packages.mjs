// What dondoc runs with, or is tested with, and comes from the system. As root on Debian or Ubuntu (a container, a CI machine)
// it is installed when it is missing; anyone else is told the one command, for nobody's own machine is changed unasked.
import { spawnSync } from 'node:child_process';

const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Whether redis-server is there in the end; what was done, or what you can do, is on standard output. */
export const ensureRedisServer = () => ensure('redis-server', 'brew install redis');

/** The same for Chromium without its windows, in which the console is tried. */
export const ensureChromium = () => ensure('chromium-headless-shell', 'brew install --cask chromium');

function ensure(command, onMac) {
  if (has(command)) return true;
  const install = `apt-get install -y --no-install-recommends ${command}`;
  const mayInstall = process.getuid?.() === 0 && has('apt-get') && process.env.DONDOC_INSTALL !== '0';
  if (mayInstall) {
    console.log(`${command} is missing; installing it (DONDOC_INSTALL=0 forbids it): ${install}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status } = spawnSync('sh', ['-c', `apt-get update -q && ${install} -q`], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status === 0 && has(command)) return true;
    console.log('It could not be installed.');
  }
  console.log(`${command} is missing. Install it with: ${process.platform === 'darwin' ? onMac : `sudo ${install}`}`);
  return false;
}
