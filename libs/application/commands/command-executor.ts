import type { DomainEvent } from '#domain/kernel/decider.js';
import { isRejection, type Rejection, reject } from '#domain/kernel/rejection.js';
import { isoOf } from '#domain/kernel/time.js';
import type { PolicyRef } from '#domain/policy/policy.js';
import { actorLabel } from '../context/actor.js';
import { World } from '../context/world.js';
import { ids } from '../ids.js';
import type { BusinessClock } from '../ports/clocks.js';
import {
  type Appended,
  type EventStore,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type Revision,
  RevisionConflict,
  START,
} from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import { isByPerson } from '../projections/fold.js';
import { parseStream, streamOf } from '../streams.js';
import type { CommandAnswer, Done, Stale } from './command-answer.js';
import type { CommandEnvelope, CommandKey } from './command-envelope.js';
import { mayCommand } from './rights.js';
import { type StreamRules, streamRules } from './stream-rules.js';
import { Turns } from './turns.js';

const ATTEMPTS_MAX = 5;
const PAGE = 1_000;
/** How long a decision waits for the read models to hold everything appended before it, in machine time. */
const CONTEXT_WAIT_MS = 2_000;

/** The read models are too far behind to decide on: try again. */
export class ContextTooOld extends Error {
  override readonly name = 'ContextTooOld';
}

/**
 * The way of every command: load, fold, gather, authorise, decide, append at the revision read. Safe to repeat: a repeat
 * finds its own key while folding. A refusal or a no-op leaves nothing and is decided again.
 */
export class CommandExecutor {
  #lastAppended: Position = START;
  readonly #turns = new Turns();

  constructor(
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly clock: BusinessClock,
    private readonly onAppended: (appended: Appended) => void = () => {},
  ) {}

  execute(envelope: CommandEnvelope): Promise<CommandAnswer> {
    const { category, id } = envelope.target;
    return this.#turns.take(streamOf(category, id), () => this.#untilDecided(envelope));
  }

  async #untilDecided(envelope: CommandEnvelope): Promise<CommandAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(envelope);
      } catch (error) {
        if (!(error instanceof RevisionConflict) || attempt === ATTEMPTS_MAX) throw error;
      }
    }
  }

  /** The first answer of a command that was carried out before, whatever it would be told now. */
  async answerBefore(asked: CommandKey): Promise<Done | Rejection | undefined> {
    const { category, id } = asked.target;
    return repeatOf(asked, await this.#load(streamOf(category, id)), id);
  }

  /** The version that a clock gets which starts now. */
  currentPolicy(): PolicyRef {
    return new World(this.readModels, this.readModels.position()).policy();
  }

  /** Everything that this process has appended is folded into the read models, or `ContextTooOld`. */
  async worldNow(): Promise<World> {
    if (!(await this.readModels.reached(this.#lastAppended, CONTEXT_WAIT_MS))) {
      throw new ContextTooOld('the read models are more than two seconds behind the log');
    }
    return new World(this.readModels, this.readModels.position());
  }

  async #attempt(envelope: CommandEnvelope): Promise<CommandAnswer> {
    const { category, id } = envelope.target;
    const stream = streamOf(category, id);
    const rules: StreamRules = streamRules[category];
    const events = await this.#load(stream);
    const repeated = repeatOf(envelope, events, id);
    if (repeated !== undefined) return repeated;

    const state = rules.fold(events);
    const isPersons = envelope.actor.kind === 'person';
    const world = rules.needsWorld || isPersons ? await this.worldNow() : new World(this.readModels, START);
    const answered = isPersons ? await this.#answeredElsewhere(envelope) : undefined;
    if (answered !== undefined) return answered;
    const refused = mayCommand(envelope, state, world);
    if (refused !== undefined) return refused;
    const stale = staleAgainst(envelope, events, state);
    if (stale !== undefined) return stale;
    const decision = rules.decide(envelope.command, state, world);
    if (isRejection(decision)) return decision;
    if (decision.length === 0) return nothingChanged(events, id);

    const appended = await this.#append(stream, events, envelope, decision, rules.needsWorld ? world : undefined);
    const { revision, position } = appended;
    const etag = isPersons ? revision : etagOf(events);
    return { id, revision, position: String(position), changed: true, etag };
  }

  /** The same key made another stream before: what was asked then named another code, or fell into another month. */
  async #answeredElsewhere(envelope: CommandEnvelope): Promise<Done | Rejection | undefined> {
    const id = ids.eventId(envelope.commandKey, 0);
    const [first] = this.readModels.find('events', { id }, { limit: 1 });
    if (first === undefined) return undefined;
    return repeatOf(envelope, await this.#load(first.stream), parseStream(first.stream).id);
  }

  async #append(
    stream: string,
    events: readonly RecordedEvent[],
    envelope: CommandEnvelope,
    decision: readonly DomainEvent[],
    world: World | undefined,
  ): Promise<Appended> {
    const now = this.clock.now();
    const metadata = metadataOf(envelope, isoOf(now), world);
    const news: NewEvent[] = decision.map(({ type, data }, index) => ({
      id: ids.eventId(envelope.commandKey, index),
      type,
      data,
      metadata,
    }));
    const expected = events.at(-1)?.revision ?? 'no-stream';
    const appended = await this.store.append(stream, expected, news, now);
    if (appended.position > this.#lastAppended) this.#lastAppended = appended.position;
    this.onAppended(appended);
    return appended;
  }

  async #load(stream: string): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (;;) {
      const page = await this.store.readStream(stream, { from: events.length as Revision, limit: PAGE });
      events.push(...page);
      if (page.length < PAGE) return events;
    }
  }
}

