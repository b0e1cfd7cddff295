import type { DeliveryCommand } from '#domain/delivery/delivery.decide.js';
import { deliveryDecider } from '#domain/delivery/delivery.decide.js';
import type { Delivery, DeliveryEvent } from '#domain/delivery/delivery.js';
import type { Instant } from '#domain/kernel/time.js';
import { mailOf } from '#texts/notice/mail.js';
import { openContact } from '../../directory/contact.js';
import { ids } from '../../ids.js';
import { noticeSubject } from '../../notice/notice-subject.js';
import { isStillRelevant } from '../../notice/still-relevant.js';
import type { Channel, OutgoingMessage } from '../../ports/channel.js';
import type { BusinessClock } from '../../ports/clocks.js';
import type { EventStore } from '../../ports/event-store.js';
import type { KeyVault } from '../../ports/key-vault.js';
import type { ReadModels } from '../../ports/read-models.js';
import { type DeliveryTold, silent, type Telemetry } from '../../ports/telemetry.js';
import { streamOf } from '../../streams.js';
import type { DeliveryRow, NoticeRow } from '../../tables.js';
import { carryOut } from '../execution/carry-out.js';
import type { CommandExecutor } from '../execution/command-executor.js';
import { KeyedMutex } from '../execution/keyed-mutex.js';
import { systemCommand } from '../execution/system-command.js';
import { factOf } from '../fact-of.js';
import type { Quarantine } from '../scheduling/quarantine.js';
import type { DeliveryPace } from './delivery-pace.js';
import { compareDecided, type Lines } from './lines.js';
import { NotItsTurn, TryLater } from './try-later.js';

export interface DeliverParts {
  readonly executor: CommandExecutor;
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly vault: KeyVault;
  readonly channel: Channel;
  readonly clock: BusinessClock;
  readonly publicUrl: string;
  readonly quarantine: Quarantine;
  readonly lines: Lines;
  readonly pace: DeliveryPace;
  readonly telemetry?: Telemetry;
  /** These can go now: what they waited for has happened. */
  readonly onFreed?: (deliveryIds: readonly string[]) => void;
}

/**
 * One delivery, once: an outcome already in its stream means done; an obligation that ended meanwhile means suppressed,
 * with the reason. Sending is at least once under the delivery's own id; recording its outcome is exactly once. A person's
 * mail leaves one after the other, in the order in which it was decided.
 */
export class Deliver {
  readonly #inLine = new KeyedMutex();
  readonly #telemetry: Telemetry;

  constructor(private readonly parts: DeliverParts) {
    this.#telemetry = parts.telemetry ?? silent;
  }

  /** @throws TryLater when the channel said so, and what else may pass. */
  async run(id: string): Promise<void> {
    await this.parts.quarantine.attempt('deliver', streamOf('delivery', id), async () => {
      const { person } = await this.#shown(id);
      await this.#inLine.take(person, () => this.#deliver(id));
      return true;
    });
  }

