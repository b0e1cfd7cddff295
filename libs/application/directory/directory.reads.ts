import { ProposedAppointments } from '#contracts/appointments.js';
import { People } from '#contracts/people.js';
import { Units } from '#contracts/units.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { Line, Optional } from '../engine/definition/fields.js';
import { ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { peopleOf, peopleWithoutPost } from './people.query.js';
import { proposedAppointmentsOf } from './proposed-appointments.query.js';
import { unitsOf } from './units.query.js';

export class PeopleParams extends ReadParams {
  /** Without it, who holds no post anywhere. */
  @Optional()
  @Line(100)
  unit?: string;
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
    read: ({ scope, names, params: { unit } }) =>
      unit === undefined ? peopleWithoutPost(scope, names) : peopleOf(scope, names, unit),
  }),
  ProposedAppointments: defineRead({
    name: 'ProposedAppointments',
    route: 'GET /v1/appointments/proposed',
    params: ReadParams,
    text: directoryDoors.ProposedAppointments,
    answer: ProposedAppointments,
    read: ({ scope, names }) => proposedAppointmentsOf(scope, names),
  }),
} satisfies Reads;
