import { Body, Controller, Post } from '@nestjs/common';
import { actingUnit } from '#application/engine/execution/acting-unit.js';
import { ids } from '#application/ids.js';
import type { DeadlineInput } from '#domain/calendar/deadline.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection, reject } from '#domain/kernel/rejection.js';
import { Call } from '../http/call.js';
import { type CommandAnswerBody, CommandDoor } from '../http/command-door.js';
import { AssignTaskDto, type DeadlineDto } from './assign-task.dto.js';

@Controller('v1/tasks')
export class AssignTaskController {
  constructor(private readonly door: CommandDoor) {}

  /**
   * By the unit that keeps the programme. A coded task has one id for ever, so a code is assigned once; another is named
   * by the command that made it.
   */
  @Post()
  assign(@Body() body: AssignTaskDto, @Call() call: Call): Promise<CommandAnswerBody> {
    const { programme, code } = body;
    return this.door.take(call, body, async ({ now, by, made, context: contextNow }) => {
      const task = code === undefined ? made('task') : ids.codedTask(programme, code);
      const target = { category: 'task', id: task } as const;
      const context = await contextNow();
      const acting = actingUnit(context.directory, by, body.unit);
      if (isRejection(acting)) return { target, command: acting };
      const known = context.programme(programme);
      if (known === undefined) return { target, command: reject('programme-not-found', { programme }, '/programme') };
      // Else the focal point of any province could fill the boards of a ministry that it has no say in.
      if (known.keptBy !== acting.unit) return { target, command: reject('not-your-unit', { unit: known.keptBy }) };
      const command = { type: 'AssignTask', now, by, task, assigningUnit: acting.unit, ...contentOf(body) } as const;
      return { target, command, location: '/v1/tasks/' };
    });
  }
}

function contentOf(body: AssignTaskDto) {
  const { programme, code, title, leadUnit, coordinatingUnits = [], deadline, mandate, restricted = false } = body;
  const { relatedUnitsText, deliverable, assignedOn } = body;
  return {
    ...{ programme, title: { vi: title.vi, ...defined({ en: title.en }) }, leadUnit, isRestricted: restricted },
    coordinatingUnits: [...new Set(coordinatingUnits)],
    ...defined({ code, relatedUnitsText, deliverable, assignedOn }),
    ...(deadline === undefined ? {} : { deadline: deadlineOf(deadline) }),
    ...(mandate === undefined
      ? {}
      : { mandate: { issuer: mandate.issuer, type: mandate.type, ...defined({ ...mandate }) } }),
  };
}

/** Its DTO lets exactly one form through. */
function deadlineOf({ text, kind, period = '', date = '' }: DeadlineDto): DeadlineInput {
  if (text !== undefined) return { text };
  return kind === undefined ? { date } : { kind, period };
}
