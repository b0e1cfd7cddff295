import type { CommandSpec, OptionSpec } from './shell/command.js';
import { definedVerbs, dryRun, writes } from './verbs/verbs.js';

const limit: OptionSpec = { flags: '--limit <n>', text: 'limit' };
const dataDir: OptionSpec = { flags: '--data-dir <folder>', text: 'dataDir' };

/** What people ask about the work. */
const reads: readonly CommandSpec[] = [
  {
    name: 'programme import',
    operands: [{ name: 'file', text: 'file' }],
    options: [
      { flags: '--assign <rows>', text: 'assign' },
      { flags: '--past-deadline', text: 'pastDeadline' },
      ...writes,
    ],
    demoToken: 'demo-admin',
    example: 'dondoc programme import programme.json --dry-run',
    load: async () => (await import('./programme/programme.js')).importProgramme,
  },
  {
    name: 'board show',
    operands: [{ name: 'unit', text: 'unit' }],
    options: [
      { flags: '--period <quarter>', text: 'period' },
      { flags: '--scope <scope>', text: 'scope' },
    ],
    takes: ['asOf'],
    demoToken: 'demo-secretariat',
    example: 'dondoc board show C-ATTT --period 2020-Q2',
    load: async () => (await import('./task/board.js')).showBoard,
  },
  {
    name: 'tasks list',
    options: [
      { flags: '-q, --query <words>', text: 'q' },
      { flags: '--unit <unit>', text: 'unit' },
      { flags: '--handler <person>', text: 'handler' },
      { flags: '--programme <code>', text: 'programme' },
      { flags: '--document <number>', text: 'document' },
      { flags: '--timeliness <part>', text: 'timeliness' },
      { flags: '--due-before <day>', text: 'dueBefore' },
      { flags: '--sort <by>', text: 'sort' },
      limit,
    ],
    takes: ['asOf'],
    demoToken: 'demo-secretariat',
    example: 'dondoc tasks list --unit C-ATTT --timeliness overdue',
    load: async () => (await import('./task/tasks.js')).listTasks,
  },
  {
    name: 'tasks show',
    operands: [{ name: 'task', text: 'task' }],
    takes: ['asOf'],
    demoToken: 'demo-secretariat',
    example: 'dondoc tasks show MH-01',
    load: async () => (await import('./task/task-detail.js')).showTask,
  },
  {
    name: 'tasks story',
    operands: [{ name: 'task', text: 'task' }],
    takes: ['asOf'],
    demoToken: 'demo-secretariat',
    example: 'dondoc tasks story MH-03',
    load: async () => (await import('./task/task-story.js')).showStory,
  },
  {
    name: 'work',
    takes: ['asOf'],
    demoToken: 'demo-owner',
    load: async () => (await import('./work/work.js')).showWork,
  },
  {
    name: 'notices ls',
    options: [limit],
    takes: ['asOf'],
    demoToken: 'demo-secretariat',
    load: async () => (await import('./notice/notices.js')).listNotices,
  },
  {
    name: 'plan',
    options: [
      { flags: '--programme <code>', text: 'programme' },
      { flags: '--from <day>', text: 'fromDay' },
      { flags: '--to <day>', text: 'toDay' },
    ],
    takes: ['asOf'],
    demoToken: 'demo-secretariat',
    example: 'dondoc plan --programme NQ17 --from 2020-05-25 --to 2020-07-31',
    load: async () => (await import('./plan/plan.js')).showPlan,
  },
  {
    name: 'deadline',
    operands: [{ name: 'words', text: 'deadlineWords' }],
    options: [
      { flags: '--programme <code>', text: 'programme' },
      { flags: '--past-deadline', text: 'pastDeadline' },
    ],
    takes: ['asOf'],
    demoToken: 'demo-secretariat',
    example: 'dondoc deadline 15/7/2020 --programme NQ17',
    load: async () => (await import('./task/deadline.js')).showDeadline,
  },
  {
    name: 'events tail',
    options: [
      { flags: '-f, --follow', text: 'follow' },
      limit,
      { flags: '--after <position>', text: 'after' },
      { flags: '--type <type>', text: 'type' },
      { flags: '--stream <stream>', text: 'stream' },
      { flags: '--actor <person>', text: 'actor' },
      { flags: '--unit <unit>', text: 'eventsUnit' },
      { flags: '--from <instant>', text: 'fromInstant' },
      { flags: '--to <instant>', text: 'toInstant' },
    ],
    takes: ['asOf'],
    demoToken: 'demo-secretariat',
    example: 'dondoc events tail --follow --type ProgressReported',
    load: async () => (await import('./log/events-tail.js')).tailEvents,
  },
  {
    name: 'events show',
    operands: [{ name: 'position', text: 'position' }],
    demoToken: 'demo-secretariat',
    load: async () => (await import('./log/events.js')).showEvent,
  },
  {
    name: 'escalation ls',
    options: [{ flags: '--state <state>', text: 'state' }, limit],
    takes: ['asOf'],
    demoToken: 'demo-leader',
    example: 'dondoc escalation ls --state open',
    load: async () => (await import('./escalation/escalations.js')).listEscalations,
  },
  {
    name: 'units ls',
    takes: ['asOf'],
    demoToken: 'demo-owner',
    load: async () => (await import('./directory/units.js')).listUnits,
  },
  {
    name: 'blocker ls',
    options: [
      { flags: '--programme <code>', text: 'programme' },
      { flags: '--unit <unit>', text: 'unit' },
      { flags: '--state <state>', text: 'blockerState' },
      { flags: '--level <level>', text: 'blockerLevel' },
      limit,
    ],
    takes: ['asOf'],
    demoToken: 'demo-secretariat',
    example: 'dondoc blocker ls --level fieldLeader',
    load: async () => (await import('./blocker/blockers.js')).listBlockers,
  },
  {
    name: 'people ls',
    operands: [{ name: 'unit', text: 'unit' }],
    takes: ['asOf'],
    demoToken: 'demo-head',
    example: 'dondoc people ls C-ATTT',
    load: async () => (await import('./directory/people.js')).listPeople,
  },
  {
    name: 'duties ls',
    options: [
      { flags: '--programme <code>', text: 'programme' },
      { flags: '--period <quarter>', text: 'period' },
      { flags: '--unit <unit>', text: 'unit' },
      { flags: '--status <status>', text: 'dutyStatus' },
      limit,
    ],
    takes: ['asOf'],
    demoToken: 'demo-secretariat',
    example: 'dondoc duties ls --programme NQ17 --period 2020-Q2',
    load: async () => (await import('./duty/duties.js')).listDuties,
  },
  {
    name: 'duties show',
    operands: [{ name: 'duty', text: 'duty' }],
    takes: ['asOf'],
    demoToken: 'demo-secretariat',
    example: 'dondoc duties show NQ17-2020-Q1-C-ATTT',
    load: async () => (await import('./duty/duty-detail.js')).showDuty,
  },
];

