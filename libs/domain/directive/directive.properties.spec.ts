import fc from 'fast-check';
import { aDay, aFollowUpEvent, aPerson, atAnyInstant } from '#testing/arbitrary-follow-up.js';
import { deciderProperties } from '#testing/decider-properties.js';
import { directoryOf } from '#testing/directory.js';
import { followUpProperties } from '#testing/follow-up-properties.js';
import { ministry } from '#testing/ministry.js';
import { vietnam, vietnamTime } from '#testing/vietnam-calendar.js';
import { defaultPolicy } from '../follow-up/default-policy.js';
import type { CivilDate, Instant } from '../kernel/time.js';
import { type DirectiveCommand, directiveDecider, nextDirectiveDue } from './directive.decide.js';
import type { Directive, DirectiveEvent, DirectiveFacts } from './directive.js';

type Doing = (now: Instant) => DirectiveCommand;

const dueOn = (due: CivilDate): DirectiveFacts => ({
  directive: 'd-1',
  about: { kind: 'task', id: 't-1' },
  issuer: { unit: 'BTTTT', post: 'security' },
  by: 'p-leader',
  addressee: { unit: 'C-ATTT', post: 'head' },
  text: 'Trình dự thảo',
  due,
  policy: { id: 'default', version: 1 },
});
const issue =
  (facts: DirectiveFacts): Doing =>
  (now) => ({ type: 'IssueDirective', now, ...facts });
const wake: Doing = (now) => ({ type: 'WakeDirective', now });
const someText = fc.constantFrom('Đang làm', 'Đã trình');

const aWord: fc.Arbitrary<Doing> = fc.oneof(
  aPerson.map(
    (by): Doing =>
      (now) => ({ type: 'AcceptDirective', now, by }),
  ),
  fc.tuple(aPerson, someText).map(
    ([by, text]): Doing =>
      (now) => ({ type: 'AnswerDirective', now, by, text, evidence: [] }),
  ),
);
const anEnd: fc.Arbitrary<Doing> = fc.oneof(
  aPerson.map(
    (by): Doing =>
      (now) => ({ type: 'CompleteDirective', now, by, evidence: ['12/TTr'] }),
  ),
  aPerson.map(
    (by): Doing =>
      (now) => ({ type: 'ReturnDirective', now, by, reason: 'Không thuộc thẩm quyền' }),
  ),
);

const context = { calendar: vietnam, directory: ministry, policy: defaultPolicy };

deciderProperties('a directive', directiveDecider, {
  command: atAnyInstant(
    fc.oneof(
      { weight: 2, arbitrary: aDay.map((due) => issue(dueOn(due))) },
      { weight: 3, arbitrary: fc.constant(wake) },
      { weight: 3, arbitrary: aWord },
      { weight: 1, arbitrary: anEnd },
    ),
  ),
  event: fc.oneof(
    aFollowUpEvent,
    aDay.map((due): DirectiveEvent => ({ type: 'DirectiveIssued', data: { ...dueOn(due), legalEnd: due } })),
    aPerson.map((by): DirectiveEvent => ({ type: 'DirectiveAccepted', data: { by } })),
    fc
      .tuple(aPerson, someText)
      .map(([by, text]): DirectiveEvent => ({ type: 'DirectiveAnswered', data: { by, text, evidence: [] } })),
    aPerson.map((by): DirectiveEvent => ({ type: 'DirectiveCompleted', data: { by, evidence: [] } })),
    aPerson.map((by): DirectiveEvent => ({ type: 'DirectiveReturned', data: { by, reason: 'Không' } })),
  ),
  context: fc.constantFrom(context, { ...context, directory: directoryOf({}) }),
  reaches: [
    'DirectiveIssued',
    'DirectiveAccepted',
    'DirectiveAnswered',
    'DirectiveCompleted',
    'DirectiveReturned',
    'ReminderDecided',
    'StepSkipped',
  ],
  // What was handed back is still told to its issuer.
  end: {
    isEnded: ({ status }) => status === 'completed' || status === 'returned',
    reopens: ['ReminderDecided', 'StepSkipped'],
  },
});

followUpProperties(
  'a directive',
  {
    decider: directiveDecider,
    context,
    nextDue: (directive: Directive) => nextDirectiveDue(directive, defaultPolicy, vietnamTime),
    wake,
  },
  issue(dueOn('2020-04-11' as CivilDate)),
  fc.oneof({ weight: 4, arbitrary: aWord }, { weight: 1, arbitrary: anEnd }),
  () => false,
);
