import { type AttemptTerms, attemptsEnd, nextAttempt } from '#domain/delivery/attempts.js';
import { heldSince } from '#domain/delivery/channel.js';
import { type Instant, instant } from '#domain/kernel/time.js';
import type { ReadModels } from '../../ports/read-models.js';
import type { ChannelRow, DeliveryRow } from '../../tables.js';

/** Whoever was away when the time of a mail ended, and finds it failing, goes on for so long: our outage is not its fault. */
const PATIENCE_MS = 60 * 60_000;
/** There is nothing to give up on a channel: it is tried until it lets us in. */
const FOR_EVER = Number.MAX_SAFE_INTEGER / 2;

interface Tried {
  readonly first: Instant;
  readonly last: Instant;
  readonly isUnreached: boolean;
}

/**
 * When an attempt is due. When attempts fall follows from the log alone (`attempts.ts`); kept here is only which of them this
 * process has made. A restart has made none, so each delivery is tried once at the start, and after that at the pauses
 * that it had come to before.
 */
export class DeliveryPace {
  readonly #tried = new Map<string, Tried>();
  /** Of a channel that is held: when it was last asked whether it lets us in. */
  #askedAt: Instant | undefined;
  #unreached: { readonly since: Instant; readonly why: string } | undefined;

  constructor(
    private readonly readModels: ReadModels,
    private readonly triedForMs: number,
  ) {}

  isDue(row: DeliveryRow, now: Instant): boolean {
    const last = this.#tried.get(row.id)?.last;
    if (last === undefined) return true;
    const next = nextAttempt(this.#termsOf(row), last);
    return next !== undefined && next <= now;
  }

  /** An attempt failed and may be made again. Answers when; undefined where nobody knows. */
  putOff(row: DeliveryRow, now: Instant, isUnreached: boolean): Instant | undefined {
    this.#tried.set(row.id, { first: this.#tried.get(row.id)?.first ?? now, last: now, isUnreached });
    return nextAttempt(this.#termsOf(row), now);
  }

  unreachable(now: Instant, why: string): void {
    this.#unreached = { since: this.#unreached?.since ?? now, why };
  }

  /** Whether its time is over. Asked when an attempt has just failed: nothing is given up that was not tried at its end. */
  isOver(row: DeliveryRow, now: Instant): boolean {
    const end = attemptsEnd(this.#termsOf(row));
    if (end === undefined || now < end) return false;
    const first = this.#tried.get(row.id)?.first ?? now;
    return first < end || now >= first + PATIENCE_MS;
  }

  ended(id: string): void {
    this.#tried.delete(id);
  }

  /** The channel that is held, and why. */
  held(): ChannelRow['holds'][number] | undefined {
    return heldSince(this.#holds());
  }

  /** How often it was held, for the keys of what is recorded. */
  get holds(): number {
    return this.#holds().length;
  }

  /** Nobody is reached since then. */
  get unreached(): { readonly since: Instant; readonly why: string } | undefined {
    return this.#unreached;
  }

  /** Whether a channel that is held is to be asked again, by sending the mail that is next: at growing pauses too. */
  isToAsk(now: Instant): boolean {
    const held = this.held();
    if (held === undefined || this.#askedAt === undefined) return held !== undefined;
    const delivery = `held/${this.holds}`;
    const terms = { delivery, requestedAt: held.from, holds: [], triedForMs: FOR_EVER };
    const next = nextAttempt(terms, this.#askedAt);
    return next !== undefined && next <= now;
  }

  asked(now: Instant): void {
    this.#askedAt = now;
  }

  /** Somebody was let in. Answers whether nobody was before: then all that waited for that is due now. */
  reached(): boolean {
    const wasAway = this.#unreached !== undefined || this.held() !== undefined;
    this.#unreached = undefined;
    this.#askedAt = undefined;
    if (wasAway) for (const [id, { isUnreached }] of this.#tried) if (isUnreached) this.#tried.delete(id);
    return wasAway;
  }

  #termsOf({ id, requestedAt }: DeliveryRow): AttemptTerms {
    return {
      delivery: id,
      requestedAt: instant(requestedAt),
      holds: this.#holds(),
      triedForMs: this.triedForMs,
    };
  }

  #holds(): ChannelRow['holds'] {
    return this.readModels.get('channels', 'mail')?.holds ?? [];
  }
}
