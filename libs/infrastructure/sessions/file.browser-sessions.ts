import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fastifyCookie } from '@fastify/cookie';
import { type BrowserSession, BrowserSessions } from '#application/ports/browser-sessions.js';
import type { PersonId } from '#domain/kernel/names.js';
import { KeptFile } from './kept-file.js';
import { personsIn } from './persons-in.js';

/** Whoever comes after them pushes out who signed in longest ago: the file stays small, whoever knocks. */
const SESSIONS_MAX = 1_000;
const ID_BYTES = 18;
const KEY_BYTES = 32;

interface KeptKey {
  readonly key: string;
}
interface KeptSessions {
  /** Longest ago first. */
  readonly sessions: readonly BrowserSession[];
}

/**
 * Calls: `sessions.json` and `session.key` in the data folder, each of this user alone (0600).
 * Answers: from memory; the files are read once. A browser keeps the id of its session, signed (HMAC with SHA-256), so that
 * neither a guess nor a copy of `sessions.json` opens one.
 * Failures: a damaged file counts as none: everybody signs in anew. A disk that takes no more throws, and nothing has changed.
 * Guarantees: what a browser was given to keep is good after a crash, and worth nothing once everybody in it has signed out.
 */
export class FileBrowserSessions extends BrowserSessions {
  readonly #file: KeptFile<KeptSessions>;
  readonly #key: string;
  #sessions: ReadonlyMap<string, BrowserSession>;

  constructor(dataFolder: string, onDamaged: (path: string) => void) {
    super();
    this.#key = keyOf(new KeptFile(join(dataFolder, 'session.key'), keyIn, onDamaged));
    this.#file = new KeptFile(join(dataFolder, 'sessions.json'), sessionsIn, onDamaged);
    this.#sessions = byId(this.#file.read()?.sessions ?? []);
  }

  opened(kept: string | undefined): BrowserSession | undefined {
    const { value } = fastifyCookie.unsign(kept ?? '', this.#key);
    return value === null ? undefined : this.#sessions.get(value);
  }

  signIn(kept: string | undefined, person: PersonId): string {
    const { id, persons } = this.opened(kept) ?? { id: randomBytes(ID_BYTES).toString('base64url'), persons: [] };
    const others = [...this.#sessions.values()].filter((session) => session.id !== id);
    this.#keep([...others, { id, persons: [...new Set([...persons, person])] }].slice(-SESSIONS_MAX));
    return fastifyCookie.sign(id, this.#key);
  }

  signOut(kept: string | undefined, person: PersonId): void {
    const session = this.opened(kept);
    if (session?.persons.includes(person) !== true) return;
    const persons = session.persons.filter((signedIn) => signedIn !== person);
    const sessions = [...this.#sessions.values()].map((each) => (each === session ? { ...each, persons } : each));
    this.#keep(sessions.filter((each) => each.persons.length > 0));
  }

  #keep(sessions: readonly BrowserSession[]): void {
    this.#file.write({ sessions });
    this.#sessions = byId(sessions);
  }
}

const byId = (sessions: readonly BrowserSession[]): ReadonlyMap<string, BrowserSession> =>
  new Map(sessions.map((session) => [session.id, session]));

function keyOf(file: KeptFile<KeptKey>): string {
  const known = file.read();
  if (known !== undefined) return known.key;
  const made = { key: randomBytes(KEY_BYTES).toString('base64') };
  file.write(made);
  return made.key;
}

function keyIn(value: unknown): KeptKey | undefined {
  const key: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'key') : undefined;
  return typeof key === 'string' && Buffer.from(key, 'base64').length === KEY_BYTES ? { key } : undefined;
}

function sessionsIn(value: unknown): KeptSessions | undefined {
  const kept: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'sessions') : undefined;
  if (!Array.isArray(kept)) return undefined;
  const sessions = kept.flatMap((session: unknown): readonly BrowserSession[] => {
    const id: unknown = typeof session === 'object' && session !== null ? Reflect.get(session, 'id') : undefined;
    const persons = personsIn(session, 'persons');
    return typeof id === 'string' && persons !== undefined ? [{ id, persons }] : [];
  });
  return sessions.length === kept.length ? { sessions } : undefined;
}
