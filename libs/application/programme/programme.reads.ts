import { Programmes } from '#contracts/programme.js';
import { programmeDoors } from '#texts/programme/programme.doors.js';
import { ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { programmesOf } from './programmes.query.js';

export const programmeReads = {
  Programmes: defineRead({
    name: 'Programmes',
    route: 'GET /v1/programmes',
    params: ReadParams,
    text: programmeDoors.Programmes,
    answer: Programmes,
    read: ({ scope }) => programmesOf(scope),
  }),
} satisfies Reads;
