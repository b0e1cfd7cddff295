import type { DutyCommand } from '#domain/duty/duty.decide.js';
import type { EscalationCommand } from '#domain/follow-up/escalation.decide.js';
import { type CommandsOf, givenBySystem } from '../engine/definition/command-definition.js';
import { submitDuty } from './submit-duty.js';

export const dutyCommands = {
  OpenDuty: givenBySystem('OpenDuty', 'duty', 'creates'),
  SubmitDuty: submitDuty,
  ReleaseDuty: givenBySystem('ReleaseDuty', 'duty'),
  WakeDuty: givenBySystem('WakeDuty', 'duty'),
} satisfies CommandsOf<Exclude<DutyCommand, EscalationCommand>>;
