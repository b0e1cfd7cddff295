import { Body, Controller, Param, Post } from '@nestjs/common';
import { defined } from '#domain/kernel/plain.js';
import { ReasonedDto, ReturnDto } from '../http/acting.dto.js';
import { Call } from '../http/call.js';
import { type CommandAnswerBody, CommandDoor } from '../http/command-door.js';
import { AnswerDirectiveDto, CompleteDirectiveDto } from './directives.dto.js';

/** How its addressee answers a directive. */
@Controller('v1/directives/:id')
export class DirectivesController {
  constructor(private readonly door: CommandDoor) {}

  @Post('acceptance')
  accept(@Param('id') id: string, @Body() body: ReasonedDto, @Call() call: Call): Promise<CommandAnswerBody> {
    return this.door.take(call, body, ({ now, by }) => ({
      target: { category: 'directive', id },
      command: { type: 'AcceptDirective', now, by },
    }));
  }

  @Post('answers')
  answer(@Param('id') id: string, @Body() body: AnswerDirectiveDto, @Call() call: Call): Promise<CommandAnswerBody> {
    const { text, evidence = [] } = body;
    return this.door.take(call, body, ({ now, by }) => ({
      target: { category: 'directive', id },
      command: { type: 'AnswerDirective', now, by, text, evidence },
    }));
  }

  @Post('completion')
  complete(
    @Param('id') id: string,
    @Body() body: CompleteDirectiveDto,
    @Call() call: Call,
  ): Promise<CommandAnswerBody> {
    const { text, evidence = [] } = body;
    return this.door.take(call, body, ({ now, by }) => ({
      target: { category: 'directive', id },
      command: { type: 'CompleteDirective', now, by, evidence, ...defined({ text }) },
    }));
  }

  @Post('return')
  return(@Param('id') id: string, @Body() body: ReturnDto, @Call() call: Call): Promise<CommandAnswerBody> {
    return this.door.decide(call, body, ({ now, by }) => ({
      target: { category: 'directive', id },
      command: { type: 'ReturnDirective', now, by, reason: body.reason },
    }));
  }
}
