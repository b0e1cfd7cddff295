import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plan } from '#application/plan/plan.query.js';
import { START } from '#application/ports/event-store.js';
import { instant } from '#domain/kernel/time.js';
import { decidedIn, plannedLines } from '#testing/decided-steps.js';
import { openEnds } from '#testing/open-ends.js';
import { END, liveThrough, type Waking } from '#testing/programme-lives.js';
import { aProgrammeScript, type ProgrammeScript } from '#testing/programme-scripts.js';
import type { Story } from '#testing/story.js';

/** The long tier asks more: `npm run test:faults -- follow-up`. */
const RUNS = Number(process.env['PROGRAMME_RUNS'] ?? 5);
/** Here always the same lives, so that a change is judged by what it changes; the long tier draws others. */
const SEED = Number(process.env['FOLLOW_UP_SEED'] ?? 17_032_020);
const TRIALS = { numRuns: RUNS, endOnFailure: true, seed: SEED };
const TIMEOUT_MS = 60_000 + RUNS * 20_000;

/** Reports of a period are opened when the worker looks, for whoever leads something then: they are lived through elsewhere. */
const stepsOf = async (script: ProgrammeScript, waking: Waking): Promise<readonly string[]> => {
  const story = await liveThrough(script, waking);
  const { steps } = await decidedIn(story);
  await story.end();
  return steps
    .filter(({ stream }) => !stream.startsWith('duty-'))
    .map(({ stream, type, key, dueAt, reason }) => `${stream} ${type} ${key} ${dueAt} ${reason}`)
    .toSorted();
};

/** From the instant after the last act, which is when its worker came to rest. */
async function planOf(story: Story): Promise<readonly string[]> {
  const context = await story.executor.contextNow();
  const asked = { programme: 'NQ17', from: story.clock.now(), until: instant(END + 1), timeZone: 'Asia/Ho_Chi_Minh' };
  const { items } = plan(asked, story.rows, context);
  return plannedLines(items);
}

describe('a whole programme, whatever people do, when we are silent and which days are off', () => {
  it(
    'woken when something is due, once a day, or at the end alone: the same is decided',
    async () => {
      await fc.assert(
        fc.asyncProperty(aProgrammeScript({ postsChangeHands: false }), async (script) => {
          const punctual = await stepsOf(script, 'when-due');
          expect(await stepsOf(script, 'daily')).toEqual(punctual);
          expect(await stepsOf(script, 'at-the-end')).toEqual(punctual);
        }),
        TRIALS,
      );
    },
    TIMEOUT_MS,
  );

  it(
    'what is planned is what happens, from whatever people have left it at',
    async () => {
      await fc.assert(
        fc.asyncProperty(aProgrammeScript({ postsChangeHands: true }), async (script) => {
          let planned: readonly string[] = [];
          let from = START;
          const story = await liveThrough(script, 'when-due', {
            afterLast: async (so) => {
              planned = await planOf(so);
              from = so.rows.position();
            },
          });
          const { planned: lived } = await decidedIn(story, from);
          await story.end();
          expect(lived.toSorted()).toEqual(planned.toSorted());
        }),
        TRIALS,
      );
    },
    TIMEOUT_MS,
  );

  it(
    'nothing open is forgotten, nobody is told twice or too often, and no leader before the unit',
    async () => {
      await fc.assert(
        fc.asyncProperty(aProgrammeScript({ postsChangeHands: true }), async (script) => {
          const ends: string[] = [];
          const story = await liveThrough(script, 'when-due', {
            afterEach: async (so) => {
              ends.push(...(await openEnds(so)));
            },
          });
          ends.push(...(await openEnds(story)));
          const { faults } = await decidedIn(story);
          await story.end();
          expect([...ends, ...faults]).toEqual([]);
        }),
        TRIALS,
      );
    },
    TIMEOUT_MS,
  );
});
