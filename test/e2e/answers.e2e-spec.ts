import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unlikeItsShape } from '../harness/answer-shapes.js';
import type { Client } from '../harness/client.js';
import { type Demonstration, startDemonstration } from '../harness/demonstration.js';
import { readsOf } from '../harness/reads-of.js';

const PERSONS = ['owner', 'head', 'leader', 'secretariat', 'auditor', 'admin'] as const;

describe('every read of the demonstration, as it stands and as it stood', () => {
  let demo: Demonstration;

  beforeAll(async () => {
    demo = await startDemonstration();
  }, 120_000);
  afterAll(() => demo?.dondoc.discard());

  /** Of a JSON answer; the page at `/` speaks to a terminal here. */
  const unlike = async (client: Client, url: string): Promise<readonly string[]> => {
    const { status, headers, body } = await client.get(url);
    const isJson = headers.get('content-type')?.includes('json') === true;
    return isJson ? unlikeItsShape({ method: 'GET', url, status, body }) : [];
  };

  it.each(PERSONS)('answers what its shape says: %s', async (person) => {
    const client = demo[person];
    const urls = await readsOf((url) => client.get(url));
    // Who keeps the machine reads no case.
    expect(urls.length).toBeGreaterThan(person === 'admin' ? 20 : 50);
    for (const url of urls) {
      expect(await unlike(client, url)).toEqual([]);
      if (!url.startsWith('/v1')) continue;
      expect(await unlike(client, `${url}${url.includes('?') ? '&' : '?'}asOf=2019-12-31`)).toEqual([]);
    }
  });

  it('is of the media type that /openapi.json names', async () => {
    const { body } = await demo.admin.get('/openapi.json');
    const calls = Object.entries<{ get?: { responses: object } }>(body.paths).flatMap(([path, { get }]) =>
      get === undefined || path.includes('{') ? [] : [{ path, described: Object.entries(get.responses) }],
    );
    expect(calls.length).toBeGreaterThan(10);
    for (const { path, described } of calls) {
      const left = new AbortController();
      const response = await fetch(`${demo.dondoc.url}${path}`, {
        headers: { authorization: 'Bearer demo-admin', accept: 'application/json, text/plain, text/event-stream' },
        signal: left.signal,
      });
      const type = response.headers.get('content-type')?.split(';')[0];
      // A stream has no end of its own.
      if (type !== 'text/event-stream') await response.text();
      left.abort();
      const named = described.flatMap(([code, { content }]) =>
        code === String(response.status) ? Object.keys(content) : [],
      );
      expect([path, response.status, named]).toEqual([path, response.status, [type]]);
    }
  });
});
