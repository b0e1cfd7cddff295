import { plan } from '#application/plan/plan.query.js';
import { type Position, START } from '#application/ports/event-store.js';
import { instant } from '#domain/kernel/time.js';
import { type Decided, decidedIn, plannedLines } from './decided-steps.js';
import { openEnds } from './open-ends.js';
import { END, liveThrough, type Waking } from './programme-lives.js';
import type { ProgrammeScript } from './programme-scripts.js';
import type { Story } from './story.js';

/** What a script amounts to when it is lived through. */
export interface LivedProgramme {
  /** Decided in it, but of reports: those of a period are opened when the worker looks, for whoever leads something then. */
  readonly steps: readonly string[];
  /** What was planned after the last act, and what was told from then on; in the same order. */
  readonly planned: readonly string[];
  readonly told: readonly string[];
  /** What was open after an act, or at the end, and would never have been come back to. */
  readonly forgotten: readonly string[];
  /** Somebody was told twice, too often, or before those whose work it is. */
  readonly faults: readonly string[];
}

const known = new Map<string, Promise<LivedProgramme>>();

/** By the worker at each due instant. Each script is lived through once, whatever is asked of it. */
export function lived(script: ProgrammeScript): Promise<LivedProgramme> {
  const key = JSON.stringify(script);
  const life = known.get(key) ?? live(script);
  known.set(key, life);
  return life;
}

/** Decided, of the same obligations, where the worker comes back otherwise. */
export async function stepsWoken(script: ProgrammeScript, waking: Waking): Promise<readonly string[]> {
  const story = await liveThrough(script, waking);
  const decided = await decidedIn(story);
  await story.end();
  return stepsOf(decided);
}

async function live(script: ProgrammeScript): Promise<LivedProgramme> {
  const forgotten: string[] = [];
  let planned: readonly string[] = [];
  let since: Position = START;
  const story = await liveThrough(script, 'when-due', {
    afterEach: async (so) => void forgotten.push(...(await openEnds(so))),
    afterLast: async (so) => {
      planned = await planOf(so);
      since = so.rows.position();
    },
  });
  forgotten.push(...(await openEnds(story)));
  const { planned: told } = await decidedIn(story, since);
  const decided = await decidedIn(story);
  await story.end();
  const { faults } = decided;
  return { steps: stepsOf(decided), planned: planned.toSorted(), told: told.toSorted(), forgotten, faults };
}

const stepsOf = ({ steps }: Decided): readonly string[] =>
  steps
    .filter(({ stream }) => !stream.startsWith('duty-'))
    .map(({ stream, type, key, dueAt, reason }) => `${stream} ${type} ${key} ${dueAt} ${reason}`)
    .toSorted();

/** From the instant after the last act, which is when its worker came to rest. */
async function planOf(story: Story): Promise<readonly string[]> {
  const context = await story.executor.contextNow();
  const asked = { programme: 'NQ17', from: story.clock.now(), until: instant(END + 1), timeZone: 'Asia/Ho_Chi_Minh' };
  return plannedLines(plan(asked, story.rows, context).items);
}
