import { join } from 'node:path';
import { FirstLinks, type FirstLinksKept } from '#application/ports/first-links.js';
import { instant } from '#domain/kernel/time.js';
import { makeFolder } from '../event-store/sqlite/log-folder.js';
import { KeptFile } from '../sessions/kept-file.js';
import { CREDENTIALS_FOLDER } from './file.credentials.js';

const NONE: FirstLinksKept = { links: [], ended: [] };

/**
 * Calls: `first-administrator.json` in the folder of credentials (0600).
 * Answers: from the file, each time.
 * Failures: a damaged file counts as none: links that were given out are not known any more.
 * Guarantees: a link that was given out is known after a crash, and so is that it was used.
 */
export class FileFirstLinks extends FirstLinks {
  readonly #file: KeptFile<FirstLinksKept>;

  constructor(dataFolder: string, onDamaged: (path: string) => void) {
    super();
    const folder = join(dataFolder, CREDENTIALS_FOLDER);
    makeFolder(folder);
    this.#file = new KeptFile(join(folder, 'first-administrator.json'), keptIn, onDamaged);
  }

  read(): FirstLinksKept {
    return this.#file.read() ?? NONE;
  }

  keep(kept: FirstLinksKept): void {
    this.#file.write(kept);
  }
}

function keptIn(value: unknown): FirstLinksKept | undefined {
  const [links, ended, begun] = [get(value, 'links'), get(value, 'ended'), get(value, 'begun')];
  if (!Array.isArray(links) || !Array.isArray(ended)) return undefined;
  return {
    links: links.flatMap((link: unknown) => {
      const [digest, until] = [get(link, 'digest'), get(link, 'until')];
      return typeof digest === 'string' && typeof until === 'number' ? [{ digest, until: instant(until) }] : [];
    }),
    ended: ended.filter((each) => typeof each === 'string'),
    ...(typeof begun === 'string' ? { begun } : {}),
  };
}

const get = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
