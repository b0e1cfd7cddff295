import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifySchema {
    /** Of a page or a file, which is no call. Fastify's own plugins say it so. */
    readonly hide?: boolean;
  }
}

/** The routes that this process serves, as Fastify registered them: for `/`, and to tell 405 from 404. */
export class RouteTable {
  readonly #routes: { readonly method: string; readonly url: string; readonly isCall: boolean }[] = [];

  /** What is no call is a page or a file of the console. */
  add(methods: string | readonly string[], url: string, isCall = true): void {
    for (const method of [methods].flat()) this.#routes.push({ method, url, isCall });
  }

  /** Of calls `GET /v1/tasks/:id`, in the order in which they were registered; HEAD goes with every GET and is not told. */
  list(): readonly { readonly method: string; readonly url: string }[] {
    return this.#routes.filter(({ method, isCall }) => isCall && method !== 'HEAD');
  }

  /** Methods that a path takes, in alphabetical order; none where nothing is there. */
  methodsOf(path: string): readonly string[] {
    const found = this.#routes.filter(({ url }) => fits(url, path)).map(({ method }) => method);
    return [...new Set(found)].sort();
  }
}

function fits(pattern: string, path: string): boolean {
  if (pattern.endsWith('/*')) return path.startsWith(pattern.slice(0, -1));
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, place) => (part.startsWith(':') ? given[place] !== '' : part === given[place]))
  );
}

/** Without the query. */
export const pathOf = ({ url }: Pick<FastifyRequest, 'url'>): string => url.split(/[?#]/, 1)[0] ?? '/';
