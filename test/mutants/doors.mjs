// Doors: preconditions, statuses, keys, tokens, what may be asked of whom.
const TASK_DOORS = ['apps/api/task/tasks.spec.ts'];
const STUCK = ['apps/api/escalation/what-is-stuck.spec.ts'];
const BAD_INPUT = ['apps/api/bad-input.spec.ts'];
const FINGERPRINT = ['apps/api/http/fingerprint.spec.ts'];
const READS = ['apps/api/http/reading/reads.spec.ts'];
const PATH_SUBJECT = ['apps/api/http/path-subject.spec.ts'];
const IMPORT = ['apps/api/programme/import.spec.ts', 'libs/application/programme/import/programme-import.spec.ts'];

export const doors = [
  {
    name: 'doors/a-code-and-its-id-are-two-commands',
    file: 'apps/api/http/path-subject.ts',
    find: "return { id: named, route: route.split('/').with(place, encodeURIComponent(named)).join('/') };",
    replace: 'return { id: named, route };',
    specs: PATH_SUBJECT,
  },
  {
    name: 'doors/a-code-is-looked-up-before-it-is-there',
    file: 'apps/api/http/path-subject.ts',
    find: 'await upTo(noun)',
    replace: 'rows.position()',
    specs: PATH_SUBJECT,
  },
  {
    name: 'doors/decided-without-having-read',
    file: 'apps/api/http/command-doors.ts',
    find: "if (needsMatch === true && headers['if-match'] === undefined)",
    replace: "if (needsMatch === true && headers['if-match'] === '')",
    specs: TASK_DOORS,
  },
  {
    name: 'doors/nothing-changed-is-created',
    file: 'apps/api/http/command-doors.ts',
    find: 'done.changed ? 201 : 200',
    replace: '201',
    specs: TASK_DOORS,
  },
  {
    name: 'doors/a-key-of-one-person-is-everybodys',
    file: 'apps/api/http/command-doors.ts',
    find: 'ids.commandKey(request.person, route, idempotencyKey)',
    replace: "ids.commandKey('', route, idempotencyKey)",
    specs: TASK_DOORS,
  },
  {
    name: 'doors/a-key-of-one-address-is-every-addresss',
    file: 'apps/api/http/command-doors.ts',
    find: 'ids.commandKey(request.person, route, idempotencyKey)',
    replace: "ids.commandKey(request.person, '', idempotencyKey)",
    specs: TASK_DOORS,
  },
  {
    name: 'doors/a-refusal-forgets-the-first-answer',
    file: 'apps/api/http/command-doors.ts',
    find: '? ((await this.executor.answerBefore(key)) ?? command)',
    replace: '? command',
    specs: STUCK,
  },
  {
    name: 'doors/a-body-spelt-otherwise-is-another',
    file: 'apps/api/http/fingerprint.ts',
    find: 'return canonicalText(value);',
    replace: 'return JSON.stringify(value);',
    specs: TASK_DOORS,
  },
  {
    name: 'doors/a-key-counts-for-every-query',
    file: 'apps/api/http/fingerprint.ts',
    find: 'asked.size === 0 ?',
    replace: 'asked.size >= 0 ?',
    specs: FINGERPRINT,
  },
  {
    name: 'doors/a-key-from-before-queries-counted-is-forgotten',
    file: 'apps/api/http/fingerprint.ts',
    find: 'asked.size === 0 ?',
    replace: 'asked.size < 0 ?',
    specs: FINGERPRINT,
  },
  {
    name: 'doors/no-query-reaches-the-fingerprint',
    file: 'apps/api/http/request-context.ts',
    find: 'query: queryOf(request)',
    replace: "query: ''",
    specs: TASK_DOORS,
  },
  {
    name: 'doors/a-weak-tag-will-do',
    file: 'apps/api/http/command-headers.ts',
    find: 'const ONE_ETAG = /^"r?',
    replace: 'const ONE_ETAG = /^(?:W\\/)?"r?',
    specs: ['apps/api/http/command-headers.spec.ts'],
  },
  {
    name: 'doors/an-unknown-token-comes-in',
    file: 'apps/api/auth/bearer.ts',
    find: "if (person === undefined) throw unauthorised('unauthorised', authorization !== undefined);\n    remember(request, person);",
    replace:
      "if (person === undefined && authorization === undefined) throw unauthorised('unauthorised', false);\n    remember(request, person ?? '');",
    specs: BAD_INPUT,
  },
  {
    name: 'doors/a-field-that-names-nothing-is-an-address',
    file: 'apps/api/http/status-of.ts',
    find: 'status === NOT_FOUND && pointer !== undefined ? SEMANTICALLY_WRONG : status',
    replace: 'status',
    specs: STUCK,
  },
  {
    name: 'doors/a-finished-task-is-a-bad-request',
    file: 'libs/texts/task/task.rejections.ts',
    find: "'task-completed': {\n    status: 409,",
    replace: "'task-completed': {\n    status: 400,",
    specs: STUCK,
  },
  {
    name: 'doors/a-blocker-of-a-draft',
    file: 'libs/domain/task/task.obstacles.ts',
    find: "  if (task.progress === 'draft') return reject('task-not-assigned');\n",
    replace: '',
    specs: STUCK,
  },
  {
    name: 'doors/a-blocker-of-a-task-that-is-done',
    file: 'libs/domain/task/task.obstacles.ts',
    find: "task.progress === 'completed' ? reject('task-completed') : undefined",
    replace: 'undefined',
    specs: STUCK,
  },
  {
    name: 'doors/somebody-elses-notice-is-marked-as-read',
    file: 'libs/application/notice/mark-notices-read.ts',
    find: 'notice?.person !== by',
    replace: 'notice === undefined',
    specs: STUCK,
  },
  {
    name: 'doors/a-department-is-directed-at-its-focal-point',
    file: 'libs/application/directive/addressee.ts',
    find: "if (kind === 'department') return head;",
    replace: '',
    specs: ['libs/application/directive/addressee.spec.ts'],
  },
  {
    name: 'doors/one-post-of-many-is-meant',
    file: 'libs/application/directive/addressee.ts',
    find: 'if (others.length === 0) return',
    replace: 'if (others.length >= 0) return',
    specs: ['libs/application/directive/addressee.spec.ts'],
  },
  {
    name: 'doors/a-language-that-was-asked-for-is-not-heard',
    file: 'apps/api/http/reading/asked.ts',
    find: 'return /\\b(vi|en)\\b/i.test(wanted)',
    replace: 'return /\\b(vi)\\b/i.test(wanted)',
    specs: READS,
  },
  {
    name: 'doors/a-read-says-not-as-of-when',
    file: 'apps/api/http/reading/read-doors.ts',
    find: "asked.reply.header('projection-position', String(opened.scope.at));\n",
    replace: '',
    specs: READS,
  },
  {
    name: 'doors/anybody-imports-a-programme',
    file: 'libs/application/log/log.commands.ts',
    find: "withoutDoor('BeginOperation', logDoors.BeginOperation, 'runtime', administrators)",
    replace:
      "withoutDoor('BeginOperation', logDoors.BeginOperation, 'runtime', { who: administrators.who, refusal: () => undefined })",
    specs: IMPORT,
  },
  {
    name: 'doors/a-field-that-nobody-asked-for-is-taken',
    file: 'apps/api/http/keeps-rules.ts',
    find: ' || !Object.keys(body).every((name) => fields.has(name))',
    replace: '',
    specs: ['apps/api/http/keeps-rules.spec.ts'],
  },
  {
    name: 'doors/what-stands-inside-is-not-looked-at',
    file: 'apps/api/http/keeps-rules.ts',
    find: '(!isPart || entries.every(isWholePart))',
    replace: '(!isPart || entries.length >= 0)',
    specs: ['apps/api/http/keeps-rules.spec.ts'],
  },
  {
    name: 'doors/an-import-means-every-past-end',
    file: 'apps/api/programme/import.controller.ts',
    find: 'YES.includes(query.pastDeadline)',
    replace: 'query.pastDeadline !== undefined',
    specs: IMPORT,
  },
  {
    name: 'doors/a-past-end-stops-a-draft',
    file: 'libs/application/programme/import/import-plan-row.ts',
    find: "  if (!wantsAssigning) return { action: 'draft', command: { type: 'DraftTask', ...content } };",
    replace:
      "  notePastEnd(fields, task, batch);\n  if (!wantsAssigning && fields.problems.length > 0) return { action: 'refused' };\n  if (!wantsAssigning) return { action: 'draft', command: { type: 'DraftTask', ...content } };",
    specs: IMPORT,
  },
  {
    name: 'doors/a-draft-is-warned-of',
    file: 'libs/application/programme/import/import-plan-row.ts',
    find: "command?.type === 'AssignTask' ? warningsOfReach",
    replace: 'command !== undefined ? warningsOfReach',
    specs: IMPORT,
  },
  {
    name: 'doors/an-assignment-warns-of-nothing',
    file: 'libs/application/task/assign-task.ts',
    find: 'warnings: warningsOfReach(context.directory, { assigningUnit, ...content }),',
    replace: 'warnings: [],',
    specs: TASK_DOORS,
  },
];
