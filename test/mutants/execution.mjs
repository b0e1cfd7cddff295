// The way of a command: keys, revisions, what is remembered, and what is written beside it.
const EXECUTOR = ['libs/application/engine/execution/command-executor.spec.ts'];
const DECIDED_UNDER = ['libs/application/engine/execution/decided-under.spec.ts'];
const HISTORIES = ['libs/application/engine/execution/stream-histories.spec.ts'];
const TASK_DOORS = ['apps/api/task/tasks.spec.ts'];
const ACTING_UNIT = ['apps/api/task/acting-unit.spec.ts'];

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
    name: 'execution/a-reason-is-lost-where-nothing-changes',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: 'wouldLoseReason(envelope, history) ?? nothingChanged',
    replace: 'nothingChanged',
    specs: EXECUTOR,
  },
  {
    name: 'execution/a-tag-matches-what-is-not-there',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: "if (envelope.expectedEtag !== undefined && history.etag < 0) return reject('nothing-to-match');\n",
    replace: '',
    specs: EXECUTOR,
  },
];
