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

  it('tells how far it is, each time that it came further', async () => {
    const at = (count: number): OperationAnswer<object> => ({ ...running, progress: { done: count, of: 9 } });
    const told: number[] = [];
    const client = await clientOf(at(0), at(3), at(3), at(7), { ...done, progress: { done: 9, of: 9 } });
    await finished(client, running, 5_000, { key: 'k-1', tell: (progress) => told.push(progress.done) });
    expect(told).toEqual([3, 7, 9]);
  });

  it.each([
    ['cut off by the end of its process', { state: 'partly' }],
    ['failed on its way', { state: 'failed', error: 'the disk is full' }],
  ] as const)('says under which key to go on with what was %s', async (_, { state, ...more }) => {
    const cut: OperationAnswer<object> = { id: 'op-1', state, progress: { done: 3, of: 9 }, ...more };
    const waiting = finished(await clientOf(cut), running, 5_000, { key: 'k-1', tell: () => {} });
    await expect(waiting).rejects.toMatchObject({
      exitCode: 1,
      key: 'operation-cut-off',
      facts: { done: 3, of: 9, key: 'k-1' },
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
