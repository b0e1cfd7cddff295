import { fileURLToPath } from 'node:url';
import { ensureOwnPackages } from '../../infra/own-packages.mjs';

const folder = fileURLToPath(new URL('../peers/', import.meta.url));

/** Whether the peers are there in the end. */
export function ensurePeers() {
  const areThere = ensureOwnPackages(folder, '; one of them compiles for a minute or two');
  if (!areThere) console.log('The peers could not be installed: only dondoc and the limits are measured.');
  return areThere;
}
