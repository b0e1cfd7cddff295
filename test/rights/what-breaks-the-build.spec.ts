import { describe, expect, it } from '@jest/globals';
import { Build, type Read } from './build.js';

const read = (file: string, type: string, field: string, readIn: string): Read => ({
  ...{ type, field, file: `libs/domain/${file}.ts` },
  readIn: `libs/${readIn}.ts`,
});

const TASK_RIGHTS = 'application/task/task.rights';
const BLOCKER_RIGHTS = 'application/blocker/blocker.rights';
const DIRECTIVE_RIGHTS = 'application/directive/directive.rights';
const ESCALATION_RIGHTS = 'application/escalation/escalation.rights';
const RIGHT = 'application/engine/definition/right';

/** Renamed a list at a time, for a type check takes a second; a field that is reached through another stands in a list after it. */
const rounds: readonly (readonly Read[])[] = [
  [
    read('task/task', 'Task', 'content', TASK_RIGHTS),
    read('task/task', 'Task', 'followUp', ESCALATION_RIGHTS),
    read('programme/programme', 'ProgrammeFacts', 'keptBy', 'application/task/assign-task'),
    read('directive/directive', 'Directive', 'direction', DIRECTIVE_RIGHTS),
    read('blocker/blocker', 'BlockerFacts', 'unit', BLOCKER_RIGHTS),
    read('duty/duty', 'Duty', 'unit', 'application/duty/duty.rights'),
    read('inbox/inbox.decide', 'InboxCommand', 'person', 'application/notice/mark-notices-read'),
    read('directory/unit', 'Post', 'kind', RIGHT),
  ],
  [
    read('task/task.events', 'TaskContent', 'leadUnit', TASK_RIGHTS),
    read('duty/duty', 'Duty', 'followUp', ESCALATION_RIGHTS),
    read('programme/programme', 'ProgrammeFacts', 'keptBy', 'application/task/task.commands'),
    read('follow-up/follow-up', 'Direction', 'addressee', DIRECTIVE_RIGHTS),
    read('blocker/blocker', 'BlockerFacts', 'assigningUnit', BLOCKER_RIGHTS),
    read('duty/duty', 'Duty', 'status', 'application/duty/duty.rights'),
    read('directory/unit', 'Post', 'id', RIGHT),
    read('directory/unit', 'UnitFacts', 'kind', RIGHT),
  ],
  [
    read('task/task.events', 'TaskContent', 'assigningUnit', TASK_RIGHTS),
    read('blocker/blocker', 'Blocker', 'followUp', ESCALATION_RIGHTS),
    read('programme/programme', 'ProgrammeFacts', 'keptBy', 'application/programme/programme.commands'),
    read('follow-up/follow-up', 'Addressee', 'unit', RIGHT),
    read('directory/unit', 'Unit', 'focalPoint', RIGHT),
    read('directory/directory', 'Holding', 'post', RIGHT),
  ],
  [
    read('task/task.events', 'TaskContent', 'programme', 'application/task/assign-task'),
    read('follow-up/follow-up', 'FollowUp', 'escalations', 'domain/follow-up/escalation.decide'),
    read('blocker/blocker', 'BlockerFacts', 'unit', 'application/blocker/raise-blocker'),
    read('follow-up/follow-up', 'Addressee', 'post', RIGHT),
    read('directory/directory', 'Holding', 'unit', RIGHT),
  ],
  [read('follow-up/follow-up', 'Escalation', 'level', 'domain/follow-up/escalation.decide')],
];

const build = new Build();

describe('a field that a right reads', () => {
  it('is there: the build as it stands is whole', () => {
    for (const { readIn } of rounds.flat()) expect(build.errorsIn(readIn)).toEqual([]);
  });

  it.each(rounds)('breaks the build where it is read, once it has another name (%#)', (...fields) => {
    build.rename(fields);
    for (const { field, readIn } of fields) {
      expect(build.errorsIn(readIn)).toContainEqual(expect.stringMatching(new RegExp(`\\b${field}\\b`)));
    }
  });
});

const parts = [
  ['its right', 'libs/application/task/report-progress.ts', 'right: leadUnit,'],
  ['what its right looks at', 'libs/application/notice/mark-notices-read.ts', 'subject: ({ person }) => ({ person }),'],
  ['its text', 'libs/application/task/report-progress.ts', 'text: taskDoors.ReportProgress,'],
  ['its example', 'libs/application/task/accept-task.ts', 'example: {},'],
  ['its English', 'libs/texts/task/task.doors.ts', ", en: 'Report progress'"],
  ['its definition', 'libs/application/task/task.commands.ts', '  ReportProgress: reportProgress,'],
] as const;

describe('a command', () => {
  it.each(parts)('does not compile without %s', (_, file, words) => {
    build.cut(file, words);
    expect(build.errorsIn(file)).not.toEqual([]);
  });

  it('compiles in these files as long as nothing is taken out of them', () => {
    for (const [, file] of parts) {
      build.cut(file, '');
      expect(build.errorsIn(file)).toEqual([]);
    }
  });
});
