import { Body, Controller, Post } from '@nestjs/common';
import { type Operation, Operations } from '#application/ports/operations.js';
import { ReadModels } from '#application/ports/read-models.js';
import { ReadModelsRebuild } from '#application/ports/read-models-rebuild.js';
import { ReasonedDto } from '../http/acting.dto.js';
import { Call } from '../http/call.js';
import { CommandDoor } from '../http/command-door.js';
import { answerOf } from '../operation/operation-answer.js';

@Controller('v1/projections')
export class RebuildController {
  constructor(
    private readonly door: CommandDoor,
    private readonly rows: ReadModels,
    private readonly readModels: ReadModelsRebuild,
    private readonly operations: Operations,
  ) {}

  /** Written down first, which also asks whether one may. Asked for twice it is done twice, to no harm. */
  @Post('rebuild')
  async rebuild(@Body() body: ReasonedDto, @Call() call: Call): Promise<Operation> {
    const { reason = 'asked for at the door' } = body;
    const { position } = await this.door.take(call, body, ({ now, commandKey }) => ({
      target: { category: 'runtime', id: this.rows.find('deployment', {})[0]?.id ?? '' },
      command: { type: 'RecordRebuild', now, request: commandKey, reason },
    }));
    const started = this.operations.start('rebuild', async () => {
      await this.readModels.rebuild();
      return { askedAt: position, rebuiltTo: String(this.rows.position()) };
    });
    return answerOf(this.operations, started, call);
  }
}
