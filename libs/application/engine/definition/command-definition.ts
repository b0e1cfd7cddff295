import { Command } from '@nestjs/cqrs';
import type { Blocker } from '#domain/blocker/blocker.js';
import type { Directive } from '#domain/directive/directive.js';
import type { Unit } from '#domain/directory/unit.js';
import type { Duty } from '#domain/duty/duty.js';
import type { PersonId, UnitId } from '#domain/kernel/names.js';
import type { Rejection } from '#domain/kernel/rejection.js';
import type { Instant } from '#domain/kernel/time.js';
import type { Warning } from '#domain/kernel/warning.js';
import type { Task } from '#domain/task/task.js';
import type { Texts } from '#texts/language.js';
import type { WarningCode } from '#texts/warnings.js';
import type { KeyVault } from '../../ports/key-vault.js';
import type { ReadModels } from '../../ports/read-models.js';
import type { StreamCategory } from '../../streams.js';
import type { DecisionContext } from '../decision-context.js';
import type { CommandAnswer } from '../execution/command-answer.js';
import type { CommandEnvelope } from '../execution/command-envelope.js';
import type { DomainCommand } from '../execution/stream-rules.js';
import type { ActingBody } from './bodies.js';
import type { InWords } from './in-words.js';
import { type Asker, type Right, systemOnly, type WhoMay } from './right.js';
import type { Verb } from './verb.js';

/** What a command is made of, beside its body. */
export interface Making<Body> {
  readonly body: Body;
  /** The id in the path: of the thing that the command is about. Empty where the path names none. */
  readonly id: string;
  /** What stands in the path under another name: of something that belongs to that thing. */
  readonly in: (name: string) => string;
  readonly now: Instant;
  readonly by: PersonId;
  readonly commandKey: string;
  /** Id of something that the command makes and that has no natural key. */
  readonly made: (kind: string) => string;
  /** People, programmes and rows with everything in them that was appended before. */
  readonly context: () => Promise<DecisionContext>;
  readonly rows: ReadModels;
  /** For what is sealed before the domain sees it. A dry run keeps no key of what it sealed. */
  readonly vault: KeyVault;
}

/** A command made, and where it goes. */
export interface Made<C extends DomainCommand> {
  /** The stream's id; by default the one in the path. */
  readonly id?: string;
  /** The stream's category, where the thing decides it: an escalation may be of a task, a duty or a blocker. */
  readonly stream?: StreamCategory;
  /** Or why there is none: told only where the same key was not answered before. */
  readonly command: C | Rejection;
  /** What the answer names, where that is not the stream written to. */
  readonly answerId?: string;
  /** What is taken and may not be what was meant. */
  readonly warnings?: readonly Warning<WarningCode>[];
}

/** How a person gives the command over HTTP; whatever else shows commands is made of it. */
export interface CommandDoor<
  C extends DomainCommand = DomainCommand,
  Body extends ActingBody = ActingBody,
  S extends object = object,
> {
  /**
   * `POST /v1/tasks/:task/progress-reports`: the first parameter is named after the noun whose id or code it takes. Others
   * name what belongs to that thing.
   */
  readonly route: `POST /v1/${string}`;
  readonly body: new () => Body;
  /** Of these fields a body gives exactly one. */
  readonly oneOf?: readonly string[];
  /** A decision on what one has read: without `If-Match` it is not taken (428, RFC 6585). */
  readonly needsMatch?: true;
  readonly text: Texts;
  /** What it answers in words. */
  readonly said: InWords<Body, S>;
  /** The least body that would be taken, for whoever tries it by hand. */
  readonly example: object;
  /** It begins long work, and answers an operation: its route is written by hand. */
  readonly answersOperation?: true;
  /** Where what was made can be read, without its id: `/v1/tasks/`. */
  readonly location?: `/v1/${string}/`;
  /** On the command line; undefined where there is none yet. */
  readonly verb?: Verb<Body>;
  make(making: Making<Body>): Made<C> | Promise<Made<C>>;
}

/** What carries `actions[]` when it is read, and what its definitions look at. */
export interface Things {
  readonly task: Task;
  readonly duty: Duty;
  readonly blocker: Blocker;
  readonly directive: Directive;
  readonly escalation: EscalatedThing;
  readonly failedMail: FailedMailOfDay;
  readonly unit: Unit;
}
export type ThingKind = keyof Things;

/** Mail of a programme that was given up on one day. */
export interface FailedMailOfDay {
  readonly keptBy: UnitId;
  readonly count: number;
}

/** What came before a leader. What the leader decides is written to its stream. */
export type EscalatedThing =
  | { readonly kind: 'task'; readonly state: Task }
  | { readonly kind: 'duty'; readonly state: Duty }
  | { readonly kind: 'blocker'; readonly state: Blocker };

/** What the engine and every surface know of a command. */
export interface CommandDefinition<C extends DomainCommand = DomainCommand, S extends object = object> {
  readonly name: C['type'];
  /** What it is for, as a person says it. */
  readonly text: Texts;
  readonly stream: StreamCategory | 'escalated';
  /** It begins a stream; any other is refused where there is none. */
  readonly creates: boolean;
  readonly who: readonly WhoMay[];
  /** Undefined: given by no person over HTTP. */
  readonly door: CommandDoor | undefined;
  /** The class on the bus. */
  readonly Command: new (
    envelope: CommandEnvelope,
  ) => DefinedCommand;
  /** On which thing it stands among the actions; undefined where it is on none. */
  readonly offeredOn: ThingKind | undefined;
  /** Why this person may not; undefined for whoever may. */
  refusal(asker: Asker, command: C, state: S, context: DecisionContext): Rejection | undefined;
  /** Whether this person may give it about this thing now, with some valid body. */
  isOffered(asker: Asker, thing: object, context: DecisionContext, now: Instant): boolean;
}

