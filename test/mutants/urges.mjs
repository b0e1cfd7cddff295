// Urges: all or none, twice a week over all units, told once, missed only where nobody answered.
const DECIDED = ['libs/domain/task/task-urge.spec.ts'];
const LIVES = ['libs/domain/follow-up/urges.spec.ts'];
const ANY = ['libs/domain/task/task-urge.properties.spec.ts'];
const RUNNER = ['libs/application/engine/operations/operation-runner.spec.ts'];
const DOOR = ['test/e2e/urges.e2e-spec.ts'];
const URGE = 'libs/domain/task/task-urge.ts';
const URGES = 'libs/domain/task/urges.ts';

export const urges = [
  {
    name: 'urges/counted-for-each-unit',
    file: URGE,
    find: 'task.urges.filter(({ issuedOn }) => mondayOf(issuedOn) === monday)',
    replace: 'task.urges.filter((one) => one.unit === task.urges.at(-1)?.unit && mondayOf(one.issuedOn) === monday)',
    specs: DECIDED,
  },
  {
    name: 'urges/counted-by-weeks-of-utc',
    file: URGE,
    find: 'const monday = mondayOf(dateIn(now, timeZone));',
    replace: "const monday = mondayOf(dateIn(now, timeZone && 'UTC'));",
    specs: DECIDED,
  },
  {
    name: 'urges/a-week-begins-on-sunday',
    file: 'libs/domain/calendar/civil-date.ts',
    find: '-((weekday(date) + 6) % 7)',
    replace: '-weekday(date)',
    specs: ANY,
  },
  {
    name: 'urges/three-a-week',
    file: URGE,
    find: 'thisWeek < URGES_A_WEEK',
    replace: 'thisWeek <= URGES_A_WEEK',
    specs: DECIDED,
  },
  {
    name: 'urges/answered-by-today',
    file: URGE,
    find: 'if (answerBy <= today)',
    replace: 'if (answerBy < today)',
    specs: DECIDED,
  },
  {
    name: 'urges/what-awaits-confirmation-is-urged',
    file: URGE,
    find: 'const obstacle = obstacleToResult(task);',
    replace: 'const obstacle = obstacleToWork(task);',
    specs: DECIDED,
  },
  {
    name: 'urges/answered-twice',
    file: URGE,
    find: "if (known.answer !== undefined) return reject('urge-answered', { number });",
    replace: '',
    specs: DECIDED,
  },
  {
    name: 'urges/answered-after-the-result',
    file: URGE,
    find: "if (!isWaiting(known)) return reject('urge-over', { number });",
    replace: '',
    specs: DECIDED,
  },
  {
    name: 'urges/missed-although-answered',
    file: URGES,
    find: "marked(unmarkedNumber(followUp, 'urged', repeat), 'urgeAnswered'",
    replace: "marked(followUp, 'urgeAnswered'",
    specs: LIVES,
  },
  {
    name: 'urges/one-answer-is-for-all',
    file: URGES,
    find: "marked(unmarkedNumber(followUp, 'urged', repeat), 'urgeAnswered'",
    replace: "marked(unmarked(followUp, 'urged'), 'urgeAnswered'",
    specs: LIVES,
  },
  {
    name: 'urges/missed-although-handed-in',
    file: URGES,
    find: "(followUp: FollowUp): FollowUp => unmarked(followUp, 'urged');",
    replace: '(followUp: FollowUp): FollowUp => followUp;',
    specs: LIVES,
  },
  {
    name: 'urges/told-under-one-key',
    file: URGES,
    find: "marked(followUp, 'urged', at, { repeat, on });",
    replace: "marked(followUp, 'urged', at, { repeat: repeat && 1, on });",
    specs: LIVES,
  },
  {
    name: 'urges/missed-a-day-after-it-was-given',
    file: URGES,
    find: "marked(followUp, 'urged', at, { repeat, on });",
    replace: "marked(followUp, 'urged', at, on === undefined ? {} : { repeat });",
    specs: LIVES,
  },
  {
    name: 'urges/a-leader-hears-that-one-is-missed',
    file: 'libs/domain/follow-up/urge-steps.ts',
    find: "from: 'urged', days: 1, to: ['head', 'secretariat'] }",
    replace: "from: 'urged', days: 1, to: ['head', 'secretariat', 'fieldLeader'] }",
    specs: LIVES,
  },
  {
    name: 'urges/an-answer-is-told-to-nobody-once-the-urger-left',
    file: 'libs/domain/directory/recipients.ts',
    find: 'if (known.length > 0) return known;',
    replace: 'if (known.length >= 0) return known;',
    specs: LIVES,
  },
  {
    name: 'urges/checked-one-by-one',
    file: 'libs/application/engine/operations/operation-runner.ts',
    find: 'before === undefined ? plan.refusal?.(refused) : undefined',
    replace: 'before === undefined && refused.size === plan.items.length ? plan.refusal?.(refused) : undefined',
    specs: RUNNER,
  },
  {
    name: 'urges/what-was-begun-is-refused-whole',
    file: 'libs/application/engine/operations/operation-runner.ts',
    find: 'before === undefined ? plan.refusal?.(refused) : undefined',
    replace: 'plan.refusal?.(refused)',
    specs: RUNNER,
  },
  {
    name: 'urges/of-a-period-what-others-gave-too',
    file: 'libs/application/task/urge-many.ts',
    find: 'if (state.content?.assigningUnit !== unit || legalEnd === undefined) return false;',
    replace: 'if (unit === undefined || legalEnd === undefined) return false;',
    specs: ['apps/api/task/urges.spec.ts'],
  },
  {
    name: 'urges/of-a-period-what-is-not-overdue',
    file: 'libs/application/task/urge-many.ts',
    find: "timelinessAt(timelinessFacts(state), moment, timeZone) === 'overdue'",
    replace: "timelinessAt(timelinessFacts(state), moment, timeZone) !== 'noDeadline'",
    specs: DOOR,
    isBuilt: true,
  },
  {
    name: 'urges/missed-ones-stay-off-the-givers-list',
    file: 'libs/application/work/work-urges.ts',
    find: '...(isPast ?',
    replace: '...(!isPast ?',
    specs: DOOR,
    isBuilt: true,
  },
  {
    name: 'urges/mail-asks-for-an-answer-that-was-given',
    file: 'libs/application/notice/still-relevant.ts',
    find: 'asking.length < steps.length || ',
    replace: 'asking.length >= 0 || ',
    specs: ['libs/application/notice/notice-subject.spec.ts'],
  },
  {
    name: 'urges/a-restricted-tasks-urge-is-lent-to-mail',
    file: 'libs/application/notice/notice-subject.ts',
    find: '...(isRestricted ? {} : this.#written(urge, urge.unit)),',
    replace: '...this.#written(urge, urge.unit),',
    specs: ['libs/application/notice/notice-subject.spec.ts'],
  },
  {
    name: 'urges/the-old-policy-tells-nobody',
    file: 'libs/domain/follow-up/first-form.ts',
    find: '...urgeSteps,',
    replace: '...urgeSteps.slice(9),',
    specs: LIVES,
  },
];
