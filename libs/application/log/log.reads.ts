import { EventPage } from '#contracts/events.js';
import { logDoors } from '#texts/log/log.doors.js';
import { defineRead, type Reads } from '../engine/definition/read-definition.js';
import { EventsParams } from './events.params.js';
import { eventsOf } from './events.query.js';

export const logReads = {
  Events: defineRead({
    name: 'Events',
    route: 'GET /v1/events',
    params: EventsParams,
    text: logDoors.Events,
    answer: EventPage,
    example: 'after=&type=&stream=&actor=',
    read: ({ scope, log, params }) => eventsOf(scope, log, params),
  }),
} satisfies Reads;
