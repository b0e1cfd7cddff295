/** What may be wrong with a programme's file beyond what a task's own rules refuse. */
export type ImportCode =
  | 'import-not-a-programme'
  | 'import-field-missing'
  | 'import-field-unreadable'
  | 'import-field-unknown'
  | 'import-text-refused'
  | 'import-text-too-long'
  | 'import-programme-unknown'
  | 'import-document-unknown'
  | 'import-code-twice'
  | 'import-deadline-without-end'
  | 'import-deadline-differs'
  | 'import-task-differs';
