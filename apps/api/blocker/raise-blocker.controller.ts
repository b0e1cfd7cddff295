import { Body, Controller, Param, Post } from '@nestjs/common';
import { blockerAbout } from '#application/blocker/blocker-about.js';
import { ReadModels } from '#application/ports/read-models.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { Call } from '../http/call.js';
import { type CommandAnswerBody, CommandDoor } from '../http/command-door.js';
import { RaiseBlockerDto } from './blockers.dto.js';

@Controller('v1/tasks/:id/blockers')
export class RaiseBlockerController {
  constructor(
    private readonly door: CommandDoor,
    private readonly rows: ReadModels,
  ) {}

  @Post()
  raise(@Param('id') id: string, @Body() body: RaiseBlockerDto, @Call() call: Call): Promise<CommandAnswerBody> {
    const { title, description, cause, options = [], exceedsCompetenceBecause } = body;
    const proposed = options.map(({ text, competence }) => ({ text, competence }));
    return this.door.take(call, body, async ({ now, by, made, context: known }) => {
      const blocker = made('blocker');
      const target = { category: 'blocker', id: blocker } as const;
      const context = await known();
      const about = blockerAbout(this.rows.get('tasks', id, context.at));
      if (isRejection(about)) return { target, command: about };
      const policy = { id: context.policy().id, version: context.policy().version };
      const said = { title, description, cause, options: proposed, ...defined({ exceedsCompetenceBecause }) };
      const command = { type: 'RaiseBlocker', now, by, blocker, ...about, ...said, policy } as const;
      return { target, command, location: '/v1/blockers/' };
    });
  }
}
