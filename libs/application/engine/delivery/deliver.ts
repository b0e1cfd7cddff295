import type { DeliveryCommand } from '#domain/delivery/delivery.decide.js';
import { deliveryDecider } from '#domain/delivery/delivery.decide.js';
import type { Delivery, DeliveryEvent } from '#domain/delivery/delivery.js';
import type { Instant } from '#domain/kernel/time.js';
import { mailOf } from '#texts/notice/mail.js';
import { isStillRelevant, noticeSubject } from '../../notice/notice-subject.js';
import type { Channel, OutgoingMessage } from '../../ports/channel.js';
import type { BusinessClock } from '../../ports/clocks.js';
import type { EventStore } from '../../ports/event-store.js';
import type { KeyVault } from '../../ports/key-vault.js';
import type { ReadModels } from '../../ports/read-models.js';
import { type DeliveryTold, silent, type Telemetry } from '../../ports/telemetry.js';
import { streamOf } from '../../streams.js';
import type { NoticeRow } from '../../tables.js';
import type { CommandExecutor } from '../execution/command-executor.js';
import { carryOut, systemCommand } from '../execution/system-command.js';
import { factOf } from '../fact-of.js';
import type { Quarantine } from '../scheduling/quarantine.js';
import { TryLater } from './try-later.js';

/** After so many tries the giving up is recorded; the reconciler paces them. */
const ATTEMPTS_MAX = 20;

/**
 * One delivery, once: an outcome already in its stream means done; an obligation that ended meanwhile means suppressed,
 * with the reason. Sending is at least once under the delivery's own id; recording its outcome is exactly once.
 */
export class Deliver {
  readonly #attempts = new Map<string, number>();

  constructor(
    private readonly executor: CommandExecutor,
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly vault: KeyVault,
    private readonly channel: Channel,
    private readonly clock: BusinessClock,
    private readonly publicUrl: string,
    private readonly quarantine: Quarantine,
    private readonly telemetry: Telemetry = silent,
  ) {}

  /** @throws TryLater when the channel said so, and what else may pass. */
  async run(id: string): Promise<void> {
    await this.quarantine.attempt('deliver', streamOf('delivery', id), async () => {
      await this.#deliver(id);
      return true;
    });
  }

  async #deliver(id: string): Promise<void> {
    const delivery = await this.#load(id);
    if (delivery.status !== 'requested') return;
    const now = this.clock.now();
    const notice = this.readModels.get('notices', delivery.notice);
    if (notice === undefined) throw new TryLater(`notice ${delivery.notice} is not folded yet`);
    if (!isStillRelevant(this.readModels, notice)) {
      return this.#record(id, { type: 'SuppressDelivery', now, reason: 'resolved-before-send' });
    }
    const message = await this.#messageFor(id, notice, now);
    if (message === undefined) return this.#record(id, { type: 'RecordFailed', now, why: 'no-address' });
    await this.#send(id, message, now);
  }

  async #send(id: string, message: OutgoingMessage, now: Instant): Promise<void> {
    const outcome = await this.channel.send(message);
    switch (outcome.kind) {
      case 'accepted':
        return this.#record(id, { type: 'RecordAccepted', now });
      case 'permanent':
        return this.#record(id, { type: 'RecordFailed', now, why: outcome.why });
      case 'temporary': {
        const attempts = (this.#attempts.get(id) ?? 0) + 1;
        this.#attempts.set(id, attempts);
        if (attempts < ATTEMPTS_MAX) throw new TryLater(outcome.why);
        return this.#record(id, { type: 'RecordFailed', now, why: outcome.why });
      }
    }
  }

  async #messageFor(id: string, notice: NoticeRow, now: Instant): Promise<OutgoingMessage | undefined> {
    const person = this.readModels.get('persons', notice.person);
    const contact = person && (await this.vault.open(notice.person, person.contact));
    if (person === undefined || contact === undefined || !isContact(contact)) return undefined;
    const { subject, text } = mailOf(noticeSubject(this.readModels, notice), person.language, this.publicUrl);
    return { deliveryId: id, to: contact, subject, text, at: now };
  }

  async #load(id: string): Promise<Delivery> {
    const events = await this.store.readStream(streamOf('delivery', id));
    return events.reduce<Delivery>(
      (state, event) => deliveryDecider.evolve(state, factOf<DeliveryEvent>(event)),
      deliveryDecider.initial,
    );
  }

  async #record(id: string, command: OutcomeCommand): Promise<void> {
    this.#attempts.delete(id);
    const envelope = systemCommand('deliver', { category: 'delivery', id }, command, 'outcome');
    const isFirst = await carryOut(this.executor, envelope);
    const { correlation } = envelope;
    if (isFirst) this.telemetry.delivered({ delivery: id, outcome: outcomes[command.type], correlation });
  }
}

type OutcomeCommand = Exclude<DeliveryCommand, { readonly type: 'RequestDelivery' }>;

const outcomes = {
  RecordAccepted: 'accepted',
  RecordFailed: 'failed',
  SuppressDelivery: 'suppressed',
} as const satisfies Record<OutcomeCommand['type'], DeliveryTold['outcome']>;

const isContact = (contact: object): contact is { readonly name: string; readonly address: string } =>
  'name' in contact && typeof contact.name === 'string' && 'address' in contact && typeof contact.address === 'string';
