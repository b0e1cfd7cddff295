// The types of the console's client, made of the API as it is served: nothing of an answer is written down twice.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import openapiTS, { astToString } from 'openapi-typescript';
import { build, root } from './build.mjs';

await build();
const { createApi } = await import('../dist/apps/api/create-api.js');
const { ApiModule } = await import('../dist/apps/api/api.module.js');
const { OpenApiDocument } = await import('../dist/apps/api/machine/openapi-document.js');
// The doors as they are registered; nobody comes in, so they stand on nothing.
const app = await createApi({ tls: undefined, trustProxy: [] }, ApiModule.with(nothing()));
const document = await app.get(OpenApiDocument, { strict: false }).get();
const types = astToString(await openapiTS(document, { alphabetize: true }));
await app.close();
mkdirSync(join(root, 'dist/console-types'), { recursive: true });
writeFileSync(join(root, 'dist/console-types/api.d.ts'), types);

function nothing() {
  const known = { version: 'types', consoleFolder: undefined };
  return new Proxy(known, { get: (_, name) => (name in known ? known[name] : {}) });
}
