import { Body, Controller, Param, Post, type Type } from '@nestjs/common';
import type { ActingBody } from '#application/engine/definition/bodies.js';
import type { CommandDefinition } from '#application/engine/definition/command-definition.js';
import type { CommandAnswerBody } from '#contracts/command.js';
import type { DryRunAnswer } from '#contracts/dry-run.js';
import { CommandDoors } from './command-doors.js';
import { Context, type RequestContext } from './request-context.js';

type Definitions = Readonly<Record<string, CommandDefinition>>;
type Method = (this: { doors: CommandDoors }, ...args: never[]) => Promise<CommandAnswerBody | DryRunAnswer>;

/**
 * A controller with a route for each definition that has a door. Nest reads decorators, so they are applied here by hand
 * to the methods that are made; what a decorator cannot see by itself, the types of the parameters, is told too.
 */
export function commandDoorsOf(noun: string, definitions: Definitions): Type {
  @Controller()
  class Doors {
    constructor(readonly doors: CommandDoors) {}
  }
  Reflect.defineMetadata('design:paramtypes', [CommandDoors], Doors);
  Object.defineProperty(Doors, 'name', { value: `${noun}Doors` });
  for (const definition of Object.values(definitions)) addRoute(Doors, definition);
  return Doors;
}

function addRoute(controller: Type, definition: CommandDefinition): void {
  const { name, door } = definition;
  if (door === undefined || door.answersOperation === true) return;
  const path = door.route.slice('POST /'.length);
  const execute: Method = function (
    this: { doors: CommandDoors },
    body: ActingBody,
    context: RequestContext,
    inPath: Readonly<Record<string, string>>,
  ) {
    return this.doors.execute(definition, context, inPath, body);
  };
  const { prototype } = controller;
  Object.defineProperty(prototype, name, { value: execute, writable: true, configurable: true });
  Body()(prototype, name, 0);
  Context()(prototype, name, 1);
  Param()(prototype, name, 2);
  // The pipe checks a body against the class that stands here.
  Reflect.defineMetadata('design:paramtypes', [door.body, Object, Object], prototype, name);
  Post(path)(prototype, name, Object.getOwnPropertyDescriptor(prototype, name) ?? {});
}
