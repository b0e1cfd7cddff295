import { People } from '#contracts/people.js';
import { Units } from '#contracts/units.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { Line } from '../engine/definition/fields.js';
import { ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { peopleOf } from './people.query.js';
import { unitsOf } from './units.query.js';

export class PeopleParams extends ReadParams {
  @Line(100)
  unit!: string;
}

export const directoryReads = {
  Units: defineRead({
    name: 'Units',
    route: 'GET /v1/units',
    params: ReadParams,
    text: directoryDoors.Units,
    answer: Units,
    read: ({ scope }) => unitsOf(scope),
  }),
  People: defineRead({
    name: 'People',
    route: 'GET /v1/people',
    params: PeopleParams,
    text: directoryDoors.People,
    answer: People,
    example: 'unit=C-ATTT',
    read: ({ scope, names, params }) => peopleOf(scope, names, params.unit),
  }),
} satisfies Reads;
