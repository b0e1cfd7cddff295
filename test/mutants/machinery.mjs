// Schedulers, the embedded log, keys and texts.
const DUTY_KEEPING = ['libs/application/duty/duty-keeping.spec.ts'];
const LEADERSHIP = ['libs/application/escalation/leadership.query.spec.ts'];
const STORE = [
  'libs/infrastructure/event-store/sqlite/sqlite.event-store.contract-spec.ts',
  'libs/infrastructure/event-store/sqlite/sqlite.event-store.spec.ts',
];
const SLOW_READS = ['libs/infrastructure/read-models/sqlite/sqlite.slow-reads.spec.ts'];
const NOTICES = ['libs/texts/notice/notices.spec.ts'];

const OUTAGES = ['libs/application/engine/outages/outage-keeping.spec.ts'];
const CLOCK = ['libs/application/engine/outages/clock-watch.spec.ts'];
const AFTER_AN_OUTAGE = [
  'libs/application/engine/outages/after-an-outage.spec.ts',
  'libs/application/engine/projection/replanning.spec.ts',
];

const REFERENCE = ['libs/infrastructure/read-models/sqlite/reference-cache.spec.ts'];

export const machinery = [
  {
    name: 'machinery/what-goes-is-no-change-of-a-table',
    file: 'libs/infrastructure/read-models/sqlite/select.ts',
    find: ' UNION ${ended} ORDER BY change',
    replace: ' ORDER BY change',
    specs: REFERENCE,
  },
  {
    name: 'machinery/a-table-that-changed-is-not-heard-of',
    file: 'libs/infrastructure/read-models/sqlite/reference-cache.ts',
    find: 'for (const table of tables) this.#changes.delete(table);',
    replace: 'for (const table of tables) this.#changes.has(table);',
    specs: REFERENCE,
  },
  {
    name: 'machinery/a-tick-that-is-asked-for-joins-the-one-that-runs',
    file: 'libs/infrastructure/queue/ticker.ts',
    find: 'void running.then(() => {',
    replace: 'void Promise.resolve().then(() => {',
    specs: ['libs/infrastructure/queue/ticker.spec.ts'],
  },
  {
    name: 'machinery/cycles-that-never-rest-are-no-silence',
    file: 'libs/application/engine/outages/outage-keeping.ts',
    find: '      this.cameToRest(now);\n    }\n',
    replace: '    }\n    this.cameToRest(now);\n',
    specs: OUTAGES,
  },
  {
    name: 'machinery/the-heart-beats-with-every-cycle',
    file: 'libs/application/engine/outages/outage-keeping.ts',
    find: 'const BEAT_EVERY_MS = 60_000;',
    replace: 'const BEAT_EVERY_MS = 0;',
    specs: OUTAGES,
  },
  {
    name: 'machinery/a-clock-set-back-stops-the-heart',
    file: 'libs/application/engine/outages/outage-keeping.ts',
    find: 'Math.abs(now - this.#writtenAt) < BEAT_EVERY_MS',
    replace: 'now - this.#writtenAt < BEAT_EVERY_MS',
    specs: OUTAGES,
  },
  {
    name: 'machinery/a-clock-in-doubt-decides',
    file: 'libs/application/engine/outages/clock-watch.ts',
    find: '    if (doubt !== undefined) throw new ClockInDoubt(doubtInWords(doubt));\n',
    replace: '',
    specs: CLOCK,
  },
  {
    name: 'machinery/nights-asleep-add-up-to-a-doubt',
    file: 'libs/application/engine/outages/clock-watch.ts',
    find: '    this.#signs = [this.#clock.now()];\n',
    replace: '    if (this.#signs.length === 0) this.#signs = [this.#clock.now()];\n',
    specs: CLOCK,
  },
  {
    name: 'machinery/any-acceptance-holds-for-ever',
    file: 'libs/application/engine/outages/clock-watch.ts',
    find: 'return saidAt !== undefined && Math.abs(says - saidAt) <= DOUBTED_AFTER_MS;',
    replace: 'return saidAt !== undefined;',
    specs: CLOCK,
  },
  {
    name: 'machinery/an-outage-plans-nothing-again',
    file: 'libs/application/deployment/outages.projection.ts',
    find: '    replanObligations(rows);\n',
    replace: '',
    specs: AFTER_AN_OUTAGE,
  },
  {
    name: 'machinery/decisions-know-of-no-outage',
    file: 'libs/application/engine/decision-context.ts',
    find: "this.#outages ??= outagesAmong(this.rows.find('outages', {}, { at: this.at }));",
    replace: 'this.#outages ??= [];',
    specs: AFTER_AN_OUTAGE,
  },
  {
    name: 'machinery/any-number-waits-for-a-slow-read',
    file: 'libs/infrastructure/read-models/sqlite/sqlite.slow-reads.ts',
    find: 'if (this.#waiting.length >= waitingMax) return',
    replace: 'if (this.#waiting.length < 0) return',
    specs: SLOW_READS,
    isBuilt: true,
  },
  {
    name: 'machinery/a-reader-that-died-stays-dead',
    file: 'libs/infrastructure/read-models/sqlite/sqlite.slow-reads.ts',
    find: '    this.#reader = undefined;\n',
    replace: '',
    specs: SLOW_READS,
    isBuilt: true,
  },
  {
    name: 'machinery/a-slow-read-sees-what-came-after',
    file: 'libs/infrastructure/read-models/sqlite/pinned.read-models.ts',
    find: "keepingOf(table) === 'now' ? undefined : this.pinnedAt",
    replace: 'undefined',
    specs: ['libs/infrastructure/read-models/sqlite/pinned.read-models.spec.ts'],
    isBuilt: true,
  },
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
    file: 'libs/application/engine/scheduling/wakes.ts',
    find: 'const raisedBy = `${isoOf(instant(dueAt))} ${revision}`;',
    replace: 'const raisedBy = isoOf(instant(dueAt));',
    specs: ['libs/application/engine/scheduling/sweep.spec.ts'],
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
    specs: ['libs/infrastructure/queue/ticker-and-clock.spec.ts'],
  },
  {
    name: 'machinery/a-ticker-that-hangs-is-alive',
    file: 'libs/infrastructure/queue/ticker.ts',
    find: 'bullmq?.isAlive() === true',
    replace: 'bullmq !== undefined',
    specs: ['libs/infrastructure/queue/ticker.spec.ts', 'libs/infrastructure/queue/ticker-and-clock.spec.ts'],
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
    file: 'libs/texts/notice/notice-lines.ts',
    find: '...(isRestricted ? [] : whyLines(subject, language)),',
    replace: '...whyLines(subject, language),',
    specs: NOTICES,
  },
  {
    name: 'machinery/a-subject-longer-than-mail-programs-show',
    file: 'libs/texts/notice/mail.ts',
    find: 'return clip(title === undefined ? withUnit : joined(withUnit, title), SUBJECT_MAX);',
    replace: 'return title === undefined ? withUnit : `${withUnit}${APART}${title}`;',
    specs: NOTICES,
  },
  {
    name: 'machinery/overdue-hides-behind-the-day-itself',
    file: 'libs/texts/notice/notice-situation.ts',
    find: "return situation === 'started' && isOverdue ? 'dated' : situation;",
    replace: 'return situation;',
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
