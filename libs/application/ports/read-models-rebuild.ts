/** Folds every event anew beside the rows that serve, which then give way. */
export abstract class ReadModelsRebuild {
  /** Resolves when the new rows serve. Asked for again while it runs, it is the same rebuild. */
  abstract rebuild(): Promise<void>;
}
