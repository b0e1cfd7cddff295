import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

const assets = join(import.meta.dirname, '../../dist/console/assets');
const files = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name));

/** Browsers are sent the small one: what is missing in it is missing for everybody, whatever the other holds. */
describe('the console as it is built', () => {
  it('is there, in several files', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it.each(files)('%s is the same when it is unpacked', (name) => {
    const unpacked = gunzipSync(readFileSync(join(assets, `${name}.gz`)));
    expect(unpacked.equals(readFileSync(join(assets, name)))).toBe(true);
  });
});
