import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#application/ports/event-store.js';
import { AT, newEvents } from '#testing/event-store/events.js';
import type { Certified } from '../../../../test/harness/certificate.js';
import { loopbackCertificate } from '../../../../test/harness/certificate.js';
import type { Emulator } from '../../../../test/harness/eventstoredb-emulator/emulator.js';
import { startEmulator } from '../../../../test/harness/eventstoredb-emulator/emulator.js';
import { LogRefused } from '../log-errors.js';
import { accountFindings } from './account.js';
import { openEventStoreDb } from './eventstoredb.event-store.js';

/** An EventStoreDB beside it may be slow to start; we are not slow to say what is wrong. */
const LIMIT_MS = 5_000;
const PASSWORD = 'mật:khẩu@1';

// Against the emulator, whose words and codes are those that were observed on a real node.
describe('opening EventStoreDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-opening-'));
  const file = (name: string, { certificate }: Certified): string => {
    writeFileSync(join(folder, name), certificate);
    return encodeURIComponent(join(folder, name));
  };
  const account = (name: string): string => `${name}:${encodeURIComponent(PASSWORD)}`;
  let [secure, plain]: [Emulator | undefined, Emulator | undefined] = [undefined, undefined];
  let mute: Server;
  let [ours, others] = ['', ''];
  const ports = { secure: 0, plain: 0, mute: 0, closed: 1 };

  beforeAll(async () => {
    const tls = loopbackCertificate();
    ours = file('ours.crt', tls);
    others = file('others.crt', loopbackCertificate());
    const accounts = [
      { name: 'dondoc', password: PASSWORD, mayReadAll: true, mayDelete: false },
      { name: 'nobody', password: PASSWORD, mayReadAll: false, mayDelete: false },
      { name: 'root', password: PASSWORD, mayReadAll: true, mayDelete: true },
    ];
    secure = await startEmulator({ tls, accounts });
    plain = await startEmulator();
    mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    Object.assign(ports, { secure: secure.port, plain: plain.port, mute: (mute.address() as AddressInfo).port });
  });
  afterAll(() => {
    secure?.kill();
    plain?.kill();
    mute.close();
    rmSync(folder, { recursive: true });
  });

  const failure = async (url: string): Promise<unknown> => {
    const begun = performance.now();
    const error: unknown = await openEventStoreDb({ url }).then(
      (store) => store.close(),
      (reason: unknown) => reason,
    );
    expect(performance.now() - begun).toBeLessThan(LIMIT_MS);
    return error;
  };

  it('goes through with TLS, an authority and an account', async () => {
    const url = `esdb://${account('dondoc')}@127.0.0.1:${ports.secure}?tlsCAFile=${ours}`;
    const store = await openEventStoreDb({ url });
    expect(await store.append('task-1', 'no-stream', newEvents(1), AT)).toMatchObject({ revision: 0 });
    const seen = inspect(store, { depth: Number.POSITIVE_INFINITY, showHidden: true });
    await store.close();
    for (const secret of [PASSWORD, encodeURIComponent(PASSWORD)]) expect(seen).not.toContain(secret);
  });

  it.each([
    [
      'another authority',
      (): string => `${account('dondoc')}@127.0.0.1:${ports.secure}?tlsCAFile=${others}`,
      /not trusted.*tlsCAFile/,
    ],
    ['no authority', (): string => `${account('dondoc')}@127.0.0.1:${ports.secure}`, /not trusted.*tlsCAFile/],
    [
      'another authority, several hosts',
      (): string => `127.0.0.1:${ports.secure},127.0.0.1:1?tlsCAFile=${others}`,
      /not trusted/,
    ],
    [
      'TLS against plain',
      (): string => `${account('dondoc')}@127.0.0.1:${ports.plain}?tlsCAFile=${ours}`,
      /insecure node/,
    ],
    ['plain against TLS', (): string => `127.0.0.1:${ports.secure}?tls=false`, /expects TLS/],
    [
      'a missing file',
      (): string => `127.0.0.1:${ports.secure}?tlsCAFile=/nowhere/ca.crt`,
      /ca\.crt, cannot be read \(ENOENT\)/,
    ],
    ['a wrong password', (): string => `dondoc:wrong@127.0.0.1:${ports.secure}?tlsCAFile=${ours}`, /name or password/],
    ['no account', (): string => `127.0.0.1:${ports.secure}?tlsCAFile=${ours}`, /wants an account/],
    [
      'no right to read $all',
      (): string => `${account('nobody')}@127.0.0.1:${ports.secure}?tlsCAFile=${ours}`,
      /may not read \$all/,
    ],
    ['a closed port', (): string => `127.0.0.1:${ports.closed}?tls=false`, /no EventStoreDB is there.*ECONNREFUSED/],
    ['several closed ports', (): string => '127.0.0.1:1,127.0.0.1:2?tls=false', /127\.0\.0\.1:1 .*127\.0\.0\.1:2 /],
    [
      'a host that nobody knows',
      (): string => 'nowhere.invalid:2113?tls=false',
      /no EventStoreDB is there.*nowhere\.invalid/,
    ],
    ['a server that says nothing', (): string => `127.0.0.1:${ports.mute}?tls=false`, /no answer within/],
    ['one that says nothing, by TLS', (): string => `127.0.0.1:${ports.mute}?tls=true`, /no answer within/],
  ] as const)('with %s says what to mend within 5 s, and no password', async (_, rest, remedy) => {
    const error = await failure(`esdb://${rest()}`);
    expect([LogRefused, StoreUnavailable].some((kind) => error instanceof kind)).toBe(true);
    expect(error).toMatchObject({ message: expect.stringMatching(remedy) });
    for (const secret of [
      PASSWORD,
      encodeURIComponent(PASSWORD),
      Buffer.from(`dondoc:${PASSWORD}`).toString('base64'),
    ]) {
      expect(inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain(secret);
    }
  });

  it('waits a moment for a server that is just starting', async () => {
    const { port } = await startEmulator().then((started) => {
      started.kill();
      return started;
    });
    const opening = openEventStoreDb({ url: `esdb://127.0.0.1:${port}?tls=false` });
    const late = await startEmulator({ port });
    await (await opening).close();
    late.kill();
  });

  it.each([
    ['dondoc', { mayReadAll: true, mayDelete: false, mayTombstone: false, mayWriteMetadata: false }],
    ['root', { mayReadAll: true, mayDelete: true, mayTombstone: true, mayWriteMetadata: true }],
    ['nobody', { mayReadAll: false, mayDelete: false, mayTombstone: false, mayWriteMetadata: false }],
  ])('finds out what the account %s may do, and writes nothing', async (name, rights) => {
    const before = secure?.log.all.length;
    const url = `esdb://${account(name)}@127.0.0.1:${ports.secure}?tlsCAFile=${ours}`;
    expect(await accountFindings(url)).toEqual({ mayAppend: true, mayReadStreams: true, ...rights });
    expect(secure?.log.all.length).toBe(before);
  });

  it('says of an account that nobody knows that it is unknown', async () => {
    await expect(accountFindings(`esdb://x:y@127.0.0.1:${ports.secure}?tlsCAFile=${ours}`)).rejects.toThrow(LogRefused);
  });
});
