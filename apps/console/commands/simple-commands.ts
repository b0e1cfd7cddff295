import type { CommandName } from '../api/command-routes.js';

interface SimpleForm {
  /** The one field of words that it takes, by its name in the body. */
  readonly words?: 'text' | 'reason' | 'note' | 'narrative';
  readonly isRequired?: boolean;
  /** Put into the body as it is. */
  readonly fixed?: Readonly<Record<string, boolean>>;
}

/** Commands that need no more than a sentence, or nothing. The others have forms of their own. */
export const simpleForms = {
  AcceptTask: {},
  ExplainLateness: { words: 'text', isRequired: true },
  SubmitResult: { words: 'narrative', isRequired: true },
  ConfirmResult: { words: 'note' },
  ReturnResult: { words: 'reason', isRequired: true },
  RequestDeclination: { words: 'reason', isRequired: true },
  AnswerUrge: { words: 'text', isRequired: true },
  EscalateBlocker: { words: 'reason', isRequired: true },
  ReturnBlocker: { words: 'reason', isRequired: true },
  ResolveBlocker: { words: 'text', isRequired: true },
  AcknowledgeEscalation: { words: 'note' },
  AcceptDirective: {},
  AnswerDirective: { words: 'text', isRequired: true },
  CompleteDirective: { words: 'text' },
  ReturnDirective: { words: 'reason', isRequired: true },
} as const satisfies Partial<Record<CommandName, SimpleForm>>;

export type SimpleCommand = keyof typeof simpleForms;

export const simpleFormOf = (name: SimpleCommand): SimpleForm => simpleForms[name];

export const isSimple = (name: string): name is SimpleCommand => Object.hasOwn(simpleForms, name);
