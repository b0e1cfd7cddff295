// Reports of units for a quarter: what they say, what they name, how they are corrected and added to.
const DUTY = ['libs/domain/duty/duty.decide.spec.ts'];
const SHOWN = ['libs/application/duty/report-shown.spec.ts'];

export const duties = [
  {
    name: 'duties/a-blocker-is-named-twice',
    file: 'libs/domain/duty/duty-report.ts',
    find: 'if (blockers.indexOf(blocker) < place)',
    replace: 'if (blockers.indexOf(blocker) > place)',
    specs: DUTY,
  },
  {
    name: 'duties/a-blocker-of-another-unit-is-named',
    file: 'libs/domain/duty/duty-report.ts',
    find: 'found.unit !== unit || found.programme !== programme',
    replace: 'found.programme !== programme',
    specs: DUTY,
  },
  {
    name: 'duties/a-blocker-of-another-programme-is-named',
    file: 'libs/domain/duty/duty-report.ts',
    find: 'found.unit !== unit || found.programme !== programme',
    replace: 'found.unit !== unit',
    specs: DUTY,
  },
  {
    name: 'duties/other-proposals-are-lost',
    file: 'libs/domain/duty/duty-report.ts',
    find: 'return { results, shortcomings, proposals, note, blockers: blockers.toSorted(), reasons };',
    replace: 'return { results, shortcomings, note, blockers: blockers.toSorted(), reasons };',
    specs: DUTY,
  },
  {
    name: 'duties/blockers-in-another-order-are-other-words',
    file: 'libs/domain/duty/duty-report.ts',
    find: 'blockers: blockers.toSorted()',
    replace: 'blockers',
    specs: DUTY,
  },
  {
    name: 'duties/outsiders-read-the-title-of-a-restricted-blocker',
    file: 'libs/application/duty/report-shown.ts',
    find: 'title: isShown ? title : null',
    replace: 'title',
    specs: SHOWN,
  },
  {
    name: 'duties/a-named-blocker-is-shown-as-it-stands-today-in-the-past-too',
    file: 'libs/application/duty/report-shown.ts',
    find: "scope.rows.get('blockers', id, scope.at)",
    replace: "scope.rows.get('blockers', id)",
    specs: SHOWN,
  },
];
