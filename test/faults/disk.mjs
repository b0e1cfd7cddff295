// What a disk may hold after a power cut, from the recorded changes: an fsync of a file makes its bytes and its length
// last, an fsync of a folder the names in it; all else may have reached the disk or not, whole or in part, in any order.
import { dirname } from 'node:path';

const HEAD_BYTES = 15;
/** A call that failed, and an open: neither changes anything. */
const NOTHING = ['e', 'o'];

/** The shim's record as a list of {what, name, offset, bytes}. */
export function readRecord(buffer) {
  const changes = [];
  for (let at = 0; at + HEAD_BYTES <= buffer.length; ) {
    const nameEnd = at + HEAD_BYTES + buffer.readUInt16LE(at + 1);
    const end = nameEnd + buffer.readUInt32LE(at + 11);
    const name = buffer.toString('utf8', at + HEAD_BYTES, nameEnd);
    const offset = Number(buffer.readBigUInt64LE(at + 3));
    const what = String.fromCharCode(buffer[at]);
    // Shared memory is made anew by whoever opens the log first.
    if (!name.endsWith('-shm') || NOTHING.includes(what)) {
      changes.push({ what, name, offset, bytes: buffer.subarray(nameEnd, end) });
    }
    at = end;
  }
  return changes;
}

class Contents {
  constructor(bytes = Buffer.alloc(0), length = 0) {
    this.room = bytes;
    this.length = length;
  }

  get bytes() {
    return this.room.subarray(0, this.length);
  }

  write(offset, bytes) {
    this.#resize(Math.max(this.length, offset + bytes.length));
    bytes.copy(this.room, offset);
  }

  truncate(length) {
    if (length < this.length) this.room.fill(0, length);
    this.#resize(length);
  }

  copy() {
    return new Contents(Buffer.from(this.bytes), this.length);
  }

  #resize(length) {
    if (length > this.room.length) this.room = Buffer.concat([this.room, Buffer.alloc(length * 2 - this.room.length)]);
    this.length = length;
  }
}

export class Disk {
  /** Files by name as the process sees them, and as the disk surely has them. A file's contents are the lasting ones. */
  #seen = new Map();
  #lasting = new Map();
  /** Changes that nothing has made last yet, in their order. */
  pending = [];

  apply({ what, name, offset, bytes }) {
    if (what === 's') this.#sync(name);
    else if (what === 'f') this.#lose(name);
    else if (what === 'c') this.#rename({ what, name, file: { contents: new Contents() } });
    else if (what === 'u') this.#rename({ what, name });
    else if (what === 'r') this.#rename({ what, name, to: bytes.toString('utf8'), file: this.#seen.get(name) });
    else if (!NOTHING.includes(what)) {
      const file = this.#seen.get(name);
      if (file === undefined) throw new Error(`${name} was written and nobody recorded that it was made`);
      this.pending.push({ what, name, offset, bytes, file });
    }
  }

  /** Files by name if, of what is pending, these changes reached the disk, applied in their order. */
  image(kept) {
    const names = new Map(this.#lasting);
    const contents = new Map();
    const of = (file) => contents.get(file) ?? contents.set(file, file.contents.copy()).get(file);
    for (const change of kept) {
      if (change.file !== undefined && (change.what === 'w' || change.what === 't')) changed(of(change.file), change);
      else renamed(names, change);
    }
    return new Map([...names].map(([name, file]) => [name, (contents.get(file) ?? file.contents).bytes]));
  }

  #rename(change) {
    renamed(this.#seen, change);
    this.pending.push(change);
  }

  /**
   * After a failed fsync the kernel takes the pages for clean: they are lost although a later one succeeds. Names are
   * not: a file system that cannot write its journal answers no later fsync either.
   */
  #lose(name) {
    const file = this.#seen.get(name);
    if (file !== undefined) this.pending = this.pending.filter((change) => !covers(name, change, file));
  }

  #sync(name) {
    const file = this.#seen.get(name);
    const [now, later] = [[], []];
    for (const change of this.pending) (covers(name, change, file) ? now : later).push(change);
    this.pending = later;
    for (const change of now) {
      if (file === undefined) renamed(this.#lasting, change);
      else changed(file.contents, change);
    }
  }
}

/** Whether an fsync of that name, a file's or else a folder's, makes the change last. */
function covers(name, change, file) {
  const isOfContents = change.what === 'w' || change.what === 't';
  return file === undefined ? !isOfContents && dirname(change.name) === name : isOfContents && change.file === file;
}

function changed(contents, { what, offset, bytes }) {
  if (what === 'w') contents.write(offset, bytes);
  else contents.truncate(offset);
}

function renamed(names, { what, name, to, file }) {
  if (what === 'c') names.set(name, file);
  else names.delete(name);
  if (what === 'r') names.set(to, file);
}
