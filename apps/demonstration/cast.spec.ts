import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { isDone } from '#application/engine/execution/command-answer.js';
import { systemCommand } from '#application/engine/execution/system-command.js';
import { ids } from '#application/ids.js';
import type { PersonId } from '#domain/kernel/names.js';
import { type Instant, instantOf, isoOf } from '#domain/kernel/time.js';
import { ScriptedStory } from '../../test/harness/scripted-story.js';
import { Cast } from './cast.js';
import { castSteps } from './cast-steps.js';
import { personAt } from './demo-actors.js';
import { DemoClock } from './demo-clock.js';
import { readDemonstrationFiles } from './read-files.js';
import { demonstrationScript } from './script.js';

const files = readDemonstrationFiles(fileURLToPath(new URL('../../data', import.meta.url)));
const script = demonstrationScript(files, 'demo');
const acts = castSteps(files);
const haNoi = (local: string): Instant => instantOf(`${local.replace(' ', 'T')}:00+07:00`);
const PRESENT = haNoi('2020-05-25 08:00');
const OVER = haNoi('2020-07-15 17:00');
const ADMIN = { kind: 'person', person: personAt(files.people, 'BTTTT/administrator') } as const;
const withCast = { by: ADMIN, withCast: true };
const alone = { by: ADMIN, withCast: false };
const nobody = () => false;

let made: ScriptedStory;

beforeAll(async () => {
  made = new ScriptedStory(script[0]?.at ?? PRESENT);
  for (const step of script) await made.play(step);
  await made.liveTo(PRESENT);
});
afterAll(() => made.end());

/** One process over the demonstration: a story, its cast and its clock, and all that the cast was answered. */
class Playing {
  readonly #answers: { readonly key: string; readonly refused?: string; readonly isRepeat?: true }[] = [];
  readonly cast: Cast;
  readonly clock: DemoClock;

  constructor(
    readonly story: ScriptedStory,
    isSeated: (person: PersonId) => boolean = nobody,
  ) {
    const { executor, engineCycle } = story;
    this.cast = new Cast(
      acts,
      {
        execute: async (envelope) => {
          const answer = await executor.execute(envelope);
          const key = envelope.fingerprint;
          if (!isDone(answer)) this.#answers.push({ key, refused: answer.rejected });
          else this.#answers.push({ key, ...(answer.isRepeat === true ? { isRepeat: true } : {}) });
          return answer;
        },
      },
      isSeated,
    );
    const worker = { engineCycle, untilSent: async () => {} };
    const fail = (error: unknown) => {
      throw error;
    };
    this.clock = new DemoClock(
      story.clock,
      worker,
      this.cast,
      async () => {},
      async () => undefined,
      fail,
    );
  }

  get answers() {
    return this.#answers;
  }

  /** Keys of what the cast did. */
  get done(): readonly string[] {
    return this.#answers.flatMap(({ key, refused, isRepeat }) => (refused || isRepeat ? [] : [key]));
  }

  get refused(): readonly string[] {
    return this.#answers.flatMap(({ key, refused }) => (refused === undefined ? [] : [`${key} ${refused}`]));
  }

  /** All that people did since the demonstration was made. */
  async deeds(): Promise<readonly string[]> {
    const events = await this.story.store.readAll({ limit: 1_000_000 });
    return events
      .filter(({ metadata }) => !metadata.actor.startsWith('system:') && metadata.occurredAt > isoOf(PRESENT))
      .map(({ stream, type, metadata }) => `${metadata.occurredAt} ${metadata.actor} ${type} ${stream}`);
  }

  async everything(): Promise<readonly string[]> {
    const events = await this.story.store.readAll({ limit: 1_000_000 });
    return events.map(({ id, stream, type, metadata }) => `${metadata.occurredAt} ${type} ${stream} ${id}`);
  }
}

