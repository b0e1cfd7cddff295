import { openSqliteReadModels } from '../../dist/libs/infrastructure/read-models/sqlite/sqlite.read-models.js';
import { open as openStore } from './dondoc-store.mjs';

/** The log and, when they are asked for, its read models, as the product opens them. */
export async function open({ folder }) {
  const { store, close } = await openStore({ folder });
  const opened = [];
  return {
    store,
    readModels: async () => {
      const models = await openSqliteReadModels({ folder });
      opened.push(models);
      return models;
    },
    close: async () => {
      for (const models of opened) await models.close();
      await close();
    },
  };
}
