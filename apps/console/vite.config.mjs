import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const library = fileURLToPath(new URL('../../libs/', import.meta.url));

/** Answers are sent as they lie: what compresses is compressed once, here. */
const compressed = {
  name: 'dondoc-compressed',
  generateBundle(_, bundle) {
    for (const [fileName, file] of Object.entries(bundle)) {
      if (!/\.(js|css)$/.test(fileName)) continue;
      const source = gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 });
      this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source });
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
    target: 'es2022',
    cssMinify: true,
    // A policy that forbids inline sources forbids them in fonts and icons too.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog: (level, log, tell) => {
        // Of libraries that could run on a server too; here nothing does.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
});
