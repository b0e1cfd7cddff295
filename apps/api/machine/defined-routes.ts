import { commandDefinitions } from '#application/command-definitions.js';
import { readDefinitions } from '#application/read-definitions.js';
import type { Texts } from '#texts/language.js';

export interface DefinedRoute {
  readonly text: Texts | undefined;
  /** Without `If-Match` it is not taken. */
  readonly needsMatch?: boolean;
  /** The least that the command needs, for whoever tries it by hand. */
  readonly body?: object | undefined;
  /** What the read may be asked for, beside `asOf` and `atLeast`. */
  readonly query?: string | undefined;
}

/** `GET /v1/tasks/{}` of `GET /v1/tasks/:task`: by which words, examples and shapes are found. */
export const keyOf = (route: string): string => route.replace(/:\w+/g, '{}');

/** What the definitions say of their routes, by method and path with `{}` for whatever varies. */
export const definedRoutes: Readonly<Record<string, DefinedRoute>> = Object.fromEntries([
  ...Object.values(commandDefinitions).flatMap(({ door }) =>
    door === undefined
      ? []
      : [[keyOf(door.route), { text: door.text, needsMatch: door.needsMatch === true, body: door.example }]],
  ),
  ...Object.values(readDefinitions).map(({ route, text, example }) => [keyOf(route), { text, query: example }]),
]);
