import { Body, Controller, Post } from '@nestjs/common';
import { ReasonedBody } from '#application/engine/definition/bodies.js';
import { recordRebuild } from '#application/log/record-rebuild.js';
import { type Operation, Operations } from '#application/ports/operations.js';
import { ReadModels } from '#application/ports/read-models.js';
import { ReadModelsRebuild } from '#application/ports/read-models-rebuild.js';
import type { DryRunAnswer } from '#contracts/dry-run.js';
import { CommandDoors } from '../http/command-doors.js';
import { Context, type RequestContext } from '../http/request-context.js';
import { answerOf } from '../operation/operation-answer.js';

@Controller('v1/projections')
export class RebuildController {
  constructor(
    private readonly doors: CommandDoors,
    private readonly rows: ReadModels,
    private readonly readModels: ReadModelsRebuild,
    private readonly operations: Operations,
  ) {}

  /** Written down first, which also asks whether one may. Asked for twice it is done twice, to no harm. */
  @Post('rebuild')
  async rebuild(@Body() body: ReasonedBody, @Context() call: RequestContext): Promise<Operation | DryRunAnswer> {
    const recorded = await this.doors.execute(recordRebuild, call, {}, body);
    if (!('position' in recorded)) return recorded;
    const { position } = recorded;
    const started = this.operations.start('rebuild', call.person, async () => {
      await this.readModels.rebuild();
      return { askedAt: position, rebuiltTo: String(this.rows.position()) };
    });
    return answerOf(this.operations, started, call);
  }
}
