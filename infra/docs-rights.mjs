// `npm run docs:rights`: makes the pages that say who may do what, in both languages, of the definitions of the commands.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { build, root } from './build.mjs';

await build();
const { rightsPage } = await import('../dist/apps/cli/rights/rights-page.js');
for (const language of ['vi', 'en']) {
  const page = join('docs', language, 'rights.md');
  writeFileSync(join(root, page), rightsPage(language));
  console.log(page);
}
