import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isNotification, type Notification } from '#domain/follow-up/follow-up.js';
import { type Instant, instantOf } from '#domain/kernel/time.js';
import { liveThrough, type Waking } from '#testing/programme-lives.js';
import { type Act, aProgrammeScript, type ProgrammeScript, type Silence } from '#testing/programme-scripts.js';
import type { Story } from '#testing/story.js';
import { isDone } from '../engine/execution/command-answer.js';
import { type Position, type RecordedEvent, START } from '../ports/event-store.js';
import { streamOf } from '../streams.js';
import { DryRun, type WouldDo } from './dry-run.js';

/** The long tier asks more: `npm run test:faults -- follow-up`. */
const RUNS = Number(process.env['PROGRAMME_RUNS'] ?? 5);
const SEED = Number(process.env['FOLLOW_UP_SEED'] ?? 1_122_020);
const TRIALS = { numRuns: RUNS, endOnFailure: true, seed: SEED };
const TIMEOUT_MS = 60_000 + RUNS * 20_000;

type Tried = { readonly rejected: string } | WouldDo;

async function tried(story: Story, { category, id, make }: Act): Promise<Tried> {
  const dry = await DryRun.begin(story);
  const envelope = {
    ...{ command: make(story.clock.now()), target: { category, id }, commandKey: 'tried', fingerprint: '' },
    ...{ actor: { kind: 'system', name: 'demonstration' } as const, correlation: 'tried' },
  };
  const answer = await dry.execute(envelope);
  return isDone(answer) ? dry.wouldDo(envelope) : { rejected: answer.rejected };
}

/** Reports of a period are opened when the worker looks, and told by their own days. */
const isOfDuty = ({ stream }: RecordedEvent): boolean => stream.startsWith('duty-');

const noticesIn = (events: readonly RecordedEvent[]) =>
  events.flatMap(({ stream, type, data }) =>
    isNotification(type) ? [{ stream, ...(data as Notification['data']) }] : [],
  );

/** What is told as of this instant or later, as lines. */
const toldIn = (events: readonly RecordedEvent[], since: Instant): readonly string[] =>
  noticesIn(events.filter((event) => !isOfDuty(event)))
    .filter(({ dueAt }) => instantOf(dueAt) >= since)
    .flatMap(({ stream, recipients }) =>
      recipients.flatMap(({ unit, post, steps }) => steps.map((step) => `${stream} ${step} ${unit} ${post}`)),
    );

interface Expected {
  readonly next: WouldDo['next'];
  /** Of the thing that the act was about, and since when. */
  readonly stream: string;
  readonly since: Instant;
}

/** Tries each act before it is done, and answers where what was said is not what then was. */
async function differences(script: ProgrammeScript, waking: Waking): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let before: Position = START;
  let said: Tried | undefined;
  let says = '';
  let stream = '';
  let expected: Expected | undefined;

  /** What was to be told next, where nobody did anything before it came: that was told, and of the thing itself nothing before it. */
  const lookBack = async (story: Story): Promise<void> => {
    if (expected === undefined) return;
    const { next, stream, since } = expected;
    const now = story.clock.now();
    const at = next === null ? Number.POSITIVE_INFINITY : instantOf(next.at);
    const earlier = noticesIn(await story.store.readStream(stream))
      .map(({ dueAt }) => instantOf(dueAt))
      .filter((dueAt) => dueAt > since && dueAt < Math.min(at, now));
    if (earlier.length > 0) found.push({ says, next, earlier });
    if (next === null || at >= now) return;
    const { about, step, repeat } = next;
    const isThere = noticesIn(await story.store.readStream(`${about.kind}-${about.id}`)).some(
      ({ dueAt, steps }) => instantOf(dueAt) === at && steps.some((one) => one.step === step && one.repeat === repeat),
    );
    if (!isThere) found.push({ says, next });
  };

  const story = await liveThrough(script, waking, {
    beforeEach: async (so, act: Act | Silence) => {
      before = (await so.store.head())?.position ?? START;
      said = 'make' in act ? await tried(so, act) : undefined;
      // What falls in a silence of ours is told later, or not at all.
      if ('hours' in act) expected = undefined;
      else stream = streamOf(act.category, act.id);
      if ((await so.store.head())?.position !== before) found.push({ says, wrote: true });
    },
    afterEach: async (so) => {
      await so.cycle();
      await lookBack(so);
      expected = undefined;
      const asked = said;
      said = undefined;
      if (asked === undefined) return;
      const since = await so.store.readAll({ after: before });
      const events = since.filter(({ metadata }) => metadata.actor === 'system:demonstration').map(({ type }) => type);
      says = `${so.clock.now()} ${events}`;
      const wouldBe = 'rejected' in asked ? [] : asked.events;
      if (`${events}` !== `${wouldBe}`) found.push({ says, wouldBe, asked });
      if ('rejected' in asked || events.length === 0) return;
      const would = asked.told.map(
        ({ about, step, repeat, unit, post }) => `${about.kind}-${about.id} ${step}/${repeat} ${unit} ${post}`,
      );
      const told = toldIn(since, so.clock.now());
      if (`${[...new Set(told)].toSorted()}` !== `${[...new Set(would)].toSorted()}`) found.push({ says, told, would });
      // What is told at once may be told a moment after what was told at the very instant.
      expected = { next: asked.next, stream, since: (so.clock.now() + 1) as Instant };
    },
  });
  await lookBack(story);
  await story.end();
  return found;
}

describe('a dry run, whatever people do in a programme', () => {
  it.each<[waking: Waking, postsChangeHands: boolean]>([
    ['when-due', true],
    // What fell since midnight is decided by whoever acts first.
    ['daily', false],
  ])(
    'woken %s, says what then happens: events, who is told at once, and what is told next',
    async (waking, postsChangeHands) => {
      await fc.assert(
        fc.asyncProperty(aProgrammeScript({ postsChangeHands }), async (script) => {
          expect(await differences(script, waking)).toEqual([]);
        }),
        TRIALS,
      );
    },
    TIMEOUT_MS,
  );
});
