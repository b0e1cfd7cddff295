import { Units } from '#contracts/units.js';
import { directoryDoors } from '#texts/directory/directory.doors.js';
import { ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { unitsOf } from './units.query.js';

export const directoryReads = {
  Units: defineRead({
    name: 'Units',
    route: 'GET /v1/units',
    params: ReadParams,
    text: directoryDoors.Units,
    answer: Units,
    read: ({ scope }) => unitsOf(scope),
  }),
} satisfies Reads;
