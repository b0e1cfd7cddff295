import { type DutyCommand, obstacleToDuty } from '#domain/duty/duty.decide.js';
import type { Duty } from '#domain/duty/duty.js';
import { defined } from '#domain/kernel/plain.js';
import { dutyDoors } from '#texts/duty/duty.doors.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code, LENGTH, Optional, Parts, Words } from '../engine/definition/fields.js';
import { holders, WORKING } from '../engine/definition/right.js';

export class WithoutTaskBody {
  @Code()
  readonly task!: string;

  @Words(LENGTH.text)
  readonly reason!: string;
}

export class SubmitDutyBody extends ReasonedBody {
  @Optional()
  @Words(LENGTH.narrative)
  readonly note?: string;

  /** Open led tasks that have no report in the period, and why: as many as a body can hold. */
  @Optional()
  @Parts(() => WithoutTaskBody)
  readonly withoutTasks?: WithoutTaskBody[];
}

/** Sends the unit's report for the period. */
export const submitDuty = defineCommand<Extract<DutyCommand, { type: 'SubmitDuty' }>, Duty, SubmitDutyBody>({
  name: 'SubmitDuty',
  stream: 'duty',
  right: holders('lead', WORKING, ({ unit, status }: Duty) => (status === 'none' ? undefined : unit)),
  offered: {
    on: 'duty',
    when: (duty, now, context) => context.hasCalendar && obstacleToDuty(duty, now, context) === undefined,
  },
  door: {
    route: 'POST /v1/duties/:duty/submission',
    body: SubmitDutyBody,
    text: dutyDoors.SubmitDuty,
    example: { note: 'Báo cáo Quý II/2020.' },
    make: ({ body: { note, withoutTasks = [] }, now, by }) => {
      const without = withoutTasks.map(({ task, reason }) => ({ task, reason }));
      return { command: { type: 'SubmitDuty', now, by, withoutTasks: without, ...defined({ note }) } };
    },
  },
});
