// `npm start`: everything in one process, from a fresh clone.
import { build, root } from './build.mjs';
import { buildConsole } from './build-console.mjs';
import { ensureRedisServer } from './system-packages.mjs';

await build();
await buildConsole(root);
// Without it dondoc serves all the same, on the sweep alone, and says so.
if (!process.env.REDIS_URL) ensureRedisServer();
await import('../dist/programs/standalone.js');
