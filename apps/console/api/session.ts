import { queryOptions } from '@tanstack/react-query';
import createClient from 'openapi-fetch';
import type { paths } from '#console-types/api.js';
import type { Language } from '#texts/language.js';
import { granted } from './api.js';
import { Garbled } from './problem.js';
import type { Schemas } from './reads.js';

export type Session = Schemas['Session'];
export type Seat = Session['people'][number];

/** Who may be played in this browser, and who is signed in. */
export const sessionQuery = (language: Language) =>
  queryOptions({ queryKey: ['session', language], queryFn: () => answerOf(client(language).GET('/v1/session')) });

/** As the server sent it along with the page; undefined where it could not. */
export function sessionOfPage(): Session | undefined {
  const text = document.getElementById('session')?.textContent;
  return text == null ? undefined : JSON.parse(text);
}

/** How much waits for each of them. */
export const waitingQuery = () =>
  queryOptions({
    queryKey: ['session', 'waiting'],
    queryFn: () => answerOf(client(undefined).GET('/v1/session/waiting')),
  });

/** @throws Refused, Unreachable, Garbled */
export const signIn = (as: string): Promise<Session> =>
  answerOf(client(undefined).POST('/v1/session/people', { body: { as } }));

/** @throws Refused, Unreachable, Garbled */
export const signOut = (as: string): Promise<Session> =>
  answerOf(client(undefined).DELETE('/v1/session/people/{as}', { params: { path: { as } } }));

/** With a password. @throws Refused, Unreachable, Garbled */
export const signInWith = (body: { readonly name: string; readonly password: string }): Promise<Session> =>
  answerOf(client(undefined).POST('/v1/session/password', { body }));

/** With what stands on a slip. @throws Refused, Unreachable, Garbled */
export const takeUp = (body: { readonly token: string; readonly password: string }): Promise<Session> =>
  answerOf(client(undefined).POST('/v1/session/invitations', { body }));

export type Founding = paths['/v1/session/first-administrator']['post']['requestBody']['content']['application/json'];

/** The first administrator, and what they answer for. @throws Refused, Unreachable, Garbled */
export const found = (body: Founding): Promise<Session> =>
  answerOf(client(undefined).POST('/v1/session/first-administrator', { body }));

function client(language: Language | undefined) {
  const headers = language === undefined ? {} : { 'accept-language': language };
  return createClient<paths>({ headers, fetch: granted });
}

async function answerOf<Data>(call: Promise<{ readonly data?: Data; readonly response: Response }>): Promise<Data> {
  const { data, response } = await call;
  if (data === undefined) throw new Garbled(response.status);
  return data;
}
