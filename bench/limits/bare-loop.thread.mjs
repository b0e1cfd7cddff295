import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { connect } from '../../dist/libs/infrastructure/event-store/sqlite/connection.js';
import { prepareLog } from '../../dist/libs/infrastructure/event-store/sqlite/schema.js';

const db = connect(join(workerData.folder, 'bare.db'), 'write');
prepareLog(db);
db.exec('PRAGMA wal_autocheckpoint = 1000');
const begin = db.prepare('BEGIN IMMEDIATE');
const commit = db.prepare('COMMIT');
const find = db.prepare('SELECT id, last_revision AS revision FROM streams WHERE name = ?');
const insertStream = db.prepare('INSERT INTO streams (name, last_revision) VALUES (?, ?)');
const advanceStream = db.prepare('UPDATE streams SET last_revision = ? WHERE id = ?');
const insertEvent = db.prepare(
  `INSERT INTO events (stream_id, revision, event_id, type, recorded_at, data, metadata, leaf)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
);
const LEAF = Buffer.alloc(32);
const REFUSED = -1;
let queue = [];

parentPort.on('message', (requests) => {
  if (queue.length === 0) setImmediate(turn);
  queue.push(...requests);
});

function turn() {
  // Named here so that the connection lives as long as its statements: the driver closes one that is collected.
  if (db.isTransaction) throw new Error('the commit before has failed');
  begin.run();
  const answers = queue.map(written);
  queue = [];
  commit.run();
  parentPort.postMessage(answers);
}

function written({ ticket, stream, expected, events }) {
  const found = find.get(stream);
  if ((found?.revision ?? -1) !== expected) return { ticket, revision: REFUSED };
  const last = expected + events.length;
  const streamId = found?.id ?? insertStream.run(stream, last).lastInsertRowid;
  if (found) advanceStream.run(last, found.id);
  let revision = expected;
  for (const { id, type, data, metadata } of events) {
    revision += 1;
    insertEvent.run(streamId, revision, Buffer.from(id.replaceAll('-', ''), 'hex'), type, 0, data, metadata, LEAF);
  }
  return { ticket, revision };
}

parentPort.postMessage('ready');
