import type { DeliveryCommand } from '#domain/delivery/delivery.decide.js';
import type { InboxCommand } from '#domain/inbox/inbox.decide.js';
import { type CommandsOf, givenBySystem } from '../engine/definition/command-definition.js';
import { markNoticesRead } from './mark-notices-read.js';

export const noticeCommands = {
  MarkNoticesRead: markNoticesRead,
  RequestDelivery: givenBySystem('RequestDelivery', 'delivery', 'creates'),
  RecordAccepted: givenBySystem('RecordAccepted', 'delivery'),
  RecordFailed: givenBySystem('RecordFailed', 'delivery'),
  SuppressDelivery: givenBySystem('SuppressDelivery', 'delivery', 'creates'),
} satisfies CommandsOf<DeliveryCommand | InboxCommand>;
