import type { DirectiveCommand } from '#domain/directive/directive.decide.js';
import type { Directive } from '#domain/directive/directive.js';
import { defined } from '#domain/kernel/plain.js';
import { directiveDoors } from '#texts/directive/directive.doors.js';
import { directiveSaid } from '#texts/directive/directive.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Evidence, LENGTH, Optional, Words } from '../engine/definition/fields.js';
import { type CarriedOut, carryingOut, isOpen } from './directive.rights.js';

export class CompleteDirectiveBody extends ReasonedBody {
  @Optional()
  @Words(LENGTH.narrative)
  readonly text?: string;

  @Optional()
  @Evidence()
  readonly evidence?: string[];
}

export const completeDirective = defineCommand<
  Extract<DirectiveCommand, { type: 'CompleteDirective' }>,
  Directive,
  CompleteDirectiveBody,
  CarriedOut
>({
  name: 'CompleteDirective',
  stream: 'directive',
  ...carryingOut(isOpen),
  door: {
    route: 'POST /v1/directives/:directive/completion',
    body: CompleteDirectiveBody,
    text: directiveDoors.CompleteDirective,
    said: {
      texts: directiveSaid.CompleteDirective,
      facts: ({ state: { about }, names }) => ({ about: names.about(about.kind, about.id) }),
    },
    example: { text: 'Đã họp xong.' },
    verb: { name: 'directive complete', actsAs: 'demo-head' },
    make: ({ body: { text, evidence = [] }, now, by }) => ({
      command: { type: 'CompleteDirective', now, by, evidence, ...defined({ text }) },
    }),
  },
});
