import type { DirectiveCommand } from '#domain/directive/directive.decide.js';
import type { Directive } from '#domain/directive/directive.js';
import { directiveDoors } from '#texts/directive/directive.doors.js';
import { directiveSaid } from '#texts/directive/directive.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { carriedOut, whoeverCarriesOut } from './directive.rights.js';

export const acceptDirective = defineCommand<
  Extract<DirectiveCommand, { type: 'AcceptDirective' }>,
  Directive,
  ReasonedBody,
  ReturnType<typeof carriedOut>
>({
  name: 'AcceptDirective',
  stream: 'directive',
  right: whoeverCarriesOut,
  subject: (_command, directive, context) => carriedOut(directive, context),
  offered: {
    on: 'directive',
    when: ({ status }) => status === 'issued',
    subject: carriedOut,
  },
  door: {
    route: 'POST /v1/directives/:directive/acceptance',
    body: ReasonedBody,
    text: directiveDoors.AcceptDirective,
    said: {
      texts: directiveSaid.AcceptDirective,
      facts: ({ state: { about }, names }) => ({ about: names.about(about.kind, about.id) }),
    },
    example: {},
    verb: { name: 'directive accept', actsAs: 'demo-head' },
    make: ({ now, by }) => ({ command: { type: 'AcceptDirective', now, by } }),
  },
});
