import { isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';
import type { Instant } from '#domain/kernel/time.js';

const MINUTE_MS = 60_000;
/** Failures of one address on one account before it has to wait; one, where the whole account is being tried. */
const FREE = 5;
const FREE_UNDER_ATTACK = 1;
const ATTACKED_FROM = 50;
/** A ministry may come from one address. */
const ADDRESS_MAX = 300;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** What was not tried again for so long is forgotten. */
const REMEMBERED_MS = 60 * MINUTE_MS;
/** More than these at once push out who failed longest ago. */
const KNOWN_MAX = 50_000;

interface Failed {
  readonly times: number;
  readonly last: Instant;
}

/**
 * How often signing in has failed, by account and address: guessing gets slower and slower, and the owner of the account,
 * who comes from an address that did not fail, waits for nobody. In memory: whoever can restart the server need not guess.
 */
export class Attempts {
  readonly #pairs = new LRUCache<string, Failed>({ max: KNOWN_MAX });
  readonly #accounts = new LRUCache<string, Failed>({ max: KNOWN_MAX });
  readonly #addresses = new LRUCache<string, Failed>({ max: KNOWN_MAX });

  /**
   * Counts an attempt as failed until it is known that it was not: a thousand at once are a thousand.
   *
   * @returns for how many milliseconds nothing is looked at; undefined where it may be tried.
   */
  begin(account: string, address: string, now: Instant): number | undefined {
    const from = networkOf(address);
    const pair = recent(this.#pairs.get(keyOf(account, from)), now);
    const onAccount = recent(this.#accounts.get(account), now);
    const fromAddress = recent(this.#addresses.get(from), now);
    const free = onAccount.times >= ATTACKED_FROM ? FREE_UNDER_ATTACK : FREE;
    const wait = Math.max(waitAfter(pair, free, now), waitAfter(fromAddress, ADDRESS_MAX, now));
    if (wait > 0) return wait;
    this.#pairs.set(keyOf(account, from), { times: pair.times + 1, last: now });
    this.#accounts.set(account, { times: onAccount.times + 1, last: now });
    this.#addresses.set(from, { times: fromAddress.times + 1, last: now });
    return undefined;
  }

  /** It was the right password: the address has failed on this account no more than before. */
  succeeded(account: string, address: string, now: Instant): void {
    const from = networkOf(address);
    this.#pairs.delete(keyOf(account, from));
    for (const [known, key] of [
      [this.#accounts, account],
      [this.#addresses, from],
    ] as const) {
      const { times, last } = recent(known.get(key), now);
      known.set(key, { times: Math.max(0, times - 1), last });
    }
  }
}

const recent = (failed: Failed | undefined, now: Instant): Failed =>
  failed === undefined || now - failed.last > REMEMBERED_MS ? { times: 0, last: now } : failed;

/** Twice as long each time. */
function waitAfter({ times, last }: Failed, free: number, now: Instant): number {
  if (times < free) return 0;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.min(times - free, 30), LONGEST_WAIT_MS);
  return Math.max(0, last + wait - now);
}

const keyOf = (account: string, address: string): string => JSON.stringify([account, address]);

/** Of IPv6 a household has 2^64 addresses: whoever may choose among them is one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter((part) => part !== '');
  const after = tail?.split(':').filter((part) => part !== '') ?? [];
  const gap = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...gap, ...after].slice(0, 4).join(':');
}
