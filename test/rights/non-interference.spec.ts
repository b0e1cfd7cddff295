import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DefinedRead } from '#application/engine/definition/read-definition.js';
import type { DomainCommand } from '#application/engine/execution/stream-rules.js';
import { ids } from '#application/ids.js';
import { readDefinitions } from '#application/read-definitions.js';
import { addDays } from '#domain/calendar/civil-date.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { taskId } from '#testing/story-of-ministry.js';
import { personActing } from './rights-world.js';
import { aFewWeeks, OTHERS_IDS, OTHERS_TASKS, OWN_CODES, type World, worldOf } from './two-worlds.js';

/** The long tier asks more: `npm run test:faults -- rights`. */
const RUNS = Number(process.env['RIGHTS_RUNS'] ?? 50);
const SEED = Number(process.env['RIGHTS_SEED'] ?? 20_200_106);
const READERS = ['p-desk', 'p-head', 'p-expert'] as const;
const PAGE = 2;

interface Question {
  readonly read: DefinedRead;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
}

const { Tasks, TaskDetail, TaskEvents, Board, Duties, DutyDetail, Period, Plan, Work, Me, Notices } = readDefinitions;
const { Events, Programmes, Units, People, Escalations, EscalationDetail } = readDefinitions;
const { Search, TaskStory, Blockers, BlockerDetail, DirectiveDetail, Cockpit } = readDefinitions;

/** Everything that can be asked, by every name that there is in the fuller world. */
function questionsOf({ rows }: Story): readonly Question[] {
  const tasks = [
    ...OWN_CODES,
    ...OTHERS_TASKS.flatMap(([programme, code]) => [code, `${programme}/${code}`]),
    ...OTHERS_IDS,
  ];
  const listed = [
    {},
    { q: 'mh' },
    { q: 'nhiem vu' },
    { q: 'bcycp' },
    { q: 'MH-8' },
    { unit: 'BCYCP' },
    { unit: 'C-ATTT' },
  ];
  const narrowed = [
    ...[{ sort: '-code' }, { sort: 'legalEnd' }, { timeliness: 'overdue' }, { programme: 'CT04' }],
    ...[{ handler: 'p-bcy-desk' }, { handler: 'p-desk' }, { dueBefore: '2020-03-01' }],
  ];
  const named = (read: DefinedRead, name: string, all: readonly { readonly id: string }[]): readonly Question[] =>
    all.map(({ id }) => ({ read, path: { [name]: id } }));
  return [
    ...[...listed, ...narrowed].map((query) => ({ read: Tasks, query })),
    ...tasks.flatMap((task) => [TaskDetail, TaskEvents, TaskStory].map((read) => ({ read, path: { task } }))),
    ...tasks.map((task) => ({ read: TaskDetail, path: { task }, query: { asOf: '2020-02-15' } })),
    ...['C-ATTT', 'BCYCP', 'BTTTT', 'NONE'].flatMap((unit) =>
      [{}, { scope: 'subtree' }, { asOf: '2020-02-15' }].map((query) => ({ read: Board, path: { unit }, query })),
    ),
    ...[{}, { unit: 'BCYCP' }, { period: '2020-Q1' }, { programme: 'CT04' }].map((query) => ({ read: Duties, query })),
    ...named(DutyDetail, 'duty', rows.find('duties', {})),
    ...['NQ17', 'CT04'].map((programme) => ({ read: Period, path: { programme, period: '2020-Q1' } })),
    { read: Plan, query: { programme: 'NQ17', to: addDays('2020-04-05' as CivilDate, 30) } },
    ...['open', 'closed', 'all'].map((state) => ({ read: Escalations, query: { state } })),
    ...[{}, { state: 'all' }, { unit: 'BCYCP', state: 'all' }, { level: 'fieldLeader' }, { asOf: '2020-02-15' }].map(
      (query) => ({ read: Blockers, query }),
    ),
    ...['mh', 'MH-8', 'nhiem vu', 'BCYCP', '17/NQ'].map((q) => ({ read: Search, query: { q } })),
    ...[{}, { period: '2020-Q1' }, { asOf: '2020-02-15' }].map((query) => ({ read: Cockpit, query })),
    ...named(EscalationDetail, 'escalation', rows.find('escalations', {})),
    ...named(BlockerDetail, 'blocker', rows.find('blockers', {})),
    ...named(DirectiveDetail, 'directive', rows.find('directives', {})),
    ...['C-ATTT', 'BCYCP', 'BTTTT', 'NONE'].map((unit) => ({ read: People, query: { unit } })),
    { read: People, query: { unit: 'BCYCP', asOf: '2020-02-15' } },
    ...[Work, Me, Notices, Events, Programmes, Units].map((read) => ({ read })),
  ];
}

