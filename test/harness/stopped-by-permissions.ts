import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How a program is started: what stands before its command line, and as whom. */
export interface Starting {
  readonly before: readonly string[];
  readonly as: { readonly uid?: number; readonly gid?: number };
}

export const asWeAre: Starting = { before: [], as: {} };

/** setpriv, of util-linux: root is then an owner like any other. */
const WITHOUT_CAPABILITIES = ['setpriv', '--inh-caps=-all', '--bounding-set=-all'];
const NOBODY = 65_534;

/**
 * Starts a program whom the modes of the files in `folder` stop, which of themselves stop no root. Where there is no
 * setpriv it runs as nobody, who must then be able to read the checkout.
 *
 * @param folder below the folder for temporary files
 * @param modes by name, "." for the folder itself; set once the files belong to whom the program runs as
 */
export function stoppedByPermissions(folder: string, modes: Readonly<Record<string, number>>): Starting {
  const starting = startingOf(folder);
  for (const [name, mode] of Object.entries(modes)) chmodSync(join(folder, name), mode);
  return starting;
}

function startingOf(folder: string): Starting {
  if (process.getuid?.() !== 0) return asWeAre;
  const [command = '', ...options] = WITHOUT_CAPABILITIES;
  if (spawnSync(command, [...options, 'true']).status === 0) return { before: WITHOUT_CAPABILITIES, as: {} };
  for (let above = dirname(folder); above.length > tmpdir().length; above = dirname(above)) chmodSync(above, 0o711);
  for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    chownSync(path, NOBODY, NOBODY);
  return { before: [], as: { uid: NOBODY, gid: NOBODY } };
}
