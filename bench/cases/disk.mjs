import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { percentile } from '../harness/interleaved.mjs';

/** A page of SQLite's, written and made durable again and again at the end of one file: what no store can engine cycle. */
const BLOCK = Buffer.alloc(4_096, 7);

export async function disk({ runs, seconds, scratch, table }) {
  const folder = scratch.folder();
  const told = Array.from({ length: runs }, (_, run) => fsyncs(join(folder, `fsync-${run}`), Math.min(seconds, 1)));
  scratch.discard(folder);
  const name = 'disk';
  table.add(
    name,
    'limit',
    'fdatasync',
    '1/s',
    told.map(({ rate }) => rate),
  );
  table.add(
    name,
    'limit',
    'p50',
    'ms',
    told.map(({ p50 }) => p50),
  );
  table.add(
    name,
    'limit',
    'p99',
    'ms',
    told.map(({ p99 }) => p99),
  );
}

function fsyncs(file, seconds) {
  const descriptor = openSync(file, 'w');
  const latencies = [];
  const begun = performance.now();
  while (performance.now() - begun < seconds * 1_000) {
    const sent = performance.now();
    writeSync(descriptor, BLOCK);
    fdatasyncSync(descriptor);
    latencies.push(performance.now() - sent);
  }
  const rate = latencies.length / ((performance.now() - begun) / 1_000);
  closeSync(descriptor);
  const sorted = latencies.sort((a, b) => a - b);
  return { rate, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
}
