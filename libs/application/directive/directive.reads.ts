import { DirectiveDetail } from '#contracts/directive.js';
import { directiveDoors } from '#texts/directive/directive.doors.js';
import { ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { directiveDetailOf } from './directive.query.js';

export const directiveReads = {
  DirectiveDetail: defineRead({
    name: 'DirectiveDetail',
    route: 'GET /v1/directives/:directive',
    params: ReadParams,
    text: directiveDoors.DirectiveDetail,
    answer: DirectiveDetail,
    read: ({ scope, log, in: path }) => directiveDetailOf(scope, log, path('directive')),
  }),
} satisfies Reads;
