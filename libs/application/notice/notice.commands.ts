import type { ChannelCommand } from '#domain/delivery/channel.js';
import type { DeliveryCommand } from '#domain/delivery/delivery.decide.js';
import type { InboxCommand } from '#domain/inbox/inbox.decide.js';
import { noticeDoors } from '#texts/notice/notice.doors.js';
import { type CommandsOf, givenBySystem } from '../engine/definition/command-definition.js';
import { markNoticesRead } from './mark-notices-read.js';
import { type BeginRetries, retryDeliveries } from './retry-deliveries.js';

export const noticeCommands = {
  MarkNoticesRead: markNoticesRead,
  RequestDelivery: givenBySystem('RequestDelivery', noticeDoors.RequestDelivery, 'delivery', 'creates'),
  RecordAccepted: givenBySystem('RecordAccepted', noticeDoors.RecordAccepted, 'delivery'),
  RecordFailed: givenBySystem('RecordFailed', noticeDoors.RecordFailed, 'delivery'),
  SuppressDelivery: givenBySystem('SuppressDelivery', noticeDoors.SuppressDelivery, 'delivery', 'creates'),
  RetryDelivery: givenBySystem('RetryDelivery', noticeDoors.RetryDelivery, 'delivery'),
  HoldChannel: givenBySystem('HoldChannel', noticeDoors.HoldChannel, 'channel', 'creates'),
  OpenChannel: givenBySystem('OpenChannel', noticeDoors.OpenChannel, 'channel'),
  RetryDeliveries: retryDeliveries,
} satisfies CommandsOf<BeginRetries | ChannelCommand | DeliveryCommand | InboxCommand>;
