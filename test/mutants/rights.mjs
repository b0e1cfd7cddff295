// Who may: for which unit one acts, posts of units, addressees, and what a definition lets its right look at.
const TASK_DOORS = ['apps/api/task/tasks.spec.ts'];
const ACTING_UNIT = ['apps/api/task/acting-unit.spec.ts'];
const BAD_INPUT = ['apps/api/bad-input.spec.ts'];
const STUCK = ['apps/api/escalation/what-is-stuck.spec.ts'];

export const rights = [
  {
    name: 'rights/a-foreign-acting-unit-is-believed',
    file: 'libs/application/engine/execution/acting-unit.ts',
    find: "[only, ...others].includes(named) ? { unit: named } : reject('not-your-unit', { unit: named }, '/unit')",
    replace: '{ unit: named }',
    specs: ACTING_UNIT,
  },
  {
    name: 'rights/only-the-first-unit-may-be-named',
    file: 'libs/application/engine/execution/acting-unit.ts',
    find: '[only, ...others].includes(named)',
    replace: '[only].includes(named)',
    specs: ['libs/application/engine/execution/acting-unit.spec.ts'],
  },
  {
    name: 'rights/the-acting-unit-need-not-be-said',
    file: 'libs/application/engine/execution/acting-unit.ts',
    find: 'if (others.length > 0)',
    replace: 'if (others.length > 1)',
    specs: ACTING_UNIT,
  },
  {
    name: 'rights/the-unit-that-was-named-is-not-heard',
    file: 'libs/application/engine/execution/acting-unit.ts',
    find: 'const acting = actingUnit(directory, person, named);',
    replace: 'const acting = actingUnit(directory, person, undefined);',
    specs: ACTING_UNIT,
  },
  {
    name: 'rights/the-acting-unit-is-ignored',
    file: 'libs/application/engine/definition/right.ts',
    find: 'holding.unit === unit && holding.unit === actingFor',
    replace: 'holding.unit === unit',
    specs: ACTING_UNIT,
  },
  {
    name: 'rights/the-only-unit-is-not-recorded',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: 'return unit === undefined ? envelope : { ...envelope, actor: { ...actor, unit } };',
    replace: 'return unit === undefined ? envelope : { ...envelope };',
    specs: ACTING_UNIT,
  },
  {
    name: 'rights/whoever-begins-a-stream-may',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: 'const isThere = revision >= 0 || definition.creates;',
    replace: 'const isThere = revision >= 0;',
    specs: BAD_INPUT,
  },
  {
    name: 'rights/any-post-of-the-unit-will-do',
    file: 'libs/application/engine/definition/right.ts',
    find: 'return held.some(({ post }) => kinds.includes(post.kind) || answersFor(directory, unit, post))',
    replace: 'return held.some(({ post }) => kinds.length > 0 || answersFor(directory, unit, post))',
    specs: STUCK,
  },
  {
    name: 'rights/any-post-anywhere-will-do',
    file: 'libs/application/engine/definition/right.ts',
    find: 'return held.some(({ post }) => kinds.includes(post.kind)) ?',
    replace: 'return held.some(() => kinds.length > 0) ?',
    specs: ['apps/api/log/rebuild.spec.ts'],
  },
  {
    name: 'rights/anybody-of-the-unit-completes-a-directive',
    file: 'libs/application/engine/definition/right.ts',
    find: 'held.unit === unit && held.post.id === to?.post',
    replace: 'held.unit === unit',
    specs: STUCK,
  },
  {
    name: 'rights/the-doer-confirms-their-own-result',
    file: 'libs/application/task/confirm-result.ts',
    find: "import { assigningUnit } from './task.rights.js';",
    replace: "import { leadUnit as assigningUnit } from './task.rights.js';",
    specs: BAD_INPUT,
  },
  {
    name: 'rights/the-giver-reports-and-not-the-doer',
    file: 'libs/application/task/report-progress.ts',
    find: "import { leadUnit } from './task.rights.js';",
    replace: "import { assigningUnit as leadUnit } from './task.rights.js';",
    specs: TASK_DOORS,
  },
  {
    name: 'rights/the-work-of-one-unit-is-anothers',
    file: 'libs/application/task/task.rights.ts',
    find: '(task: Task) => task.content?.leadUnit',
    replace: '(task: Task) => task.content?.assigningUnit',
    specs: TASK_DOORS,
  },
  {
    name: 'rights/a-programme-is-filled-by-whoever-may-assign',
    file: 'libs/application/task/assign-task.ts',
    find: 'subject: ({ programme }, _, context) => ({ keptBy: context.programme(programme)?.keptBy }),',
    replace: 'subject: ({ assigningUnit }) => ({ keptBy: assigningUnit }),',
    specs: BAD_INPUT,
  },
];