/** Numbers of places in the log, and what is made of them: of those it is known that they count everything. */
const PLACES = new Set(['position', 'nextCursor']);
const normalised = (answer: object): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value) => (PLACES.has(key) && value !== null ? key : value)));

/** All pages of the answer, each short, so that what is left out cannot be seen by where a page ends. */
async function answered(
  story: Story,
  person: string,
  { read, path = {}, query = {} }: Question,
): Promise<readonly unknown[]> {
  const pages: unknown[] = [];
  let cursor: string | undefined;
  do {
    const paging = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const { asOf } = query as { readonly asOf?: string };
    const { scope, page } = await story.read(person, { ...paging, ...(asOf === undefined ? {} : { asOf }) });
    const params = Object.assign(new read.params(), query, { limit: PAGE });
    const answer = await read.read({
      scope,
      page,
      params,
      in: (name) => path[name] ?? '',
      log: story.store,
      names: story.names(scope),
    });
    pages.push(normalised(answer));
    cursor =
      !isRejection(answer) && 'nextCursor' in answer ? ((answer.nextCursor as string | null) ?? undefined) : undefined;
  } while (cursor !== undefined);
  return pages;
}

/** What a person is told who tries something on what is not theirs. */
async function refused({ executor, clock }: Story, person: string, task: string): Promise<unknown> {
  const command: DomainCommand = {
    ...{ type: 'ReportProgress', now: clock.now(), by: person, report: 'r', period: '2020-Q1', percent: 90 },
    ...{ narrative: 'N', noChange: false, explanation: 'E', evidence: [] },
  };
  const key = ids.commandKey('probe', person, task);
  const target = { category: 'task', id: task } as const;
  return executor.refusalOf({
    ...{ command, target, actor: personActing(person), commandKey: key, fingerprint: '', correlation: key },
  });
}

async function everythingSeen({ story, hints }: World, person: string, questions: readonly Question[]) {
  const seen: Record<string, unknown> = {};
  for (const { read, path, query } of questions) {
    const name = `${read.name} ${JSON.stringify(path ?? {})} ${JSON.stringify(query ?? {})}`;
    seen[name] = await answered(story, person, { read, ...(path && { path }), ...(query && { query }) });
  }
  for (const task of [...OTHERS_IDS, taskId('MH-1')]) seen[`tries ${task}`] = await refused(story, person, task);
  seen['hears'] = hints[person];
  return seen;
}

describe('what one unit does', () => {
  it(
    'changes nothing that people without a part in it can read, search, count, be refused or hear of',
    async () => {
      await fc.assert(
        fc.asyncProperty(aFewWeeks, fc.constantFrom(...READERS), async (weeks, person) => {
          const [fuller, alone] = [await worldOf(weeks, true, [person]), await worldOf(weeks, false, [person])];
          const questions = questionsOf(fuller.story);
          expect(await everythingSeen(fuller, person, questions)).toEqual(
            await everythingSeen(alone, person, questions),
          );
          await Promise.all([fuller.story.end(), alone.story.end()]);
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: true },
      );
    },
    60_000 + RUNS * 10_000,
  );
});
