import type { Doors } from './doors.js';

type Headers = Readonly<Record<string, string>>;

/** A browser at the doors: keeps the cookie that it is given, and says of each write from which page it comes. */
export class Browser {
  cookie: string | undefined;

  constructor(
    readonly doors: Doors,
    readonly origin = 'http://dondoc.test:3000',
  ) {}

  get(url: string, as?: string, headers: Headers = {}) {
    return this.send('GET', url, as, undefined, headers);
  }

  post(url: string, as: string | undefined, body: object, headers: Headers = {}) {
    return this.send('POST', url, as, body, { 'content-type': 'application/json', ...headers });
  }

  signIn(as: string, headers: Headers = {}) {
    return this.post('/v1/session/people', undefined, { as }, headers);
  }

  signOut(as: string, headers: Headers = {}) {
    return this.send('DELETE', `/v1/session/people/${as}`, undefined, undefined, headers);
  }

  /** A header that is given as '' is not sent. */
  async send(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    as: string | undefined,
    body: object | undefined,
    headers: Headers,
  ) {
    const own = {
      host: new URL(this.origin).host,
      ...(method === 'GET' ? {} : { origin: this.origin, 'sec-fetch-site': 'same-origin' }),
      ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
      ...(as === undefined ? {} : { 'dondoc-as': as }),
    };
    const sent = Object.fromEntries(Object.entries({ ...own, ...headers }).filter(([, value]) => value !== ''));
    const answer = await this.doors.send(method, url, undefined, body && JSON.stringify(body), sent);
    const [given] = [answer.headers['set-cookie'] ?? []].flat();
    if (given !== undefined) this.cookie = / Max-Age=0/.test(given) ? undefined : given.split(';')[0];
    return answer;
  }
}
