import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DefinedRead } from '#application/engine/definition/read-definition.js';
import { readDefinitions } from '#application/read-definitions.js';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { CivilDate } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { taskId } from '#testing/story-of-ministry.js';
import { BLOCKER, DIRECTIVE, holder, readingWorld, TASK, unitNames } from './reading-world.js';
import { KINDS } from './rights-world.js';

interface Asked {
  readonly read: DefinedRead;
  readonly path: string;
  readonly query?: object;
  /** Of an answer, what has to be in it; by default an answer is enough. */
  readonly shows?: (answer: object) => boolean;
}

const {
  TaskDetail,
  TaskEvents,
  TaskStory,
  Search,
  Blockers,
  BlockerDetail,
  DirectiveDetail,
  EscalationDetail,
  DutyDetail,
  Board,
  Cockpit,
  Period,
} = readDefinitions;
const isThere = (answer: object): boolean =>
  'items' in answer && Array.isArray(answer.items) && answer.items.length === 1;
const isFound = (answer: object): boolean => JSON.stringify(answer).includes('"code":"LEAD"');
const isWhole = (answer: object): boolean => 'isPartial' in answer && !answer.isPartial;
const things = (escalation: string): Readonly<Record<string, Asked>> => ({
  'a task of lead with coordinating': { read: TaskDetail, path: TASK },
  'a task of team given by lead': { read: TaskDetail, path: 'TEAM' },
  'a task of other': { read: TaskDetail, path: 'NQ17/OTHER' },
  'a task of another ministry with coordinating': { read: TaskDetail, path: taskId('ABROAD') },
  'the history of the task of lead': { read: TaskEvents, path: 'LEAD' },
  'the story of the task of lead': { read: TaskStory, path: 'LEAD' },
  'the task of lead among what is found': { read: Search, path: '', query: { q: 'LEAD' }, shows: isFound },
  'a blocker on the task of lead': { read: BlockerDetail, path: BLOCKER },
  'that blocker in the list': { read: Blockers, path: '', query: { programme: 'NQ17' }, shows: isThere },
  'what of it lies with the leader': { read: EscalationDetail, path: escalation },
  'a directive about it to the head of other': { read: DirectiveDetail, path: DIRECTIVE },
  'the report of lead': { read: DutyDetail, path: 'NQ17/2020-Q2/lead' },
  'the board of lead': { read: Board, path: 'lead', shows: isWhole },
  'the board of lead and what is under it': { read: Board, path: 'lead', query: { scope: 'subtree' }, shows: isWhole },
  'the board of lead, whole or in part': { read: Board, path: 'lead' },
  'the sums of lead by quarters': {
    ...{ read: Cockpit, path: '' },
    shows: (answer) => 'units' in answer && JSON.stringify(answer.units).includes('"unit":"lead"'),
  },
  "the sums of the programme's reports": {
    ...{ read: Period, path: '2020-Q2' },
    shows: (answer) => 'counts' in answer && answer.counts !== null,
  },
});

const FILE = new URL('reading-by-hand.txt', import.meta.url);
const table = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('--'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const [headings = [], ...rows] = table;

describe('who may read what', () => {
  let story: Story;
  let asked: Readonly<Record<string, Asked>>;

  beforeAll(async () => {
    story = await readingWorld();
    const [escalation] = story.rows
      .find('escalations', { aboutId: BLOCKER })
      .filter(({ level }) => level === 'fieldLeader');
    invariant(escalation !== undefined, 'the blocker lies with the leader');
    asked = things(escalation.id);
  });
  afterAll(() => story.end());

  async function reads(person: string, { read, path, query = {}, shows = () => true }: Asked): Promise<boolean> {
    const { scope, page } = await story.read(person);
    const params = Object.assign(new read.params(), query);
    const inPath = (name: string) => (name === 'programme' ? 'NQ17' : path);
    const answer = await read.read({ scope, page, params, in: inPath, log: story.store, names: story.names(scope) });
    return !isRejection(answer) && shows(answer);
  }

  it('is written down for each kind of post, and for each thing that is asked here', () => {
    expect(headings).toEqual(['thing', ...KINDS]);
    expect(rows.map(([thing]) => thing).toSorted()).toEqual(Object.keys(asked).toSorted());
  });

  it.each(rows.map(([thing = '', ...cells]) => [thing, cells] as const))('%s', async (thing, cells) => {
    const what = asked[thing];
    invariant(what !== undefined, `"${thing}" is asked`);
    const found: Record<string, string> = {};
    const written: Record<string, string> = {};
    for (const [column, kind] of KINDS.entries()) {
      const readers = [];
      for (const unit of unitNames) if (await reads(holder(unit, kind), what)) readers.push(unit);
      found[kind] = readers.join(' ');
      const inCell = (cells[column] ?? '').split(' ');
      written[kind] = unitNames.filter((unit) => inCell.includes(unit)).join(' ');
    }
    expect(found).toEqual(written);
    expect(await reads('nobody', what)).toBe(false);
  });

  it('is not what came to a post after its holder has left it', async () => {
    const what = { read: DirectiveDetail, path: DIRECTIVE };
    const person = holder('other', 'head');
    expect(await reads(person, what)).toBe(true);
    await story.do('unit', 'other', (now) => ({ type: 'RelieveHolder', now, post: 'head', person }));
    const next = { post: 'head', person: 'next', since: '2020-05-25' as CivilDate };
    await story.do('unit', 'other', (now) => ({ type: 'AppointHolder', now, ...next }));
    expect([await reads(person, what), await reads('next', what)]).toEqual([false, true]);
  });
});