/** For whoever keeps a deployment. */
const keeping: readonly CommandSpec[] = [
  {
    name: 'clock show',
    demoToken: 'demo-secretariat',
    load: async () => (await import('./demo/clock.js')).showClock,
  },
  {
    name: 'clock advance',
    operands: [{ name: 'to', text: 'instant' }],
    demoToken: 'demo-admin',
    load: async () => (await import('./demo/clock.js')).advanceClock,
  },
  {
    name: 'clock rate',
    operands: [{ name: 'rate', text: 'rate' }],
    demoToken: 'demo-admin',
    load: async () => (await import('./demo/clock.js')).setRate,
  },
  {
    name: 'clock accept',
    options: [dataDir],
    demoToken: 'demo-admin',
    example: 'dondoc clock accept --data-dir /var/lib/dondoc',
    load: async () => (await import('./log/clock-accept.js')).acceptMachineClock,
  },
  {
    name: 'tasks urge',
    operands: [{ name: 'tasks', text: 'urgedTasks', isList: true }],
    options: [
      { flags: '--period <quarter>', text: 'urgedPeriod' },
      { flags: '--text <text>', text: 'urgeText' },
      { flags: '--answer-by <day>', text: 'answerBy' },
      ...writes,
    ],
    takes: ['reason'],
    demoToken: 'demo-secretariat',
    example: "dondoc tasks urge NQ17/MH-03 --text 'Đề nghị báo cáo tiến độ.' --answer-by 2020-06-05",
    load: async () => (await import('./task/urge-tasks.js')).urgeTasks,
  },
  {
    name: 'deliveries retry',
    operands: [
      { name: 'programme', text: 'programme' },
      { name: 'period', text: 'period' },
    ],
    options: [...writes],
    demoToken: 'demo-secretariat',
    example: 'dondoc deliveries retry NQ17 2020-Q2',
    load: async () => (await import('./notice/retries.js')).retryDeliveries,
  },
  {
    name: 'projections rebuild',
    options: [dryRun],
    takes: ['reason'],
    demoToken: 'demo-admin',
    load: async () => (await import('./log/projections.js')).rebuildProjections,
  },
  {
    name: 'verify',
    options: [dataDir],
    demoToken: 'demo-admin',
    load: async () => (await import('./log/verify.js')).verify,
  },
  {
    name: 'backup',
    operands: [{ name: 'file', text: 'backupFile' }],
    options: [dataDir, { flags: '--keys <folder>', text: 'keysTo' }],
    demoToken: 'demo-admin',
    load: async () => (await import('./log/backup.js')).backup,
  },
  {
    name: 'restore',
    operands: [{ name: 'file', text: 'backedUpFile' }],
    options: [
      { flags: '--data-dir <folder>', text: 'newDataDir' },
      { flags: '--keys <folder>', text: 'keysFrom' },
    ],
    demoToken: 'demo-admin',
    load: async () => (await import('./log/restore.js')).restore,
  },
  {
    name: 'log copy',
    operands: [
      { name: 'from', text: 'fromLog' },
      { name: 'to', text: 'toLog' },
    ],
    demoToken: 'demo-admin',
    load: async () => (await import('./log/log-copy.js')).copyLogBetween,
  },
  { name: 'doctor', demoToken: 'demo-admin', load: async () => (await import('./doctor/doctor.js')).examine },
];

/** Everything that the command line can do. The commands of the work follow from their definitions. */
export const commands: readonly CommandSpec[] = [...reads, ...definedVerbs(), ...keeping];
