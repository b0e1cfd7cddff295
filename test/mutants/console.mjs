// What a page for people stands on: blockers, the story of a task, search.
const BLOCKERS = ['libs/application/blocker/blockers.query.spec.ts'];
const STORY = ['libs/application/task/task-story.query.spec.ts'];
const SEARCH = ['libs/application/search/search.query.spec.ts'];

export const consoleReads = [
  {
    name: 'console/an-acknowledgement-is-no-act',
    file: 'libs/application/blocker/at-level.ts',
    find: 'escalation?.acknowledgement?.at, ',
    replace: '',
    specs: BLOCKERS,
  },
  {
    name: 'console/an-outage-counts-against-a-level',
    file: 'libs/domain/follow-up/working-time.ts',
    find: 'workingDaysBetween(calendar, from, to) - new Set(lost).size',
    replace: 'workingDaysBetween(calendar, from, to) - 0 * new Set(lost).size',
    specs: BLOCKERS,
  },
  {
    name: 'console/restricted-blockers-are-listed-with-their-words',
    file: 'libs/application/blocker/blockers.query.ts',
    find: 'title: isShown ? state.title : null,',
    replace: 'title: state.title,',
    specs: BLOCKERS,
  },
  {
    name: 'console/blockers-by-when-they-were-raised',
    file: 'libs/application/blocker/blockers.query.ts',
    find: '    (b.at?.workingDays ?? 0) - (a.at?.workingDays ?? 0) ||\n    (a.at?.since ?? 0) - (b.at?.since ?? 0) ||\n',
    replace: '    (a.row.state.levels[0]?.at ?? 0) - (b.row.state.levels[0]?.at ?? 0) ||\n',
    specs: BLOCKERS,
  },
  {
    name: 'console/the-story-tells-outsiders-the-words-of-a-restricted-task',
    file: 'libs/application/task/task-story.query.ts',
    find: 'isShown: maySeeTask(scope, id)',
    replace: 'isShown: true',
    specs: STORY,
  },
  {
    name: 'console/a-directive-is-told-twice',
    file: 'libs/application/task/story-headline.ts',
    find: 'ECHOES.some((echo) => echo === type)',
    replace: 'ECHOES.some((echo) => echo === type && type !== ECHOES[0])',
    specs: STORY,
  },
  {
    name: 'console/a-story-of-the-task-alone',
    file: 'libs/application/task/task-story.query.ts',
    find: '[...blockers, ...directives].map',
    replace: '[...directives].map',
    specs: STORY,
  },
  {
    name: 'console/the-act-of-a-restricted-task-is-found',
    file: 'libs/application/search/search.query.ts',
    find: ' || !maySeeTask(scope, id)',
    replace: '',
    specs: SEARCH,
  },
  {
    name: 'console/marks-that-were-typed-mean-nothing',
    file: 'libs/application/search/search.query.ts',
    find: 'Number(b.isExact) - Number(a.isExact) || ',
    replace: '',
    specs: SEARCH,
  },
  {
    name: 'console/one-letter-is-enough',
    file: 'libs/application/search/search.reads.ts',
    find: 'const LETTERS_MIN = 2;',
    replace: 'const LETTERS_MIN = 1;',
    specs: ['apps/api/search/search.spec.ts'],
  },
];
