import { Injectable, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { invariant } from '#domain/kernel/invariant.js';
import { isRejection, type Rejection, reject } from '#domain/kernel/rejection.js';
import { isoOf } from '#domain/kernel/time.js';
import type { KnownEvent } from '#domain/upcasting/known-events.js';
import { schemaVersionOf } from '#domain/upcasting/upcast.js';
import { commandDefinitions } from '../../command-definitions.js';
import { ids } from '../../ids.js';
import type { BusinessClock } from '../../ports/clocks.js';
import {
  type Appended,
  type EventStore,
  type NewEvent,
  type Position,
  type Revision,
  RevisionConflict,
  START,
} from '../../ports/event-store.js';
import type { ReadModels } from '../../ports/read-models.js';
import { silent, type Telemetry } from '../../ports/telemetry.js';
import { isCategory, parseStream, type StreamCategory, streamOf } from '../../streams.js';
import { DecisionContext } from '../decision-context.js';
import type { CommandDefinition, DefinedCommand } from '../definition/command-definition.js';
import { CannotBeFolded, quarantinedStreams } from '../quarantined-streams.js';
import { Sight } from '../sight/sight.js';
import { authorise } from './acting-unit.js';
import { type CommandAnswer, type CommandRejection, type Done, isDone, type Stale } from './command-answer.js';
import { type CommandEnvelope, type CommandKey, metadataOf } from './command-envelope.js';
import { ContextTooOld } from './context-too-old.js';
import { outcomeOf, tell } from './decision-told.js';
import { DueFirst } from './due-first.js';
import { KeyedMutex } from './keyed-mutex.js';
import { PendingWrites } from './pending-writes.js';
import { StreamHistories } from './stream-histories.js';
import { StreamHistory } from './stream-history.js';
import { type Published, REFERENCE, type StreamRules, streamRules } from './stream-rules.js';

const ATTEMPTS_MAX = 5;
/** How long a decision waits for the read models to hold what it looks at, in machine time. */
const CONTEXT_WAIT_MS = 2_000;

/**
 * The way of every command: load, fold, gather, authorise, decide, append at the revision known. Safe to repeat: a repeat
 * finds its own key while folding. A refusal or a no-op leaves nothing and is decided again.
 */
export class CommandExecutor {
  readonly #mutex = new KeyedMutex();
  readonly #pendingWrites = new PendingWrites();
  readonly #histories: StreamHistories;
  readonly #dueFirst: DueFirst;

  constructor(
    private readonly store: Pick<EventStore, 'append' | 'readStream'>,
    private readonly readModels: ReadModels,
    private readonly clock: BusinessClock,
    private readonly onAppended: (appended: Appended) => void = () => {},
    private readonly telemetry: Telemetry = silent,
  ) {
    this.#histories = new StreamHistories(store);
    this.#dueFirst = new DueFirst(this.#histories, readModels, {
      contextNow: (of) => this.contextNow(of),
      decide: (envelope) => this.#untilDecided(envelope),
    });
  }

  async execute(envelope: CommandEnvelope): Promise<CommandAnswer> {
    const { category, id } = envelope.target;
    try {
      // A clock in doubt throws: also what would write nothing is not decided by it.
      this.clock.now();
      const answer = await this.#mutex.take(streamOf(category, id), async () => {
        const opened = await this.#dueFirst.before(envelope);
        return this.#untilDecided(envelope, opened);
      });
      const outcome = outcomeOf(answer);
      // What was appended was told where it was.
      if (outcome.outcome !== 'appended') tell(this.telemetry, envelope, outcome);
      return answer;
    } catch (error) {
      tell(this.telemetry, envelope, { outcome: 'failed' });
      throw error;
    }
  }

  async #untilDecided(envelope: CommandEnvelope, opened?: DecisionContext): Promise<CommandAnswer> {
    const { category, id } = envelope.target;
    const stream = streamOf(category, id);
    const appended = await this.#fromMemory(envelope, this.#histories.remembered(stream), opened);
    if (appended !== undefined) return appended;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(envelope, await this.#histories.load(stream, streamRules[category]));
      } catch (error) {
        if (!(error instanceof RevisionConflict) || attempt === ATTEMPTS_MAX) throw error;
      }
    }
  }

  /**
   * Most streams are written here and nowhere else, and reading a tail that is not there costs as much as deciding. The
   * append proves that what was remembered is the stream; any other outcome proves nothing and is decided again.
   */
  async #fromMemory(
    envelope: CommandEnvelope,
    history: StreamHistory | undefined,
    opened: DecisionContext | undefined,
  ): Promise<Done | undefined> {
    if (history === undefined) return undefined;
    try {
      const answer = await this.#attempt(envelope, history, opened);
      return isDone(answer) && answer.changed ? answer : undefined;
    } catch (error) {
      if (error instanceof RevisionConflict) return undefined;
      throw error;
    }
  }

  /** The first answer of a command that was carried out before, whatever it would be told now. */
  async answerBefore(asked: CommandKey): Promise<Done | Rejection | undefined> {
    const { category, id } = asked.target;
    return repeatOf(asked, await this.#histories.load(streamOf(category, id), streamRules[category]), id);
  }

  /** What the stream says as of one of its revisions, that of an answer. */
  async stateAfter({ category, id }: CommandKey['target'], revision: number): Promise<object> {
    return (await this.#histories.upTo(streamOf(category, id), streamRules[category], revision)).state;
  }

  /**
   * With everything in it that this process has appended to streams of these categories, by default of all; or
   * `ContextTooOld`.
   */
  async contextNow(of?: readonly StreamCategory[]): Promise<DecisionContext> {
    const wanted = of === undefined ? this.#pendingWrites.last : this.#pendingWrites.lastOf(of);
    await this.#requireReached(wanted);
    const position = this.readModels.position();
    this.#pendingWrites.forget(position);
    return new DecisionContext(this.readModels, position);
  }

  /** As of an event of the past, once the read models hold it; or `ContextTooOld`. */
  async contextAt(position: Position): Promise<DecisionContext> {
    await this.#requireReached(position);
    return new DecisionContext(this.readModels, position);
  }

  async #requireReached(wanted: Position): Promise<void> {
    if (await this.readModels.reached(wanted, CONTEXT_WAIT_MS)) return;
    throw new ContextTooOld('the read models are more than two seconds behind the log');
  }

  /**
   * Why it would be refused now, by every check there is and without writing anything; undefined where it would be taken,
   * or was before under the same key. What becomes of it later, only later can tell.
   *
   * @throws what stops every command on this stream now: an event of the future, or one that no rule takes in.
   */
  async refusalOf(envelope: CommandEnvelope): Promise<CommandRejection | undefined> {
    const { category, id } = envelope.target;
    const history = await this.#histories.load(streamOf(category, id), streamRules[category]);
    const decided = await this.#decide(envelope, history);
    return 'events' in decided || isDone(decided) ? undefined : decided;
  }

  async #attempt(envelope: CommandEnvelope, history: StreamHistory, opened?: DecisionContext): Promise<CommandAnswer> {
    const decided = await this.#decide(envelope, history, opened);
    if (!('events' in decided)) return decided;
    const appended = await this.#append(history, decided);
    const { revision, position } = appended;
    // As a repeat will find it: in a stream that no person has written to, the first event's.
    const etag = envelope.actor.kind === 'person' ? revision : Math.max(history.etag, 0);
    return { id: envelope.target.id, revision, position: String(position), changed: true, etag };
  }

  async #decide(
    envelope: CommandEnvelope,
    history: StreamHistory,
    opened?: DecisionContext,
  ): Promise<CommandAnswer | ToAppend> {
    const { category, id } = envelope.target;
    const rules: StreamRules = streamRules[category];
    const repeated = repeatOf(envelope, history, id);
    if (repeated !== undefined) return repeated;

    const isPersons = envelope.actor.kind === 'person';
    const ofRules = rules.looksAt(envelope.command);
    const looksAt = isPersons && ofRules.length === 0 ? REFERENCE : ofRules;
    const context =
      opened ?? (looksAt.length > 0 ? await this.contextNow(looksAt) : new DecisionContext(this.readModels, START));
    const mayBeElsewhere = isPersons && envelope.isTargetInKey !== true;
    const answered = mayBeElsewhere ? await this.#answeredElsewhere(envelope) : undefined;
    if (answered !== undefined) return answered;
    this.#requireGoingOn(envelope.target);
    const shown = this.#isShown(envelope, history, context) ? history : StreamHistory.empty(rules);
    const authorised = authorise(envelope, definitionOf(envelope), shown, context);
    if (isRejection(authorised)) return authorised;
    const stale = staleAgainst(envelope, shown);
    if (stale !== undefined) return stale;
    const { decision, against } = rules.decide(envelope.command, shown.state, context);
    if (isRejection(decision)) return decision;
    // Only where the command would be carried out otherwise: what is not there is told before (RFC 9110, 13.2.1).
    if (envelope.expectedEtag !== undefined && shown.etag < 0) return reject('nothing-to-match');
    if (decision.length === 0) return wouldLoseReason(envelope, shown) ?? nothingChanged(shown, id, context.at);
    invariant(shown.revision >= 0 || definitionOf(envelope).creates, `${envelope.command.type} begins no stream`);
    return { authorised, events: decision, against: ofRules.length > 0 ? against : undefined };
  }

  /**
   * What somebody may not read is not there for them: it is decided on as if it had never begun, and so refused in the same
   * words. Whoever begins a stream is told that its name is taken, and not by what.
   */
  #isShown({ actor, target, ...envelope }: CommandEnvelope, history: StreamHistory, context: DecisionContext): boolean {
    if (actor.kind === 'system' || history.revision < 0 || definitionOf(envelope).creates) return true;
    return new Sight(this.readModels, context, actor.person).sees(target.category, target.id, history.state);
  }

  /**
   * What is written to a stream whose rows stand still would be seen by nobody. The deployment's own stream goes on: the
   * rebuild that sets rows going again is written there.
   */
  #requireGoingOn({ category, id }: CommandEnvelope['target']): void {
    const stream = streamOf(category, id);
    const standing = quarantinedStreams(this.readModels, this.readModels.position()).get(stream);
    if (standing !== undefined && category !== 'runtime') throw new CannotBeFolded(stream, standing.error);
  }

  /** The same key made another stream before: what was asked then named another code, or fell into another month. */
  async #answeredElsewhere(envelope: CommandEnvelope): Promise<Done | Rejection | undefined> {
    const stream = this.#pendingWrites.streamOf(envelope.commandKey) ?? this.#projectedStreamOf(envelope.commandKey);
    if (stream === undefined) return undefined;
    const { category, id } = parseStream(stream);
    if (!isCategory(category)) return undefined;
    return repeatOf(envelope, await this.#histories.load(stream, streamRules[category]), id);
  }

  #projectedStreamOf(commandKey: string): string | undefined {
    const id = ids.eventId(commandKey, 0);
    return this.readModels.find('events', { id }, { limit: 1 })[0]?.stream;
  }

  async #append(
    history: StreamHistory,
    { authorised: envelope, events: decision, against }: ToAppend,
  ): Promise<Appended> {
    const { target, commandKey } = envelope;
    const stream = streamOf(target.category, target.id);
    const now = this.clock.now();
    const metadata = metadataOf(envelope, isoOf(now), against);
    const news: NewEvent[] = decision.map(({ type, data }, index) => ({
      id: ids.eventId(commandKey, index),
      type,
      data,
      metadata: { ...metadata, schemaVersion: schemaVersionOf(type) },
    }));
    const expected = history.revision < 0 ? 'no-stream' : (history.revision as Revision);
    const appended = await this.store.append(stream, expected, news, now);
    this.#histories.keep(stream, history.withAppended(news, appended));
    this.#pendingWrites.add(target.category, stream, commandKey, appended.position);
    tell(this.telemetry, envelope, { outcome: 'appended', written: decision, position: appended.position });
    this.onAppended(appended);
    return appended;
  }
}