  async #deliver(id: string): Promise<void> {
    const { readModels, pace, clock } = this.parts;
    const events = await this.#requested(id);
    if (events === undefined) return;
    const shown = await this.#shown(id);
    if (shown.openFor === null) throw new TryLater(`delivery ${id} is not folded yet`);
    const row = { ...shown, events };
    const earlier = await this.#earlierThan(row);
    if (earlier !== undefined) throw new NotItsTurn(`mail ${earlier} to the same person was decided before`);
    const now = clock.now();
    const notice = readModels.get('notices', row.notice);
    if (notice === undefined) throw new TryLater(`notice ${row.notice} is not folded yet`);
    if (!isStillRelevant(readModels, notice)) {
      return this.#end(row, { type: 'SuppressDelivery', now, reason: 'resolved-before-send' });
    }
    const message = await this.#messageFor(id, notice, now);
    if (message === undefined) return this.#end(row, { type: 'RecordFailed', now, why: 'no-address' });
    await this.parts.executor.contextNow(['channel']);
    const held = pace.held();
    if (held !== undefined) {
      if (!pace.isToAsk(now)) throw new TryLater(`mail is held: ${held.why}`);
      pace.asked(now);
    }
    await this.#send(row, message);
  }

  async #send(row: Turn, message: OutgoingMessage): Promise<void> {
    const outcome = await this.parts.channel.send(message);
    const now = this.parts.clock.now();
    switch (outcome.kind) {
      case 'accepted': {
        const { reference } = outcome;
        await this.#end(row, { type: 'RecordAccepted', now, ...(reference === undefined ? {} : { reference }) });
        return this.#reached(now);
      }
      case 'permanent':
        await this.#end(row, { type: 'RecordFailed', now, why: outcome.why });
        return this.#reached(now);
      case 'temporary':
        if (outcome.isUnreached !== true) await this.#reached(now);
        return this.#putOff(row, now, outcome);
      case 'closed':
        await this.#hold(now, outcome.why);
        throw new TryLater(outcome.why);
    }
  }

  async #putOff(row: Turn, now: Instant, { why, isUnreached = false }: { why: string; isUnreached?: boolean }) {
    const { pace } = this.parts;
    if (isUnreached) pace.unreachable(now, why);
    if (pace.isOver(row, now)) return this.#end(row, { type: 'RecordFailed', now, why });
    throw new TryLater(why, pace.putOff(row, now, isUnreached));
  }

  /** Nothing goes out until somebody mends it; no mail is lost by it, and its time stands still. */
  async #hold(now: Instant, why: string): Promise<void> {
    const { executor, pace } = this.parts;
    const command = { type: 'HoldChannel', now, channel: 'mail', why } as const;
    pace.asked(now);
    const isNew = await carryOut(executor, systemCommand('deliver', MAIL, command, `held/${pace.holds}`));
    if (isNew) this.#telemetry.channel({ channel: 'mail', state: 'held', why });
  }

  /** Somebody was let in. Where nobody was before, all that waited for it goes on. */
  async #reached(now: Instant): Promise<void> {
    const { executor, pace, lines, onFreed } = this.parts;
    const isHeld = pace.held() !== undefined;
    if (!pace.reached()) return;
    if (isHeld) {
      const command = { type: 'OpenChannel', now, channel: 'mail' } as const;
      await carryOut(executor, systemCommand('deliver', MAIL, command, `opened/${pace.holds}`));
      await executor.contextNow(['channel']);
      this.#telemetry.channel({ channel: 'mail', state: 'open' });
    }
    onFreed?.(lines.first().flatMap((row) => (pace.isDue(row, now) ? [row.id] : [])));
  }

  async #messageFor(id: string, notice: NoticeRow, now: Instant): Promise<OutgoingMessage | undefined> {
    const { readModels, vault, publicUrl } = this.parts;
    const person = readModels.get('persons', notice.person);
    const contact = await openContact(vault, person);
    if (person === undefined || contact?.address === undefined) return undefined;
    const { subject, text } = mailOf(noticeSubject(readModels, notice, { now }), person.language, publicUrl);
    const thread = ids.thread(notice.aboutKind, notice.aboutId);
    const to = { name: contact.name ?? '', address: contact.address };
    return { deliveryId: id, thread, to, subject, text, at: now };
  }

  /** What stands in line before it is known only once it stands there itself. */
  async #shown(id: string): Promise<DeliveryRow> {
    const { readModels, executor } = this.parts;
    const shown = readModels.get('deliveries', id);
    if (shown !== undefined && shown.openFor !== null) return shown;
    // Asked for a moment ago, by this process: its rows are on their way.
    await executor.contextNow(['delivery']);
    const row = readModels.get('deliveries', id);
    if (row === undefined) throw new TryLater(`delivery ${id} is not folded yet`);
    return row;
  }

  /** What still stands in line before it: asked of the log, for rows may not show yet that an earlier one has left. */
  async #earlierThan(row: DeliveryRow): Promise<string | undefined> {
    for (const earlier of this.parts.lines.of(row.person)) {
      if (compareDecided(earlier, row) >= 0) return undefined;
      let isOpen = false;
      await this.parts.quarantine.attempt('deliver', streamOf('delivery', earlier.id), async () => {
        isOpen = (await this.#requested(earlier.id)) !== undefined;
        return true;
      });
      if (isOpen) return earlier.id;
    }
    return undefined;
  }

  /** How many events it has, where it wants an outcome. */
  async #requested(id: string): Promise<number | undefined> {
    const events = await this.parts.store.readStream(streamOf('delivery', id));
    const delivery = events.reduce<Delivery>(
      (state, event) => deliveryDecider.evolve(state, factOf<DeliveryEvent>(event)),
      deliveryDecider.initial,
    );
    return delivery.status === 'requested' ? events.length : undefined;
  }

  async #end({ id, person, events }: Turn, command: OutcomeCommand): Promise<void> {
    const { executor, pace, lines, onFreed } = this.parts;
    // Asked for again, it has an outcome again.
    const envelope = systemCommand('deliver', { category: 'delivery', id }, command, `outcome/${events}`);
    const isFirst = await carryOut(executor, envelope);
    const { correlation } = envelope;
    if (isFirst) this.#telemetry.delivered({ delivery: id, outcome: outcomes[command.type], correlation });
    pace.ended(id);
    const next = lines.of(person).find((row) => row.id !== id);
    if (next !== undefined && pace.isDue(next, command.now)) onFreed?.([next.id]);
  }
}

/** A delivery whose turn it is, with how many events it has. */
type Turn = DeliveryRow & { readonly events: number };

const MAIL = { category: 'channel', id: 'mail' } as const;

type OutcomeCommand = Extract<DeliveryCommand, { readonly type: keyof typeof outcomes }>;

const outcomes = {
  RecordAccepted: 'accepted',
  RecordFailed: 'failed',
  SuppressDelivery: 'suppressed',
} as const satisfies Partial<Record<DeliveryCommand['type'], DeliveryTold['outcome']>>;
