import { describe, expect, it } from '@jest/globals';
import { commandDefinitions } from '#application/command-definitions.js';
import { type WhoMay, WORKING } from '#application/engine/definition/right.js';
import { type ByHand, rightsByHand } from './rights-by-hand.js';
import { holder, UNITS } from './rights-world.js';

/** What hangs on a person or a post that was told, asked or addressed stands in no column of posts. */
const said = rightsByHand().flatMap((row) => {
  const definition = Object.values(commandDefinitions).find(({ name }) => name === row.command);
  const who = definition?.who ?? [];
  const isOfPosts = who.every((each) => typeof each === 'object' || each === 'system');
  return isOfPosts && row.may.length > 0 ? [{ ...row, who }] : [];
});

describe('what a right says of itself', () => {
  it.each(said)('$command, $about: is what the table by hand says', ({ who, about, may }) => {
    expect(who.flatMap((each) => personsOf(each, about)).toSorted()).toEqual(may.toSorted());
  });
});

function personsOf(who: WhoMay, about: ByHand['about']): ByHand['may'] {
  if (typeof who === 'string') return [];
  const { posts, kinds } = who;
  const unit = about.includes('province') ? 'province' : 'lead';
  const withFocal = (each: (typeof UNITS)[number], isFocal: boolean) => [
    ...kinds.map((kind) => holder(each, kind)),
    ...(isFocal ? [holder(each, 'focalPoint')] : []),
  ];
  // Focal points are posts of staff.
  if (posts === 'any') return UNITS.flatMap((each) => withFocal(each, kinds.includes('staff')));
  // Above the assigning unit nobody stands here.
  if (posts === 'assigning' || posts === 'assigningOrAbove') return kinds.map((kind) => holder('assigning', kind));
  const isFocal = unit === 'province' || WORKING.every((kind) => kinds.includes(kind));
  return withFocal(unit, isFocal);
}
