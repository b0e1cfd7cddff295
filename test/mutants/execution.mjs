// The way of a command: keys, revisions, who may, for which unit, and what is written beside it.
const EXECUTOR = ['libs/application/engine/execution/command-executor.spec.ts'];
const DECIDED_UNDER = ['libs/application/engine/execution/decided-under.spec.ts'];
const HISTORIES = ['libs/application/engine/execution/stream-histories.spec.ts'];
const TASK_DOORS = ['apps/api/task/tasks.spec.ts'];
const ACTING_UNIT = ['apps/api/task/acting-unit.spec.ts'];
const BAD_INPUT = ['apps/api/bad-input.spec.ts'];
const STUCK = ['apps/api/escalation/what-is-stuck.spec.ts'];

export const execution = [
  {
    name: 'execution/a-key-answers-whatever-is-asked',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: "if (fingerprint !== asked.fingerprint) return reject('idempotency-key-reused');\n",
    replace: '',
    specs: EXECUTOR,
  },
  {
    name: 'execution/a-repeat-is-decided-again',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: 'const repeated = repeatOf(envelope, history, id);\n    if (repeated !== undefined) return repeated;\n',
    replace: '',
    specs: EXECUTOR,
  },
  {
    name: 'execution/a-key-is-forgotten-where-it-named-another-task',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: 'isPersons && envelope.isTargetInKey !== true',
    replace: 'isPersons && envelope.isTargetInKey === true',
    specs: TASK_DOORS,
  },
  {
    name: 'execution/no-change-from-memory-is-believed',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: 'return isDone(answer) && answer.changed ? answer : undefined;',
    replace: 'return isDone(answer) ? answer : undefined;',
    specs: EXECUTOR,
  },
  {
    name: 'execution/a-form-is-stale-after-a-reminder',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: 'expectedEtag === undefined || expectedEtag === etag',
    replace: 'expectedEtag === undefined || expectedEtag === revision',
    specs: TASK_DOORS,
  },
  {
    name: 'execution/no-form-is-ever-stale',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: 'if (stale !== undefined) return stale;\n',
    replace: '',
    specs: TASK_DOORS,
  },
  {
    name: 'execution/a-machine-moves-the-etag',
    file: 'libs/application/engine/execution/stream-history.ts',
    find: 'if (etag < 0 || isByPerson(event)) etag = revision;',
    replace: 'etag = revision;',
    specs: HISTORIES,
  },
  {
    name: 'execution/a-history-is-kept-though-a-longer-one-is-known',
    file: 'libs/application/engine/execution/stream-histories.ts',
    find: 'if (history.revision < (this.#kept.get(stream)?.revision ?? history.revision)) return;\n',
    replace: '',
    specs: HISTORIES,
  },
  {
    name: 'execution/only-one-page-of-a-long-stream',
    file: 'libs/application/engine/execution/stream-histories.ts',
    find: 'if (page.length < PAGE) break;',
    replace: 'if (page.length <= PAGE) break;',
    specs: HISTORIES,
  },
  {
    name: 'execution/the-last-write-is-the-one-added-last',
    file: 'libs/application/engine/execution/pending-writes.ts',
    find: 'this.#last.set(category, later(this.#last.get(category), position));',
    replace: 'this.#last.set(category, position);',
    specs: ['libs/application/engine/execution/pending-writes.spec.ts'],
  },
  {
    name: 'execution/one-stream-at-a-time-no-more',
    file: 'libs/application/engine/execution/keyed-mutex.ts',
    find: '(this.#last.get(key) ?? Promise.resolve()).then(work)',
    replace: 'Promise.resolve().then(work)',
    specs: ['libs/application/engine/execution/keyed-mutex.spec.ts'],
  },
  {
    name: 'execution/the-acting-unit-is-not-recorded',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: "...(actor.kind === 'person' && actor.unit !== undefined ? { unit: actor.unit } : {}),\n",
    replace: '',
    specs: ACTING_UNIT,
  },
  {
    name: 'execution/the-reason-is-not-recorded',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: '...(reason === undefined ? {} : { reason }),\n',
    replace: '',
    specs: ACTING_UNIT,
  },
  {
    name: 'execution/what-a-decision-was-measured-against-is-not-recorded',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: '...(context === undefined ? {} : { decidedAgainst: decidedAgainst(context, occurredAt) }),\n',
    replace: '',
    specs: DECIDED_UNDER,
  },
  {
    name: 'execution/a-task-follows-the-newest-policy',
    file: 'libs/application/engine/execution/stream-rules.ts',
    find: 'policy: context.policy(pinned(task)),',
    replace: 'policy: context.policy(),',
    specs: DECIDED_UNDER,
  },
  {
    name: 'execution/a-pinned-policy-is-found-by-its-name-alone',
    file: 'libs/application/engine/projection/due.ts',
    find: 'versions.find(({ version }) => version === ref.version)',
    replace: 'versions.at(-1)',
    specs: DECIDED_UNDER,
  },
  {
    name: 'execution/a-foreign-acting-unit-is-believed',
    file: 'libs/application/engine/execution/rights.ts',
    find: "return units.has(unit) ? undefined : reject('not-your-unit', { unit }, '/unit');",
    replace: 'return undefined;',
    specs: ACTING_UNIT,
  },
  {
    name: 'execution/the-acting-unit-is-ignored',
    file: 'libs/application/engine/execution/rights.ts',
    find: '.filter((held) => actor.unit === undefined || held.unit === actor.unit)',
    replace: '',
    specs: ACTING_UNIT,
  },
  {
    name: 'execution/the-acting-unit-need-not-be-said',
    file: 'libs/application/engine/execution/rights.ts',
    find: 'if (units.size > 1)',
    replace: 'if (units.size > 2)',
    specs: ACTING_UNIT,
  },
  {
    name: 'execution/only-the-first-unit-may-be-named',
    file: 'libs/application/engine/execution/acting-unit.ts',
    find: '[only, ...others].includes(named)',
    replace: '[only].includes(named)',
    specs: ['libs/application/engine/execution/acting-unit.spec.ts'],
  },
  {
    name: 'execution/the-doer-confirms-their-own-result',
    file: 'libs/application/engine/execution/rights.ts',
    find: 'ConfirmResult: secretariat,',
    replace: 'ConfirmResult: leadUnit,',
    specs: BAD_INPUT,
  },
  {
    name: 'execution/another-unit-reports',
    file: 'libs/application/engine/execution/rights.ts',
    find: 'own.filter((held) => held.unit === unit)',
    replace: 'own',
    specs: [...BAD_INPUT, ...STUCK],
  },
  {
    name: 'execution/anybody-completes-a-directive',
    file: 'libs/application/engine/execution/rights.ts',
    find: 'holdsAddresseePost(directory, person, state.direction)',
    replace: 'state.direction !== undefined',
    specs: STUCK,
  },
  {
    name: 'execution/a-programme-is-filled-by-whoever-may-assign',
    file: 'apps/api/task/assign-task.controller.ts',
    find: "if (known.keptBy !== acting.unit) return { target, command: reject('not-your-unit', { unit: known.keptBy }) };\n",
    replace: '',
    specs: BAD_INPUT,
  },
];
