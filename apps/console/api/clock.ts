import type { Language } from '#texts/language.js';
import { apiOf, reached } from './api.js';
import { refusalOf } from './problem.js';
import type { Schemas } from './reads.js';
import { signIn } from './session.js';

/** Whoever moves the clock of a demonstration: a person of it, whom this browser signs in for that. */
export const CLOCK_KEEPER = 'admin';

export type ClockMove = { readonly rate: number } | { readonly step: true } | { readonly advanceTo: string };
export type ClockState = Schemas['ClockState'];

/** With the cast: whoever no visitor plays acts on the way. @throws Refused, Unreachable, Garbled */
export async function moveClock(language: Language, move: ClockMove): Promise<void> {
  await asKeeper(language, '/v1/demo/clock', 'POST', { ...move, cast: true });
}

/** Whoever sat there stays signed in; from now on the cast plays this person too. @throws Refused, Unreachable, Garbled */
export async function freeSeat(language: Language, as: string): Promise<void> {
  await asKeeper(language, `/v1/demo/seats/${encodeURIComponent(as)}`, 'DELETE', undefined);
}

async function asKeeper(language: Language, path: string, method: 'POST' | 'DELETE', body: object | undefined) {
  await signIn(CLOCK_KEEPER);
  const response = await reached(path, {
    method,
    headers: {
      ...apiOf(CLOCK_KEEPER, language).headers(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await refusalOf(response);
}
