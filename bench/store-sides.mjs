import { SideProcess } from './harness/side-process.mjs';

const at = (path) => new URL(path, import.meta.url);

/** Who stores events, each in a process and a log of its own; `settings` makes the log. */
export function storeSides({ scratch, hasPeers, postgres, eventStoreUrl }) {
  const inFolder = () => ({ folder: scratch.folder() });
  const onServer = () => ({ url: eventStoreUrl, prefix: `bench${Date.now().toString(36)}-` });
  const sides = [
    { name: 'dondoc', module: at('./sides/dondoc-store.mjs'), settings: inFolder },
    { name: 'limit', module: at('./limits/bare-loop.mjs'), settings: inFolder, appendsOnly: true },
  ];
  if (hasPeers) sides.push({ name: 'emmett-sqlite', module: at('./peers/emmett-sqlite.mjs'), settings: inFolder });
  if (hasPeers && postgres) {
    const settings = () => ({ url: postgres.newDatabase() });
    sides.push({ name: 'emmett-postgresql', module: at('./peers/emmett-postgresql.mjs'), settings });
  }
  if (eventStoreUrl !== undefined) {
    sides.push({ name: 'eventstoredb', module: at('./sides/eventstoredb-client.mjs'), settings: onServer });
    sides.push({ name: 'dondoc-on-eventstoredb', module: at('./sides/eventstoredb-adapter.mjs'), settings: onServer });
  }
  return sides;
}

/** Opens the sides, lets `use` measure them, and closes them, whatever happened. */
export async function withSides(sides, scratch, use) {
  const opened = [];
  const folders = [];
  try {
    for (const { name, module, settings } of sides) {
      const made = settings();
      if (made.folder !== undefined) folders.push(made.folder);
      opened.push(await SideProcess.open(name, module, made));
    }
    return await use(opened);
  } finally {
    await Promise.all(opened.map((side) => side.close()));
    for (const folder of folders) scratch.discard(folder);
  }
}
