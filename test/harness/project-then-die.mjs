// Folds the log in the folder of its first argument, prints the first position that can be read, and is gone by SIGKILL
// while the projector thread is at work on the rest.
import { writeSync } from 'node:fs';
import { openSqliteReadModels } from '../../dist/libs/infrastructure/read-models/sqlite/sqlite.read-models.js';

await openSqliteReadModels({
  folder: process.argv[2],
  onProjected: (position) => {
    writeSync(1, String(position));
    process.kill(process.pid, 'SIGKILL');
  },
});
