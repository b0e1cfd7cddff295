import { type Actor, actorLabel } from '#application/engine/actor.js';
import type { CommandEnvelope } from '#application/engine/execution/command-envelope.js';
import type { DomainCommand } from '#application/engine/execution/stream-rules.js';
import { ids } from '#application/ids.js';
import type { PersonCommand } from '#domain/directory/person.decide.js';
import type { Instant } from '#domain/kernel/time.js';
import type { Contact } from './files.js';

type RegisterPerson = Extract<PersonCommand, { type: 'RegisterPerson' }>;

/** One thing that was done: when, by whom, to which stream. The key is unique in the script and stable. */
interface Done {
  readonly at: Instant;
  readonly key: string;
  readonly actor: Actor;
  readonly target: CommandEnvelope['target'];
}

export interface CommandStep extends Done {
  readonly command: DomainCommand;
  readonly needsSealing?: undefined;
}

/** A person to register: whoever plays the script seals the contact first, as the domain never sees a name. */
export interface SealingStep extends Done {
  readonly command: Omit<RegisterPerson, 'sealed'>;
  readonly needsSealing: Contact;
}

export type ScriptStep = CommandStep | SealingStep;

/** The key under which a step's command goes: sent again after a crash, it finds what it did. */
export const commandKeyOf = ({ actor, key }: Pick<ScriptStep, 'actor' | 'key'>): string =>
  ids.commandKey(actorLabel(actor), 'demonstration', key);
