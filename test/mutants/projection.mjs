// Rows: what follows from an event, what a new calendar moves, and how rows and checkpoint are kept.
const REPLANNING = ['libs/application/engine/projection/replanning.spec.ts'];
const BY_PROGRAMME = ['libs/application/engine/by-programme.spec.ts'];
const ESCALATIONS = ['libs/application/escalation/escalations.projection.spec.ts'];
const EVENTS = ['libs/application/log/events.projection.spec.ts'];
const PROJECTOR = ['libs/application/engine/projection/projector.spec.ts'];
const DUTY_KEEPING = ['libs/application/duty/duty-keeping.spec.ts'];
const WORK = ['libs/application/work/work.query.spec.ts'];
const LEADERSHIP = ['libs/application/escalation/leadership.query.spec.ts'];
const NOTICES = ['libs/application/notice/notices.query.spec.ts'];
const SQLITE_CONTRACT = ['libs/infrastructure/read-models/sqlite/sqlite.read-models.contract-spec.ts'];
const SQLITE_WRITER = ['libs/infrastructure/read-models/sqlite/sqlite.read-model-writer.spec.ts'];

const notReplanned = (kind) => ({
  name: `projection/a-new-calendar-moves-no-${kind}`,
  file: 'libs/application/engine/projection/plan-due.ts',
  specs: REPLANNING,
});

