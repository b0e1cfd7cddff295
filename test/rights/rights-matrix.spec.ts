import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandDefinitions } from '#application/command-definitions.js';
import type { DefinedRead } from '#application/engine/definition/read-definition.js';
import { askerOf } from '#application/engine/execution/acting-unit.js';
import { type CommandAnswer, isDone } from '#application/engine/execution/command-answer.js';
import { type DomainCommand, streamRules } from '#application/engine/execution/stream-rules.js';
import { readDefinitions } from '#application/read-definitions.js';
import { streamOf } from '#application/streams.js';
import type { PersonId } from '#domain/kernel/names.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { Story } from '#testing/story.js';
import { type ByHand, rightsByHand } from './rights-by-hand.js';
import { type Example, examplesOf } from './rights-examples.js';
import { contextOf, personActing, rightsWorld, type Things } from './rights-world.js';

const REFUSALS = ['not-your-unit', 'not-your-role', 'system-only', 'escalation-not-yours'];
/** Where each kind of case is read. */
const thingReads: Readonly<Record<string, DefinedRead | undefined>> = {
  task: readDefinitions.TaskDetail,
  duty: readDefinitions.DutyDetail,
  blocker: readDefinitions.BlockerDetail,
  directive: readDefinitions.DirectiveDetail,
};
/** But for the id that was asked for. */
const toldOf = (answer: CommandAnswer): object => ({ ...answer, id: undefined });
const nameOf = ({ command, about }: ByHand): string => `${command} ${about}`;
const isCommand = (name: string): name is DomainCommand['type'] => Object.hasOwn(commandDefinitions, name);

describe('who may give which command', () => {
  const table = rightsByHand();
  const rows = table.map((row) => [nameOf(row), row] as const);
  let story: Story;
  let things: Things;

  beforeAll(async () => {
    ({ story, things } = await rightsWorld());
  });
  afterAll(() => story.end());

  function exampleFor({ command, about }: ByHand, person: PersonId): Example {
    const examples: Readonly<Record<string, Example>> = isCommand(command)
      ? examplesOf(things, story.clock.now(), person)[command]
      : {};
    const example = examples[about];
    if (example === undefined) throw new Error(`there is no example of ${command} about "${about}"`);
    return example;
  }

  /** Who may, of all whom the row asks about: what the definition says of the thing as it stands in the log. */
  async function allowed(row: ByHand): Promise<readonly PersonId[]> {
    const { category, id } = exampleFor(row, '');
    const state = streamRules[category].fold(await story.store.readStream(streamOf(category, id)));
    const context = contextOf(story);
    return row.asked.filter((person) => {
      const asker = askerOf(context.directory, personActing(person));
      if (isRejection(asker)) return false;
      const { command } = exampleFor(row, person);
      return commandDefinitions[command.type].refusal(asker, command, state, context) === undefined;
    });
  }

  async function answer(row: ByHand, person: PersonId): Promise<string> {
    const given = await give(row, person);
    return isDone(given) ? 'done' : given.rejected;
  }

  /** By default on what the row is about. */
  function give(row: ByHand, person: PersonId, elsewhere?: string): Promise<CommandAnswer> {
    const { category, id, command } = exampleFor(row, person);
    const key = `${nameOf(row)} ${person} ${elsewhere}`;
    const said = { commandKey: key, fingerprint: '', correlation: key };
    const target = { category, id: elsewhere ?? id };
    return story.executor.execute({ command, target, actor: personActing(person), ...said });
  }

  it('is written down for every command, and for none that there is not', () => {
    const inTable = [...new Set(table.map(({ command }) => command))];
    expect(inTable.toSorted()).toEqual(Object.keys(commandDefinitions).toSorted());
  });

  it('is written down for everything that an example is about', () => {
    const examples = Object.entries(examplesOf(things, story.clock.now(), 'x'));
    const known = examples.flatMap(([command, about]) => Object.keys(about).map((name) => `${command} ${name}`));
    expect(table.map(nameOf).toSorted()).toEqual(known.toSorted());
  });

  it.each(rows)('%s', async (_, row) => {
    expect((await allowed(row)).toSorted()).toEqual(row.may.toSorted());
  });

  /** Whether the person can read what the row is about; what is no case has no page that would be kept from anybody. */
  async function reads(row: ByHand, person: PersonId): Promise<boolean> {
    const { category, id } = exampleFor(row, person);
    const read = thingReads[category];
    const isBegun = (await story.store.readStream(streamOf(category, id), { limit: 1 })).length > 0;
    if (read === undefined || !isBegun) return true;
    const { scope, page } = await story.read(person);
    return !isRejection(
      await read.read({
        scope,
        page,
        params: new read.params(),
        in: () => id,
        log: story.store,
        names: story.names(scope),
      }),
    );
  }

  it.each(rows)('is asked by the executor, of what is not there for a person as of nothing: %s', async (_, row) => {
    const before = await story.store.head();
    for (const person of row.asked.filter((one) => !row.may.includes(one))) {
      if (await reads(row, person)) expect(REFUSALS).toContain(await answer(row, person));
      else expect(toldOf(await give(row, person))).toEqual(toldOf(await give(row, person, 'where-nothing-is')));
    }
    expect(await story.store.head()).toEqual(before);
  });

  it('is a right to what its holder reads', async () => {
    const blind: string[] = [];
    for (const row of table) {
      for (const person of row.may) if (!(await reads(row, person))) blind.push(`${nameOf(row)}: ${person}`);
    }
    expect(blind).toEqual([]);
  });

  it('lets everybody else through to what the rules say', async () => {
    const refused: string[] = [];
    for (const row of table) {
      for (const person of row.may) {
        if (REFUSALS.includes(await answer(row, person))) refused.push(`${nameOf(row)}: ${person}`);
      }
    }
    expect(refused).toEqual([]);
  });
});
