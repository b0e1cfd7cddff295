import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandDefinitions } from '#application/command-definitions.js';
import { type CommandDefinition, nounIn, type ThingKind } from '#application/engine/definition/command-definition.js';
import type { DefinedRead } from '#application/engine/definition/read-definition.js';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { ids } from '#application/ids.js';
import { EventStore } from '#application/ports/event-store.js';
import { readDefinitions } from '#application/read-definitions.js';
import { workOf } from '#application/work/work.query.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { newEvent } from '#testing/event-store/events.js';
import type { Story } from '#testing/story.js';
import { bodies } from './actions-bodies.js';
import { actionsWorld, PEOPLE, TABLES } from './actions-world.js';
import { madeCommand } from './made-command.js';
import { holder } from './rights-world.js';

/** Mail that failed is read on the list of work alone. */
type ReadKind = Exclude<ThingKind, 'failedMail'>;

const reads: Readonly<Record<ReadKind, DefinedRead>> = {
  task: readDefinitions.TaskDetail,
  duty: readDefinitions.DutyDetail,
  blocker: readDefinitions.BlockerDetail,
  directive: readDefinitions.DirectiveDetail,
  escalation: readDefinitions.EscalationDetail,
  unit: readDefinitions.Units,
};
const CASES = ['task', 'duty', 'blocker', 'directive', 'escalation'] as const satisfies readonly ReadKind[];
const KINDS = [...CASES, 'unit'] as const satisfies readonly ReadKind[];

/** Of a list the one thing. */
const oneOf = (answer: object, id: string): object => {
  const items: readonly object[] = 'items' in answer && Array.isArray(answer.items) ? answer.items : [];
  return items.find((item) => 'unit' in item && item.unit === id) ?? answer;
};

class WouldBeWritten extends Error {}

/** A log that can be read, and whose writers are told that they came so far: what is tried leaves nothing behind. */
class TriedOut extends EventStore {
  constructor(private readonly log: EventStore) {
    super();
  }
  readonly append: EventStore['append'] = () => Promise.reject(new WouldBeWritten());
  readonly readStream: EventStore['readStream'] = (...asked) => this.log.readStream(...asked);
  readonly readAll: EventStore['readAll'] = (...asked) => this.log.readAll(...asked);
  readonly head: EventStore['head'] = () => this.log.head();
  readonly subscribe: EventStore['subscribe'] = (...asked) => this.log.subscribe(...asked);
  readonly close = async (): Promise<void> => {};
}

