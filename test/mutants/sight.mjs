/** Who reads what, and that the rest is not there. */
const MATRIX = ['test/rights/reading.spec.ts'];
const BOTH = ['test/rights/reading.spec.ts', 'test/rights/non-interference.spec.ts'];
const EVENTS = ['libs/application/log/events.query.spec.ts'];
const BOARD = ['libs/application/task/board.query.spec.ts'];
const HINTS = ['libs/application/engine/live/person-hints.spec.ts'];
const EXEC = ['test/rights/rights-matrix.spec.ts'];
const PARTIES = ['libs/application/engine/sight/parties.spec.ts'];
const DETAIL = ['libs/application/task/task-detail.query.spec.ts'];

const NAMES = ['test/rights/names.spec.ts'];

export const sight = [
  {
    name: 'sight/a-coordinating-unit-may-not-read',
    file: 'libs/application/engine/sight/may-read.ts',
    find: "{ of: 'own', parts: ALL }],\n  head",
    replace: "{ of: 'own', parts: ['lead', 'assigning'] }],\n  head",
    specs: MATRIX,
  },
  {
    name: 'sight/a-head-reads-its-own-unit-alone',
    file: 'libs/application/engine/sight/may-read.ts',
    find: "head: [{ of: 'subtree'",
    replace: "head: [{ of: 'own'",
    specs: MATRIX,
  },
  {
    name: 'sight/an-auditor-reads-as-staff',
    file: 'libs/application/engine/sight/may-read.ts',
    find: "auditor: [{ of: 'subtree'",
    replace: "auditor: [{ of: 'own'",
    specs: MATRIX,
  },
  {
    name: 'sight/an-administrator-reads-cases',
    file: 'libs/application/engine/sight/may-read.ts',
    find: 'administrator: []',
    replace: "administrator: [{ of: 'subtree', parts: ALL }]",
    specs: MATRIX,
  },
  {
    name: 'sight/a-leader-reads-the-whole-ministry',
    file: 'libs/application/engine/sight/may-read.ts',
    find: "fieldLeader: [{ of: 'portfolio'",
    replace: "fieldLeader: [{ of: 'subtree'",
    specs: MATRIX,
  },
  {
    name: 'sight/the-ministry-reads-what-it-coordinates-below',
    file: 'libs/application/engine/sight/may-read.ts',
    find: "{ of: 'subtree', parts: ['lead', 'assigning'] }",
    replace: "{ of: 'subtree', parts: ALL }",
    specs: MATRIX,
  },
  {
    name: 'sight/a-portfolio-without-what-is-under-it',
    file: 'libs/application/engine/sight/sight.ts',
    find: 'this.#isUnder(each, unit)',
    replace: 'unit === each',
    specs: MATRIX,
  },
  {
    name: 'sight/a-task-is-there-for-everybody',
    file: 'libs/application/engine/sight/seen-rows.ts',
    find: 'sight.task(row.id, row.state.content) ||',
    replace: "sight.holds('', '') || row.id !== '' ||",
    specs: BOTH,
  },
  {
    name: 'sight/a-blocker-is-there-for-everybody',
    file: 'libs/application/engine/sight/seen-rows.ts',
    find: 'sight.blocker(row.id, row.state) ||',
    replace: 'row.id !== sight.person ||',
    specs: BOTH,
  },
  {
    name: 'sight/duties-are-there-for-everybody',
    file: 'libs/application/engine/sight/seen-rows.ts',
    find: 'duties: (row, sight) => sight.duty(row.id, row.state)',
    replace: 'duties: everybody',
    specs: BOTH,
  },
  {
    name: 'sight/escalations-are-there-for-everybody',
    file: 'libs/application/engine/sight/seen-rows.ts',
    find: 'escalations: ({ aboutKind, aboutId }, sight) => sight.stream(`${aboutKind}-${aboutId}`)',
    replace: 'escalations: everybody',
    specs: BOTH,
  },
  {
    name: 'sight/directives-are-there-for-everybody',
    file: 'libs/application/engine/sight/seen-rows.ts',
    find: 'directives: (row, sight) => sight.directive(row.id, row.state)',
    replace: 'directives: everybody',
    specs: BOTH,
  },
  {
    name: 'sight/a-page-ends-where-what-is-not-theirs-is-left-out',
    file: 'libs/application/engine/sight/seen-rows.ts',
    find: 'if (rows.length >= limit || found.length < asked) return rows.slice(0, limit);',
    replace: 'if (asked >= limit) return rows.slice(0, limit);',
    specs: EVENTS,
  },
  {
    name: 'sight/the-sums-of-a-programme-for-everybody',
    file: 'libs/application/duty/period.query.ts',
    find: 'scope.sight.keeps(programme) ? countsOf(units) : null',
    replace: 'countsOf(units)',
    specs: MATRIX,
  },
  {
    name: 'sight/the-board-of-whoever-asks',
    file: 'libs/application/task/board.query.ts',
    find: "units.every((each) => sight.covers(each, 'lead'))",
    replace: 'units.length > 0',
    specs: MATRIX,
  },
  {
    name: 'sight/a-part-of-a-board-says-it-is-whole',
    file: 'libs/application/task/board.query.ts',
    find: 'isPartial: true',
    replace: 'isPartial: false',
    specs: BOARD,
  },
  {
    name: 'sight/whoever-left-the-post-reads-on',
    file: 'libs/application/engine/sight/parties.ts',
    find: "row.person === '' || row.person === person",
    replace: 'true',
    specs: PARTIES,
  },
  {
    name: 'sight/whom-a-directive-went-to-reads-nothing',
    file: 'libs/application/engine/sight/parties.projection.ts',
    find: '[fact.data.issuer, fact.data.addressee]',
    replace: '[fact.data.issuer]',
    specs: MATRIX,
  },
  {
    name: 'sight/a-directive-without-what-it-is-about',
    file: 'libs/application/engine/sight/parties.projection.ts',
    find: '[stream, ...thingsBehind(`${about.kind}-${about.id}`, rows)]',
    replace: '[stream]',
    specs: MATRIX,
  },
  {
    name: 'sight/hints-of-what-is-not-theirs',
    file: 'libs/application/engine/live/person-hints.ts',
    find: 'SeenRows.of(this.rows, this.person)',
    replace: 'this.rows',
    specs: HINTS,
  },
  {
    name: 'sight/a-command-on-what-is-not-theirs-says-that-it-is-there',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: 'this.#isShown(envelope, history, context) ? history : StreamHistory.empty(rules)',
    replace: 'this.#isShown(envelope, history, context) || history.revision > 0 ? history : StreamHistory.empty(rules)',
    specs: EXEC,
  },
  {
    name: 'sight/restricted-words-for-whoever-reads-that-it-is-there',
    file: 'libs/application/engine/sight/sight.ts',
    find: 'if (now?.isRestricted !== true) return true;',
    replace: 'if (now !== undefined) return true;',
    specs: DETAIL,
  },
  {
    name: 'sight/restricted-words-not-for-who-coordinates',
    file: 'libs/application/engine/sight/sight.ts',
    find: '[leadUnit, ...coordinatingUnits, assigningUnit]',
    replace: '[leadUnit, assigningUnit]',
    specs: DETAIL,
  },
  {
    name: 'sight/staff-of-other-units-by-name',
    file: 'libs/application/engine/sight/may-know.ts',
    find: 'staff: [COLLEAGUES]',
    replace: "staff: [{ of: 'all', on: EVERYWHERE }]",
    specs: NAMES,
  },
  {
    name: 'sight/an-administrator-knows-whoever-works',
    file: 'libs/application/engine/sight/may-know.ts',
    find: "{ of: 'all', on: ['organisation'] }",
    replace: "{ of: 'all', on: EVERYWHERE }",
    specs: NAMES,
  },
  {
    name: 'sight/the-secretariat-of-a-department-knows-what-is-under-it',
    file: 'libs/application/engine/sight/sight.ts',
    find: "unitOf(this.context.directory, own)?.kind === 'ministry' && this.#isUnder(own, unit)",
    replace: 'this.#isUnder(own, unit)',
    specs: NAMES,
  },
  {
    name: 'sight/people-of-one-task-are-strangers',
    file: 'libs/application/engine/sight/sight.ts',
    find: 'if (this.#things.has(thing)) return true;',
    replace: "if (thing === '' && this.#things.has(thing)) return true;",
    specs: NAMES,
  },
  {
    name: 'sight/a-name-that-nobody-asked-for',
    file: 'libs/application/engine/sight/names.ts',
    find: 'if (!sight.knows(person, page, context.directory)) return null;',
    replace: "if (person === '' && !sight.knows(person, page, context.directory)) return null;",
    specs: NAMES,
  },
  {
    name: 'sight/people-of-a-unit-for-everybody',
    file: 'libs/application/directory/people.query.ts',
    find: "scope.sight.knowsPeopleOf(unit, 'organisation')",
    replace: "scope.sight.knowsPeopleOf(unit, 'organisation') || unit !== ''",
    specs: ['libs/application/directory/people.query.spec.ts', 'test/rights/non-interference.spec.ts'],
  },
];
