import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf } from '#domain/kernel/time.js';
import { VirtualClock } from '../clocks/virtual.clock.js';
import { FilePersonSessions } from './file.person-sessions.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LIMITS = { idleMs: 30 * MINUTE_MS, absoluteMs: 12 * HOUR_MS };

describe('sessions in files (S2)', () => {
  let folder: string;
  let clock: VirtualClock;
  let sessions: FilePersonSessions;
  const damaged: string[] = [];
  const open = () => new FilePersonSessions(folder, LIMITS, clock, (path) => damaged.push(path));
  const pass = (ms: number) => clock.set((clock.now() + ms) as ReturnType<typeof clock.now>);
  const files = () => readdirSync(join(folder, 'sessions')).filter((name) => name.endsWith('.session'));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-sessions-'));
    clock = new VirtualClock(instantOf('2026-12-01T08:00:00+07:00'));
    sessions = open();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are new each time, of at least 128 bits, and open in every process, also after a crash', () => {
    const [first, second] = [sessions.begin('p-1', 'Firefox'), sessions.begin('p-1', '')];
    expect(second.kept).not.toBe(first.kept);
    expect(Buffer.from(first.kept.split('.')[1] ?? '', 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(open().opened(first.kept)).toEqual({ ...first.session, person: 'p-1', browser: 'Firefox' });
    expect(
      sessions
        .of('p-1')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([first.session.id, second.session.id].toSorted());
  });

  it('are their owner’s alone, and a copy of the folder opens nothing', () => {
    const { kept, session } = sessions.begin('p-1', 'Firefox');
    const [name = ''] = files();
    const path = join(folder, 'sessions', name);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'sessions')).mode & 0o777).toBe(0o700);
    expect(readFileSync(path, 'utf8')).not.toContain(kept.split('.')[1]);
    for (const made of [session.id, `${session.id}.`, session.id.replace('-', '.'), '', '../x.y', `${kept}x`]) {
      expect([made, sessions.opened(made)]).toEqual([made, undefined]);
    }
  });

  it('end at once in every process', () => {
    const other = open();
    const { kept, session } = sessions.begin('p-1', '');
    expect(other.end(session.id)).toBe(true);
    expect([sessions.opened(kept), sessions.stands(session.id), sessions.end(session.id)]).toEqual([
      undefined,
      false,
      false,
    ]);
    // Used at that very moment by whoever does not know it yet: it does not come back.
    pass(5 * MINUTE_MS);
    sessions.used(session);
    expect(files()).toEqual([]);
  });

  it('end when they were not used for half an hour', () => {
    const { kept } = sessions.begin('p-1', '');
    pass(29 * MINUTE_MS);
    const session = sessions.opened(kept);
    expect(session).toBeDefined();
    if (session !== undefined) sessions.used(session);
    pass(29 * MINUTE_MS);
    // Looking at it is no use of it.
    expect(sessions.opened(kept)?.lastUsedAt).toBe(clock.now() - 29 * MINUTE_MS);
    pass(MINUTE_MS);
    expect(sessions.opened(kept)).toBeUndefined();
  });

  it('end after twelve hours, however much they are used', () => {
    const { kept } = sessions.begin('p-1', '');
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      pass(20 * MINUTE_MS);
      const session = sessions.opened(kept);
      if (session !== undefined) sessions.used(session);
    }
    expect(sessions.opened(kept)).toBeDefined();
    pass(20 * MINUTE_MS);
    expect(sessions.opened(kept)).toBeUndefined();
  });

  it('write their last use at most once a minute', () => {
    const { kept, session } = sessions.begin('p-1', '');
    pass(59_000);
    sessions.used(session);
    expect(sessions.opened(kept)?.lastUsedAt).toBe(session.lastUsedAt);
    pass(1_000);
    sessions.used(session);
    expect(sessions.opened(kept)?.lastUsedAt).toBe(clock.now());
  });

  it('count as none where the key did not sign them', () => {
    const { kept, session } = sessions.begin('p-1', '');
    const path = join(folder, 'sessions', files()[0] ?? '');
    const text = JSON.stringify({ ...session, person: 'p-2' });
    writeFileSync(path, JSON.stringify({ session: text, mac: JSON.parse(readFileSync(path, 'utf8')).mac }));
    expect([sessions.opened(kept), damaged.at(-1)]).toEqual([undefined, path]);
  });

  it('are at most fifty a person, and are swept away when they are over', () => {
    const begun = Array.from({ length: 55 }, () => {
      pass(1_000);
      return sessions.begin('p-1', '').kept;
    });
    expect(sessions.of('p-1')).toHaveLength(50);
    expect([sessions.opened(begun[0]), sessions.opened(begun[54])]).toEqual([undefined, expect.anything()]);
    pass(13 * HOUR_MS);
    sessions.begin('p-2', '');
    expect(files()).toHaveLength(1);
  });
});