/** What is offered is what would be written: asked of every reader about every thing, in the states of the actions' world. */
describe('what a reader may do with a thing', () => {
  let story: Story;
  let tries = 0;
  const onLists = new Set<ThingKind>();
  const everOffered = new Set<string>();

  beforeAll(async () => {
    story = await actionsWorld();
  });
  afterAll(() => story.end());

  async function shown(
    kind: ReadKind,
    id: string,
    person: PersonId,
    asOf?: string,
  ): Promise<readonly string[] | undefined> {
    const { scope, page } = await story.read(person, asOf === undefined ? {} : { asOf });
    const read = reads[kind];
    const answer = await read.read({
      scope,
      page,
      params: new read.params(),
      in: () => id,
      log: story.store,
      names: story.names(scope),
    });
    const one = isRejection(answer) ? answer : oneOf(answer, id);
    return 'actions' in one ? (one.actions as readonly string[]) : undefined;
  }

  /** Whether the command, with this body and for this unit, would change something. */
  async function isTaken(definition: CommandDefinition, id: string, person: PersonId, body: object): Promise<boolean> {
    tries += 1;
    const envelope = await madeCommand(story, definition, { id, person, body, key: `tried-${tries}` });
    if (envelope === undefined) return false;
    try {
      // One that remembers no stream: nothing of what it tries is ever written.
      await new CommandExecutor(new TriedOut(story.store), story.rows, story.clock).execute(envelope);
      return false;
    } catch (error) {
      if (error instanceof WouldBeWritten) return true;
      throw error;
    }
  }

  async function taken(kind: ThingKind, id: string, person: PersonId): Promise<readonly string[]> {
    const { scope } = await story.read(person);
    const units: readonly (UnitId | undefined)[] =
      scope.reader.units.size === 0 ? [undefined] : [...scope.reader.units];
    const found: string[] = [];
    for (const definition of Object.values(commandDefinitions).filter(({ offeredOn }) => offeredOn === kind)) {
      const tried = units.flatMap((unit) =>
        (bodies[definition.name]?.(story, id) ?? []).map((body) => ({ ...body, ...(unit && { unit }) })),
      );
      if (tried.length === 0) throw new Error(`there is no body of ${definition.name}`);
      for (const body of tried) {
        if (!(await isTaken(definition, id, person, body))) continue;
        found.push(definition.name);
        break;
      }
    }
    return found;
  }

  const idsOf = (kind: ReadKind): readonly string[] => story.rows.find(TABLES[kind], {}).map(({ id }) => id);

  describe.each(['2020-04-22 10:00', '2020-06-16 08:00'])('on %s', (when) => {
    beforeAll(() => story.until(when));

    it.each(KINDS)('is what would change something, of every %s', async (kind) => {
      const wrong: string[] = [];
      for (const id of idsOf(kind)) {
        for (const person of PEOPLE) {
          const actions = await shown(kind, id, person);
          if (actions === undefined) continue;
          const may = await taken(kind, id, person);
          if (`${actions}` !== `${may}`) wrong.push(`${id} ${person}: offered ${actions}, taken ${may}`);
          for (const action of actions) everOffered.add(action);
        }
      }
      expect(wrong).toEqual([]);
    });

    it('stands on every item of work, as on the thing itself', async () => {
      for (const person of PEOPLE) {
        const { scope } = await story.read(person);
        for (const item of workOf(scope).items) {
          if (item.failedMail !== undefined) {
            expect(item.actions).toEqual(await taken('failedMail', '', person));
            for (const action of item.actions) everOffered.add(action);
            onLists.add('failedMail');
            continue;
          }
          // A unit is no thing that a command is given about here.
          if (item.unreached !== undefined) {
            expect(item.actions).toEqual([]);
            continue;
          }
          const kind = CASES.find((known) => item[known] !== undefined);
          const id = kind === undefined ? undefined : item[kind]?.id;
          if (kind === undefined || id === undefined) throw new Error('an item of work is about nothing');
          expect([id, item.actions]).toEqual([id, await shown(kind, id, person)]);
          onLists.add(kind);
        }
        const past = await story.read(person, { asOf: String(story.rows.position()) });
        for (const { actions } of workOf(past.scope).items) expect(actions).toEqual([]);
      }
    });
  });

  it('was compared for things of every kind, with each of their commands offered to somebody', () => {
    expect([...onLists].toSorted()).toEqual([...CASES, 'failedMail'].toSorted());
    const offerable = Object.values(commandDefinitions).filter(({ offeredOn }) => offeredOn !== undefined);
    expect([...everOffered].toSorted()).toEqual(offerable.map(({ name }) => name).toSorted());
  });

  it('is known of every command that is given about a thing', () => {
    const aboutThing = Object.values(commandDefinitions).filter(({ door }) =>
      KINDS.some((kind) => door !== undefined && nounIn(door.route) === kind),
    );
    expect(aboutThing.filter(({ offeredOn }) => offeredOn === undefined).map(({ name }) => name)).toEqual([]);
    expect(aboutThing.length).toBeGreaterThan(0);
  });

  /** What this version cannot read stands next in the stream, and the rows have seen it. */
  async function standStill(stream: string): Promise<void> {
    const last = (await story.store.readStream(stream, { direction: 'backwards', limit: 1 }))[0];
    const foreign = newEvent({}, { type: 'OfTheFuture' });
    const { position } = await story.store.append(stream, last?.revision ?? 'no-stream', [foreign], story.clock.now());
    expect(await story.rows.reached(position, 2_000)).toBe(true);
  }

  it('is nothing in the past', async () => {
    const asOf = String(story.rows.position());
    for (const kind of KINDS) {
      for (const id of idsOf(kind)) {
        for (const person of PEOPLE) expect((await shown(kind, id, person, asOf)) ?? []).toEqual([]);
      }
    }
  });

  it('is nothing where it stands still, and less where what it would be decided on does', async () => {
    const [task, other] = ['AFTER-0', 'AFTER-1'].map((code) => ids.codedTask('P', code));
    const may = (id = '') => shown('task', id, holder('lead', 'staff'));
    expect(await may(task)).toContain('SubmitResult');
    await standStill(`task-${task}`);
    expect(await may(task)).toEqual([]);
    expect(await may(other)).toContain('ReportProgress');
    await standStill('programme-P');
    const left = await may(other);
    expect([left?.includes('ReportProgress'), left?.includes('SubmitResult')]).toEqual([false, true]);
  });
});
