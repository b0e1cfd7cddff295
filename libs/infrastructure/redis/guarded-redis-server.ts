import { spawn } from 'node:child_process';

/**
 * Runs redis-server in the background and kills it as soon as standard input, a pipe that only dondoc holds, is closed:
 * the kernel closes it however dondoc ends, also by SIGKILL, when no code of ours runs any more. Linux could do it with
 * a parent-death signal; macOS cannot. Input moves to descriptor 3 because a shell gives its background jobs /dev/null.
 */
const GUARD = `
command -v redis-server >/dev/null 2>&1 || exit 127
exec 3<&0 </dev/null
redis-server "$@" 3<&- &
server=$!
{ while read -r _; do :; done; kill -KILL "$server" 2>/dev/null; } <&3 &
watcher=$!
exec 3<&-
wait "$server"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
`;

export const NOT_INSTALLED = 127;

export interface GuardedServer {
  /** Exit code once it is gone; never rejects. */
  readonly exited: Promise<number>;
  /** Kills it and resolves once it is gone. */
  end(): Promise<void>;
}

export function spawnGuardedRedis(folder: string, socketPath: string): GuardedServer {
  const options = ['--port', '0', '--unixsocket', socketPath, '--unixsocketperm', '700', '--dir', folder];
  const disposable = ['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
  // A session of its own: Ctrl-C in the terminal must reach dondoc alone, which still needs Redis while it drains.
  const child = spawn('sh', ['-c', GUARD, 'sh', ...options, ...disposable, '--logfile', 'redis.log'], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  child.unref();
  const exited = new Promise<number>((resolve) => {
    child.once('error', () => resolve(NOT_INSTALLED));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const release = (): void => {
    child.stdin.destroy();
  };
  // The shell itself may be killed: letting go of the pipe then ends the server that it left behind.
  void exited.then(release);
  child.stdin.on('error', release);
  return {
    exited,
    end: async () => {
      release();
      await exited;
    },
  };
}
