import { Body, Controller, Post } from '@nestjs/common';
import { withProgress } from '#application/engine/operations/operation.query.js';
import type { Planning } from '#application/engine/operations/operation-plan.js';
import { OperationRunner } from '#application/engine/operations/operation-runner.js';
import { SeenRows } from '#application/engine/sight/seen-rows.js';
import { ids } from '#application/ids.js';
import { BusinessClock } from '#application/ports/clocks.js';
import { type Operation, Operations } from '#application/ports/operations.js';
import { ReadModels } from '#application/ports/read-models.js';
import { planUrges, urgesRefused } from '#application/task/urge-many.js';
import { UrgeTaskBody, urgeTask } from '#application/task/urge-task.js';
import type { DryRunAnswer } from '#contracts/dry-run.js';
import type { Urged } from '#contracts/operation.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { commandHeaders } from '../http/command-headers.js';
import { DomainProblem } from '../http/domain-problem.js';
import { dryRunAsked } from '../http/dry-run-asked.js';
import { DryRuns } from '../http/dry-runs.js';
import { fingerprintOf } from '../http/fingerprint.js';
import { Context, type RequestContext } from '../http/request-context.js';
import { requireOneOf } from '../http/validation-problem.js';
import { answerOf } from '../operation/operation-answer.js';

interface Around {
  readonly rows: ReadModels;
  readonly clock: BusinessClock;
}

@Controller('v1/urges')
export class UrgesController {
  constructor(
    private readonly runner: OperationRunner,
    private readonly operations: Operations,
    readonly rows: ReadModels,
    readonly clock: BusinessClock,
    private readonly dryRuns: DryRuns,
  ) {}

  /** Urges one task or many: all are checked before any is urged. */
  @Post()
  async urge(@Body() body: UrgeTaskBody, @Context() call: RequestContext): Promise<Operation | DryRunAnswer> {
    const { isDry, sent } = dryRunAsked(call.sent);
    requireOneOf(body, urgeTask.door?.oneOf);
    const { idempotencyKey } = commandHeaders(call.headers);
    const commandKey = ids.commandKey(call.person, call.route, idempotencyKey);
    const asked = {
      kind: 'urges',
      by: { kind: 'person', person: call.person, ...defined({ unit: body.unit }) },
      commandKey,
      fingerprint: fingerprintOf(sent),
      correlation: call.traceId,
      begin: (begun: { readonly now: ReturnType<BusinessClock['now']>; operation: string; items: number }) =>
        ({ type: 'BeginUrges', ...begun }) as const,
    } as const;
    const planned =
      ({ rows, clock }: Around): Planning<Urged> =>
      (context, began) => {
        const { person: by, language } = call;
        const given = { by, language, operation: ids.operation(commandKey), now: clock.now() };
        return urgesRefused(body, began, context) ?? planUrges(SeenRows.of(rows, by), body, given, context, began);
      };
    const headers = { 'idempotency-key': idempotencyKey };
    if (isDry) return this.dryRuns.ofOperation(asked, planned, ({ said }) => said, call, headers);
    const started = await this.runner.start(asked, planned(this));
    if (isRejection(started)) throw DomainProblem.of(started);
    return withProgress(await answerOf(this.operations, started, call, headers), this.rows);
  }
}