export const projection = [
  {
    ...notReplanned('task'),
    find: "if (isMeant('task', state)) planDue(rows, 'task', revision, id, state);\n",
    replace: '',
  },
  {
    ...notReplanned('duty'),
    find: "if (isMeant('duty', state)) planDue(rows, 'duty', revision, id, state);\n",
    replace: '',
  },
  {
    ...notReplanned('blocker'),
    find: "if (isMeant('blocker', state)) planDue(rows, 'blocker', revision, id, state);\n",
    replace: '',
  },
  {
    ...notReplanned('directive'),
    find: "if (isMeant('directive', state)) planDue(rows, 'directive', revision, id, state);\n",
    replace: '',
  },
  {
    name: 'projection/a-new-calendar-moves-no-period',
    file: 'libs/application/calendar/calendars.projection.ts',
    find: '    replanProgrammes(rows);\n',
    replace: '',
    specs: REPLANNING,
  },
  {
    name: 'projection/a-new-calendar-is-not-kept',
    file: 'libs/application/calendar/calendars.projection.ts',
    find: "rows.put('calendars', id, { id, publishedAt, calendar });",
    replace: "if (!rows.get('calendars', id)) rows.put('calendars', id, { id, publishedAt, calendar });",
    specs: REPLANNING,
  },
  {
    name: 'projection/a-programme-that-is-issued-moves-nothing',
    file: 'libs/application/programme/programmes.projection.ts',
    find: 'if (state.calendar !== before?.state.calendar) replanObligations(rows, id);',
    replace: '',
    specs: BY_PROGRAMME,
  },
  {
    name: 'projection/what-is-over-stays-due',
    file: 'libs/application/engine/projection/due.ts',
    find: "if (dueAt === undefined) rows.drop('due', row.stream);",
    replace: 'if (dueAt === undefined) return;',
    specs: REPLANNING,
  },
  {
    name: 'projection/a-lapsed-report-lies-with-the-leader-for-ever',
    file: 'libs/application/escalation/escalations.projection.ts',
    find: "      case 'DutyLapsed':\n",
    replace: '',
    specs: ESCALATIONS,
  },
  {
    name: 'projection/a-returned-blocker-lies-with-the-leader-for-ever',
    file: 'libs/application/escalation/escalations.projection.ts',
    find: "      case 'BlockerReturned':\n",
    replace: '',
    specs: ESCALATIONS,
  },
  {
    name: 'projection/a-blocker-lies-with-two-levels',
    file: 'libs/application/escalation/escalations.projection.ts',
    find: '  // A blocker that climbed lies with the higher level alone.\n  closeAll(event, rows);\n',
    replace: '',
    specs: ESCALATIONS,
  },
  {
    name: 'projection/an-acknowledgement-changes-nothing',
    file: 'libs/application/escalation/escalations.projection.ts',
    find: "{ state: 'acknowledged', acknowledgedUntil: until }",
    replace: '{ acknowledgedUntil: until }',
    specs: [...ESCALATIONS, ...WORK],
  },
  {
    name: 'projection/everybody-told-is-a-leader',
    file: 'libs/application/escalation/escalations.projection.ts',
    find: 'told.roles.includes(level)',
    replace: 'told.roles.length > 0',
    specs: LEADERSHIP,
  },
  {
    name: 'projection/the-index-goes-by-when-it-happened',
    file: 'libs/application/log/events.projection.ts',
    find: 'type, metadata, recordedAt } = event;',
    replace: 'type, metadata } = event;\n    const recordedAt = Date.parse(metadata.occurredAt);',
    specs: EVENTS,
  },
  {
    name: 'projection/the-index-knows-no-acting-unit',
    file: 'libs/application/log/events.projection.ts',
    find: 'const { actor, unit = null } = metadata;',
    replace: 'const { actor } = metadata;\n    const unit = null;',
    specs: EVENTS,
  },
  {
    name: 'projection/a-reminder-moves-the-etag',
    file: 'libs/application/engine/projection/projection.ts',
    find: 'isByPerson(event) ? event.revision : (before?.etag ?? event.revision)',
    replace: 'event.revision',
    specs: LEADERSHIP,
  },
  {
    name: 'projection/a-lapsed-report-is-still-to-be-sent',
    file: 'libs/application/duty/duties.projection.ts',
    find: "isOpen: state.status === 'open' ? 1 : 0,",
    replace: "isOpen: state.status === 'submitted' ? 0 : 1,",
    specs: DUTY_KEEPING,
  },
  {
    name: 'projection/an-accepted-directive-is-done',
    file: 'libs/application/directive/directives.projection.ts',
    find: "isOpen: state.status === 'issued' || state.status === 'accepted' ? 1 : 0,",
    replace: "isOpen: state.status === 'issued' ? 1 : 0,",
    specs: WORK,
  },
  {
    name: 'projection/a-draft-is-owed-a-report',
    file: 'libs/application/task/tasks.projection.ts',
    find: "['none', 'draft', 'completed', 'declined', 'cancelled']",
    replace: "['none', 'completed', 'declined', 'cancelled']",
    specs: DUTY_KEEPING,
  },
  {
    name: 'projection/a-unit-that-helps-leads',
    file: 'libs/application/task/tasks.projection.ts',
    find: "[unit, 'coordinating']",
    replace: "[unit, 'lead']",
    specs: ['libs/application/task/board.query.spec.ts'],
  },
  {
    name: 'projection/a-closed-task-is-still-led',
    file: 'libs/application/duty/lead-unit-task-count.ts',
    find: 'task === undefined || task.isOpen === 0 || task.leadUnit === null',
    replace: 'task === undefined || task.leadUnit === null',
    specs: ['libs/application/duty/lead-unit-task-count.spec.ts'],
  },
  {
    name: 'projection/only-the-last-post-of-a-person',
    file: 'libs/application/notice/notices.projection.ts',
    find: '[...(persons.get(told.person) ?? []), told]',
    replace: '[told]',
    specs: NOTICES,
  },
  {
    name: 'projection/a-report-asked-for-again-is-told-of-once',
    file: 'libs/application/notice/notices.projection.ts',
    find: 'ids.notice(event.stream, fact.data.epoch, fact.data.policy',
    replace: 'ids.notice(event.stream, 1, fact.data.policy',
    specs: DUTY_KEEPING,
  },
  {
    name: 'projection/a-read-notice-stays-unread',
    file: 'libs/application/notice/deliveries.projection.ts',
    find: '{ ...row, isRead: 1 }',
    replace: 'row',
    specs: NOTICES,
  },
  {
    name: 'projection/a-failed-delivery-stays-open',
    file: 'libs/application/notice/deliveries.projection.ts',
    find: "return change(({ programme }) => ({ ...ended('failed', at, fact.data.why), failedIn: programme }));",
    replace: 'return;',
    specs: ['libs/application/engine/delivery/reconcile.spec.ts'],
  },
  {
    name: 'projection/a-quarantined-stream-goes-on',
    file: 'libs/application/engine/projection/project-page.ts',
    find: 'foldsOf(projections, event), isGoingOn(event))',
    replace: 'foldsOf(projections, event))',
    specs: PROJECTOR,
  },
  {
    name: 'projection/a-failing-disk-is-an-events-fault',
    file: 'libs/application/engine/projection/project-page.ts',
    find: 'if (error instanceof ReadModelFailure) throw error;\n',
    replace: '',
    specs: PROJECTOR,
  },
  {
    name: 'projection/rows-of-another-log-are-carried-on',
    file: 'libs/application/engine/projection/projector.ts',
    find: '  await requireSameLog(log, writer.checkpoint());\n',
    replace: '',
    specs: PROJECTOR,
  },
  {
    name: 'projection/the-checkpoint-outside-its-transaction',
    file: 'libs/infrastructure/read-models/sqlite/sqlite.read-model-writer.ts',
    find: '      this.#writeCheckpoint.run(position, stream, revision, eventId);\n      this.#commit.run();\n',
    replace: '      this.#commit.run();\n      this.#writeCheckpoint.run(position, stream, revision, eventId);\n',
    specs: SQLITE_WRITER,
  },
  {
    name: 'projection/what-a-broken-event-wrote-stays',
    file: 'libs/infrastructure/read-models/sqlite/sqlite.read-model-writer.ts',
    find: '      write(this.#event);\n    } catch (error) {\n      this.#event.discard();\n',
    replace: '      write(this.#event);\n    } catch (error) {\n',
    specs: SQLITE_CONTRACT,
  },
  {
    name: 'projection/the-past-shows-what-came-after',
    file: 'libs/infrastructure/read-models/sqlite/select.ts',
    find: "const BEGAN = 'from_position <= :at';",
    replace: "const BEGAN = 'from_position <= :at + 1000000';",
    specs: SQLITE_CONTRACT,
  },
  {
    name: 'projection/a-row-is-gone-at-the-event-that-changed-it',
    file: 'libs/infrastructure/read-models/sqlite/select.ts',
    find: 'AND to_position > :at`',
    replace: 'AND to_position >= :at`',
    specs: SQLITE_CONTRACT,
  },
];