/** The first answer, where this very command was carried out before. */
function repeatOf(envelope: CommandKey, events: readonly RecordedEvent[], id: string): Done | Rejection | undefined {
  const own = events.filter(({ metadata }) => metadata.commandKey === envelope.commandKey);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  if (last.metadata.commandFingerprint !== envelope.fingerprint) return reject('idempotency-key-reused');
  const { revision, position } = last;
  const etag = etagOf(events.slice(0, revision + 1));
  return { id, revision, position: String(position), changed: true, etag };
}

function staleAgainst(envelope: CommandEnvelope, events: readonly RecordedEvent[], state: object): Stale | undefined {
  const etag = etagOf(events);
  if (envelope.expectedEtag === undefined || envelope.expectedEtag === etag) return undefined;
  const revision = events.length - 1;
  return {
    rejected: 'stale',
    because: { expected: envelope.expectedEtag, actual: etag },
    current: { etag, revision, state },
  };
}

function nothingChanged(events: readonly RecordedEvent[], id: string): Done {
  const last = events.at(-1);
  const position = String(last?.position ?? START);
  return { id, revision: last?.revision ?? -1, position, changed: false, etag: etagOf(events) };
}

const etagOf = (events: readonly RecordedEvent[]): number =>
  events.findLast(isByPerson)?.revision ?? events.at(0)?.revision ?? -1;

function metadataOf(envelope: CommandEnvelope, occurredAt: string, world: World | undefined): NewEvent['metadata'] {
  const { actor, onBehalfOf, commandKey, fingerprint, correlation, causation, reason } = envelope;
  return {
    actor: actorLabel(actor),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(actor.kind === 'person' && actor.unit !== undefined ? { unit: actor.unit } : {}),
    commandKey,
    commandFingerprint: fingerprint,
    correlation,
    ...(causation === undefined ? {} : { causation }),
    occurredAt,
    schemaVersion: 1,
    ...(world === undefined ? {} : { decidedAgainst: decidedAgainst(world, occurredAt) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function decidedAgainst(world: World, directory: string): NonNullable<NewEvent['metadata']['decidedAgainst']> {
  const { id, version } = world.policy();
  const policy = `${id}@${version}`;
  if (!world.hasCalendar) return { directory, policy };
  return { directory, policy, calendar: `${world.calendar.id}@${world.calendar.version}` };
}
