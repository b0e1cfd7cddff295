// Builds the console with every text of ours marked, into the folder that is named: what shows unmarked there is data, or a
// text that stands in no list.
import { resolve } from 'node:path';
import { build } from 'vite';

const TEXTS = /\/libs\/texts\/.*\.ts$/;
/** A text of ours, in either language. */
const TEXT = /\b(vi|en): (['"`])((?:(?!\2)[^\\]|\\.)*)\2/g;

const marked = {
  name: 'dondoc-marked-texts',
  enforce: 'pre',
  transform(source, id) {
    const mark = (_, language, quote, text) => `${language}: ${quote}⟦${text}⟧${quote}`;
    return TEXTS.test(id) ? source.replace(TEXT, mark) : null;
  },
};

await build({
  configFile: resolve('apps/console/vite.config.mjs'),
  plugins: [marked],
  build: { outDir: resolve(process.argv[2]), emptyOutDir: true },
});
