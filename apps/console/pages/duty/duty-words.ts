/** A report is sent, corrected while its day lasts, or added to after it. */
export type DutyFormKind = 'send' | 'correct' | 'supplement';

export type DutyWords = Readonly<{
  results: string;
  shortcomings: string;
  proposals: string;
  note: string;
  reason: string;
  blockers: readonly string[];
  /** Why each task has no report, by its id. */
  without: Readonly<Record<string, string>>;
}>;