/** A handler on the bus for each definition: the only way from there to the executor. */
export const commandHandlersOf = (definitions: Readonly<Record<string, CommandDefinition>>): readonly Type[] =>
  Object.values(definitions).map(handlerOf);

function handlerOf(definition: CommandDefinition): Type {
  @Injectable()
  class Handler implements ICommandHandler<DefinedCommand> {
    constructor(private readonly executor: CommandExecutor) {}

    execute({ envelope }: DefinedCommand): Promise<CommandAnswer> {
      return this.executor.execute(envelope);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${definition.name}Handler` });
  Reflect.defineMetadata('design:paramtypes', [CommandExecutor], Handler);
  CommandHandler(definition.Command)(Handler);
  return Handler;
}

/** A decision that is taken and not yet written. */
interface ToAppend {
  readonly authorised: CommandEnvelope;
  readonly events: readonly KnownEvent[];
  /** Undefined where the rules look at nothing but their own stream. */
  readonly against: Published | undefined;
}

const definitionOf = ({ command }: Pick<CommandEnvelope, 'command'>): CommandDefinition =>
  commandDefinitions[command.type];

/** The first answer, where this very command was carried out before. */
function repeatOf(asked: CommandKey, history: StreamHistory, id: string): Done | Rejection | undefined {
  const done = history.done(asked.commandKey);
  if (done === undefined) return undefined;
  const { fingerprint, revision, position, etag } = done;
  if (fingerprint !== asked.fingerprint) return reject('idempotency-key-reused');
  return { id, revision, position: String(position), changed: true, etag, isRepeat: true };
}

/** A stream that does not exist yet has no state that one could have seen. */
function staleAgainst({ expectedEtag }: CommandEnvelope, history: StreamHistory): Stale | undefined {
  const { etag, revision, position } = history;
  if (expectedEtag === undefined || expectedEtag === etag || etag < 0) return undefined;
  const current = { etag, revision, position: String(position) };
  return { rejected: 'stale', because: { expected: expectedEtag, actual: etag }, current };
}

/** A reason stands beside what is written: where nothing is written, it must have been given before. */
function wouldLoseReason({ reason }: CommandEnvelope, history: StreamHistory): Rejection | undefined {
  const isLost = reason !== undefined && !history.hasReason(reason);
  return isLost ? reject('reason-not-recorded', {}, '/reason') : undefined;
}

/** A stream without events has no position of its own: then the one that was decided on. */
function nothingChanged({ revision, position, etag }: StreamHistory, id: string, decidedOn: Position): Done {
  return { id, revision, position: String(position === START ? decidedOn : position), changed: false, etag };
}
