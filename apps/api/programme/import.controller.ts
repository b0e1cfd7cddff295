import { Body, Controller, Post, Query } from '@nestjs/common';
import { withProgress } from '#application/engine/operations/operation.query.js';
import type { Planning } from '#application/engine/operations/operation-plan.js';
import { type OperationAsked, OperationRunner } from '#application/engine/operations/operation-runner.js';
import { ids } from '#application/ids.js';
import { type Operation, Operations } from '#application/ports/operations.js';
import { ReadModels } from '#application/ports/read-models.js';
import { ProgrammeImport, type RowsToAssign } from '#application/programme/import/import-programme.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { commandHeaders } from '../http/command-headers.js';
import { DomainProblem } from '../http/domain-problem.js';
import { fingerprintOf } from '../http/fingerprint.js';
import { Context, type RequestContext } from '../http/request-context.js';
import { answerOf } from '../operation/operation-answer.js';
import { ImportQuery } from './import.dto.js';
import { importView } from './import-view.js';

const YES: readonly (string | undefined)[] = ['', 'true', '1'];

@Controller('v1/programmes/imports')
export class ImportController {
  constructor(
    private readonly programmes: ProgrammeImport,
    private readonly runner: OperationRunner,
    private readonly operations: Operations,
    private readonly rows: ReadModels,
  ) {}

  /** The body is a programme's file as it is (`data/schema/programme.schema.json`): what is wrong is said row by row. */
  @Post()
  async import(@Query() query: ImportQuery, @Body() file: object, @Context() call: RequestContext): Promise<Operation> {
    const { idempotencyKey } = commandHeaders(call.headers);
    const asked: OperationAsked = {
      kind: 'import',
      by: { kind: 'person', person: call.person, ...defined({ unit: query.unit }) },
      commandKey: ids.commandKey(call.person, call.route, idempotencyKey),
      fingerprint: fingerprintOf(call.sent),
      correlation: call.traceId,
    };
    const dryRun = YES.includes(query.dryRun);
    const pastDeadline = YES.includes(query.pastDeadline);
    const given = { by: call.person, assign: rowsToAssign(query.assign), pastDeadline };
    const planning: Planning = (context, now) => {
      const { imported, ...plan } = this.programmes.plan(file, given, context, now);
      return { ...plan, answer: (refused) => importView(imported(refused), dryRun, call.language) };
    };
    const started = await (dryRun ? this.runner.preview(asked, planning) : this.runner.start(asked, planning));
    if (isRejection(started)) throw DomainProblem.of(started);
    const operation = await answerOf(this.operations, started, call, { 'idempotency-key': idempotencyKey });
    return withProgress(operation, this.rows);
  }
}

function rowsToAssign(assign = 'all'): RowsToAssign {
  if (assign === 'all' || assign === 'none') return assign;
  return assign.split(',').map((name) => name.trim());
}