/** A definition for each of these commands: one that is missing does not compile. */
export type CommandsOf<C extends DomainCommand> = {
  readonly [Type in C['type']]: Named<Type>;
};

type Named<Name extends string> = CommandDefinition & { readonly name: Name };

/** What a route's path names, outermost first. */
export const namesIn = (route: string): readonly string[] =>
  [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

/** The noun in a route's path, which takes the id or the code of a thing; undefined where the path names none. */
export const nounIn = (route: string): string | undefined => /:(\w+)/.exec(route)?.[1];

/** A typed class on Nest's `CommandBus`: one for each definition. */
export class DefinedCommand extends Command<CommandAnswer> {
  constructor(readonly envelope: CommandEnvelope) {
    super();
  }
}

type Said<C extends DomainCommand, S extends object, Body extends ActingBody, Subject> = Described<C, S, Subject> &
  // The door says what the command is for; without one the definition does.
  ({ readonly door: CommandDoor<C, Body, S> } | { readonly door?: undefined; readonly text: Texts });

interface Described<C extends DomainCommand, S extends object, Subject> {
  readonly name: C['type'];
  readonly stream: CommandDefinition['stream'];
  readonly creates?: true;
  readonly right: Right<Subject>;
  /** What the right looks at, where that is not the state of the stream. */
  readonly subject?: (command: C, state: S, context: DecisionContext) => Subject;
  readonly offered?: { readonly [Kind in ThingKind]: Offered<Kind, Subject> }[ThingKind];
}

/** On which thing the command stands among the actions: a task for most. */
type Offered<Kind extends ThingKind, Subject> = {
  readonly on: Kind;
  /** Whether it would do something now, with some valid body: by the very checks that the decider makes. */
  readonly when: (thing: Things[Kind], now: Instant, context: DecisionContext, asker: Asker) => boolean;
} & (Things[Kind] extends Subject ? Partial<AboutThing<Kind, Subject>> : AboutThing<Kind, Subject>);

/** What the right looks at, where that is not the thing itself. */
interface AboutThing<Kind extends ThingKind, Subject> {
  readonly subject: (thing: Things[Kind], context: DecisionContext) => Subject;
}

/**
 * Describes a command: to whose stream, who may, how it is given, when it is offered. A right cannot be left out; one
 * that looks at something else than the stream's state says where that comes from.
 */
export function defineCommand<
  C extends DomainCommand,
  S extends object = object,
  Body extends ActingBody = ActingBody,
  Subject = S,
>(
  said: Said<C, S, Body, Subject> & (S extends Subject ? object : { subject: object }),
): CommandDefinition<C, S> & { readonly name: C['type'] } {
  const { name, stream, right, subject } = said;
  // Where no subject is given, the types above hold the state, or the thing, to be one.
  const subjectOf = (subject ?? ((_: C, state: S) => state)) as NonNullable<typeof subject>;
  // Whoever asks it asks with a thing of the kind that it is offered on (`actionsOf`).
  const offered = said.offered as AnyOffered<Subject> | undefined;
  return {
    name,
    text: said.door === undefined ? said.text : said.door.text,
    stream,
    creates: said.creates === true,
    who: right.who,
    offeredOn: offered?.on,
    door: said.door,
    Command: commandClass(name),
    refusal: (asker, command, state, context) => right.refusal(asker, subjectOf(command, state, context)),
    isOffered: (asker, thing, context, now) => {
      if (offered === undefined || !offered.when(thing, now, context, asker)) return false;
      const about = offered.subject === undefined ? (thing as Subject) : offered.subject(thing, context);
      return right.refusal(asker, about) === undefined;
    },
  };
}

/** `Offered` of some kind, with that kind forgotten. */
interface AnyOffered<Subject> {
  readonly on: ThingKind;
  readonly when: (thing: object, now: Instant, context: DecisionContext, asker: Asker) => boolean;
  readonly subject?: (thing: object, context: DecisionContext) => Subject;
}

/** A command that nobody gives over HTTP, and whose right looks at nothing but who asks. */
export function withoutDoor<Name extends DomainCommand['type']>(
  name: Name,
  text: Texts,
  stream: StreamCategory | 'escalated',
  right: Right<unknown>,
  creates?: 'creates',
): Named<Name> {
  return {
    name,
    text,
    stream,
    creates: creates !== undefined,
    who: right.who,
    door: undefined,
    offeredOn: undefined,
    Command: commandClass(name),
    refusal: (asker) => right.refusal(asker, undefined),
    isOffered: () => false,
  };
}

/** A command of our own processors, and of whoever sets a deployment up. */
export const givenBySystem = <Name extends DomainCommand['type']>(
  name: Name,
  text: Texts,
  stream: StreamCategory | 'escalated',
  creates?: 'creates',
): Named<Name> => withoutDoor(name, text, stream, systemOnly, creates);

/** Traces and errors of the bus name it. */
function commandClass(name: string): CommandDefinition['Command'] {
  const Named = class extends DefinedCommand {};
  Object.defineProperty(Named, 'name', { value: name });
  return Named;
}
