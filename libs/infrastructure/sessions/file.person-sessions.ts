import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { BusinessClock } from '#application/ports/clocks.js';
import { type PersonSession, PersonSessions } from '#application/ports/person-sessions.js';
import type { PersonId } from '#domain/kernel/names.js';
import { type Instant, instant } from '#domain/kernel/time.js';
import { makeFolder, syncFolder } from '../event-store/sqlite/log-folder.js';
import { KeptFile } from './kept-file.js';

/** Inside a data folder. */
const SESSIONS_FOLDER = 'sessions';
const SUFFIX = '.session';
const SECRET_BYTES = 32;
/** The last use is written no more often. */
const USED_EVERY_MS = 60_000;
const SWEPT_EVERY_MS = 60 * 60_000;
/** Of one person; whoever signs in more often is signed out where they signed in longest ago. */
const SESSIONS_MAX = 50;
const BROWSER_LENGTH = 300;

export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

interface Kept {
  readonly session: string;
  readonly mac: string;
}

/**
 * Calls: `sessions/` in the data folder (0700), a file a session (0600), and the key that signs them. A file is named after
 * a hash of its person, so that theirs are found, and a hash of what the browser keeps, so that a copy of the folder opens
 * nothing. When it was last used is the file's own time: what another process has deleted is never written anew.
 * Answers: from the files, each time: what another process has ended has ended here.
 * Failures: a file that is damaged, or that the key did not sign, counts as none, and `onDamaged` hears of it. A disk that
 * takes no more throws when somebody signs in.
 * Guarantees: a session that was begun is there after a crash; one that has ended opens nothing any more, in any process.
 */
export class FilePersonSessions extends PersonSessions {
  readonly #folder: string;
  readonly #key: Buffer;
  #sweptAt: Instant | undefined;

  constructor(
    dataFolder: string,
    private readonly limits: SessionLimits,
    private readonly clock: BusinessClock,
    private readonly onDamaged: (path: string) => void,
  ) {
    super();
    this.#folder = join(dataFolder, SESSIONS_FOLDER);
    makeFolder(this.#folder);
    this.#key = keyIn(this.#folder);
  }

  begin(person: PersonId, browser: string) {
    this.#sweep();
    for (const { id } of this.of(person).slice(SESSIONS_MAX - 1)) this.end(id);
    const kept = randomBytes(SECRET_BYTES).toString('base64url');
    const now = this.clock.now();
    const id = `${prefixOf(person)}-${digestOf(kept)}`;
    const told = { id, person, signedInAt: now, browser: browser.slice(0, BROWSER_LENGTH) };
    const text = JSON.stringify(told);
    const path = this.#pathOf(id);
    this.#file(path).write({ session: text, mac: this.#macOf(text) });
    utimesSync(path, now / 1000, now / 1000);
    return { kept: `${prefixOf(person)}.${kept}`, session: { ...told, lastUsedAt: now } };
  }

  opened(kept: string | undefined): PersonSession | undefined {
    const [prefix = '', secret = ''] = kept?.split('.') ?? [];
    return secret === '' ? undefined : this.#standing(`${prefix}-${digestOf(secret)}`);
  }

  used({ id, lastUsedAt }: PersonSession): void {
    const now = this.clock.now();
    if (now - lastUsedAt < USED_EVERY_MS) return;
    try {
      utimesSync(this.#pathOf(id), now / 1000, now / 1000);
    } catch {
      // It has just ended, or the disk takes nothing: then it ends when it would have.
    }
  }

  stands(id: string): boolean {
    return this.#standing(id) !== undefined;
  }

  of(person: PersonId): readonly PersonSession[] {
    return this.#ids()
      .filter((id) => id.startsWith(`${prefixOf(person)}-`))
      .flatMap((id) => this.#standing(id) ?? [])
      .filter((session) => session.person === person)
      .toSorted((a, b) => b.signedInAt - a.signedInAt);
  }

  end(id: string): boolean {
    const path = this.#pathOf(id);
    if (!isId(id) || !existsSync(path)) return false;
    rmSync(path, { force: true });
    syncFolder(this.#folder);
    return true;
  }

  #standing(id: string): PersonSession | undefined {
    if (!isId(id)) return undefined;
    const path = this.#pathOf(id);
    const lastUsed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    const kept = lastUsed === undefined ? undefined : this.#read(path);
    if (kept === undefined || lastUsed === undefined || kept.id !== id) return undefined;
    const session = { ...kept, lastUsedAt: instant(Math.round(lastUsed)) };
    const now = this.clock.now();
    const isOver = now - session.lastUsedAt >= this.limits.idleMs || now - session.signedInAt >= this.limits.absoluteMs;
    return isOver ? undefined : session;
  }

  #read(path: string): Omit<PersonSession, 'lastUsedAt'> | undefined {
    const kept = this.#file(path).read();
    if (kept === undefined) return undefined;
    const isOurs = timingSafeEqual(Buffer.from(this.#macOf(kept.session)), Buffer.from(padded(kept.mac)));
    if (isOurs) return JSON.parse(kept.session);
    this.onDamaged(path);
    return undefined;
  }

  /** What is over is of no use, and a folder that only grows would be read longer and longer. */
  #sweep(): void {
    const now = this.clock.now();
    if (this.#sweptAt !== undefined && now - this.#sweptAt < SWEPT_EVERY_MS) return;
    this.#sweptAt = now;
    for (const id of this.#ids()) if (!this.stands(id)) rmSync(this.#pathOf(id), { force: true });
  }

  #ids(): readonly string[] {
    return readdirSync(this.#folder).flatMap((name) => (name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : []));
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${id}${SUFFIX}`);
  }

  #file(path: string): KeptFile<Kept> {
    return new KeptFile(path, keptIn, this.onDamaged);
  }

  #macOf(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('hex');
  }
}

const MAC_LENGTH = 64;
/** Only what is equally long can be compared in constant time. */
const padded = (mac: string): string => mac.slice(0, MAC_LENGTH).padEnd(MAC_LENGTH);

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const prefixOf = (person: PersonId): string => digestOf(person).slice(0, 16);
/** Whatever else somebody asks for is a path, and not ours. */
const isId = (id: string): boolean => /^[0-9a-f]{16}-[0-9a-f]{64}$/.test(id);

/** Made by the first that needs it: a link never replaces, so of two processes at once both use the same one. */
function keyIn(folder: string): Buffer {
  const path = join(folder, 'session.key');
  if (!existsSync(path)) {
    const draft = join(folder, `${randomBytes(8).toString('hex')}.draft`);
    new KeptFile(
      draft,
      () => undefined,
      () => {},
    ).write({ key: randomBytes(SECRET_BYTES).toString('base64') });
    try {
      linkSync(draft, path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    syncFolder(folder);
  }
  const { key }: { readonly key?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
  const bytes = Buffer.from(typeof key === 'string' ? key : '', 'base64');
  if (bytes.length !== SECRET_BYTES) throw new Error(`${path} is damaged; delete it, and everybody signs in anew`);
  return bytes;
}

function keptIn(value: unknown): Kept | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const [session, mac]: unknown[] = [Reflect.get(value, 'session'), Reflect.get(value, 'mac')];
  return typeof session === 'string' && typeof mac === 'string' ? { session, mac } : undefined;
}
