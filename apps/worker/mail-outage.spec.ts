import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Lines } from '#application/engine/delivery/lines.js';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { runProjector } from '#application/engine/projection/projector.js';
import { Channel, type OutgoingMessage } from '#application/ports/channel.js';
import { silent } from '#application/ports/telemetry.js';
import { projections } from '#application/projections.js';
import { SmtpChannel } from '#infrastructure/channels/smtp.channel.js';
import { SystemClock } from '#infrastructure/clocks/system.clock.js';
import { JsonLogger } from '#infrastructure/logging/json.logger.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';
import { MailStory } from '#testing/story-of-mail.js';
import { assign } from '#testing/story-of-ministry.js';
import { eventually } from '../../test/harness/eventually.js';
import { type SmtpServer, startSmtpServer } from '../../test/harness/smtp-server.js';
import { buildWorker, type Worker } from './worker.js';

const STEP_MINUTES = 10;
const DAYS_3 = 3 * 24 * 60 * 60_000;

/** The mail server of SMTP_URL, and how many of our conversations with it are under way. */
class CountedChannel extends Channel {
  override readonly name = 'mail';
  underWay = 0;
  begun = 0;

  constructor(private readonly smtp: SmtpChannel) {
    super();
  }

  override async send(message: OutgoingMessage) {
    this.underWay += 1;
    this.begun += 1;
    try {
      return await this.smtp.send(message);
    } finally {
      this.underWay -= 1;
    }
  }
}

/** A process of the worker: all it has is the log, the keys and the clock. */
class WorkerProcess {
  readonly channel: CountedChannel;
  readonly #rows = new InMemoryReadModels();
  readonly #ending = new AbortController();
  readonly #projector: Promise<void>;
  readonly #worker: Worker;
  readonly #lines: Lines;

  constructor(
    private readonly mail: MailStory,
    smtpUrl: string,
  ) {
    const { store, clock } = mail.story;
    const rows = this.#rows;
    this.channel = new CountedChannel(new SmtpChannel(smtpUrl, 'dondoc <dondoc@example.vn>', 1_000));
    this.#projector = runProjector({ log: store, writer: rows, projections, gatherMs: 0, signal: this.#ending.signal });
    this.#worker = buildWorker({
      ...{ executor: new CommandExecutor(store, rows, clock), store, readModels: rows, vault: mail.vault },
      ...{ channel: this.channel, businessClock: clock, machineClock: new SystemClock(), telemetry: silent },
      ...{ logger: new JsonLogger('error', new SystemClock()), redis: undefined, prefix: 'spec' },
      ...{ publicUrl: 'http://dondoc.test', mailTriedForMs: DAYS_3 },
    });
    this.#lines = new Lines(rows, this.#worker.quarantine);
  }

  /** What it does every few seconds, to its end: nothing is under way and nothing is due any more. */
  async work(): Promise<void> {
    const head = await this.mail.story.store.head();
    if (head !== undefined) expect(await this.#rows.reached(head.position, 5_000)).toBe(true);
    await this.#worker.reconcile.run();
    await eventually(() => this.channel.underWay === 0 && this.#isQuiet());
  }

  #isQuiet(): boolean {
    const { pace } = this.#worker;
    const now = this.mail.story.clock.now();
    if (pace.held() !== undefined) return !pace.isToAsk(now);
    return this.#lines.first().every((row) => !pace.isDue(row, now));
  }

  async end(): Promise<void> {
    await this.#worker.close();
    this.#ending.abort();
    await this.#projector;
  }
}

