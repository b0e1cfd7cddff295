import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { blockerReads } from '#application/blocker/blocker.reads.js';
import { directiveReads } from '#application/directive/directive.reads.js';
import type { DryRun } from '#application/dry-run/dry-run.js';
import { DryVault } from '#application/dry-run/dry-vault.js';
import { dutyReads } from '#application/duty/duty.reads.js';
import type { ActingBody } from '#application/engine/definition/bodies.js';
import { type CommandDefinition, type CommandDoor, nounIn } from '#application/engine/definition/command-definition.js';
import type { DefinedRead } from '#application/engine/definition/read-definition.js';
import { type CommandRejection, isDone } from '#application/engine/execution/command-answer.js';
import type { CommandEnvelope } from '#application/engine/execution/command-envelope.js';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { saidInWords } from '#application/engine/execution/said-in-words.js';
import { SeenRows } from '#application/engine/sight/seen-rows.js';
import { escalationReads } from '#application/escalation/escalation.reads.js';
import { ids } from '#application/ids.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { KeyVault } from '#application/ports/key-vault.js';
import { ReadModels } from '#application/ports/read-models.js';
import { taskReads } from '#application/task/task.reads.js';
import type { CommandAnswerBody } from '#contracts/command.js';
import type { DryRunAnswer } from '#contracts/dry-run.js';
import { invariant } from '#domain/kernel/invariant.js';
import { own } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { notYetSaid } from '#texts/said.js';
import { shownWarning } from '#texts/warnings.js';
import { AccountWait } from '../auth/account-wait.js';
import { commandHeaders, etagOf } from './command-headers.js';
import { DomainProblem } from './domain-problem.js';
import { dryRunAsked } from './dry-run-asked.js';
import { DryRuns } from './dry-runs.js';
import { fingerprintOf } from './fingerprint.js';
import { isNamedIn, pathSubject } from './path-subject.js';
import { askerOf } from './reading/asked.js';
import { ReadDoors } from './reading/read-doors.js';
import type { RequestContext } from './request-context.js';
import { requireOneOf } from './validation-problem.js';

/**
 * The one way of every command from its route to the bus: headers, key and fingerprint in; status, `ETag` and body out.
 * Safe to repeat under the same `Idempotency-Key`.
 *
 * @throws DomainProblem for every lawful no.
 */
@Injectable()
export class CommandDoors {
  constructor(
    private readonly bus: CommandBus,
    readonly executor: CommandExecutor,
    private readonly clock: BusinessClock,
    readonly rows: ReadModels,
    private readonly vault: KeyVault,
    private readonly reads: ReadDoors,
    private readonly dryRuns: DryRuns,
    private readonly wait: AccountWait,
  ) {}

