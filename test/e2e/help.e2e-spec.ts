import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { builtUrl } from '../harness/built.js';

const main = fileURLToPath(builtUrl('programs/cli.js'));
const help = (language: string) =>
  spawnSync(process.execPath, [main, '--lang', language, 'restore', '--help'], { encoding: 'utf8' })
    .stdout.replace(/\s+/g, ' ')
    .replace(/Global Options.*/, '');

it('says of a restore which file is read, and that the folder must be new or empty', () => {
  const english = help('en');
  expect(english).toMatch(/ file the file that `dondoc backup` made; it is only read /);
  expect(english).toMatch(/ --data-dir <folder> the new or empty folder /);
  expect(english).not.toMatch(/overwritten/);
  expect(help('vi')).toMatch(/ tệp do `dondoc backup` tạo ra; chỉ đọc .* thư mục mới hoặc còn trống /);
});