describe('the cast', () => {
  const begun: ScriptedStory[] = [];
  afterEach(async () => {
    for (const story of begun.splice(0)) await story.end();
  });
  const from = (story: ScriptedStory, isSeated?: (person: PersonId) => boolean) => {
    const next = story.goneOn();
    begun.push(next);
    return new Playing(next, isSeated);
  };
  const keysAfter = (at: Instant) => acts.flatMap(({ step }) => (step.at > at ? [step.key] : []));

  it('plays the quarter: reports, decisions, silence and a late unit', async () => {
    const playing = from(made);
    await playing.clock.advanceTo(OVER, withCast);
    expect(playing.refused).toEqual([]);
    expect(playing.done).toEqual(keysAfter(PRESENT));
    const { readModels } = playing.story;
    const sent = readModels
      .find('duties', { period: '2020-Q2' })
      .map(({ unit, state }) => [unit, state.submission?.at]);
    expect(Object.fromEntries(sent)).toEqual({
      ...{ 'TT-TT': haNoi('2020-06-11 15:00'), 'P-ATHT': haNoi('2020-06-11 16:00') },
      ...{ 'VP-BTTTT': haNoi('2020-06-12 14:00'), 'P-VTLT': haNoi('2020-06-12 14:20') },
      ...{ 'C-THH': haNoi('2020-06-12 15:00'), 'C-ATTT': haNoi('2020-06-12 16:30') },
      ...{ 'TT-NTDL': haNoi('2020-06-15 10:00'), 'P-DVCTT': haNoi('2020-06-15 16:30') },
      // Owed until 24:00 of Monday 15 June.
      ...{ BCYCP: haNoi('2020-06-15 17:00'), 'V-PC': haNoi('2020-06-17 15:00'), 'V-KHCN': haNoi('2020-06-25 16:00') },
    });
    expect(readModels.get('duties', 'NQ17-2020-Q1-V-KHCN')?.state.status).toBe('lapsed');
    const outcome = (code: string) => playing.story.timeliness(code);
    expect(['MH-01', 'MH-12', 'MH-25', 'MH-35'].map(outcome)).toEqual(Array(4).fill('completedOnTime'));
    expect(['MH-18', 'MH-26', 'MH-53', 'MH-55'].map(outcome)).toEqual(Array(4).fill('completedLate'));
    expect(['NQ17-01', 'MH-41', 'MH-54'].map(outcome)).toEqual(Array(3).fill('overdue'));
    expect(
      readModels
        .find('blockers', { isOpen: 1 })
        .map(({ state }) => state.taskCode)
        .toSorted(),
    ).toEqual([...['MH-30', 'NQ17-01']]);
  });

  it('does not act where it is not asked to', async () => {
    const playing = from(made);
    await playing.clock.advanceTo(OVER, alone);
    expect([playing.answers, playing.clock.state().lastActs]).toEqual([[], []]);
    expect(await playing.deeds()).toEqual([]);
  });

  it('does not make up for what the clock has passed without it', async () => {
    const playing = from(made);
    await playing.clock.advanceTo(haNoi('2020-06-11 08:00'), alone);
    await playing.clock.advanceTo(haNoi('2020-06-11 12:00'), withCast);
    expect(playing.answers.map(({ key }) => key)).toEqual([
      // MH-45 was to be handed in on 9 June.
      ...['MH-45/confirm', 'MH-49/report/2020-Q2', 'MH-30/report/2020-Q2', 'MH-34/report/2020-Q2'],
    ]);
    expect(playing.refused).toEqual(['MH-45/confirm no-result-to-decide']);
  });

  it('comes to nobody before their time', async () => {
    const playing = from(made);
    await playing.clock.advanceTo(haNoi('2020-05-25 09:29'), withCast);
    expect(playing.answers).toEqual([]);
    await playing.clock.advanceTo(haNoi('2020-05-25 09:30'), withCast);
    expect(playing.done).toEqual(['MH-36/confirm']);
    expect(playing.story.readModels.get('tasks', ids.codedTask('NQ17', 'MH-36'))?.state.completedOn).toBe('2020-05-22');
  });

  it('leaves those alone whom a visitor plays, and whoever waited for them is refused', async () => {
    const seated = personAt(files.people, 'BTTTT/field-leader-2');
    const playing = from(made, (person) => person === seated);
    await playing.clock.advanceTo(haNoi('2020-06-10 17:00'), withCast);
    expect((await playing.deeds()).filter((deed) => deed.includes(seated))).toEqual([]);
    // Nobody directed MH-18 and MH-26.
    expect(playing.refused).toEqual([
      'MH-18/directive/complete directive-not-found',
      'MH-26/directive/complete directive-not-found',
    ]);
  });

  it('skips what a visitor has overtaken, and says so in both languages', async () => {
    const playing = from(made);
    const { executor } = playing.story;
    const task = ids.codedTask('NQ17', 'MH-11');
    const cancel = { type: 'CancelTask', now: PRESENT, by: personAt(files.people, 'BTTTT/secretariat') } as const;
    const envelope = systemCommand(
      'demonstration',
      { category: 'task', id: task },
      { ...cancel, reason: 'Thôi.' },
      'x',
    );
    const actor = { kind: 'person', person: cancel.by, unit: 'BTTTT' } as const;
    expect(isDone(await executor.execute({ ...envelope, actor }))).toBe(true);
    await playing.clock.advanceTo(haNoi('2020-05-25 14:40'), withCast);
    expect(playing.clock.state().lastActs.slice(-3)).toMatchObject([
      {
        at: haNoi('2020-05-25 14:30'),
        by: { unit: 'C-ATTT', post: 'head', as: { vi: 'Cục trưởng, Cục An toàn thông tin' } },
        what: { vi: 'tiếp nhận nhiệm vụ NQ17/MH-11', en: 'accepts NQ17/MH-11' },
        refused: 'task-cancelled',
      },
      { what: { en: 'names the handler of NQ17/MH-11' }, refused: 'task-cancelled' },
      { what: { en: 'accepts NQ17/MH-06' } },
    ]);
    expect(playing.clock.state().lastActs.at(-1)).not.toHaveProperty('refused');
  });

  it('does nothing twice where the process ends in the middle of an instant, and goes on', async () => {
    const first = from(made);
    await first.clock.advanceTo(haNoi('2020-06-10 15:05'), withCast);
    const before = await first.everything();
    const again = from(first.story);
    await again.clock.advanceTo(haNoi('2020-06-10 15:05'), withCast);
    expect(await again.everything()).toEqual(before);
    expect([again.done, again.clock.state().lastActs]).toEqual([[], []]);
    await again.clock.advanceTo(OVER, withCast);
    const unbroken = from(made);
    await unbroken.clock.advanceTo(OVER, withCast);
    expect([...first.done, ...again.done]).toEqual(unbroken.done);
    expect(await again.everything()).toEqual(await unbroken.everything());
  });

  it('plays the same twice, whether the clock runs through or goes step by step', async () => {
    const end = haNoi('2020-05-29 17:00');
    const [through, stepped] = [from(made), from(made)];
    await through.clock.advanceTo(end, withCast);
    const stops: Instant[] = [];
    while (stepped.clock.state().now < end && stops.length < 1_000) {
      await stepped.clock.step(withCast);
      stops.push(stepped.clock.state().now);
    }
    await through.clock.advanceTo(stepped.clock.state().now, withCast);
    expect(await stepped.everything()).toEqual(await through.everything());
    expect(stops).toEqual([...new Set(stops)]);
    const instants = acts.flatMap(({ step }) => (step.at > PRESENT && step.at <= end ? [step.at] : []));
    expect(stops).toEqual(expect.arrayContaining([...new Set(instants)]));
  });

  it('is not stepped to by whoever moves the clock without it', async () => {
    const playing = from(made);
    await playing.clock.step(alone);
    // 09:00 is when the policy tells people; 09:30 is when the secretariat would act.
    expect(playing.clock.state().now).toBe(haNoi('2020-05-25 09:00'));
    await playing.clock.step(alone);
    expect(playing.clock.state().now).not.toBe(haNoi('2020-05-25 09:30'));
    expect(playing.answers).toEqual([]);
  });

  it('tells the last twenty', async () => {
    const playing = from(made);
    await playing.clock.advanceTo(haNoi('2020-06-10 17:00'), withCast);
    const keys = playing.done.slice(-20);
    const expected = keys.map((key) => acts.find(({ step }) => step.key === key)?.step.at);
    expect(playing.clock.state().lastActs.map(({ at }) => at)).toEqual(expected);
  });
});
