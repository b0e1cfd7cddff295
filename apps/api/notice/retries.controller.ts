import { Body, Controller, Post } from '@nestjs/common';
import { CommandExecutor } from '#application/engine/execution/command-executor.js';
import { withProgress } from '#application/engine/operations/operation.query.js';
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
import { defined } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { commandHeaders } from '../http/command-headers.js';
import { DomainProblem } from '../http/domain-problem.js';
import { fingerprintOf } from '../http/fingerprint.js';
import { Context, type RequestContext } from '../http/request-context.js';
import { answerOf } from '../operation/operation-answer.js';

@Controller('v1/deliveries')
export class RetriesController {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly runner: OperationRunner,
    private readonly operations: Operations,
    private readonly rows: ReadModels,
    private readonly clock: BusinessClock,
  ) {}

  /** Has a period's failed mail sent again: each has all its time anew. */
  @Post('retries')
  async retry(@Body() body: RetryDeliveriesBody, @Context() call: RequestContext): Promise<Operation> {
    const { idempotencyKey } = commandHeaders(call.headers);
    const refused = retriesRefused(body, await this.executor.contextNow());
    if (refused !== undefined) throw DomainProblem.of(refused);
    const asked = {
      kind: 'retries',
      by: { kind: 'person', person: call.person, ...defined({ unit: body.unit }) },
      commandKey: ids.commandKey(call.person, call.route, idempotencyKey),
      fingerprint: fingerprintOf(call.sent),
      correlation: call.traceId,
      begin: (begun: Parameters<typeof beginRetries>[1]) => beginRetries(body, begun),
    } as const;
    const started = await this.runner.start(asked, (context) =>
      planRetries(this.rows, this.clock, body, call.person, context),
    );
    if (isRejection(started)) throw DomainProblem.of(started);
    const operation = await answerOf(this.operations, started, call, { 'idempotency-key': idempotencyKey });
    return withProgress(operation, this.rows);
  }
}
