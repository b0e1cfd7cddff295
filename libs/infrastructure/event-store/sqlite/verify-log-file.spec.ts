import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#domain/kernel/time.js';
import { AT, newEvent, newEvents, revision } from '#testing/event-store/events.js';
import { logFolder } from '../../../../test/harness/log-folder.js';
import { leafOf } from '../leaf.js';
import { LogRefused } from '../log-errors.js';
import { uuidBytes } from './stored-event.js';
import { verifyLogFile } from './verify-log-file.js';

const UNLOCK = 'DROP TRIGGER events_refuse_update; DROP TRIGGER events_refuse_delete;';
const hex = (bytes: Uint8Array): string => `x'${Buffer.from(bytes).toString('hex')}'`;

describe('verifying a log', () => {
  const log = logFolder();
  const fault = () => verifyLogFile(log.file).fault;

  /** Positions 1 to 3 are of task-1, 4 and 5 of task-2; `words` stand in the first. */
  const written = async (words = 'Bo TTTT bao cao'): Promise<void> => {
    const store = await log.open();
    await store.append('task-1', 'no-stream', [newEvent({ words }), ...newEvents(2)], AT);
    await store.append('task-2', 'no-stream', newEvents(2), AT);
    await store.close();
  };

  /** Bytes of the file from where a text stands in it, or from a page's beginning. */
  const overwrite = (bytes: readonly number[], at: (file: Buffer) => number): void => {
    const file = readFileSync(log.file);
    Buffer.from(bytes).copy(file, at(file));
    writeFileSync(log.file, file);
  };

  it('finds nothing in an empty one, and counts what is in another, beside its writer', async () => {
    const store = await log.open();
    expect(verifyLogFile(log.file)).toEqual({
      ...{ events: 0, bytes: 0, streams: 0, recordedAt: undefined, fault: undefined },
    });
    for (let n = 0; n < 5; n += 1) await store.append(`task-${n}`, 'no-stream', newEvents(90), AT);
    await store.append('task-0', revision(89), newEvents(1), (AT + 1) as Instant);
    const seen: number[] = [];
    const verdict = verifyLogFile(log.file, (events, of) => seen.push(events, of));
    expect(verdict).toMatchObject({ events: 451, streams: 5, recordedAt: AT + 1, fault: undefined });
    // In pages of 200, so that no log is held in memory.
    expect(seen).toEqual([200, 451, 400, 451, 451, 451]);
  });

  it('names position and stream of one flipped bit', async () => {
    await written();
    overwrite(['b'.charCodeAt(0)], (file) => file.indexOf('Bo TTTT'));
    expect(verifyLogFile(log.file)).toMatchObject({
      events: 0,
      fault: { kind: 'leaf', position: 1, stream: 'task-1' },
    });
  });

  it.each([
    ['hole', 'DELETE FROM events WHERE position = 2', { position: 3, stream: 'task-1' }],
    ['hole', 'DELETE FROM events WHERE position = 1', { position: 2, stream: 'task-1' }],
    ['end', 'DELETE FROM events WHERE position > 1', { position: 2 }],
    ['end', 'DELETE FROM events WHERE position = 5', { position: 5 }],
    ['leaf', "UPDATE events SET type = 'Other' WHERE position = 4", { position: 4, stream: 'task-2' }],
    ['leaf', 'UPDATE events SET recorded_at = 9000000000000000 WHERE position = 4', { position: 4, stream: 'task-2' }],
    ['unreadable', 'UPDATE events SET recorded_at = 9223372036854775807 WHERE position = 4', { position: 4 }],
    [
      'revision',
      'UPDATE events SET position = 9 WHERE position = 2; UPDATE events SET position = 2 WHERE position = 3;' +
        'UPDATE events SET position = 3 WHERE position = 9',
      { position: 2, stream: 'task-1' },
    ],
  ])('finds a %s after %s', async (kind, sql, where) => {
    await written();
    log.tamper(UNLOCK + sql);
    expect(fault()).toMatchObject({ kind, ...where });
  });

  it.each([
    ['bytes', { data: Buffer.from('{"n": 1}') }],
    ['bytes', { metadata: Buffer.from('{"b":1,"a":2}') }],
    ['bytes', { data: Buffer.from('not JSON') }],
    ['time', { recordedAt: (AT - 1) as Instant }],
  ])('finds %s that nobody of ours writes, although the leaf fits', async (kind, change) => {
    const id = '7d0b6a4c-0000-4000-8000-000000000001';
    await written();
    const event = {
      ...{ stream: 'task-2', revision: 1, id, type: 'ContractTried', recordedAt: AT },
      ...{ data: Buffer.from('{}'), metadata: Buffer.from('{}'), ...change },
    };
    log.tamper(
      `${UNLOCK} UPDATE events SET type = '${event.type}', event_id = ${hex(uuidBytes(id))}, data = ${hex(event.data)},
       metadata = ${hex(event.metadata)}, recorded_at = ${event.recordedAt}, leaf = ${hex(leafOf(event))} WHERE position = 5`,
    );
    expect(fault()).toEqual({ kind, position: 5, stream: 'task-2' });
  });

  it('says up to where a file with a broken page can be read', async () => {
    const store = await log.open();
    for (let n = 1; n <= 100; n += 1) {
      await store.append(`task-${n}`, 'no-stream', [newEvent({ mark: `mark-${n};`, text: 'x'.repeat(1_000) })], AT);
    }
    await store.close();
    overwrite([0xff], (file) => Math.floor(file.indexOf('mark-50;') / 4_096) * 4_096);
    const verdict = verifyLogFile(log.file);
    expect(verdict.fault?.kind).toBe('unreadable');
    // A page of 4 kB holds two or three of these events, and the 50th is one of them.
    expect(verdict.fault?.position).toBeGreaterThanOrEqual(48);
    expect(verdict.fault?.position).toBeLessThanOrEqual(50);
    expect(verdict.events).toBe(Number(verdict.fault?.position) - 1);
  });

  it('finds what is wrong with the file although every event is well', async () => {
    await written();
    // How many pages are free, as the file's header counts them: none are (https://sqlite.org/fileformat.html §1.3).
    overwrite([0, 0, 0, 7], () => 36);
    expect(verifyLogFile(log.file)).toMatchObject({
      events: 5,
      fault: { kind: 'structure', why: expect.stringMatching(/freelist/i) },
    });
  });

  it('finds a file that is no database any more, and refuses another program’s', async () => {
    mkdirSync(log.path, { recursive: true });
    writeFileSync(log.file, 'not a database '.repeat(500));
    expect(fault()).toMatchObject({ kind: 'unreadable' });
    writeFileSync(log.file, '');
    expect(() => verifyLogFile(log.file)).toThrow(LogRefused);
  });
});
