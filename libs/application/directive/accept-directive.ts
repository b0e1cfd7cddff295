import type { DirectiveCommand } from '#domain/directive/directive.decide.js';
import type { Directive } from '#domain/directive/directive.js';
import { directiveDoors } from '#texts/directive/directive.doors.js';
import { directiveSaid } from '#texts/directive/directive.said.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { type CarriedOut, carryingOut } from './directive.rights.js';

export const acceptDirective = defineCommand<
  Extract<DirectiveCommand, { type: 'AcceptDirective' }>,
  Directive,
  ReasonedBody,
  CarriedOut
>({
  name: 'AcceptDirective',
  stream: 'directive',
  ...carryingOut(({ status }) => status === 'issued'),
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
