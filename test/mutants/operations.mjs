// Work over many streams: checked first, written down, done once, gone on with, counted.
const RUNNER = ['libs/application/engine/operations/operation-runner.spec.ts'];
const COUNTED = ['libs/application/engine/operations/operations.projection.spec.ts'];
const IMPORT = ['apps/api/programme/import.spec.ts'];
const RUNNER_FILE = 'libs/application/engine/operations/operation-runner.ts';

export const operations = [
  {
    name: 'operations/begun-before-all-is-checked',
    file: RUNNER_FILE,
    find: 'const refused = await this.#check(asked, plan);\n    // What',
    replace: 'const refused: Refusals = new Map();\n    // What',
    specs: RUNNER,
  },
  {
    name: 'operations/gone-on-with-as-of-now',
    file: RUNNER_FILE,
    find: 'this.executor.contextAt(Number(begun.position) as Position)',
    replace: 'this.executor.contextNow()',
    specs: RUNNER,
  },
  {
    name: 'operations/an-item-has-another-key-each-time',
    file: RUNNER_FILE,
    find: 'ids.item(operation, streamOfItem(item))',
    replace: 'ids.item(operation, `${streamOfItem(item)} ${performance.now()}`)',
    specs: RUNNER,
  },
  {
    name: 'operations/all-items-have-one-key',
    file: RUNNER_FILE,
    find: 'ids.item(operation, streamOfItem(item))',
    replace: "ids.item(operation, '')",
    specs: RUNNER,
  },
  {
    name: 'operations/an-item-stands-on-nothing',
    file: RUNNER_FILE,
    find: "refused.get(item.standsOn ?? '') ?? ",
    replace: '',
    specs: RUNNER,
  },
  {
    name: 'operations/one-stream-that-stands-still-stops-the-others',
    file: RUNNER_FILE,
    find: '.catch(refusalOfStream)',
    replace: '',
    specs: RUNNER,
  },
  {
    name: 'operations/nothing-to-do-is-begun',
    file: RUNNER_FILE,
    find: 'before === undefined && items.length > 0',
    replace: 'before === undefined',
    specs: RUNNER,
  },
  {
    name: 'operations/anybody-may-begin',
    file: RUNNER_FILE,
    find: 'return (await this.executor.answerBefore(beginning)) ?? this.executor.refusalOf(beginning);',
    replace: 'return this.executor.answerBefore(beginning);',
    specs: RUNNER,
  },
  {
    name: 'operations/cut-off-is-shown-as-done',
    file: 'libs/application/engine/operations/operation.query.ts',
    find: "row.done < row.items ? 'partly' : 'done'",
    replace: "'done'",
    specs: RUNNER,
  },
  {
    name: 'operations/what-others-began-is-shown-after-a-restart',
    file: 'libs/application/engine/operations/operation.query.ts',
    find: 'if (row?.by !== by)',
    replace: 'if (row === undefined)',
    specs: RUNNER,
  },
  {
    name: 'operations/what-others-began-is-shown',
    file: 'libs/infrastructure/operations/in-memory.operations.ts',
    find: 'known?.by === by',
    replace: 'known !== undefined',
    specs: IMPORT,
  },
  {
    name: 'operations/each-event-is-an-item',
    file: 'libs/application/engine/operations/operations.projection.ts',
    find: ' || event.id !== ids.eventId(commandKey, 0)',
    replace: '',
    specs: COUNTED,
  },
  {
    name: 'operations/an-import-forgets-what-it-was-asked',
    file: 'apps/api/programme/import.controller.ts',
    find: 'fingerprint: fingerprintOf(call.sent)',
    replace: "fingerprint: ''",
    specs: IMPORT,
  },
  {
    name: 'operations/gone-on-with-as-of-another-day',
    file: RUNNER_FILE,
    find: 'event === undefined ? this.clock.now() : instant(event.recordedAt)',
    replace: 'event === undefined ? this.clock.now() : this.clock.now()',
    specs: RUNNER,
  },
];
