import { Me, Work } from '#contracts/me.js';
import { workDoors } from '#texts/work/work.doors.js';
import { meOf } from '../directory/me.query.js';
import { ReadParams } from '../engine/definition/read.params.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { workOf } from './work.query.js';

export const workReads = {
  Me: defineRead({
    name: 'Me',
    route: 'GET /v1/me',
    params: ReadParams,
    text: workDoors.Me,
    answer: Me,
    read: ({ scope, names }) => meOf(scope, names),
  }),
  Work: defineRead({
    name: 'Work',
    route: 'GET /v1/me/work',
    params: ReadParams,
    text: workDoors.Work,
    answer: Work,
    read: ({ scope }) => workOf(scope),
  }),
} satisfies Reads;