  /** `path` is what stands in the route's path, by the names that it has there. */
  async execute(
    definition: CommandDefinition,
    request: RequestContext,
    path: Readonly<Record<string, string>>,
    body: ActingBody & { readonly reason?: string },
  ): Promise<CommandAnswerBody | DryRunAnswer> {
    const { door } = definition;
    invariant(door !== undefined, `${definition.name} has a door`);
    const { isDry, sent } = dryRunAsked(request.sent);
    requireMatch(door, request);
    requireOneOf(body, door.oneOf);
    await this.wait.require(definition.name, request.person);
    const { idempotencyKey, expectedEtag } = commandHeaders(request.headers);
    const named = (name: string) => own(path, name) ?? '';
    const rows = SeenRows.of(this.rows, request.person);
    const subject = named(nounIn(door.route) ?? '');
    const { id, route } = await pathSubject(door.route, request.route, subject, rows, async (noun) => {
      const { at } = await this.executor.contextNow([noun]);
      return at;
    });
    const commandKey = ids.commandKey(request.person, route, idempotencyKey);
    const made = await door.make({
      ...{ body, id, in: named, commandKey },
      now: this.clock.now(),
      by: request.person,
      made: (kind) => ids.madeBy(commandKey, kind),
      context: () => this.executor.contextNow(),
      rows,
      vault: isDry ? new DryVault(this.vault) : this.vault,
    });
    const stream = made.stream ?? definition.stream;
    const { command, warnings = [] } = made;
    // Nothing was found that decides it, so nothing was ever written either.
    if (stream === 'escalated') throw refusalOf(command);
    const target = { category: stream, id: made.id ?? id };
    const key = { target, commandKey, fingerprint: fingerprintOf(sent) };
    const { person, language } = request;
    const dry = isDry ? await this.dryRuns.begin() : undefined;
    const answer = isRejection(command)
      ? ((await this.executor.answerBefore(key)) ?? command)
      : await this.#carriedOut(dry, definition, {
          ...key,
          command,
          isTargetInKey: isNamedIn(route, target.id),
          actor: { kind: 'person', person, ...(body.unit === undefined ? {} : { unit: body.unit }) },
          correlation: request.traceId,
          ...(expectedEtag === undefined ? {} : { expectedEtag }),
          ...(body.reason === undefined ? {} : { reason: body.reason }),
        });
    const done = isDone(answer) ? answer : await this.#refused(answer, definition, request, id);
    const from = dry ?? this;
    const sources = { executor: from.executor, rows: from.rows, vault: this.vault };
    const said = await saidInWords(door.said, { target, done, body, in: named }, sources, { person, language });
    const shown = warnings.map((each) => shownWarning(each, language));
    if (dry !== undefined) {
      request.answer(200, { 'idempotency-key': idempotencyKey });
      const would = await dry.wouldDo(key);
      return { ...would, warnings: shown, said: would.events.length > 0 ? notYetSaid(said, language) : said };
    }
    const answerId = made.answerId ?? done.id;
    request.answer(done.changed ? 201 : 200, {
      'idempotency-key': idempotencyKey,
      ...(done.etag < 0 ? {} : { etag: etagOf(done.etag) }),
      ...(door.location === undefined ? {} : { location: `${door.location}${answerId}` }),
    });
    const { revision, position, changed } = done;
    return { id: answerId, revision, position, changed, said, warnings: shown };
  }

  /** A dry run knows no bus: nobody is to hear of it. */
  #carriedOut(dry: DryRun | undefined, definition: CommandDefinition, envelope: CommandEnvelope) {
    return dry === undefined ? this.bus.execute(new definition.Command(envelope)) : dry.execute(envelope);
  }

  /** Whoever's `If-Match` was stale gets the thing as they would read it now. */
  async #refused(
    answer: CommandRejection,
    definition: CommandDefinition,
    { person, headers }: RequestContext,
    id: string,
  ): Promise<never> {
    if (!('current' in answer)) throw DomainProblem.of(answer);
    const { etag, revision, position } = answer.current;
    const noun = nounIn(definition.door?.route ?? '') ?? '';
    const read = shownAs[noun];
    const asker = askerOf(person, headers['accept-language']);
    const state = read && (await this.reads.shown(read, asker, { [noun]: id }, position));
    const current = { etag, revision, ...(state === undefined ? {} : { state }) };
    throw new DomainProblem('stale', answer.because, {
      current,
      ...(etag < 0 ? {} : { headers: { etag: etagOf(etag) } }),
    });
  }
}

const shownAs: Readonly<Record<string, DefinedRead>> = {
  task: taskReads.TaskDetail,
  duty: dutyReads.DutyDetail,
  blocker: blockerReads.BlockerDetail,
  escalation: escalationReads.EscalationDetail,
  directive: directiveReads.DirectiveDetail,
};

function requireMatch({ needsMatch }: CommandDoor, { headers }: RequestContext): void {
  if (needsMatch === true && headers['if-match'] === undefined) throw new DomainProblem('precondition-required');
}

function refusalOf(command: object): DomainProblem {
  invariant(isRejection(command), 'a command whose stream is not known was refused');
  return DomainProblem.of(command);
}
