// Dry runs: on a log and rows that forget, what fell before is not told because of it, the key is not used up.
const LIVES = ['libs/application/dry-run/dry-run.spec.ts'];
const EACH = ['test/rights/dry-run.spec.ts'];
const PROGRAMMES = ['libs/application/dry-run/dry-run.properties.spec.ts'];
const ROWS = ['libs/application/dry-run/dry-rows.spec.ts'];
const DOORS = ['apps/api/http/dry-run.spec.ts'];
const PREVIEW = ['libs/application/task/deadline-preview.query.spec.ts'];
const RUN = 'libs/application/dry-run/dry-run.ts';

export const dryRuns = [
  {
    name: 'dry-runs/writes-to-the-log',
    file: RUN,
    find: 'new CommandExecutor(log, rows, clock)',
    replace: 'new CommandExecutor(store as never, rows, clock)',
    specs: LIVES,
  },
  {
    name: 'dry-runs/what-fell-before-is-told-because-of-it',
    file: RUN,
    find: 'isNotification(event.type) && isAfter(event)',
    replace: 'isNotification(event.type) && (isAfter(event) || true)',
    specs: LIVES,
  },
  {
    name: 'dry-runs/what-fell-before-elsewhere-is-told-because-of-it',
    file: RUN,
    find: '.filter(({ at }) => isFrom(at, since));',
    replace: '.filter(({ at }) => isFrom(at, since) || true);',
    specs: LIVES,
  },
  {
    name: 'dry-runs/what-fell-before-is-a-change',
    file: RUN,
    find: 'first.revision - 1);',
    replace: '0);',
    specs: LIVES,
  },
  {
    name: 'dry-runs/nothing-follows-elsewhere',
    file: 'libs/application/dry-run/own-work.ts',
    find: 'const acted = (await relations.run(clock.now())) + (await sweep.run(clock.now()));',
    replace: 'const acted = (relations ? 0 : 1) + (await sweep.run(clock.now()));',
    specs: LIVES,
  },
  {
    name: 'dry-runs/nothing-is-issued',
    file: 'libs/application/dry-run/own-work.ts',
    find: 'acted + (await directives.run(clock.now())) === 0',
    replace: 'acted + (directives ? 0 : 1) === 0',
    specs: EACH,
  },
  {
    name: 'dry-runs/the-next-step-is-told-though-it-rests',
    file: 'libs/application/dry-run/next-told.ts',
    find: 'if (first === undefined) continue;',
    replace: 'if (first === undefined) return null;',
    specs: LIVES,
  },
  {
    name: 'dry-runs/what-is-folded-is-not-found',
    file: 'libs/application/dry-run/dry-rows.ts',
    find: 'const all = [...found, ...this.own(table, where)];',
    replace: 'const all = [...found, ...this.own(table, where).slice(0, 0)];',
    specs: ROWS,
  },
  {
    name: 'dry-runs/what-is-told-next-of-another',
    file: 'libs/application/dry-run/next-told.ts',
    find: "rows.own('due', {})",
    replace: "rows.own('due', {}).slice(1)",
    specs: PROGRAMMES,
  },
  {
    name: 'dry-runs/what-stood-open-is-done-too',
    file: 'libs/application/dry-run/own-work.ts',
    find: 'OPEN_WORK.has(table) ?',
    replace: 'OPEN_WORK.size === 0 ?',
    specs: LIVES,
  },
  {
    name: 'dry-runs/a-row-that-is-covered-is-found-twice',
    file: 'libs/application/dry-run/dry-rows.ts',
    find: '.filter((row) => !covered.has(rowKey(table, row)));',
    replace: '.filter((row) => !covered.has(rowKey(table, row)) || true);',
    specs: ROWS,
  },
  {
    name: 'dry-runs/a-limit-counts-covered-rows',
    file: 'libs/application/dry-run/dry-rows.ts',
    find: '{ limit: limit + covered.size }',
    replace: '{ limit }',
    specs: ROWS,
  },
  {
    name: 'dry-runs/a-fold-that-throws-leaves-rows',
    file: 'libs/application/dry-run/dry-rows.ts',
    find: 'for (const undo of this.#undo.reverse()) undo();',
    replace: 'this.#undo = [];',
    specs: ROWS,
  },
  {
    name: 'dry-runs/another-value-is-the-real-thing',
    file: 'apps/api/http/dry-run-asked.ts',
    find: "others.length > 0 || (value !== 'true' && value !== 'false')",
    replace: 'others.length > 0',
    specs: DOORS,
  },
  {
    name: 'dry-runs/another-name-is-the-real-thing',
    file: 'apps/api/http/dry-run-asked.ts',
    find: 'if (strange !== undefined) throw',
    replace: "if (strange === '') throw",
    specs: DOORS,
  },
  {
    name: 'dry-runs/is-another-wish-under-the-key',
    file: 'apps/api/http/dry-run-asked.ts',
    find: 'sent: { body, query: asked.toString() }',
    replace: 'sent: { body, query }',
    specs: DOORS,
  },
  {
    name: 'dry-runs/urges-in-earnest',
    file: 'apps/api/task/urges.controller.ts',
    find: 'if (isDry) return',
    replace: 'if (isDry && call.person === undefined) return',
    specs: DOORS,
  },
  {
    name: 'deadline-preview/past-without-a-word',
    file: 'libs/application/task/deadline-preview.query.ts',
    find: "asked.pastDeadline === 'true' ?",
    replace: "asked.pastDeadline !== 'false' ?",
    specs: PREVIEW,
  },
  {
    name: 'deadline-preview/steps-that-are-passed-over',
    file: 'libs/domain/follow-up/steps-ahead.ts',
    find: 'if (skip === undefined) steps',
    replace: 'if (skip !== null) steps',
    specs: PREVIEW,
  },
  {
    name: 'deadline-preview/steps-of-a-report',
    file: 'libs/application/task/deadline-preview.query.ts',
    find: 'policy.task, context.timeOf(programme))',
    replace: 'policy.duty, context.timeOf(programme))',
    specs: PREVIEW,
  },
];
