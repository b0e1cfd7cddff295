/**
 * Calls: nothing.
 * Answers: the canonical JSON (RFC 8785) of an object, as text or bytes, and the object of bytes; `encode(decode(bytes))`
 * are the same bytes, on every adapter.
 * Fails: `NotCanonical` with an RFC 6901 pointer to the value that has no single, lasting form.
 * Promises: what is written today can be hashed, compared and copied in ten years without knowing who wrote it.
 */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
  constructor(
    /** RFC 6901 pointer, `''` for the whole. */
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path === '' ? 'the value' : path} ${reason}`);
  }
}

/** Deeper than any fact we record; it also ends a cycle. */
const DEPTH_MAX = 64;
/** JavaScript enumerates such keys first and in numeric order, so another reader would write other bytes. */
const ARRAY_INDEX = /^(0|[1-9][0-9]*)$/;

/** Checked and written in one pass: every append pays for it. The names on the way to a value make its pointer. */
type Way = (string | number)[];

/**
 * @returns the canonical form; strings and keys in Unicode NFC.
 * @throws NotCanonical for undefined, functions, bigints, class instances, NaN and infinities, integers beyond 2^53 − 1,
 * lone surrogates, keys that look like an array index, `__proto__`, two keys that NFC makes one, 64 levels and more.
 */
export function canonicalText(value: object): string {
  return written(value, []);
}

/** The canonical form in UTF-8. @throws NotCanonical */
export function encode(value: object): Uint8Array {
  return new TextEncoder().encode(canonicalText(value));
}

/** @throws SyntaxError when the bytes are not JSON. Only for bytes whose leaf has been checked, or that we wrote. */
export function decode(bytes: Uint8Array): object {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
}

function written(value: unknown, way: Way): string {
  if (way.length > DEPTH_MAX) throw refused(way, `is nested deeper than ${DEPTH_MAX} levels, or contains itself`);
  if (typeof value === 'string') return JSON.stringify(composed(value, way));
  if (typeof value === 'number') return number(value, way);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return array(value, way);
  if (typeof value === 'object') return members(value, way);
  throw refused(way, `is ${typeof value}, which JSON does not have`);
}

function array(items: readonly unknown[], way: Way): string {
  let text = '';
  // By index, so that a hole is met and not passed over.
  for (let index = 0; index < items.length; index += 1) {
    text += `${index === 0 ? '' : ','}${at(items[index], way, index)}`;
  }
  return `[${text}]`;
}

function members(value: object, way: Way): string {
  if (!isPlain(value)) throw refused(way, 'is an instance of a class, not a plain object');
  const members = new Map<string, unknown>();
  for (const [name, member] of Object.entries(value)) members.set(key(name, members, way), member);
  let text = '';
  // Without a comparison of its own, sort goes by UTF-16 code units, as RFC 8785 §3.2.3 wants.
  for (const name of [...members.keys()].sort()) {
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${at(members.get(name), way, name)}`;
  }
  return `{${text}}`;
}

function key(name: string, others: ReadonlyMap<string, unknown>, way: Way): string {
  way.push(name);
  const text = composed(name, way);
  if (ARRAY_INDEX.test(text)) throw refused(way, 'has a key that looks like an array index');
  // Assigning it would set the prototype of every reader's object.
  if (text === '__proto__') throw refused(way, 'has a key that JavaScript keeps for itself');
  if (others.has(text)) throw refused(way, 'is there twice once its key is in Unicode NFC');
  way.pop();
  return text;
}

/** One step further on the way, and back. */
function at(value: unknown, way: Way, step: string | number): string {
  way.push(step);
  const text = written(value, way);
  way.pop();
  return text;
}

/** By the length of the prototype chain, because an object of another realm (a thread, a test) has another `Object`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function composed(value: string, way: Way): string {
  if (!isWellFormed(value)) throw refused(way, 'has a lone surrogate, which UTF-8 cannot carry');
  return value.normalize('NFC');
}

function number(value: number, way: Way): string {
  if (!Number.isFinite(value)) throw refused(way, `is ${value}, which JSON does not have`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw refused(way, 'is an integer beyond 2^53 − 1, which other readers would round');
  }
  // ECMAScript's own form is the one that RFC 8785 §3.2.2.3 takes.
  return JSON.stringify(value);
}

function refused(way: Way, reason: string): NotCanonical {
  const pointer = way.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return new NotCanonical(pointer.join(''), reason);
}

/** Without lone surrogates: those become U+FFFD in UTF-8, so two texts would become one. */
export function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value);
}
