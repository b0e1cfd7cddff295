import type { DirectiveCommand } from '#domain/directive/directive.decide.js';
import type { Directive } from '#domain/directive/directive.js';
import { directiveDoors } from '#texts/directive/directive.doors.js';
import { directiveSaid } from '#texts/directive/directive.said.js';
import { ReturnBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { addresseeOfDirective, isOpen } from './directive.rights.js';

export const returnDirective = defineCommand<
  Extract<DirectiveCommand, { type: 'ReturnDirective' }>,
  Directive,
  ReturnBody
>({
  name: 'ReturnDirective',
  stream: 'directive',
  right: addresseeOfDirective,
  offered: { on: 'directive', when: isOpen },
  door: {
    route: 'POST /v1/directives/:directive/return',
    body: ReturnBody,
    needsMatch: true,
    text: directiveDoors.ReturnDirective,
    said: {
      texts: directiveSaid.ReturnDirective,
      facts: ({ state: { about }, names }) => ({ about: names.about(about.kind, about.id) }),
    },
    example: { reason: 'Không thuộc chức năng của Cục.' },
    verb: { name: 'directive return', actsAs: 'demo-head' },
    make: ({ body: { reason }, now, by }) => ({ command: { type: 'ReturnDirective', now, by, reason } }),
  },
});
