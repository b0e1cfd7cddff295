// The store's writer thread as it would be with `synchronous=NORMAL`, which loses acknowledged events at a power cut:
// the test of power cuts must notice. There is no such switch in the product; it is forced here upon the open writer.
import { LogWriter } from '../../dist/libs/infrastructure/event-store/sqlite/log-writer.js';

const open = LogWriter.open.bind(LogWriter);
LogWriter.open = (folder) => {
  const writer = open(folder);
  writer.db.exec('PRAGMA synchronous = NORMAL');
  return writer;
};
await import('../../dist/libs/infrastructure/event-store/sqlite/writer.thread.js');
