import { queryOptions } from '@tanstack/react-query';
import type { Api } from './api.js';
import type { Schemas } from './reads.js';

export type OwnSessions = Schemas['OwnSessions'];

/** Where this person is signed in. */
export const ownSessionsQuery = (api: Api) =>
  queryOptions({
    queryKey: [api.as, 'own-sessions'],
    queryFn: () => api.call((client) => client.GET('/v1/me/sessions')),
  });

/** @throws Refused, Unreachable, Garbled */
export const endSession = (api: Api, session: string): Promise<OwnSessions> =>
  api.call((client) => client.DELETE('/v1/me/sessions/{session}', { params: { path: { session } } }));

/** @throws Refused, Unreachable, Garbled */
export const changePassword = (
  api: Api,
  body: { readonly current: string; readonly password: string },
): Promise<Schemas['PasswordChanged']> => api.call((client) => client.POST('/v1/me/password', { body }));
