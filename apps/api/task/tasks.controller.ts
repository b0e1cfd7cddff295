import { Body, Controller, Param, Post } from '@nestjs/common';
import { defined } from '#domain/kernel/plain.js';
import type { HandlerRef } from '#domain/task/task.events.js';
import { ReasonedDto, ReturnDto } from '../http/acting.dto.js';
import { Call } from '../http/call.js';
import { type CommandAnswerBody, CommandDoor } from '../http/command-door.js';
import { theOneOf } from '../http/validation-problem.js';
import { ConfirmResultDto, NameHandlerDto, ReportProgressDto, SubmitResultDto } from './tasks.dto.js';

/** What is done to a task that stands. */
@Controller('v1/tasks/:id')
export class TasksController {
  constructor(private readonly door: CommandDoor) {}

  @Post('acceptance')
  accept(@Param('id') id: string, @Body() body: ReasonedDto, @Call() call: Call): Promise<CommandAnswerBody> {
    return this.door.take(call, body, ({ now, by }) => ({
      target: { category: 'task', id },
      command: { type: 'AcceptTask', now, by },
    }));
  }

  @Post('handlers')
  nameHandler(@Param('id') id: string, @Body() body: NameHandlerDto, @Call() call: Call): Promise<CommandAnswerBody> {
    const handler = handlerOf(body);
    return this.door.take(call, body, ({ now, by }) => ({
      target: { category: 'task', id },
      command: { type: 'NameHandler', now, by, handler },
    }));
  }

  @Post('progress-reports')
  report(@Param('id') id: string, @Body() body: ReportProgressDto, @Call() call: Call): Promise<CommandAnswerBody> {
    const { period, percent, narrative, noChange = false, selfRating, evidence = [], explanation } = body;
    return this.door.take(call, body, ({ now, by, made }) => ({
      target: { category: 'task', id },
      command: {
        type: 'ReportProgress',
        ...{ now, by, report: made('report'), period, narrative, noChange, evidence },
        ...defined({ percent, selfRating, explanation }),
      },
    }));
  }

  @Post('results')
  submitResult(@Param('id') id: string, @Body() body: SubmitResultDto, @Call() call: Call): Promise<CommandAnswerBody> {
    const { narrative, evidence = [], document } = body;
    const signed = document === undefined ? {} : { document: defined({ ...document }) };
    return this.door.take(call, body, ({ now, by, made }) => ({
      target: { category: 'task', id },
      command: { type: 'SubmitResult', now, by, result: made('result'), narrative, evidence, ...signed },
    }));
  }

  @Post('confirmation')
  confirm(@Param('id') id: string, @Body() body: ConfirmResultDto, @Call() call: Call): Promise<CommandAnswerBody> {
    const { completedOn, note } = body;
    return this.door.decide(call, body, ({ now, by }) => ({
      target: { category: 'task', id },
      command: { type: 'ConfirmResult', now, by, ...defined({ completedOn, note }) },
    }));
  }

  @Post('return')
  return(@Param('id') id: string, @Body() body: ReturnDto, @Call() call: Call): Promise<CommandAnswerBody> {
    return this.door.decide(call, body, ({ now, by }) => ({
      target: { category: 'task', id },
      command: { type: 'ReturnResult', now, by, reason: body.reason },
    }));
  }
}

function handlerOf(body: NameHandlerDto): HandlerRef {
  const { person = '', post = '' } = body;
  return theOneOf(body, ['person', 'post']) === 'person' ? { person } : { post };
}
