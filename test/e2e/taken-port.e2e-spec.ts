import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, Client } from '../harness/client.js';
import { DondocProcess } from '../harness/dondoc-process.js';

const FOUNDED = /was founded as a demonstration/;

describe('a start on a port that another program has', () => {
  let other: Server;
  let port: string;
  let started: DondocProcess[];

  beforeEach(async () => {
    started = [];
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    port = String(typeof address === 'object' ? address?.port : address);
  });
  afterEach(async () => {
    other.close();
    for (const dondoc of started) await dondoc.discard();
  });

  const free = () => new Promise((resolve) => other.close(resolve));
  const prepared = (env: Readonly<Record<string, string>> = {}) => {
    const dondoc = DondocProcess.prepare({ REDIS_URL: 'none', DONDOC_PORT: port, ...env });
    started.push(dondoc);
    return dondoc;
  };

  it('is refused with the remedy, and leaves the folder free to become the real thing', async () => {
    const refused = prepared();
    refused.launch();
    expect(await refused.exited()).toBe(1);
    expect(refused.output).toMatch(new RegExp(`DONDOC_PORT.*${port} is taken`));
    const real = DondocProcess.on(refused.folder, { REDIS_URL: 'none', DONDOC_DEMO: '0' });
    await real.ready().catch(() => undefined);
    expect(real.output).not.toMatch(FOUNDED);
    expect(real.output).toContain('dondoc ready');
    await real.stop();
  }, 90_000);

  it('of two that start at once one takes it, tells whoever comes to come back, and then serves; the other has made nothing', async () => {
    await free();
    const both = [prepared(), prepared()];
    const ends = Promise.all(both.map((dondoc) => dondoc.ready().then(served, refused)));
    const owner = new Client(`http://127.0.0.1:${port}`, 'demo-owner', 'en');
    const early = await firstAnswer(owner);
    expect([early.status, early.body.code, early.headers.get('retry-after')]).toEqual([503, 'starting', '2']);
    expect((await owner.get('/healthz')).status).toBe(200);
    const readiness = await owner.get('/readyz');
    expect([readiness.status, readiness.body.status]).toEqual([503, 'not-ready']);

    const ended = await ends;
    expect(ended.toSorted()).toEqual(['refused', 'served']);
    expect((await owner.get('/v1/me')).status).toBe(200);
    expect((await owner.get('/readyz')).status).toBe(200);
    const loser = both[ended.indexOf('refused')];
    expect(loser?.output).toContain('is taken');
    const real = DondocProcess.on(loser?.folder ?? '', { REDIS_URL: 'none', DONDOC_DEMO: '0' });
    await real.ready().catch(() => undefined);
    expect(real.output).not.toMatch(FOUNDED);
    await real.stop();
  }, 180_000);
});

const served = () => 'served';
const refused = () => 'refused';

/** Of whoever takes the address, as soon as anybody does. */
async function firstAnswer(client: Client): Promise<Answer> {
  for (;;) {
    const answer = await client.get('/v1/me').catch(() => undefined);
    if (answer !== undefined) return answer;
    await pause(20);
  }
}
