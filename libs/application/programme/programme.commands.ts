import type { CalendarCommand } from '#domain/calendar/calendar.js';
import type { PublishPolicy } from '#domain/follow-up/published-policy.js';
import type { UnitId } from '#domain/kernel/names.js';
import type { ProgrammeCommand } from '#domain/programme/programme.decide.js';
import { programmeDoors } from '#texts/programme/programme.doors.js';
import { type CommandsOf, defineCommand, givenBySystem, withoutDoor } from '../engine/definition/command-definition.js';
import { ASSIGNERS, administrators, holders } from '../engine/definition/right.js';

const issueProgramme = defineCommand<
  Extract<ProgrammeCommand, { type: 'IssueProgramme' }>,
  object,
  never,
  { readonly keptBy: UnitId }
>({
  name: 'IssueProgramme',
  text: programmeDoors.IssueProgramme,
  stream: 'programme',
  creates: true,
  right: holders('assigning', ASSIGNERS, ({ keptBy }) => keptBy),
  subject: ({ keptBy }) => ({ keptBy }),
});

/** What a programme stands on is published with it. */
export const programmeCommands = {
  IssueProgramme: issueProgramme,
  WakeProgramme: givenBySystem('WakeProgramme', programmeDoors.WakeProgramme, 'programme'),
  PublishPolicy: withoutDoor('PublishPolicy', programmeDoors.PublishPolicy, 'policy', administrators, 'creates'),
  PublishCalendar: withoutDoor(
    'PublishCalendar',
    programmeDoors.PublishCalendar,
    'calendar',
    administrators,
    'creates',
  ),
} satisfies CommandsOf<ProgrammeCommand | PublishPolicy | CalendarCommand>;
