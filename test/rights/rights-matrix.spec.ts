import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandDefinitions } from '#application/command-definitions.js';
import { askerOf } from '#application/engine/execution/acting-unit.js';
import { isDone } from '#application/engine/execution/command-answer.js';
import { type DomainCommand, streamRules } from '#application/engine/execution/stream-rules.js';
import { streamOf } from '#application/streams.js';
import type { PersonId } from '#domain/kernel/names.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { Story } from '#testing/story.js';
import { type ByHand, rightsByHand } from './rights-by-hand.js';
import { type Example, examplesOf } from './rights-examples.js';
import { contextOf, personActing, rightsWorld, type Things } from './rights-world.js';

const REFUSALS = ['not-your-unit', 'not-your-role', 'system-only', 'escalation-not-yours'];
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
    const { category, id, command } = exampleFor(row, person);
    const key = `${nameOf(row)} ${person}`;
    const said = { commandKey: key, fingerprint: '', correlation: key };
    const target = { category, id };
    const given = await story.executor.execute({ command, target, actor: personActing(person), ...said });
    return isDone(given) ? 'done' : given.rejected;
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

  it.each(rows)('is asked by the executor: %s', async (_, row) => {
    const before = await story.store.head();
    for (const person of row.asked.filter((one) => !row.may.includes(one))) {
      expect(REFUSALS).toContain(await answer(row, person));
    }
    expect(await story.store.head()).toEqual(before);
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
