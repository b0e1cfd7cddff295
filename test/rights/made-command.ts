import { expect } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { CommandDefinition } from '#application/engine/definition/command-definition.js';
import type { CommandEnvelope } from '#application/engine/execution/command-envelope.js';
import { ids } from '#application/ids.js';
import type { PersonId } from '#domain/kernel/names.js';
import { isRejection } from '#domain/kernel/rejection.js';
import type { Story } from '#testing/story.js';
import { contextOf, personActing } from './rights-world.js';

/** A body, and what stands in the path beside the thing. */
type Tried = object & { readonly inPath?: { readonly post?: string; readonly person?: string } };

/** A command as its door makes it for this person of the thing in the path; undefined where there is none for it. */
export async function madeCommand(
  story: Story,
  definition: CommandDefinition,
  asked: { readonly id: string; readonly person: PersonId; readonly body: Tried; readonly key: string },
): Promise<CommandEnvelope | undefined> {
  const { person, key } = asked;
  const { inPath = {}, ...body } = asked.body;
  const id = inPath.person ?? asked.id;
  const { door } = definition;
  if (door === undefined) throw new Error(`${definition.name} is offered and has no door`);
  const checked = plainToInstance(door.body, body);
  expect(validateSync(checked, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  const commandKey = ids.commandKey(person, definition.name, key);
  const context = async () => contextOf(story);
  const made = await door.make({
    ...{ body: checked, id, now: story.clock.now(), by: person, commandKey, context, rows: story.rows },
    vault: story.vault,
    // Of what a task has, reports and requests are named in paths.
    in: (name) => {
      if (name === 'post') return inPath.post ?? '';
      const { reports, extensions, urges } = story.rows.get('tasks', id)?.state ?? {};
      if (name === 'urge') return String(urges?.findLast(({ answer }) => answer === undefined)?.number ?? '');
      return (name === 'report' ? reports?.at(-1)?.report : extensions?.at(-1)?.request) ?? '';
    },
    made: (kind) => `${kind}-${commandKey}`,
  });
  const category = made.stream ?? definition.stream;
  if (isRejection(made.command) || category === 'escalated') return undefined;
  return {
    ...{ command: made.command, target: { category, id: made.id ?? id }, commandKey, fingerprint: '' },
    ...{ actor: personActing(person, checked.unit), correlation: commandKey },
  };
}
