import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { checkPort, checkServer } from './server.checks.js';

const running: Server[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const port = await serve(() => {});
  await new Promise((resolve) => running.pop()?.close(resolve));
  return port;
}

const json =
  (status: number, body: object): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const html: RequestListener = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
const at = (port: number) => new URL(`http://127.0.0.1:${port}`);
const place = (port: number) => ({ host: '127.0.0.1', port, tls: undefined });

describe('checkPort', () => {
  it('is free, or any, or taken by a dondoc, or by somebody else', async () => {
    expect(await checkPort(place(await freePort()), 'en')).toMatchObject({ state: 'ok', code: 'port-free' });
    expect(await checkPort(place(0), 'en')).toMatchObject({ state: 'ok', code: 'port-any' });
    const dondoc = await serve(json(200, { status: 'ready', parts: [] }));
    expect(await checkPort(place(dondoc), 'en')).toMatchObject({ state: 'ok', code: 'port-dondoc' });
    const other = await serve(html);
    expect(await checkPort(place(other), 'en')).toMatchObject({ state: 'fault', code: 'port-taken' });
  });

  it('cannot be on an address that is not of this machine', async () => {
    // 192.0.2.0/24 is documentation's own (RFC 5737) and nobody's.
    const found = await checkPort({ host: '192.0.2.1', port: 3000, tls: undefined }, 'en');
    expect(found).toMatchObject({ state: 'fault', code: 'port-refused', because: { why: 'EADDRNOTAVAIL' } });
  });
});

describe('checkServer', () => {
  it('is a fault when nothing answers, all the more where a process of the folder runs', async () => {
    const nothing = at(await freePort());
    expect(await checkServer(nothing, 'en')).toMatchObject([{ state: 'fault', code: 'server-none' }]);
    expect(await checkServer(nothing, 'en', 4711)).toMatchObject([
      { state: 'fault', code: 'server-elsewhere', because: { pid: 4711 } },
    ]);
  });

  it('passes on what the server says of its parts, also of those that are not well', async () => {
    const parts = [
      { part: 'log', isHealthy: true, detail: 'position 12' },
      { part: 'redis', isHealthy: true, isDegraded: true, detail: 'not installed' },
      {
        ...{ part: 'streams', isHealthy: true, isDegraded: true, detail: 'quarantined: task-1, unit-C' },
        streams: [
          { stream: 'task-1', by: 'projector', reason: 'written-by-a-newer-version' },
          { stream: 'unit-C', by: 'sweep', reason: 'cannot-be-processed' },
        ],
      },
      { part: 'read models', isHealthy: false, detail: '900 events behind' },
    ];
    const port = await serve(json(503, { status: 'not-ready', parts }));
    expect(await checkServer(at(port), 'en')).toMatchObject([
      { state: 'ok', because: { part: 'log', detail: 'position 12' } },
      { state: 'warning', because: { part: 'redis' } },
      {
        ...{ state: 'warning', code: 'server-streams' },
        because: { streams: 'task-1 (written-by-a-newer-version), unit-C (cannot-be-processed)' },
      },
      { state: 'fault', because: { part: 'read models' } },
    ]);
  });

  it('finds out who is not dondoc', async () => {
    expect(await checkServer(at(await serve(html)), 'en')).toMatchObject([{ state: 'fault', code: 'server-strange' }]);
    expect(await checkServer(at(await serve(json(200, {}))), 'en')).toMatchObject([{ code: 'server-strange' }]);
  });

  it('tells a server that cannot be reached from one that says nothing', async () => {
    // fetch asks nobody on port 1 (https://fetch.spec.whatwg.org/#port-blocking).
    const nowhere = await checkServer(at(1), 'en');
    expect(nowhere).toMatchObject([{ state: 'fault', code: 'server-unreachable' }]);
    const silent = await checkServer(at(await serve(() => {})), 'en', undefined, 200);
    expect(silent).toMatchObject([{ state: 'fault', code: 'server-silent' }]);
  });
});
