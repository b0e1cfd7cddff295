import type { Level } from '#domain/follow-up/policy.js';
import type { PostId, UnitId } from '#domain/kernel/names.js';
import type { PartyRow } from '../../tables.js';

/** A post, as the place through which somebody has a part. */
export const placeOf = (unit: UnitId, post: PostId): string => `${unit}/${post}`;

export const partyKey = ({ thing, place, person }: PartyRow): string => `${thing}|${place}|${person}`;

/** Where somebody took over what lay before another, the log names the level and no post. */
const places = {
  head: 'level:head',
  fieldLeader: 'level:fieldLeader',
  headOfMinistry: 'level:headOfMinistry',
  issuer: 'level:issuer',
} as const satisfies Readonly<Record<Level, string>>;
export const levelPlace = (level: Level): string => places[level];
export const levelPlaces: readonly string[] = Object.values(places);
