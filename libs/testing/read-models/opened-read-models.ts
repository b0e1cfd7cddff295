import type { ReadModelWriter } from '#application/ports/read-model-writer.js';
import type { ReadModels, RowWriter } from '#application/ports/read-models.js';
import { checkpointAt, position } from './rows.js';

/** Both sides of the same rows. */
export interface OpenedReadModels {
  readonly writer: ReadModelWriter;
  readonly models: Pick<ReadModels, 'get' | 'find' | 'positionAt'>;
  close(): void;
}

export type Opened = () => OpenedReadModels;

/** One event's rows, committed. */
export function write({ writer }: OpenedReadModels, at: number, work: (rows: RowWriter) => void): void {
  writer.commit(checkpointAt(at), (batch) => batch.at(position(at), work));
}
