import type { Schemas } from '../../../api/reads.js';

/** With forms of their own; the others need a sentence at most. */
export const formed = [
  'ReportProgress',
  'RaiseBlocker',
  'RequestExtension',
  'DecideExtension',
  'DecideDeclination',
  'SubmitResult',
  'NameHandler',
  'CorrectProgressReport',
] as const;

export type FormedCommand = (typeof formed)[number];

/** What the form of a command is given. */
export interface FormProps {
  readonly task: Schemas['TaskDetail'];
  readonly onClose: () => void;
}
