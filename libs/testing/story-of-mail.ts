import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Deliver } from '#application/engine/delivery/deliver.js';
import { DeliveryPace } from '#application/engine/delivery/delivery-pace.js';
import { Lines } from '#application/engine/delivery/lines.js';
import { Quarantine } from '#application/engine/scheduling/quarantine.js';
import type { Channel } from '#application/ports/channel.js';
import type { RecordedEvent } from '#application/ports/event-store.js';
import type { Language } from '#domain/directory/person.js';
import type { PersonId } from '#domain/kernel/names.js';
import { type Instant, instant } from '#domain/kernel/time.js';
import { FileKeyVault } from '#infrastructure/keys/file.key-vault.js';
import { ScriptedChannel } from './scripted.channel.js';
import type { Story } from './story.js';
import { ministryStory } from './story-of-ministry.js';

const THREE_DAYS_MS = 3 * 24 * 60 * 60_000;

type TimeUnit = 'days' | 'hours' | 'minutes' | 'seconds';

/** The small cast with a mail provider of the spec's own: `p-desk` reads Vietnamese, `p-head` English; others have no address. */
export class MailStory {
  readonly channel = new ScriptedChannel();
  readonly #folder = mkdtempSync(join(tmpdir(), 'dondoc-mail-'));
  readonly vault = new FileKeyVault(this.#folder);
  quarantine!: Quarantine;
  lines!: Lines;
  pace!: DeliveryPace;
  /** What was said to be able to go now. */
  readonly freed: string[] = [];
  deliver: Deliver;

  private constructor(readonly story: Story) {
    this.deliver = this.started();
  }

  static async begin(): Promise<MailStory> {
    const mail = new MailStory(await ministryStory());
    // Between two reports: what is told at first is told of the spec's own doing.
    await mail.story.until('2019-03-25 08:00');
    await mail.register('p-desk', 'vi');
    await mail.register('p-head', 'en');
    return mail;
  }

  /** What a restart leaves: nothing but the log and its rows. */
  started(channel: Channel = this.channel): Deliver {
    const { executor, store, rows, clock } = this.story;
    this.quarantine = new Quarantine(rows, clock);
    this.lines = new Lines(rows, this.quarantine);
    this.pace = new DeliveryPace(rows, THREE_DAYS_MS);
    const { quarantine, lines, pace } = this;
    const onFreed = (freed: readonly string[]) => void this.freed.push(...freed);
    this.deliver = new Deliver({
      ...{ executor, store, readModels: rows, vault: this.vault, channel, clock, publicUrl: 'http://dondoc.test' },
      ...{ quarantine, lines, pace, onFreed },
    });
    return this.deliver;
  }

  async register(person: PersonId, language: Language): Promise<void> {
    const sealed = await this.vault.seal(person, { name: `Tên ${person}`, address: `${person}@example.vn` });
    await this.story.do('person', person, (now) => ({ type: 'RegisterPerson', now, person, sealed, language }));
  }

  /** Deliveries about this that still want an outcome, by their persons. */
  waiting(about: string): Readonly<Record<PersonId, string>> {
    const { rows } = this.story;
    const open = rows.find('deliveries', { isOpen: 1 });
    const wanted = open.filter(({ notice }) => rows.get('notices', notice)?.aboutId === about);
    return Object.fromEntries(wanted.map(({ id, person }) => [person, id]));
  }

  /** What a delivery's notice is about. */
  about(delivery: string): string {
    const { rows } = this.story;
    return rows.get('notices', rows.get('deliveries', delivery)?.notice ?? '')?.aboutId ?? '';
  }

  /** All that wait, one after the other. */
  async deliverAll(): Promise<void> {
    for (const { id } of this.story.rows.find('deliveries', { isOpen: 1 })) await this.deliver.run(id);
    await this.story.executor.contextNow();
  }

  /** Time in which nothing is decided. */
  pass({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Readonly<Partial<Record<TimeUnit, number>>>): Instant {
    const { clock } = this.story;
    clock.set(instant(clock.now() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000));
    return clock.now();
  }

  /** What the log has of a delivery. */
  events(id: string): Promise<readonly RecordedEvent[]> {
    return this.story.store.readStream(`delivery-${id}`);
  }

  /** What became of a delivery: the types of its events after the request, and why. */
  async outcomes(id: string): Promise<readonly (readonly [string, unknown])[]> {
    const [, ...ends] = await this.events(id);
    return ends.map(({ type, data }) => [type, 'why' in data ? data.why : 'reason' in data ? data.reason : undefined]);
  }

  async end(): Promise<void> {
    await this.story.end();
    rmSync(this.#folder, { recursive: true });
  }
}
