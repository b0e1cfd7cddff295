import { Body, Controller, Param, Post } from '@nestjs/common';
import { defined } from '#domain/kernel/plain.js';
import { Call } from '../http/call.js';
import { type CommandAnswerBody, CommandDoor } from '../http/command-door.js';
import { SubmitDutyDto } from './duties.dto.js';

@Controller('v1/duties/:id')
export class DutiesController {
  constructor(private readonly door: CommandDoor) {}

  /** Sends the unit's report for the period. */
  @Post('submission')
  submit(@Param('id') id: string, @Body() body: SubmitDutyDto, @Call() call: Call): Promise<CommandAnswerBody> {
    const { note, withoutTasks = [] } = body;
    const without = withoutTasks.map(({ task, reason }) => ({ task, reason }));
    return this.door.take(call, body, ({ now, by }) => ({
      target: { category: 'duty', id },
      command: { type: 'SubmitDuty', now, by, withoutTasks: without, ...defined({ note }) },
    }));
  }
}
