// The programs: what is started, by people and by processes, made of the single modules in dist/ and of the packages they use.
// A start that loads three thousand modules, some again in each thread, takes twice as long as one that loads fifty files.
//
//   apps/NAME/main.ts      dist/programs/NAME.js
//   **/NAME.thread.ts      dist/programs/NAME.thread.js, so that `new URL('./NAME.thread.js', import.meta.url)` holds
//
// What several of them use stands beside them, in files whose names follow from what is in them.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';

/** Where programs are. Who starts one names it: package.json's `bin` and `start`, the Dockerfile, the tests. */
const FOLDER = 'dist/programs';
const PROGRAM = 'program:';
const UNMAPPED = { mappings: '' };

/** Native, or it finds its own files by where it lies; and what Nest only asks for where an application has it. */
const LEFT_OUT = [
  /^@photostructure\/sqlite/,
  /^@node-rs\/argon2/,
  /^@eventstore\/db-client/,
  /^msgpackr-extract$/,
  /^@nestjs\/(microservices|websockets|platform-express)/,
  /^@fastify\/(multipart|view)$/,
];

/** A process that runs may still load a part that it has not needed so far. */
const KEPT_MS = 24 * 60 * 60_000;

/** Makes dist/programs of what is compiled; throws when it cannot. */
export async function bundle(root) {
  const { rolldown } = await import('rolldown').catch(() => {
    throw new Error('What makes the programs is not installed: run `npm ci` (without --omit=dev) first.');
  });
  const begun = Date.now();
  const made = await rolldown({
    cwd: root,
    platform: 'node',
    input: programs(join(root, 'dist')),
    external: LEFT_OUT,
    experimental: { attachDebugInfo: 'none' },
    plugins: [tracesInOurFiles, ownMaps(join(root, 'dist') + sep)],
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(`The programs could not be made: ${log.message}`);
    },
  });
  await made.write({
    dir: join(root, FOLDER),
    format: 'esm',
    // Nest tells classes apart, and tells people of them, by their names.
    keepNames: true,
    comments: { legal: true, annotation: false, jsdoc: false },
    sourcemap: true,
    sourcemapExcludeSources: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await made.close();
  dropEarlier(join(root, FOLDER), begun - KEPT_MS);
}

function programs(dist) {
  const mains = readdirSync(join(dist, 'apps'))
    .map((name) => [name, join(dist, 'apps', name, 'main.js')])
    .filter(([, path]) => statSync(path, { throwIfNoEntry: false }) !== undefined);
  const threads = readdirSync(join(dist, 'libs'), { recursive: true })
    .filter((path) => path.endsWith('.thread.js'))
    .map((path) => [basename(path, '.js'), join(dist, 'libs', path)]);
  return Object.fromEntries([...mains, ...threads].map(([name, path]) => [name, PROGRAM + path]));
}

/** Before anything of the program is loaded: Node reads the map of a file when it loads the file. Each thread asks for itself. */
const tracesInOurFiles = {
  name: 'traces-in-our-files',
  resolveId: (id) => (id.startsWith(PROGRAM) ? id : undefined),
  load(id) {
    if (!id.startsWith(PROGRAM)) return undefined;
    const main = JSON.stringify(id.slice(PROGRAM.length));
    return { code: `process.setSourceMapsEnabled(true);\nawait import(${main});`, map: UNMAPPED };
  },
};

/** From a program back to TypeScript. Of packages nothing is mapped: every start would read it, and nobody looks there. */
const ownMaps = (dist) => ({
  name: 'own-maps',
  load: {
    filter: { id: /\.[cm]?js$/ },
    handler(id) {
      const map = id.startsWith(dist) ? JSON.parse(readFileSync(`${id}.map`, 'utf8')) : UNMAPPED;
      return { code: readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, ''), map };
    },
  },
});

function dropEarlier(folder, before) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < before) rmSync(path);
  }
}
