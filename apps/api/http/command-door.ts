import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { DecisionContext } from '#application/engine/decision-context.js';
import { type CommandAnswer, type Done, isDone } from '#application/engine/execution/command-answer.js';
import type { CommandEnvelope } from '#application/engine/execution/command-envelope.js';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { ExecuteCommand } from '#application/engine/execution/execute-command.js';
import { ids } from '#application/ids.js';
import { BusinessClock } from '#application/ports/clocks.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import type { Call } from './call.js';
import { commandHeaders, etagOf } from './command-headers.js';
import { DomainProblem } from './domain-problem.js';
import { fingerprintOf } from './fingerprint.js';

/** What every command answers. */
export interface CommandAnswerBody {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly changed: boolean;
}

/** What a command is made of, beside its body. */
export interface Given {
  readonly now: Instant;
  readonly by: PersonId;
  readonly commandKey: string;
  /** Id of something that the command makes and that has no natural key. */
  readonly made: (kind: 'task' | 'report' | 'result' | 'blocker' | 'directive') => string;
  /** People, programmes and rows with everything in them that was appended before. */
  readonly context: () => Promise<DecisionContext>;
}

/** Makes the command of a request. It may be asked for a repeat too, so it refuses by answering, and writes nothing. */
export type Order = (given: Given) => Ordered | Promise<Ordered>;

export interface Ordered {
  readonly target: CommandEnvelope['target'];
  /** Or why there is none: told only where the same key was not answered before. */
  readonly command: CommandEnvelope['command'] | Rejection;
  /** What the answer names, where that is not the stream written to. */
  readonly answerId?: string;
  /** Where what was made can be read, without its id: `/v1/tasks/`. */
  readonly location?: string;
}

export interface Asked {
  /** For which unit the person acts. */
  readonly unit?: UnitId | undefined;
  readonly reason?: string | undefined;
}

/**
 * The one door of all commands: headers, key and fingerprint in; status, `ETag` and body out. Safe to repeat under the
 * same `Idempotency-Key`.
 *
 * @throws DomainProblem for every lawful no.
 */
@Injectable()
export class CommandDoor {
  constructor(
    private readonly bus: CommandBus,
    private readonly executor: CommandExecutor,
    private readonly clock: BusinessClock,
  ) {}

  take(call: Call, asked: Asked, order: Order): Promise<CommandAnswerBody> {
    return this.#carryOut(call, asked, order);
  }

  /** For a decision on what one has read: without `If-Match` it is not taken (428, RFC 6585). */
  async decide(call: Call, asked: Asked, order: Order): Promise<CommandAnswerBody> {
    if (call.headers['if-match'] === undefined) throw new DomainProblem('precondition-required');
    return this.#carryOut(call, asked, order);
  }

  async #carryOut(call: Call, asked: Asked, order: Order): Promise<CommandAnswerBody> {
    const { idempotencyKey, expectedEtag } = commandHeaders(call.headers);
    const commandKey = ids.commandKey(call.person, call.route, idempotencyKey);
    const given: Given = {
      now: this.clock.now(),
      by: call.person,
      commandKey,
      made: (kind) => ids.madeBy(commandKey, kind),
      context: () => this.executor.contextNow(),
    };
    const { target, command, answerId, location } = await order(given);
    const key = { target, commandKey, fingerprint: fingerprintOf(call.sent) };
    const answer = isRefused(command)
      ? ((await this.executor.answerBefore(key)) ?? command)
      : await this.bus.execute(
          new ExecuteCommand({
            ...key,
            command,
            isTargetInKey: call.route.split('/').includes(target.id),
            actor: { kind: 'person', person: call.person, ...(asked.unit === undefined ? {} : { unit: asked.unit }) },
            correlation: call.traceId,
            ...(expectedEtag === undefined ? {} : { expectedEtag }),
            ...(asked.reason === undefined ? {} : { reason: asked.reason }),
          }),
        );
    const done = doneOr(answer);
    const id = answerId ?? done.id;
    call.answer(done.changed ? 201 : 200, {
      'idempotency-key': idempotencyKey,
      ...(done.etag < 0 ? {} : { etag: etagOf(done.etag) }),
      ...(location === undefined ? {} : { location: `${location}${id}` }),
    });
    return { id, revision: done.revision, position: done.position, changed: done.changed };
  }
}

const isRefused = (command: Ordered['command']): command is Rejection => 'rejected' in command;

function doneOr(answer: CommandAnswer): Done {
  if (isDone(answer)) return answer;
  if (!('current' in answer)) throw DomainProblem.of(answer);
  const { current, because } = answer;
  throw new DomainProblem('stale', because, { current, headers: { etag: etagOf(current.etag) } });
}
