import type { DirectiveCommand } from '#domain/directive/directive.decide.js';
import type { ChangeHolders } from '#domain/follow-up/relations.js';
import { directiveDoors } from '#texts/directive/directive.doors.js';
import { type CommandsOf, givenBySystem } from '../engine/definition/command-definition.js';
import { acceptDirective } from './accept-directive.js';
import { answerDirective } from './answer-directive.js';
import { completeDirective } from './complete-directive.js';
import { returnDirective } from './return-directive.js';

export const directiveCommands = {
  IssueDirective: givenBySystem('IssueDirective', directiveDoors.IssueDirective, 'directive', 'creates'),
  AcceptDirective: acceptDirective,
  AnswerDirective: answerDirective,
  CompleteDirective: completeDirective,
  ReturnDirective: returnDirective,
  CloseDirective: givenBySystem('CloseDirective', directiveDoors.CloseDirective, 'directive'),
  WakeDirective: givenBySystem('WakeDirective', directiveDoors.WakeDirective, 'directive'),
} satisfies CommandsOf<Exclude<DirectiveCommand, ChangeHolders>>;
