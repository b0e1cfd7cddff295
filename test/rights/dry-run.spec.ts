import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandDefinitions } from '#application/command-definitions.js';
import { DryRun, type WouldDo } from '#application/dry-run/dry-run.js';
import type { CommandDefinition, ThingKind } from '#application/engine/definition/command-definition.js';
import { isDone } from '#application/engine/execution/command-answer.js';
import type { CommandEnvelope } from '#application/engine/execution/command-envelope.js';
import { followUpStepsOf } from '#application/escalation/follow-up-steps.js';
import { ids } from '#application/ids.js';
import type { RecordedEvent } from '#application/ports/event-store.js';
import { streamOf } from '#application/streams.js';
import { isoOf } from '#domain/kernel/time.js';
import type { Story } from '#testing/story.js';
import { bodies } from './actions-bodies.js';
import { actionsWorld, PEOPLE, TABLES } from './actions-world.js';
import { madeCommand } from './made-command.js';
import { holder } from './rights-world.js';

/** Commands that stand among nobody's actions: what they are about is found here. */
const elsewhere: Readonly<Record<string, (story: Story) => readonly object[]>> = {
  MarkNoticesRead: ({ rows }) => rows.find('notices', {}).map(({ id }) => ({ ids: [id] })),
  RecordRebuild: () => [{}],
};

/** Of each command: they are much alike. */
const REFUSALS_COMPARED = 25;

const withDoors: readonly CommandDefinition[] = Object.values(commandDefinitions).filter(({ door }) => door);

interface Taken {
  readonly envelope: CommandEnvelope;
  readonly would: WouldDo;
}

/** Of each command that a person can give one that is taken, in a world with things in every state. */
describe('a dry run', () => {
  let story: Story;

  beforeAll(async () => {
    story = await actionsWorld();
  });
  afterAll(() => story.end());

  function idsOf(kind: ThingKind | undefined): readonly string[] {
    return kind === undefined || kind === 'failedMail' ? [''] : story.rows.find(TABLES[kind], {}).map(({ id }) => id);
  }

  /** The first that would write something; every one before it is refused as the real one, or changes nothing. */
  async function firstTaken(definition: CommandDefinition): Promise<Taken> {
    let [tries, refusals] = [0, 0];
    const people = definition.name === 'RecordRebuild' ? [holder('assigning', 'administrator')] : PEOPLE;
    for (const id of idsOf(definition.offeredOn)) {
      for (const body of (elsewhere[definition.name] ?? bodies[definition.name])?.(story, id) ?? []) {
        for (const person of people) {
          tries += 1;
          const asked = { id, person, body, key: `tried-${tries}` };
          const envelope = await madeCommand(story, definition, asked);
          if (envelope === undefined) continue;
          const dry = await DryRun.begin(story);
          const answer = await dry.execute(envelope);
          if (!isDone(answer)) {
            refusals += 1;
            // Nothing is due in this world, so the real one leaves nothing behind either.
            if (refusals <= REFUSALS_COMPARED) expect(await story.executor.execute(envelope)).toEqual(answer);
            continue;
          }
          const would = await dry.wouldDo(envelope);
          if (would.events.length > 0) return { envelope, would };
        }
      }
    }
    throw new Error(`${definition.name} is taken of nobody in this world`);
  }

  /** What was told at once, as the log has it. */
  const toldIn = (events: readonly RecordedEvent[]): readonly string[] =>
    events.flatMap((event) =>
      followUpStepsOf([event])
        .filter(({ dueAt }) => dueAt >= isoOf(story.clock.now()))
        .flatMap(({ step, recipients }) =>
          recipients.map(({ unit, post }) => `${event.stream} ${step} ${unit} ${post}`),
        ),
    );

  it.each(withDoors.map((definition) => [definition.name, definition] as const))(
    '%s writes nothing, and says what the real one then does',
    async (_, definition) => {
      await story.cycle();
      const before = { head: await story.store.head(), rows: story.rows.position() };
      const { envelope, would } = await firstTaken(definition);
      expect({ head: await story.store.head(), rows: story.rows.position() }).toEqual(before);
      expect(story.rows.find('events', { id: ids.eventId(envelope.commandKey, 0) })).toEqual([]);

      // Under the very key that was tried: it was not used up.
      const done = await story.executor.execute(envelope);
      expect(done).toMatchObject({ changed: true });
      expect(done).not.toHaveProperty('isRepeat');
      const stream = streamOf(envelope.target.category, envelope.target.id);
      const written = (await story.store.readStream(stream)).filter(
        ({ metadata }) => metadata.commandKey === envelope.commandKey,
      );
      expect(would.events).toEqual(written.map(({ type }) => type));

      await story.cycle();
      const after = written.at(-1)?.position;
      const since = await story.store.readAll(after === undefined ? {} : { after });
      const lines = would.told.map(
        ({ about, step, unit, post }) => `${about.kind}-${about.id} ${step} ${unit} ${post}`,
      );
      expect(new Set(lines)).toEqual(new Set(toldIn(since)));
    },
  );
});
