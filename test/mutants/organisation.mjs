// Who holds a post, by whose decision, and what a closed unit still takes.
const APPOINTMENT = ['libs/domain/directory/appointment.spec.ts'];
const CLOSURE = ['libs/domain/directory/closure.spec.ts'];
/** What is looked at beyond the unit, and what is sealed when, the running product shows. */
const OVER_HTTP = ['test/e2e/organisation.e2e-spec.ts'];
const ACTIONS = ['test/rights/actions.spec.ts'];

export const organisation = [
  {
    name: 'organisation/somebody-appoints-themselves',
    file: 'libs/domain/directory/appointment.decide.ts',
    find: "if (person === by) return reject('own-appointment', { post }, '/person');",
    replace: '',
    specs: APPOINTMENT,
  },
  {
    name: 'organisation/the-proposer-confirms',
    file: 'libs/domain/directory/appointment.decide.ts',
    find: "if (proposal.by === by) return reject('confirmed-by-proposer', { post: id });",
    replace: '',
    specs: APPOINTMENT,
  },
  {
    name: 'organisation/another-than-the-proposed-is-confirmed',
    file: 'libs/domain/directory/appointment.decide.ts',
    find: "if (proposal?.person !== person) return reject('no-appointment-waits', { post: id }, '/person');",
    replace: "if (proposal === undefined) return reject('no-appointment-waits', { post: id }, '/person');",
    specs: APPOINTMENT,
  },
  {
    name: 'organisation/one-administrator-makes-another',
    file: 'libs/domain/directory/appointment.decide.ts',
    find: "'auditor', 'administrator'];",
    replace: "'auditor'];",
    specs: APPOINTMENT,
  },
  {
    name: 'organisation/a-vague-document-will-do',
    file: 'libs/domain/directory/appointment.decide.ts',
    find: 'document.number === undefined && document.date === undefined',
    replace: 'false',
    specs: APPOINTMENT,
  },
  {
    name: 'organisation/the-last-administrator-goes',
    file: 'libs/domain/directory/appointment.decide.ts',
    find: 'if (by === person && isLastAdministrator(unit, post, context))',
    replace: 'if (false)',
    specs: APPOINTMENT,
  },
  {
    name: 'organisation/two-hold-a-post-on-one-day',
    file: 'libs/domain/directory/appointment.decide.ts',
    find: 'vacantFrom !== undefined && since < vacantFrom',
    replace: 'false',
    specs: APPOINTMENT,
  },
  {
    name: 'organisation/whoever-is-not-registered-is-appointed',
    file: 'libs/domain/directory/appointment.decide.ts',
    find: "if (!isRegistered(person)) return reject('person-not-found', {}, '/person');",
    replace: '',
    specs: APPOINTMENT,
  },
  {
    name: 'organisation/a-unit-that-is-held-is-closed',
    file: 'libs/domain/directory/closure.decide.ts',
    find: 'if (held.length > 0)',
    replace: 'if (held.length > 1)',
    specs: CLOSURE,
  },
  {
    name: 'organisation/a-closed-unit-takes-more',
    file: 'libs/domain/directory/unit.decide.ts',
    find: 'if (unit.closed !== undefined) return refusedClosed(unit);',
    replace: '',
    specs: CLOSURE,
  },
  {
    name: 'organisation/a-task-goes-to-a-closed-unit',
    file: 'libs/domain/task/task-units.ts',
    find: 'return known.closed === undefined ? undefined : refusedClosed(known, pointer);',
    replace: 'return undefined;',
    specs: ['libs/domain/task/task.decide.spec.ts'],
  },
  {
    name: 'organisation/open-work-is-not-looked-at',
    file: 'libs/application/engine/decision-context.ts',
    find: "this.rows.find('taskOutlines', { leadUnit: unit, isOpen: 1 }, first).length > 0",
    replace: 'false',
    specs: OVER_HTTP,
    isBuilt: true,
  },
  {
    name: 'organisation/a-unit-is-offered-what-it-does-not-take',
    file: 'libs/application/directory/offered-on-posts.ts',
    find: 'unit.closed === undefined && Object.values(unit.posts)',
    replace: 'Object.values(unit.posts)',
    specs: ACTIONS,
  },
  {
    name: 'organisation/whoever-may-register-nobody-makes-keys',
    file: 'libs/application/directory/register-person.ts',
    find: 'if (refused !== undefined) return { id: person, command: refused };',
    replace: '',
    specs: OVER_HTTP,
    isBuilt: true,
  },
];
