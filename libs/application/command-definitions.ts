import { accountCommands } from './account/account.commands.js';
import { blockerCommands } from './blocker/blocker.commands.js';
import { directiveCommands } from './directive/directive.commands.js';
import { directoryCommands } from './directory/directory.commands.js';
import { dutyCommands } from './duty/duty.commands.js';
import type { CommandDefinition, CommandsOf } from './engine/definition/command-definition.js';
import type { DomainCommand } from './engine/execution/stream-rules.js';
import { escalationCommands } from './escalation/escalation.commands.js';
import { logCommands } from './log/log.commands.js';
import { noticeCommands } from './notice/notice.commands.js';
import { programmeCommands } from './programme/programme.commands.js';
import { taskCommands } from './task/task.commands.js';

/** Every command, by its name: one without a definition does not compile. */
export const commandDefinitions: Readonly<Record<DomainCommand['type'], CommandDefinition>> = {
  ...accountCommands,
  ...blockerCommands,
  ...directiveCommands,
  ...directoryCommands,
  ...dutyCommands,
  ...escalationCommands,
  ...logCommands,
  ...noticeCommands,
  ...programmeCommands,
  ...taskCommands,
} satisfies CommandsOf<DomainCommand>;
