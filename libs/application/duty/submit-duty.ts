import { type DutyCommand, obstacleToDuty } from '#domain/duty/duty.decide.js';
import type { Duty, WithoutTask } from '#domain/duty/duty.js';
import { defined } from '#domain/kernel/plain.js';
import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import { dutyDoors } from '#texts/duty/duty.doors.js';
import { dutySaid } from '#texts/duty/duty.said.js';
import { uuidIn } from '../engine/code.js';
import type { DecisionContext } from '../engine/decision-context.js';
import { ReasonedBody } from '../engine/definition/bodies.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { Code, LENGTH, Optional, Parts, Words } from '../engine/definition/fields.js';
import { holders, WORKING } from '../engine/definition/right.js';
import type { ReadModels } from '../ports/read-models.js';
import { resolveTask } from '../task/task-code.js';

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
    when: (duty, now, context) =>
      obstacleToDuty(duty, now, { calendar: context.calendarOf(duty.programme) }) === undefined,
  },
  door: {
    route: 'POST /v1/duties/:duty/submission',
    body: SubmitDutyBody,
    text: dutyDoors.SubmitDuty,
    said: {
      texts: dutySaid.SubmitDuty,
      facts: ({ state: { period, programme, unit }, names }) => ({ period, programme, unit: names.unit(unit) }),
    },
    example: { note: 'Báo cáo Quý II/2020.' },
    verb: {
      name: 'report send',
      actsAs: 'demo-owner',
      flags: {
        withoutTasks: {
          fields: {
            task: { flags: '--without <task>', text: 'withoutTask' },
            reason: { flags: '--because <text>', text: 'withoutBecause' },
          },
        },
      },
    },
    make: async ({ body: { note, withoutTasks = [] }, now, by, rows, context }) => {
      const without = await resolveWithoutTasks(withoutTasks, rows, context);
      if (isRejection(without)) return { command: without };
      return { command: { type: 'SubmitDuty', now, by, withoutTasks: without, ...defined({ note }) } };
    },
  },
});

/** A task that is not there keeps the words that name it: to the duty it is none that the unit leads. */
async function resolveWithoutTasks(
  withoutTasks: readonly WithoutTaskBody[],
  rows: Pick<ReadModels, 'get' | 'find'>,
  context: () => Promise<DecisionContext>,
): Promise<readonly WithoutTask[] | Rejection<'code-ambiguous'>> {
  const resolved: WithoutTask[] = [];
  for (const [place, { task, reason }] of withoutTasks.entries()) {
    const id = uuidIn(task) ?? resolveTask(rows, task, (await context()).at);
    if (typeof id === 'object') return { ...id, pointer: `/withoutTasks/${place}/task` };
    resolved.push({ task: id ?? task, reason });
  }
  return resolved;
}
