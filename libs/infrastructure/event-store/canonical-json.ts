import canonicalize from 'canonicalize';

/**
 * Calls: the `canonicalize` package (RFC 8785).
 * Answers: bytes of an object and the object of bytes; `encode(decode(bytes))` are the same bytes, on every adapter.
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

/**
 * @returns UTF-8 of the canonical form; strings and keys in Unicode NFC.
 * @throws NotCanonical for undefined, functions, bigints, class instances, NaN and infinities, integers beyond 2^53 − 1,
 * lone surrogates, keys that look like an array index, `__proto__`, two keys that NFC makes one, 64 levels and more.
 */
export function encode(value: object): Uint8Array {
  const text = canonicalize(normalised(value, '', 0));
  if (text === undefined) throw new NotCanonical('', 'has no JSON form');
  return new TextEncoder().encode(text);
}

/** @throws SyntaxError when the bytes are not JSON. Only for bytes whose leaf has been checked, or that we wrote. */
export function decode(bytes: Uint8Array): object {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
}

function normalised(value: unknown, path: string, depth: number): unknown {
  if (depth > DEPTH_MAX) throw new NotCanonical(path, `is nested deeper than ${DEPTH_MAX} levels, or contains itself`);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return text(value, path);
  if (typeof value === 'number') return number(value, path);
  if (Array.isArray(value)) return Array.from(value, (item, index) => normalised(item, `${path}/${index}`, depth + 1));
  if (typeof value === 'object') return members(value, path, depth);
  throw new NotCanonical(path, `is ${typeof value}, which JSON does not have`);
}

function members(value: object, path: string, depth: number): object {
  if (!isPlain(value)) throw new NotCanonical(path, 'is an instance of a class, not a plain object');
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const at = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const key = text(name, at);
    if (ARRAY_INDEX.test(key)) throw new NotCanonical(at, 'has a key that looks like an array index');
    // Assigning it would set the prototype of the copy, and of every reader's.
    if (key === '__proto__') throw new NotCanonical(at, 'has a key that JavaScript keeps for itself');
    if (Object.hasOwn(copy, key)) throw new NotCanonical(at, 'is there twice once its key is in Unicode NFC');
    copy[key] = normalised(member, at, depth + 1);
  }
  return copy;
}

/** By the length of the prototype chain, because an object of another realm (a thread, a test) has another `Object`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function text(value: string, path: string): string {
  if (!isWellFormed(value)) throw new NotCanonical(path, 'has a lone surrogate, which UTF-8 cannot carry');
  return value.normalize('NFC');
}

function number(value: number, path: string): number {
  if (!Number.isFinite(value)) throw new NotCanonical(path, `is ${value}, which JSON does not have`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new NotCanonical(path, 'is an integer beyond 2^53 − 1, which other readers would round');
  }
  return value;
}

/** Without lone surrogates: those become U+FFFD in UTF-8, so two texts would become one. */
export function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value);
}
