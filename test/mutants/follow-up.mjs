// Who is told what, when, and what holds it.
const RULES = [
  'libs/domain/follow-up/timelines.spec.ts',
  'libs/domain/follow-up/follow-up.spec.ts',
  'libs/domain/follow-up/escalation.spec.ts',
];
const FIRST = ['libs/domain/task/task.life.spec.ts', 'libs/domain/duty/duty.life.spec.ts'];
const RELATIONS = ['libs/application/engine/relations/relations.spec.ts'];
const D = 'libs/domain/follow-up';

const mutant = (name, file, find, replace, specs = RULES) => ({
  name: `follow-up/${name}`,
  file,
  find,
  replace,
  specs,
});

export const followUp = [
  mutant(
    'holds-judged-when-woken',
    `${D}/follow-up.decide.ts`,
    'heldBy(this.#followUp, occurrence.heldBy, occurrence.dueAt, this.#by.time)',
    'heldBy(this.#followUp, occurrence.heldBy, (Date.now() as typeof occurrence.dueAt), this.#by.time)',
  ),
  mutant(
    'due-only-after-its-instant',
    `${D}/follow-up.decide.ts`,
    'Number.POSITIVE_INFINITY) > now) return',
    'Number.POSITIVE_INFINITY) >= now) return',
  ),
  mutant(
    'an-expiry-re-arms',
    `${D}/follow-up.decide.ts`,
    "'directiveEnded', 'takeover']);",
    "'directiveEnded', 'takeover', 'expiry']);",
  ),
  mutant(
    'an-acknowledgement-is-given-for-ever',
    `${D}/escalation.decide.ts`,
    'policy.acknowledgedOnce && current !== undefined && !current.isToldAgain',
    'false',
  ),
  mutant(
    'whoever-was-relieved-acts',
    `${D}/escalation.decide.ts`,
    'as(escalation.level).find(({ person }) => person === by)',
    'escalation.recipients.find(({ person }) => person === by)',
  ),
  mutant(
    'a-shorter-directive-ends-the-longer',
    `${D}/follow-up.evolve.ts`,
    'holds: [...followUp.holds, hold],\n    escalations: changed(followUp.escalations.map(upTo(level, expiringUntold))',
    'holds: [hold],\n    escalations: changed(followUp.escalations.map(upTo(level, expiringUntold))',
  ),
  mutant(
    'the-hold-that-ends-first-gives-the-reason',
    `${D}/holds.ts`,
    'if (fallsAt >= end || end <= last) continue;',
    'if (fallsAt >= end || last > Number.NEGATIVE_INFINITY) continue;',
  ),
  mutant(
    'a-directive-on-a-day-off-ends-that-day',
    `${D}/escalation.decide.ts`,
    'const legalEnd = nextWorkingDay(calendar, direction.due);',
    'const legalEnd = direction.due;',
  ),
  mutant(
    'what-was-held-back-is-never-made-good',
    `${D}/follow-up.decide.ts`,
    'heldBack.length === 0 || place < 0',
    'heldBack.length >= 0 || place < 0',
  ),
  mutant(
    'what-the-expiry-told-is-told-again',
    `${D}/follow-up.evolve.ts`,
    'followUp.heldBack.filter((role) => !roles.has(role))',
    'followUp.heldBack',
  ),
  mutant(
    'a-return-keeps-the-old-epoch',
    'libs/domain/task/task-result.ts',
    'const epoch = nextEpoch(task);',
    'const epoch = nextEpoch(task) - 1;',
  ),
  mutant(
    'a-return-in-time-counts-anew',
    'libs/domain/task/task-result.ts',
    'if (!hasEnded) return',
    'if (!hasEnded && legalEnd === undefined) return',
    ['libs/domain/task/task.decide.spec.ts'],
  ),
  mutant(
    'the-third-return-is-the-second',
    `${D}/default-policy.ts`,
    "also: [{ to: ['fieldLeader'], from: 3 }]",
    "also: [{ to: ['fieldLeader'], from: 2 }]",
  ),
  mutant(
    'an-acknowledged-level-climbs',
    `${D}/follow-up.evolve.ts`,
    'return withClimb(after, (climb) => (climb.level === level ? silent(climb) : climb));\n}\n\nfunction directed',
    'return after;\n}\n\nfunction directed',
  ),
  mutant(
    'a-directed-blocker-climbs-on',
    `${D}/follow-up.evolve.ts`,
    '{ ...silent(climb), toldAgain: 0 }',
    '{ ...climb, toldAgain: 0 }',
  ),
  mutant(
    'a-lower-levels-directive-holds-the-climb',
    `${D}/follow-up.evolve.ts`,
    '(climb.level === level ? { ...silent(climb)',
    '(climb.level !== undefined ? { ...silent(climb)',
  ),
  mutant(
    'a-level-without-a-holder-ends-the-climb',
    `${D}/climb.ts`,
    "if (nobodySince !== undefined) return ascend(nobodySince, 'nobody');",
    'if (nobodySince !== undefined) return undefined;',
  ),
  mutant('the-minister-is-asked-once', `${D}/climb.ts`, "step.from === 'left' && isAtTop", 'false'),
  mutant(
    'a-vacant-level-is-silence',
    `${D}/follow-up.decide.ts`,
    'return !this.#followUp.unanswerable.some((one) => one.level === level);',
    'return false;',
  ),
  mutant(
    'nobody-is-told-in-silence',
    `${D}/follow-up.decide.ts`,
    "this.#reachLess(role, occurrence).length > 0) ? undefined : 'nobody';",
    'this.#reachLess(role, occurrence).length > 0) ? undefined : undefined;',
  ),
  mutant(
    'one-post-told-twice',
    `${D}/follow-up.decide.ts`,
    '${recipient.unit} ${recipient.post} ${recipient.postId} ${recipient.person}',
    '${recipient.unit} ${recipient.post} ${recipient.postId} ${recipient.person} ${role}',
  ),
  mutant(
    'one-person-hears-twice-of-an-instant',
    `${D}/follow-up.decide.ts`,
    'const fresh = recipients.filter(({ person }) => !this.#hasHeard.has(`${at} ${person}`));',
    'const fresh = recipients;',
  ),
  mutant(
    'leaders-hear-each-fifth-time',
    `${D}/default-policy.ts`,
    "also: [{ to: ['fieldLeader', 'secretariat'], each: 4 }]",
    "also: [{ to: ['fieldLeader', 'secretariat'], each: 5 }]",
  ),
  mutant(
    'an-act-at-the-instant-of-a-step-shares-it',
    `${D}/follow-up.changes.ts`,
    'decidedAt >= at ? { at: instant(decidedAt + 1)',
    'decidedAt > at ? { at: instant(decidedAt + 1)',
  ),
  mutant(
    'the-oldest-missed-step-is-told',
    `${D}/occurrences.ts`,
    'occurrence.dueAt > latest.dueAt',
    'occurrence.dueAt < latest.dueAt',
    [...RULES, ...FIRST],
  ),
  mutant(
    'a-takeover-holds-on-to-the-others-word',
    `${D}/follow-up.evolve.ts`,
    '...(isTheirs ? { acknowledgement: { ...acknowledgement, isEnded: true } } : {}),',
    '',
  ),
  mutant(
    'an-ended-subject-goes-on',
    'libs/application/engine/relations/relations.projection.ts',
    "return progress === 'completed' ? 'confirmed' : undefined",
    'return undefined',
    RELATIONS,
  ),
  mutant(
    'a-directive-done-holds-on',
    'libs/application/engine/relations/relations.projection.ts',
    "put(rows, key, about.kind, about.id, event, { kind: 'end-directive', directive: id, how });",
    '',
    RELATIONS,
  ),
  mutant(
    'a-change-of-portfolio-is-nobodys-news',
    'libs/application/engine/relations/relations.projection.ts',
    "  'PortfolioAssigned',\n",
    '',
    RELATIONS,
  ),
  mutant(
    'what-fell-is-decided-after-the-act',
    'libs/application/engine/execution/command-executor.ts',
    'await this.#dueFirst.before(envelope);',
    'undefined;',
    RELATIONS,
  ),
  mutant(
    'what-ended-elsewhere-holds-whoever-acts-first',
    'libs/application/engine/execution/due-first.ts',
    'of isCarried ? [] : await this.#happenedElsewhere(envelope)',
    'of [] as readonly CommandEnvelope[]',
    RELATIONS,
  ),
  mutant(
    'whoever-comes-where-nobody-was-comes-for-ever',
    `${D}/follow-up.evolve.ts`,
    '(one.level === level ? { level, ...after(one) } : one)',
    'one',
    RELATIONS,
  ),
  mutant(
    'a-relation-waits-for-the-sweep',
    'libs/application/engine/execution/due-first.ts',
    "'at' in command && typeof command.at === 'number' ? command.at : command.now",
    'command.now',
    RELATIONS,
  ),
  mutant(
    'old-repetitions-come-back-with-a-return',
    `${D}/first-events.ts`,
    '(isRepetition(key) && repeatOf(key) > lastRepeat)',
    'isRepetition(key)',
    ['libs/domain/follow-up/first-events.spec.ts'],
  ),
];
