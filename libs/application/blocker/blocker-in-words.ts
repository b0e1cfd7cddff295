import type { Blocker } from '#domain/blocker/blocker.js';
import type { Facts } from '#texts/said.js';
import type { Saying } from '../engine/definition/in-words.js';

/** What the sentences of the commands of blockers name: the level is the one with which it lay then. */
export const blockerNamed = ({ state, names }: Pick<Saying<unknown, Blocker>, 'state' | 'names'>): Facts => ({
  title: state.title,
  task: names.heldUp(state),
  level: state.levels.at(-1)?.level,
});
