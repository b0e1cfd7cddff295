import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, instantOf, isoOf } from '#domain/kernel/time.js';
import { encode } from './canonical-json.js';
import type { LeafOf } from './leaf.js';
import { entryOf, leafOf, leafTextOf } from './leaf.js';

const event: LeafOf = {
  stream: 'task-1',
  revision: 3,
  id: '6f1c1c36-8f0e-5b0e-9a3c-6d7f2a1b9c01',
  type: 'TaskAssigned',
  recordedAt: instantOf('2019-10-15T01:00:00.000Z'),
  data: Buffer.from('{"n":1}'),
  metadata: Buffer.from('{"actor":"system:x"}'),
};

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

describe('the leaf of an event', () => {
  it('is what another implementation (Python, hashlib and json) makes of the same event', () => {
    expect(leafOf(event).toString('hex')).toBe('e1c03b257c65357ba08803974afd86f6f4c63bb934685c5581a17a9fb695263a');
  });

  it('is the RFC 6962 leaf hash: SHA-256 over a zero byte and the entry', () => {
    const entry = Buffer.concat([Buffer.of(0), Buffer.from(entryOf(event), 'utf8')]);
    expect(leafOf(event).toString('hex')).toBe(sha256(entry));
  });

  it('has the entry that canonical JSON writes, for any names and payloads', () => {
    const name = fc.string({ unit: 'binary' }).map((text) => text.normalize('NFC'));
    fc.assert(
      fc.property(
        name,
        name,
        fc.nat(),
        fc.date({ noInvalidDate: true }),
        fc.uint8Array(),
        (stream, type, n, at, data) => {
          const any: LeafOf = { ...event, stream, type, revision: n, recordedAt: instant(at.getTime()), data };
          const general = encode({
            v: 'dondoc-leaf/1',
            stream,
            revision: n,
            id: event.id,
            type,
            recordedAt: isoOf(any.recordedAt),
            data: `sha256:${sha256(data)}`,
            metadata: `sha256:${sha256(event.metadata)}`,
          });
          expect(entryOf(any)).toBe(Buffer.from(general).toString('utf8'));
        },
      ),
    );
  });

  it('is the same whether the payloads are given as bytes or as the text that they are', () => {
    const data = '{"narrative":"Đã báo cáo \u{1F4C4}"}';
    const given = [data, Buffer.from(data)].map((payload) => leafTextOf({ ...event, data: payload }));
    expect(given[0]).toBe(given[1]);
    expect(given[0]).toBe(leafOf({ ...event, data }).toString('hex'));
  });

  it('changes with everything that it covers', () => {
    const others: LeafOf[] = [
      { ...event, stream: 'task-2' },
      { ...event, revision: 4 },
      { ...event, id: '6f1c1c36-8f0e-5b0e-9a3c-6d7f2a1b9c02' },
      { ...event, type: 'TaskAccepted' },
      { ...event, recordedAt: instant(event.recordedAt + 1) },
      { ...event, data: event.metadata },
      { ...event, metadata: event.data },
    ];
    const leaves = [event, ...others].map((one) => leafOf(one).toString('hex'));
    expect(new Set(leaves).size).toBe(8);
  });
});
