import { Body, Controller, Post } from '@nestjs/common';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { withProgress } from '#application/engine/operations/operation.query.js';
import type { Planning } from '#application/engine/operations/operation-plan.js';
import { OperationRunner } from '#application/engine/operations/operation-runner.js';
import { ids } from '#application/ids.js';
import {
  beginRetries,
  planRetries,
  RetryDeliveriesBody,
  retriesRefused,
} from '#application/notice/retry-deliveries.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { type Operation, Operations } from '#application/ports/operations.js';
import { ReadModels } from '#application/ports/read-models.js';
import type { DryRunAnswer } from '#contracts/dry-run.js';
import type { UndeliveredMail } from '#contracts/operation.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { noticeSaid } from '#texts/notice/notice.said.js';
import { saidText } from '#texts/said.js';
import { commandHeaders } from '../http/command-headers.js';
import { DomainProblem } from '../http/domain-problem.js';
import { dryRunAsked } from '../http/dry-run-asked.js';
import { DryRuns } from '../http/dry-runs.js';
import { fingerprintOf } from '../http/fingerprint.js';
import { Context, type RequestContext } from '../http/request-context.js';
import { answerOf } from '../operation/operation-answer.js';

interface Around {
  readonly rows: ReadModels;
  readonly clock: BusinessClock;
}

@Controller('v1/deliveries')
export class RetriesController {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly runner: OperationRunner,
    private readonly operations: Operations,
    readonly rows: ReadModels,
    readonly clock: BusinessClock,
    private readonly dryRuns: DryRuns,
  ) {}

  /** Has a period's failed mail sent again: each has all its time anew. */
  @Post('retries')
  async retry(@Body() body: RetryDeliveriesBody, @Context() call: RequestContext): Promise<Operation | DryRunAnswer> {
    const { isDry, sent } = dryRunAsked(call.sent);
    const { idempotencyKey } = commandHeaders(call.headers);
    const refused = retriesRefused(body, await this.executor.contextNow());
    if (refused !== undefined) throw DomainProblem.of(refused);
    const asked = {
      kind: 'retries',
      by: { kind: 'person', person: call.person, ...defined({ unit: body.unit }) },
      commandKey: ids.commandKey(call.person, call.route, idempotencyKey),
      fingerprint: fingerprintOf(sent),
      correlation: call.traceId,
      begin: (begun: Parameters<typeof beginRetries>[1]) => beginRetries(body, begun),
    } as const;
    const planned =
      ({ rows, clock }: Around): Planning<UndeliveredMail> =>
      (context) =>
        planRetries(rows, clock, body, call.person, context);
    const headers = { 'idempotency-key': idempotencyKey };
    if (isDry) {
      const said = (_: object, isChange: boolean) =>
        saidText(noticeSaid.RetryDeliveries, { changed: isChange, facts: { period: body.period } }, call.language);
      return this.dryRuns.ofOperation(asked, planned, said, call, headers);
    }
    const started = await this.runner.start(asked, planned(this));
    if (isRejection(started)) throw DomainProblem.of(started);
    return withProgress(await answerOf(this.operations, started, call, headers), this.rows);
  }
}
