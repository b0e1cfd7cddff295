// Schedulers, the embedded log, keys and texts.
const DUTY_KEEPING = ['libs/application/duty/duty-keeping.spec.ts'];
const LEADERSHIP = ['libs/application/escalation/leadership.query.spec.ts'];
const STORE = [
  'libs/infrastructure/event-store/sqlite/sqlite.event-store.contract-spec.ts',
  'libs/infrastructure/event-store/sqlite/sqlite.event-store.spec.ts',
];
const NOTICES = ['libs/texts/notice/notices.spec.ts'];

export const machinery = [
  {
    name: 'machinery/a-direction-never-becomes-a-directive',
    file: 'libs/application/engine/scheduling/engine-cycle.ts',
    find: 'done.directives += await directives.run(now);\n',
    replace: '',
    specs: LEADERSHIP,
  },
  {
    name: 'machinery/time-jumps-to-the-last-thing-due',
    file: 'libs/application/engine/scheduling/engine-cycle.ts',
    find: "{ orderBy: 'dueAt', limit: 1 }",
    replace: "{ orderBy: 'dueAt', descending: true, limit: 1 }",
    specs: LEADERSHIP,
  },
  {
    name: 'machinery/two-wake-ups-at-one-instant-are-one',
    file: 'libs/application/engine/scheduling/sweep.ts',
    find: 'const raisedBy = `${isoOf(row.dueAt as Instant)} ${row.revision}`;',
    replace: 'const raisedBy = isoOf(row.dueAt as Instant);',
    specs: LEADERSHIP,
  },
  {
    name: 'machinery/a-released-duty-stays-released',
    file: 'libs/application/duty/duty-keeping.ts',
    find: "if (known !== undefined && known.state.status !== 'released') return [];",
    replace: "if (known !== undefined && known.state.status !== 'none') return [];",
    specs: DUTY_KEEPING,
  },
  {
    name: 'machinery/nothing-is-ever-released',
    file: 'libs/application/duty/duty-keeping.ts',
    find: ', ...this.#toRelease(programme, leadUnits, now)',
    replace: '',
    specs: DUTY_KEEPING,
  },
  {
    name: 'machinery/a-programme-asks-reports-of-anothers-units',
    file: 'libs/application/duty/duty-keeping.ts',
    find: '(lead.programme === programme.id ? lead.unit : [])',
    replace: '(lead.programme === programme.id || lead.unit.length > 0 ? lead.unit : [])',
    specs: ['libs/application/duty/reporting.query.spec.ts'],
  },
  {
    name: 'machinery/recorded-instants-go-back-with-the-clock',
    file: 'libs/infrastructure/event-store/sqlite/appender.ts',
    find: 'this.recordedAt = instant(Math.max(this.recordedAt, recordedAt));',
    replace: 'this.recordedAt = recordedAt;',
    specs: STORE,
    isBuilt: true,
  },
  {
    name: 'machinery/other-events-at-the-same-place-are-a-repeat',
    file: 'libs/infrastructure/event-store/sqlite/appender.ts',
    find: 'return row !== undefined && uuidBytes(id).equals(row.event_id);',
    replace: 'return row !== undefined && id.length > 0;',
    specs: STORE,
    isBuilt: true,
  },
  {
    name: 'machinery/a-conflict-is-written-all-the-same',
    file: 'libs/infrastructure/event-store/sqlite/appender.ts',
    find: 'if (actual === expected) {',
    replace: 'if (actual >= expected) {',
    specs: STORE,
    isBuilt: true,
  },
  {
    // Of what people do after the demonstration is made: else the making itself would stumble over it.
    name: 'machinery/acknowledged-before-it-is-written',
    file: 'libs/application/engine/execution/command-executor.ts',
    find: '    const appended = await this.store.append(stream, expected, news, now);\n',
    replace: `    const isEarly = envelope.actor.kind === 'person' && now > 1_590_370_000_000;
    const writing = new Promise((resolve) => setTimeout(resolve, isEarly ? 20 : 0)).then(() =>
      this.store.append(stream, expected, news, now),
    );
    const position = this.readModels.position();
    const appended = isEarly ? { revision: (history.revision + news.length) as Revision, position } : await writing;
`,
    specs: ['test/e2e/crashes.e2e-spec.ts'],
    only: 'under load',
    isBuilt: true,
  },
  {
    name: 'machinery/an-event-is-read-without-its-proof',
    file: 'libs/infrastructure/event-store/sqlite/stored-event.ts',
    find: '!== leaf)',
    replace: "!== leaf && leaf === '')",
    specs: ['libs/infrastructure/event-store/sqlite/sqlite.damage.spec.ts'],
    isBuilt: true,
  },
  {
    name: 'machinery/a-failing-disk-is-a-streams-fault',
    file: 'libs/application/engine/scheduling/quarantine.ts',
    find: '      if (isPassing(error)) throw error;\n',
    replace: '',
    specs: ['libs/application/engine/scheduling/isolation.spec.ts'],
  },
  {
    name: 'machinery/one-that-throws-ends-the-cycle',
    file: 'libs/application/engine/scheduling/quarantine.ts',
    find: 'if (isPassing(error)) throw error;',
    replace: 'throw error;',
    specs: ['libs/application/engine/scheduling/isolation.spec.ts'],
  },
  {
    name: 'machinery/streams-set-aside-fill-the-batch',
    file: 'libs/application/engine/scheduling/quarantine.ts',
    find: 'open.batch + this.size',
    replace: 'open.batch',
    specs: ['libs/application/engine/scheduling/starvation.spec.ts'],
  },
  {
    name: 'machinery/what-waits-is-never-tried-again',
    file: 'libs/application/engine/scheduling/quarantine.ts',
    find: 'if (standing.has(waitedFor)) return true;',
    replace: 'if (waitedFor.length > 0) return true;',
    specs: ['libs/application/engine/execution/depends-on-quarantined.spec.ts'],
  },
  {
    name: 'machinery/a-clock-that-is-set-back-is-trusted',
    file: 'libs/infrastructure/queue/bullmq.ticker.ts',
    find: 'if (next !== undefined) await queue.removeJobScheduler(SWEEP);\n',
    replace: '',
    specs: ['libs/infrastructure/queue/ticker.spec.ts'],
  },
  {
    name: 'machinery/a-ticker-that-hangs-is-alive',
    file: 'libs/infrastructure/queue/ticker.ts',
    find: 'bullmq?.isAlive() === true',
    replace: 'bullmq !== undefined',
    specs: ['libs/infrastructure/queue/ticker.spec.ts'],
  },
  {
    name: 'machinery/a-tick-that-throws-is-the-last',
    file: 'libs/infrastructure/queue/ticker.ts',
    find: 'onError(asError(error));',
    replace: 'throw error;',
    specs: ['libs/infrastructure/queue/ticker.spec.ts'],
  },
  {
    name: 'machinery/a-destroyed-key-opens-what-came-after',
    file: 'libs/infrastructure/keys/file.key-vault.ts',
    find: 'if (key?.keyId !== keyId) return undefined;',
    replace: 'if (key === undefined) return undefined;',
    specs: ['libs/infrastructure/keys/file.key-vault.spec.ts'],
  },
  {
    name: 'machinery/the-same-words-are-sealed-alike',
    file: 'libs/infrastructure/keys/file.key-vault.ts',
    find: 'randomBytes(IV_BYTES)',
    replace: 'Buffer.alloc(IV_BYTES)',
    specs: ['libs/infrastructure/keys/file.key-vault.spec.ts'],
  },
  {
    name: 'machinery/the-demonstrations-clock-goes-back',
    file: 'libs/infrastructure/clocks/virtual.clock.ts',
    find: 'at >= this.at,',
    replace: 'at >= 0,',
    specs: ['libs/infrastructure/clocks/clocks.spec.ts'],
  },
  {
    name: 'machinery/a-leader-is-not-told-that-it-is-theirs',
    file: 'libs/texts/notice/notices.ts',
    find: "const isForDecision = kind === 'escalation'",
    replace: "const isForDecision = kind === 'reminder'",
    specs: NOTICES,
  },
  {
    name: 'machinery/a-restricted-title-in-a-text',
    file: 'libs/texts/notice/notices.ts',
    find: 'title === undefined || isRestricted === true ? undefined',
    replace: 'title === undefined ? undefined',
    specs: NOTICES,
  },
  {
    name: 'machinery/a-directives-words-about-a-restricted-task',
    file: 'libs/texts/notice/notices.ts',
    find: 'words === undefined || isRestricted === true',
    replace: 'words === undefined',
    specs: NOTICES,
  },
  {
    name: 'machinery/a-subject-longer-than-mail-programs-show',
    file: 'libs/texts/notice/mail.ts',
    find: "const room = SUBJECT_MAX - [...headline].length - ' – '.length;",
    replace: "const room = SUBJECT_MAX - ' – '.length;",
    specs: NOTICES,
  },
  {
    name: 'machinery/overdue-hides-behind-the-day-itself',
    file: 'libs/texts/notice/notice-situation.ts',
    find: "  'overdue',\n  'started',\n  'today',\n  'before',\n];",
    replace: "  'started',\n  'today',\n  'before',\n  'overdue',\n];",
    specs: NOTICES,
  },
  {
    name: 'machinery/months-and-days-change-places',
    file: 'libs/texts/dates.ts',
    find: '`${twoDigits(day)}/${twoDigits(month)}/${year}`',
    replace: '`${twoDigits(month)}/${twoDigits(day)}/${year}`',
    specs: ['libs/texts/dates.spec.ts'],
  },
];
