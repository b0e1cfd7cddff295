import type { Answer } from './client.js';

/** A browser at the real address: keeps its cookie, and says from which page it writes. */
export class AccountBrowser {
  cookie = '';

  constructor(private readonly url: () => string) {}

  async send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${this.url()}${path}`, {
      method,
      headers: {
        'dondoc-as': 'me',
        ...(method === 'GET' ? {} : { origin: this.url() }),
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const [given] = answer.headers.getSetCookie();
    if (given !== undefined) this.cookie = given.split(';')[0] ?? '';
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  }
}
