import type { Identity } from '#application/ports/identity.js';
import type { Index } from '#contracts/machine.js';
import { indexTexts, routeTexts } from '#texts/door/routes.js';
import type { Language } from '#texts/language.js';
import type { RouteTable } from '../http/route-table.js';
import { definedRoutes, keyOf } from './defined-routes.js';
import type { Deployment } from './deployment.js';

export type { Index } from '#contracts/machine.js';

/** Made of the routes that are really served: one without words is listed all the same. */
export function indexOf(
  routes: ReturnType<RouteTable['list']>,
  tokens: ReturnType<Identity['openTokens']>,
  { name, version, kind }: Deployment,
  language: Language,
): Index {
  const sorted = routes.toSorted((a, b) => (a.url === b.url ? 0 : a.url < b.url ? -1 : 1));
  const calls = sorted.map(({ method, url }) => {
    const key = routeKey(method, url);
    const { text, needsMatch = false, body, query } = definedRoutes[key] ?? { text: routeTexts[key] };
    const what = `${text?.[language] ?? ''}${needsMatch ? ` (${indexTexts.match[language]})` : ''}`;
    const path = url.replace(/:(\w+)/g, '{$1}');
    return {
      call: `${method} ${path}${query === undefined ? '' : `?${query}`}`,
      what,
      ...(body === undefined ? {} : { body }),
    };
  });
  return {
    ...{ name, version, kind },
    tokens: tokens.map(({ token, label }) => ({ token, label: label[language] ?? label.vi })),
    calls,
  };
}

/** `GET /v1/tasks/{}`: by which words and examples are found. */
export const routeKey = (method: string, url: string): string => keyOf(`${method} ${url}`);

/** For somebody with a terminal; `origin` is where they reached us. */
export function indexText({ version, kind, tokens, calls }: Index, origin: string, language: Language): string {
  const say = (text: keyof typeof indexTexts): string => indexTexts[text][language];
  const width = Math.max(...calls.map(({ call }) => call.length));
  const tokenWidth = Math.max(0, ...tokens.map(({ token }) => token.length));
  const [first] = tokens;
  return [
    `${say('headline')} (${version})`,
    ...(kind === 'demonstration' ? [say('demonstration')] : []),
    '',
    tokens.length === 0 ? say('noTokens') : `${say('tokens')}:`,
    ...tokens.map(({ token, label }) => `  ${token.padEnd(tokenWidth)}  ${label}`),
    ...(first === undefined
      ? []
      : ['', `${say('example')}:`, `  curl -s -H 'Authorization: Bearer ${first.token}' ${origin}/v1/me/work`]),
    '',
    `${say('calls')}:`,
    ...calls.flatMap(({ call, what, body }) => [
      `  ${call.padEnd(width)}  ${what}`,
      ...(body === undefined || Object.keys(body).length === 0 ? [] : [`    ${say('body')} ${JSON.stringify(body)}`]),
    ]),
    '',
    say('reads'),
    say('commands'),
    '',
  ].join('\n');
}
