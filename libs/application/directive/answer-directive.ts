import type { DirectiveCommand } from '#domain/directive/directive.decide.js';
import type { Directive } from '#domain/directive/directive.js';
import { directiveDoors } from '#texts/directive/directive.doors.js';
import { directiveSaid } from '#texts/directive/directive.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Evidence, LENGTH, Optional, Words } from '../engine/definition/fields.js';
import { type CarriedOut, carryingOut, isOpen } from './directive.rights.js';

export class AnswerDirectiveBody extends ReasonedBody {
  @Words(LENGTH.narrative)
  readonly text!: string;

  @Optional()
  @Evidence()
  readonly evidence?: string[];
}

export const answerDirective = defineCommand<
  Extract<DirectiveCommand, { type: 'AnswerDirective' }>,
  Directive,
  AnswerDirectiveBody,
  CarriedOut
>({
  name: 'AnswerDirective',
  stream: 'directive',
  ...carryingOut(isOpen),
  door: {
    route: 'POST /v1/directives/:directive/answers',
    body: AnswerDirectiveBody,
    text: directiveDoors.AnswerDirective,
    said: {
      texts: directiveSaid.AnswerDirective,
      facts: ({ state: { about }, names }) => ({ about: names.about(about.kind, about.id) }),
    },
    example: { text: 'Đã gửi giấy mời.' },
    verb: { name: 'directive answer', actsAs: 'demo-head' },
    make: ({ body: { text, evidence = [] }, now, by }) => ({
      command: { type: 'AnswerDirective', now, by, text, evidence },
    }),
  },
});
