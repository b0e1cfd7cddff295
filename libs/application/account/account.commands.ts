import type { AccountCommand } from '#domain/account/account.decide.js';
import { accountDoors } from '#texts/account/account.doors.js';
import { type CommandsOf, givenBySystem, withoutDoor } from '../engine/definition/command-definition.js';
import { administrators } from '../engine/definition/right.js';

/**
 * Their doors answer or take what must not stand in a log, so they are not made of these. All count as beginning a stream:
 * whoever may not is told so, and not whether there is an account.
 */
export const accountCommands = {
  GiveCredential: withoutDoor('GiveCredential', accountDoors.GiveCredential, 'account', administrators, 'creates'),
  DisableAccount: withoutDoor('DisableAccount', accountDoors.DisableAccount, 'account', administrators, 'creates'),
  RecordPassword: givenBySystem('RecordPassword', accountDoors.RecordPassword, 'account', 'creates'),
} satisfies CommandsOf<AccountCommand>;
