import type { FastifyRequest } from 'fastify';

/** The routes that this process serves, as Fastify registered them: for `/`, and to tell 405 from 404. */
export class RouteTable {
  readonly #routes: { readonly method: string; readonly url: string }[] = [];

  add(methods: string | readonly string[], url: string): void {
    for (const method of [methods].flat()) this.#routes.push({ method, url });
  }

  /** `GET /v1/tasks/:id`, in the order in which they were registered; HEAD goes with every GET and is not told. */
  list(): readonly { readonly method: string; readonly url: string }[] {
    return this.#routes.filter(({ method }) => method !== 'HEAD');
  }

  /** Methods that a path takes, in alphabetical order; none where nothing is there. */
  methodsOf(path: string): readonly string[] {
    const found = this.#routes.filter(({ url }) => fits(url, path)).map(({ method }) => method);
    return [...new Set(found)].sort();
  }
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, place) => (part.startsWith(':') ? given[place] !== '' : part === given[place]))
  );
}

/** Without the query. */
export const pathOf = ({ url }: Pick<FastifyRequest, 'url'>): string => url.split(/[?#]/, 1)[0] ?? '/';
