import { Body, Controller, Post, Query } from '@nestjs/common';
import { ids } from '#application/ids.js';
import { type Operation, Operations } from '#application/ports/operations.js';
import {
  type ImportAsked,
  ProgrammeImport,
  type RowsToAssign,
} from '#application/programme/import/import-programme.js';
import { commandHeaders } from '../http/command-headers.js';
import { DomainProblem } from '../http/domain-problem.js';
import { Context, type RequestContext } from '../http/request-context.js';
import { answerOf } from '../operation/operation-answer.js';
import { ImportQuery } from './import.dto.js';
import { importView } from './import-view.js';

const ONLY_SAID: readonly (string | undefined)[] = ['', 'true', '1'];

@Controller('v1/programmes/imports')
export class ImportController {
  constructor(
    private readonly programmes: ProgrammeImport,
    private readonly operations: Operations,
  ) {}

  /** The body is a programme's file as it is (`data/schema/programme.schema.json`): what is wrong is said row by row. */
  @Post()
  async import(@Query() query: ImportQuery, @Body() file: object, @Context() call: RequestContext): Promise<Operation> {
    const { idempotencyKey } = commandHeaders(call.headers);
    const refused = await this.programmes.mayImport(call.person);
    if (refused !== undefined) throw DomainProblem.of(refused);
    const asked: ImportAsked = {
      by: call.person,
      assign: rowsToAssign(query.assign),
      commandKey: ids.commandKey(call.person, call.route, idempotencyKey),
      correlation: call.traceId,
    };
    const dryRun = ONLY_SAID.includes(query.dryRun);
    const started = this.operations.start('import', async () =>
      importView(await this.#imported(file, asked, dryRun), dryRun, call.language),
    );
    return answerOf(this.operations, started, call, { 'idempotency-key': idempotencyKey });
  }

  async #imported(file: object, asked: ImportAsked, dryRun: boolean) {
    return dryRun
      ? { plan: await this.programmes.plan(file, asked), refused: [] }
      : this.programmes.carryOut(file, asked);
  }
}

function rowsToAssign(assign = 'all'): RowsToAssign {
  if (assign === 'all' || assign === 'none') return assign;
  return assign.split(',').map((name) => name.trim());
}
