import { type DutyCommand, obstacleToDuty } from '#domain/duty/duty.decide.js';
import type { Duty } from '#domain/duty/duty.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { dutyDoors } from '#texts/duty/duty.doors.js';
import { dutySaid } from '#texts/duty/duty.said.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, Optional, Words } from '../engine/definition/fields.js';
import { owingUnit } from './duty.rights.js';
import { reportNamed } from './duty-in-words.js';
import { DutyReportBody, dutyReportFlags, dutyReportIn } from './report-body.js';

export class SubmitDutyBody extends DutyReportBody {
  @Optional()
  @Words(LENGTH.text)
  readonly reason?: string;
}

/** Sends the unit's report for the period. */
export const submitDuty = defineCommand<Extract<DutyCommand, { type: 'SubmitDuty' }>, Duty, SubmitDutyBody>({
  name: 'SubmitDuty',
  stream: 'duty',
  right: owingUnit,
  offered: {
    on: 'duty',
    when: (duty, now, context) =>
      obstacleToDuty(duty, now, { calendar: context.calendarOf(duty.programme) }) === undefined,
  },
  door: {
    route: 'POST /v1/duties/:duty/submission',
    body: SubmitDutyBody,
    text: dutyDoors.SubmitDuty,
    said: { texts: dutySaid.SubmitDuty, facts: reportNamed },
    example: {
      results: 'Đã ban hành hướng dẫn.',
      shortcomings: 'Hai đơn vị chưa gửi số liệu.',
      proposals: 'Lãnh đạo Bộ giao hạn gửi.',
    },
    verb: { name: 'report send', actsAs: 'demo-owner', flags: dutyReportFlags },
    make: async ({ body, now, by, rows, context }) => {
      const said = await dutyReportIn(body, { rows, context });
      return { command: isRejection(said) ? said : { type: 'SubmitDuty', now, by, ...said } };
    },
  },
});
