import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessToken } from './access-token.js';
import { readEnvironment } from './environment.js';

describe('accessToken', () => {
  let kind = 'demonstration';
  let server: Server;
  let url: URL;

  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ name: 'dondoc', kind }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function asked(args: { token?: string; variables?: Record<string, string>; at?: URL }) {
    const notes: string[] = [];
    const token = await accessToken({
      url: args.at ?? url,
      given: args.token,
      environment: readEnvironment(args.variables ?? {}),
      demoToken: 'demo-leader',
      language: 'en',
      timeoutMs: 2_000,
      note: (text) => notes.push(text),
    });
    return { token, notes: notes.join(' ') };
  }

  it('takes what was given first, then the environment', async () => {
    const variables = { DONDOC_TOKEN: 'from-env' };
    expect(await asked({ variables })).toEqual({ token: 'from-env', notes: '' });
    const onTheLine = await asked({ token: 'from-line', variables });
    expect(onTheLine).toMatchObject({ token: 'from-line', notes: expect.stringContaining('DONDOC_TOKEN') });
  });

  it('acts in a demonstration on this machine as who fits the command, and says so', async () => {
    kind = 'demonstration';
    expect(await asked({})).toMatchObject({ token: 'demo-leader', notes: expect.stringContaining('demo-leader') });
  });

  it('has none for the real thing, nor for another machine', async () => {
    kind = 'production';
    expect(await asked({})).toMatchObject({ token: undefined, notes: expect.stringContaining('DONDOC_TOKEN') });
    expect(await asked({ at: new URL('https://dondoc.example.vn') })).toEqual({ token: undefined, notes: '' });
  });

  it('warns where a token crosses the network in the clear', async () => {
    const variables = { DONDOC_TOKEN: 't' };
    expect((await asked({ variables, at: new URL('http://dondoc.example.vn') })).notes).toContain('in the clear');
    expect((await asked({ variables, at: new URL('https://dondoc.example.vn') })).notes).toBe('');
    expect((await asked({ variables, at: new URL('http://[::1]:3000') })).notes).toBe('');
  });
});
