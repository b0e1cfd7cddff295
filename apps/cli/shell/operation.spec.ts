import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { HttpClient } from './http-client.js';
import { finished, type OperationAnswer } from './operation.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A client of a server that answers one state after the other, and goes on with the last. */
async function clientOf(...answers: readonly OperationAnswer<object>[]): Promise<HttpClient> {
  const left = [...answers];
  server = createServer((_, response) => {
    const body = JSON.stringify(left.length > 1 ? left.shift() : left[0]);
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(listening.address() as AddressInfo).port}`);
  return new HttpClient({ url, language: 'en', timeoutMs: 2_000, token: async () => undefined });
}

const running: OperationAnswer<object> = { id: 'op-1', state: 'running' };
const done: OperationAnswer<object> = { id: 'op-1', state: 'done', result: { rows: 3 } };

describe('finished', () => {
  it('takes at once what is done', async () => {
    expect(await finished(await clientOf(running), done, 0)).toEqual({ rows: 3 });
  });

  it('asks until it is done', async () => {
    expect(await finished(await clientOf(running, running, done), running, 5_000)).toEqual({ rows: 3 });
  });

  it('passes on why it failed', async () => {
    const client = await clientOf({ id: 'op-1', state: 'failed', error: 'the disk is full' });
    await expect(finished(client, running, 5_000)).rejects.toMatchObject({
      exitCode: 1,
      key: 'operation-failed',
      facts: { why: 'the disk is full' },
    });
  });

  it('stops waiting, and says where to look, for it goes on', async () => {
    await expect(finished(await clientOf(running), running, 100)).rejects.toMatchObject({
      exitCode: 7,
      key: 'operation-lasts',
      facts: { operation: 'op-1', url: expect.stringContaining('/v1/operations/op-1') },
    });
  });
});
