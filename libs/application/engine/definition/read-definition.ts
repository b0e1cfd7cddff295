import { Query } from '@nestjs/cqrs';
import type { TSchema } from 'typebox';
import type { Shown } from '#contracts/shape.js';
import { isRejection, type Rejection } from '#domain/kernel/rejection.js';
import type { Texts } from '#texts/language.js';
import type { EventStore } from '../../ports/event-store.js';
import { namedIn } from '../reading/named.js';
import type { PageAsked } from '../reading/page.js';
import type { ReadScope } from '../reading/read-scope.js';
import type { Names } from '../sight/names.js';
import type { ReadParams } from './read.params.js';

/** One request: as of when, who asks, what is in the path and the query, and what rows do not hold: the log and people's names. */
export interface Reading<Params extends ReadParams = ReadParams> {
  readonly scope: ReadScope;
  readonly page: PageAsked;
  readonly params: Params;
  /** What stands in the path under this parameter. */
  readonly in: (parameter: string) => string;
  readonly log: EventStore;
  /** Of people, for those who may know them. */
  readonly names: Names;
}

type Answer = object | Rejection | Promise<object | Rejection>;

/** What every surface knows of a read. */
export interface ReadDefinition<Params extends ReadParams = ReadParams> {
  readonly name: string;
  readonly route: `GET /v1/${string}`;
  readonly params: new () => Params;
  readonly text: Texts;
  /** The shape of what it answers when it is not refused. */
  readonly answer: TSchema;
  /** What a query string may look like, for the list at `/`. */
  readonly example?: string;
  /** Answered by the thread beside the doors, under this name. */
  readonly slow?: 'plan';
  read(reading: Reading<Params>): Answer;
}

/** A typed class on Nest's `QueryBus`: one for each definition. */
export class DefinedQuery extends Query<object | Rejection> {
  constructor(readonly reading: Reading) {
    super();
  }
}

/** A read and its class on the bus. */
export interface DefinedRead extends ReadDefinition {
  readonly Query: new (reading: Reading) => DefinedQuery;
}

/** What is answered is what the shape says: a query that answers otherwise does not compile. */
interface Answering<Params extends ReadParams, Shape extends TSchema> {
  readonly answer: Shape;
  read(reading: Reading<Params>): Shaped<Shape> | Rejection | Promise<Shaped<Shape> | Rejection>;
}
/** Whom and what it names is said here, and no query's to find. */
type Shaped<Shape extends TSchema> = Omit<Shown<Shape> & object, 'named'>;

export function defineRead<Params extends ReadParams, Shape extends TSchema>(
  definition: Omit<ReadDefinition<Params>, keyof Answering<Params, Shape>> & Answering<Params, Shape>,
): DefinedRead {
  const Named = class extends DefinedQuery {};
  Object.defineProperty(Named, 'name', { value: definition.name });
  return { ...definition, read: (reading) => withNamed(definition, reading), Query: Named };
}

/** Where its shape says so, an answer says who the people and what the units are that it names. */
async function withNamed<Params extends ReadParams>(
  { answer: shape, read }: Pick<ReadDefinition<Params>, 'answer' | 'read'>,
  reading: Reading<Params>,
): Promise<object | Rejection> {
  const answer = await read(reading);
  if (isRejection(answer) || !namesAnything(shape)) return answer;
  return { ...answer, named: await namedIn(shape, answer, reading.scope, reading.names) };
}

const namesAnything = (shape: TSchema): boolean =>
  'properties' in shape && Object.hasOwn(Object(shape.properties), 'named');

export type Reads = Readonly<Record<string, DefinedRead>>;
