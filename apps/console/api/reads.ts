import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '#console-types/api.js';
import type { Api } from './api.js';

export type Schemas = components['schemas'];

/** As many as the API gives in one answer. */
const LIMIT_MAX = 200;

/** What has passed does not change. */
const staleAt = (asOf: string | undefined) => (asOf === undefined ? {} : { staleTime: Number.POSITIVE_INFINITY });

/**
 * Whether this person reads it, and anew when something changed. What a command would do is not asked again by itself: it is
 * asked on a state, which has changed with it.
 */
export const isReadBy = (as: string, key: readonly unknown[]): boolean => key[0] === as && key[3] !== 'tried';

/** Whether what was read stands at this very position: there is nothing behind it to be read. */
export const readsUpTo = (position: string, data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'position' in data && data.position === position;

/** What pages show, by one person at one moment; `undefined` is now. */
export class Reads {
  constructor(
    private readonly api: Api,
    readonly asOf: string | undefined,
  ) {}

  me = () => this.#options(['me'], (client, query) => client.GET('/v1/me', { params: { query } }));

  work = () => this.#options(['work'], (client, query) => client.GET('/v1/me/work', { params: { query } }));

  task = (task: string) =>
    this.#options(['task', task], (client, query) =>
      client.GET('/v1/tasks/{task}', { params: { path: { task }, query } }),
    );

  story = (task: string) =>
    this.#options(['story', task], (client, query) =>
      client.GET('/v1/tasks/{task}/story', { params: { path: { task }, query } }),
    );

  board = (unit: string, period: string | undefined, scope: 'own' | 'subtree') =>
    this.#options(['board', unit, period, scope], (client, moment) =>
      client.GET('/v1/boards/{unit}', {
        params: { path: { unit }, query: { ...moment, scope, ...(period === undefined ? {} : { period }) } },
      }),
    );

  escalation = (escalation: string) =>
    this.#options(['escalation', escalation], (client, query) =>
      client.GET('/v1/escalations/{escalation}', { params: { path: { escalation }, query } }),
    );

  blocker = (blocker: string) =>
    this.#options(['blocker', blocker], (client, query) =>
      client.GET('/v1/blockers/{blocker}', { params: { path: { blocker }, query } }),
    );

  cockpit = (period: string | undefined) =>
    this.#options(['cockpit', period], (client, moment) =>
      client.GET('/v1/cockpit', { params: { query: { ...moment, ...(period === undefined ? {} : { period }) } } }),
    );

  directive = (directive: string) =>
    this.#options(['directive', directive], (client, query) =>
      client.GET('/v1/directives/{directive}', { params: { path: { directive }, query } }),
    );

  deadlinePreview = (programme: string, text: string) =>
    this.#options(['deadline', programme, text], (client, moment) =>
      client.GET('/v1/deadline-preview', { params: { query: { ...moment, programme, text } } }),
    );

  units = () => this.#options(['units'], (client, query) => client.GET('/v1/units', { params: { query } }));

  people = (unit: string) =>
    this.#options(['people', unit], (client, moment) =>
      client.GET('/v1/people', { params: { query: { ...moment, unit } } }),
    );

  /** Those that a unit has a part in, those of one programme where it is named. */
  tasksOf = (unit: string, programme: string) =>
    this.#options(['tasks', unit, programme], (client, moment) =>
      client.GET('/v1/tasks', { params: { query: { ...moment, unit, programme, limit: LIMIT_MAX } } }),
    );

  duties = (unit: string) =>
    this.#options(['duties', unit], (client, moment) =>
      client.GET('/v1/duties', { params: { query: { ...moment, unit, limit: LIMIT_MAX } } }),
    );

  duty = (duty: string) =>
    this.#options(['duty', duty], (client, query) =>
      client.GET('/v1/duties/{duty}', { params: { path: { duty }, query } }),
    );

  /** The open ones that a unit raised. */
  blockersOf = (unit: string) =>
    this.#options(['blockers', unit], (client, moment) =>
      client.GET('/v1/blockers', { params: { query: { ...moment, unit, limit: LIMIT_MAX } } }),
    );

  /** Newest first, page after page, all read anew together: so no page says unread what was read meanwhile. */
  notices = () => {
    const { api, asOf } = this;
    return infiniteQueryOptions({
      queryKey: [api.as, api.language, asOf, 'notices'],
      queryFn: ({ pageParam: cursor }) =>
        api.read(asOf, (client, moment) =>
          client.GET('/v1/me/notices', { params: { query: { ...moment, ...(cursor === '' ? {} : { cursor }) } } }),
        ),
      initialPageParam: '',
      getNextPageParam: ({ nextCursor }) => nextCursor,
      ...staleAt(asOf),
    });
  };

  search = (q: string) =>
    this.#options(['search', q], (client, moment) => client.GET('/v1/search', { params: { query: { ...moment, q } } }));

  clock = () => this.#options(['clock'], (client) => client.GET('/v1/demo/clock', {}));

  #options<Data>(key: readonly unknown[], call: Parameters<Api['read']>[1] & ReadCall<Data>) {
    const { api, asOf } = this;
    return queryOptions<Data>({
      queryKey: [api.as, api.language, asOf, ...key],
      queryFn: () => api.read(asOf, call),
      ...staleAt(asOf),
    });
  }
}

type ReadCall<Data> = (
  client: Parameters<Parameters<Api['read']>[1]>[0],
  moment: Parameters<Parameters<Api['read']>[1]>[1],
) => Promise<{ readonly data?: Data; readonly response: Response }>;
