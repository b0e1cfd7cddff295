import { type DutyCommand, obstacleToCorrection } from '#domain/duty/duty.decide.js';
import type { Duty } from '#domain/duty/duty.js';
import { isRejection } from '#domain/kernel/rejection.js';
import { dutyDoors } from '#texts/duty/duty.doors.js';
import { dutySaid } from '#texts/duty/duty.said.js';
import { defineCommand } from '../engine/definition/command-definition.js';
import { LENGTH, Words } from '../engine/definition/fields.js';
import { owingUnit } from './duty.rights.js';
import { reportNamed } from './duty-in-words.js';
import { DutyReportBody, dutyReportFlags, dutyReportIn } from './report-body.js';

/** All that the report should have said, or what is added to it, and why. */
export class CorrectDutyReportBody extends DutyReportBody {
  @Words(LENGTH.text)
  readonly reason!: string;
}

/** Corrects the unit's report until its day is over; from then to its lapse adds to it. */
export const correctDutyReport = defineCommand<
  Extract<DutyCommand, { type: 'CorrectDutyReport' }>,
  Duty,
  CorrectDutyReportBody
>({
  name: 'CorrectDutyReport',
  stream: 'duty',
  right: owingUnit,
  offered: {
    on: 'duty',
    when: (duty, now, context) =>
      obstacleToCorrection(duty, now, { calendar: context.calendarOf(duty.programme) }) === undefined,
  },
  door: {
    route: 'POST /v1/duties/:duty/corrections',
    body: CorrectDutyReportBody,
    text: dutyDoors.CorrectDutyReport,
    said: {
      texts: dutySaid.CorrectDutyReport,
      facts: (saying) => ({
        ...reportNamed(saying),
        // Time for corrections is over when the time for supplements begins.
        deed: saying.state.submission?.supplements.length ? 'supplemented' : 'corrected',
      }),
    },
    example: { results: 'Đã ban hành hai hướng dẫn.', reason: 'Ghi thiếu một hướng dẫn.' },
    verb: { name: 'duties correct', actsAs: 'demo-owner', flags: dutyReportFlags },
    make: async ({ body, now, by, rows, context }) => {
      const said = await dutyReportIn(body, { rows, context });
      const { reason } = body;
      return { command: isRejection(said) ? said : { type: 'CorrectDutyReport', now, by, reason, ...said } };
    },
  },
});
