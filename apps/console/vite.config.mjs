import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const library = fileURLToPath(new URL('../../libs/', import.meta.url));

/** Answers are sent as they lie: what compresses is compressed once, here, when the last plugin has written it. */
const compressed = {
  name: 'dondoc-compressed',
  writeBundle({ dir }, bundle) {
    for (const { fileName } of Object.values(bundle)) {
      if (!/\.(js|css)$/.test(fileName)) continue;
      const path = join(dir, fileName);
      const bytes = readFileSync(path);
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      // A seventh less; browsers take it where the line is private.
      writeFileSync(`${path}.br`, brotliCompressSync(bytes));
    }
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  plugins: [compressed],
  resolve: { alias: [{ find: /^#(texts|domain)\/(.*)\.js$/, replacement: `${library}$1/$2.ts` }] },
  // `npx vite apps/console` while a demonstration runs: the console as it is typed, on the demonstration's data.
  server: {
    proxy: { '/v1': { target: process.env['DONDOC_URL'] ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    cssMinify: true,
    // A policy that forbids inline sources forbids them in fonts and icons too.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // What a page may weigh, packed, is a test's to say.
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Each file costs a slow line one more turn: what every page needs is one, and what some pages share are few.
            { name: 'shell', tags: ['$initial'], priority: 2 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000, priority: 1 },
          ],
        },
      },
      onLog: (level, log, tell) => {
        // Of libraries that could run on a server too; here nothing does.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
});
