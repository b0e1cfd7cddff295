import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { checkRedis } from './redis.check.js';

describe('Redis', () => {
  it('is the program of this machine, or there is how to install it', async () => {
    const found = await checkRedis({ kind: 'private' });
    expect([
      ['ok', 'redis-ok'],
      ['warning', 'redis-missing'],
    ]).toContainEqual([found.state, found.code]);
  });

  it('may be done without', async () => {
    expect(await checkRedis({ kind: 'none' })).toMatchObject({ state: 'ok', code: 'redis-none' });
  });

  it('is asked for a connection; of its address only the place is repeated', async () => {
    const server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `redis://user:secret@127.0.0.1:${port}/0`;
    const place = `127.0.0.1:${port}`;
    expect(await checkRedis({ kind: 'url', url })).toMatchObject({
      state: 'ok',
      code: 'redis-answers',
      because: { place },
    });
    await new Promise((resolve) => server.close(resolve));
    const gone = await checkRedis({ kind: 'url', url });
    expect(gone).toMatchObject({
      state: 'warning',
      code: 'redis-unreachable',
      because: { place, why: 'ECONNREFUSED' },
    });
    expect(JSON.stringify(gone)).not.toContain('secret');
  });
});
