import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '#domain/kernel/time.js';
import { openEventStoreDb } from '#infrastructure/event-store/eventstoredb/eventstoredb.event-store.js';
import { serverClockAheadMs } from '#infrastructure/event-store/eventstoredb/server-clock.js';
import { AT, newEvent } from '#testing/event-store/events.js';
import type { Emulator } from '../../../test/harness/eventstoredb-emulator/emulator.js';
import { startEmulator } from '../../../test/harness/eventstoredb-emulator/emulator.js';
import { checkLog } from './log.check.js';
import { checkLogServer, clockFinding, versionFinding } from './log-server.checks.js';

// Against the emulator, which says 23.10.5 and speaks no HTTP/1.1: what is asked of a real server, none of its answers.
describe('a log server', () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator();
  });
  afterEach(() => emulator.kill());

  it('opens, and says where it stands, its version, that the account may remove events, and nothing of its clock', async () => {
    const place = { kind: 'eventstoredb', url: emulator.url } as const;
    expect(await checkLog(place)).toMatchObject({ state: 'ok', code: 'log-empty' });
    const store = await openEventStoreDb({ url: emulator.url });
    await store.append('runtime-1', 'no-stream', [newEvent({ kind: 'demonstration' })], AT);
    await store.close();
    expect(await checkLog(place)).toMatchObject({ code: 'log-ok', because: { kind: 'demonstration' } });
    expect(await checkLogServer(emulator.url)).toMatchObject([
      { state: 'ok', code: 'log-server-ok', because: { version: expect.stringMatching(/^23\.10\./) } },
      { state: 'warning', code: 'log-account-removes' },
      { state: 'ok', code: 'log-clock-unknown' },
    ]);
  });
});

describe('what is made of its answers', () => {
  it.each([
    ['23.10.5', 'log-server-ok', 'ok'],
    ['24.2.0', 'log-server-untried', 'warning'],
    [undefined, 'log-server-untried', 'warning'],
  ])('version %s', (version, code, state) => {
    expect(versionFinding(version)).toMatchObject({ code, state });
  });

  it.each([
    [2_900, 'log-clock-ok'],
    [-2_900, 'log-clock-ok'],
    [-65_000, 'log-clock-off'],
    [undefined, 'log-clock-unknown'],
  ])('its clock is %i ms ahead', (aheadMs, code) => {
    expect(clockFinding(aheadMs)).toMatchObject({ code });
  });
});

describe('the clock of a server', () => {
  let server: Server;
  afterEach(() => {
    server.close();
  });

  it('is read from what it answers over HTTP, whatever the account', async () => {
    server = createServer((_, answer) => answer.writeHead(401, { date: 'Tue, 15 Oct 2019 01:00:00 GMT' }).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const clock = { now: () => instant(AT - 60_000) };
    const ahead = await serverClockAheadMs(`esdb://127.0.0.1:${port}?tls=false`, clock);
    expect(ahead).toBe(60_500);
  });
});
