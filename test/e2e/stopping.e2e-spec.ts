import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { madeDemonstration } from '../harness/demonstration.js';
import { DondocProcess } from '../harness/dondoc-process.js';
import { eventually } from '../harness/eventually.js';
import { freePort } from '../harness/free-port.js';

/** A browser connects before it has anything to ask, and a proxy keeps such connections. */
const ASKED = { nothing: '', 'half a question': 'GET /healthz HTTP/1.1\r\nhost: x\r\n' };
/** The five seconds that whoever is inside is given, and a busy machine. */
const STOPPED_WITHIN_MS = 20_000;

describe('a stop does not wait for whoever', () => {
  let dondoc: DondocProcess;

  beforeAll(async () => {
    dondoc = DondocProcess.prepare({ REDIS_URL: 'none' }, await madeDemonstration());
  }, 120_000);
  afterAll(() => dondoc?.discard());

  it.each(Object.entries(ASKED))('connected and asked %s', async (_, words) => {
    await dondoc.ready();
    const silent = await connected(new URL(dondoc.url));
    silent.write(words);
    const begun = performance.now();
    expect(await dondoc.stop()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(STOPPED_WITHIN_MS);
    silent.destroy();
  });
});

describe('a stop while a demonstration is being made', () => {
  let dondoc: DondocProcess;
  afterAll(() => dondoc?.discard());

  it('is no failed start', async () => {
    const port = await freePort();
    dondoc = DondocProcess.prepare({ REDIS_URL: 'none', DONDOC_PORT: String(port) });
    dondoc.launch();
    // The doors are there first, and what is made takes seconds.
    await eventually(() => answers(`http://127.0.0.1:${port}/healthz`), 60_000);
    expect([await dondoc.stop(), dondoc.output]).toEqual([0, '']);
  });
});

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function connected({ hostname, port }: URL): Promise<Socket> {
  const socket = connect(Number(port), hostname);
  // Being cut off is what it is here for.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}
