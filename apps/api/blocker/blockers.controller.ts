import { Body, Controller, Param, Post } from '@nestjs/common';
import { defined } from '#domain/kernel/plain.js';
import { ReturnDto } from '../http/acting.dto.js';
import { Call } from '../http/call.js';
import { type CommandAnswerBody, CommandDoor } from '../http/command-door.js';
import { EscalateBlockerDto, ResolveBlockerDto } from './blockers.dto.js';

/** What becomes of a blocker: higher, back, or out of the way. */
@Controller('v1/blockers/:id')
export class BlockersController {
  constructor(private readonly door: CommandDoor) {}

  @Post('escalations')
  escalate(@Param('id') id: string, @Body() body: EscalateBlockerDto, @Call() call: Call): Promise<CommandAnswerBody> {
    const { reason, toLevel } = body;
    return this.door.take(call, body, ({ now, by }) => ({
      target: { category: 'blocker', id },
      command: { type: 'EscalateBlocker', now, by, reason, ...defined({ toLevel }) },
    }));
  }

  @Post('return')
  return(@Param('id') id: string, @Body() body: ReturnDto, @Call() call: Call): Promise<CommandAnswerBody> {
    return this.door.decide(call, body, ({ now, by }) => ({
      target: { category: 'blocker', id },
      command: { type: 'ReturnBlocker', now, by, reason: body.reason },
    }));
  }

  @Post('resolution')
  resolve(@Param('id') id: string, @Body() body: ResolveBlockerDto, @Call() call: Call): Promise<CommandAnswerBody> {
    return this.door.take(call, body, ({ now, by }) => ({
      target: { category: 'blocker', id },
      command: { type: 'ResolveBlocker', now, by, text: body.text },
    }));
  }
}
