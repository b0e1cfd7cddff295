import { createInterface } from 'node:readline/promises';
import { optionTexts } from '#texts/command-line/options.texts.js';
import type { Ask } from './args.js';
import type { Language } from './language.js';

/** The question goes to standard error: standard output may be a file. Undefined where nobody sits at the terminal. */
export function askAt(language: Language, isForbidden: boolean): Ask {
  if (isForbidden || !process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  return async (about) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await terminal.question(`${optionTexts[about][language]}: `);
    } finally {
      terminal.close();
    }
  };
}
