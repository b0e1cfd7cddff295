import { Controller, Get, Injectable, Query as QueryParams, type Type } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { ReadParams } from '#application/engine/definition/read.params.js';
import type { DefinedQuery, DefinedRead, Reads } from '#application/engine/definition/read-definition.js';
import { type Asked, Asks } from './asked.js';
import { ReadDoors } from './read-doors.js';

type Method = (this: { doors: ReadDoors }, params: ReadParams, asked: Asked) => Promise<object>;

/** A controller with a route for each read; decorators are applied by hand, as for the doors of commands. */
export function readDoorsOf(noun: string, reads: Reads): Type {
  @Controller()
  class Doors {
    constructor(readonly doors: ReadDoors) {}
  }
  Reflect.defineMetadata('design:paramtypes', [ReadDoors], Doors);
  Object.defineProperty(Doors, 'name', { value: `${noun}Reads` });
  for (const read of Object.values(reads)) addRoute(Doors.prototype, read);
  return Doors;
}

function addRoute(prototype: object, read: DefinedRead): void {
  const answer: Method = function (params, asked) {
    return this.doors.answer(read, asked, params);
  };
  const { name, route, params } = read;
  Object.defineProperty(prototype, name, { value: answer, writable: true, configurable: true });
  QueryParams()(prototype, name, 0);
  Asks()(prototype, name, 1);
  Reflect.defineMetadata('design:paramtypes', [params, Object], prototype, name);
  Get(route.slice('GET /'.length))(prototype, name, Object.getOwnPropertyDescriptor(prototype, name) ?? {});
}

/** A handler on the bus for each read. */
export const queryHandlersOf = (reads: Reads): readonly Type[] => Object.values(reads).map(handlerOf);

function handlerOf(read: DefinedRead): Type {
  @Injectable()
  class Handler implements IQueryHandler<DefinedQuery> {
    async execute({ reading }: DefinedQuery) {
      return read.read(reading);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${read.name}Handler` });
  QueryHandler(read.Query)(Handler);
  return Handler;
}
