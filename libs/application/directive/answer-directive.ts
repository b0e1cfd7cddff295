import { type DirectiveCommand, obstacleToDirective } from '#domain/directive/directive.decide.js';
import type { Directive } from '#domain/directive/directive.js';
import { directiveDoors } from '#texts/directive/directive.doors.js';
import { directiveSaid } from '#texts/directive/directive.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Evidence, LENGTH, Optional, Words } from '../engine/definition/fields.js';
import { carriedOut, whoeverCarriesOut } from './directive.rights.js';

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
  ReturnType<typeof carriedOut>
>({
  name: 'AnswerDirective',
  stream: 'directive',
  right: whoeverCarriesOut,
  subject: (_command, directive, context) => carriedOut(directive, context),
  offered: {
    on: 'directive',
    when: (directive) => obstacleToDirective(directive) === undefined,
    subject: carriedOut,
  },
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