/** A mail server that is down for 26 hours and then does not take our password for six, with a restart in each. */
describe('mail through an outage', () => {
  const behaviour: Record<string, string> = { EHLO: '250-spec\r\n250 AUTH PLAIN LOGIN', AUTH: '235 welcome' };
  const received: { readonly to: string; readonly id: string }[] = [];
  let mail: MailStory;
  let server: SmtpServer;
  let process: WorkerProcess;
  let url = '';
  let tasks = 0;
  /** Conversations begun by processes that have ended. */
  let begunBefore = 0;

  const keep = () => {
    for (const { to, data } of server.received.splice(0)) {
      received.push({ to, id: /^Message-ID: <(.+)@dondoc>/im.exec(data)?.[1] ?? '' });
    }
  };
  const begun = () => begunBefore + process.channel.begun;

  /** Every few hours somebody is given a task. */
  async function live(hours: number): Promise<void> {
    for (let minutes = 0; minutes < hours * 60; minutes += STEP_MINUTES) {
      mail.pass({ minutes: STEP_MINUTES });
      if (minutes % 180 === 0) {
        tasks += 1;
        await assign(mail.story, { code: `MH-${tasks}`, leadUnit: 'C-ATTT' });
      }
      await process.work();
    }
  }

  async function restart(): Promise<void> {
    begunBefore = begun();
    await process.end();
    process = new WorkerProcess(mail, url);
  }

  const channelEvents = async () => (await mail.story.store.readStream('channel-mail')).map(({ type }) => type);

  beforeAll(async () => {
    mail = await MailStory.begin();
    server = await startSmtpServer(behaviour);
    url = server.url.replace('//', '//dondoc:secret@');
    process = new WorkerProcess(mail, url);
    await live(3);
    keep();
  }, 120_000);

  afterAll(async () => {
    await process.end();
    await server.close();
    await mail.end();
  });

  it('waits for a server that is down for 26 hours, over a restart', async () => {
    const before = received.length;
    expect(before).toBe(2);
    await server.close();
    await live(13);
    const atFirst = begun();
    await restart();
    await live(13);
    // Two people; pauses come to half an hour, also for the second process: it goes on where the first one was.
    expect(begun() - atFirst).toBeLessThan(2 * 13 * 4);
    expect(begun() - atFirst).toBeGreaterThan(2 * 13);
    expect(received).toHaveLength(before);
    expect(await channelEvents()).toEqual([]);
  }, 120_000);

  it('is held for six hours by a wrong password, over a restart, and does not knock with every mail', async () => {
    const before = begun();
    behaviour['AUTH'] = '535 5.7.8 bad credentials';
    server = await startSmtpServer(behaviour, Number(new URL(url).port));
    await live(3);
    await restart();
    await live(3);
    expect(server.received).toEqual([]);
    expect(await channelEvents()).toEqual(['ChannelHeld']);
    // The two that found out, then one mail that asks: about every half hour, and at the restart.
    expect(begun() - before).toBeLessThan(25);
  }, 120_000);

  it('then leaves: nothing lost, nothing twice but what was under way, in the order of decision per person', async () => {
    // The first mail is taken, and the connection lost before we are told.
    behaviour['AUTH'] = '235 welcome';
    behaviour['message'] = 'take and hang up';
    mail.pass({ minutes: 40 });
    await process.work();
    delete behaviour['message'];
    keep();
    const [underWay] = received.slice(2);
    mail.pass({ minutes: 40 });
    await process.work();
    keep();

    await mail.story.executor.contextNow();
    const sent = mail.story.rows.find('deliveries', {});
    const wanted = sent.filter(({ person }) => ['p-desk', 'p-head'].includes(person));
    expect(wanted.length).toBe(2 * tasks);
    expect(new Set(wanted.map(({ state }) => state))).toEqual(new Set(['accepted']));
    for (const person of ['p-desk', 'p-head']) {
      const inOrder = wanted
        .filter((row) => row.person === person)
        .toSorted((a, b) => a.decidedAt - b.decidedAt)
        .map(({ id }) => id);
      const arrived = received.filter(({ to }) => to === `${person}@example.vn`).map(({ id }) => id);
      expect([...new Set(arrived)]).toEqual(inOrder);
      // Nothing twice, but what the server had taken when the connection was lost.
      const twice = arrived.filter((id, place) => arrived.indexOf(id) !== place);
      expect(twice.every((id) => received.slice(2, 4).some((each) => each.id === id))).toBe(true);
    }
    const ids = received.map(({ id }) => id);
    expect(ids.filter((id) => id === underWay?.id)).toHaveLength(2);
    expect(await channelEvents()).toEqual(['ChannelHeld', 'ChannelOpened']);
  }, 120_000);
});
