import type { DutyCommand } from '#domain/duty/duty.decide.js';
import type { EscalationCommand } from '#domain/follow-up/escalation.decide.js';
import type { RelationCommand } from '#domain/follow-up/relations.js';
import { dutyDoors } from '#texts/duty/duty.doors.js';
import { type CommandsOf, givenBySystem } from '../engine/definition/command-definition.js';
import { correctDutyReport } from './correct-duty-report.js';
import { submitDuty } from './submit-duty.js';

export const dutyCommands = {
  OpenDuty: givenBySystem('OpenDuty', dutyDoors.OpenDuty, 'duty', 'creates'),
  SubmitDuty: submitDuty,
  CorrectDutyReport: correctDutyReport,
  ReleaseDuty: givenBySystem('ReleaseDuty', dutyDoors.ReleaseDuty, 'duty'),
  WakeDuty: givenBySystem('WakeDuty', dutyDoors.WakeDuty, 'duty'),
} satisfies CommandsOf<Exclude<DutyCommand, EscalationCommand | RelationCommand>>;
