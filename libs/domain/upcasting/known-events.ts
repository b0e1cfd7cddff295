import { type AccountEvent, accountEventVersions } from '../account/account.js';
import { type BlockerEvent, blockerEventVersions } from '../blocker/blocker.js';
import { type CalendarEvent, calendarEventVersions } from '../calendar/calendar.js';
import { type ChannelEvent, channelEventVersions } from '../delivery/channel.js';
import { type DeliveryEvent, deliveryEventVersions } from '../delivery/delivery.js';
import { type DirectiveEvent, directiveEventVersions } from '../directive/directive.js';
import { type PersonEvent, personEventVersions } from '../directory/person.js';
import { type StructureEvent, structureEventVersions } from '../directory/structure.js';
import { type UnitEvent, unitEventVersions } from '../directory/unit.js';
import { type DocumentEvent, documentEventVersions } from '../document/document.js';
import { type DutyEvent, dutyEventVersions } from '../duty/duty.js';
import { type PolicyEvent, policyEventVersions } from '../follow-up/published-policy.js';
import { type InboxEvent, inboxEventVersions } from '../inbox/inbox.js';
import { type ProgrammeEvent, programmeEventVersions } from '../programme/programme.js';
import { type RuntimeEvent, runtimeEventVersions } from '../runtime/runtime.js';
import { type TaskEvent, taskEventVersions } from '../task/task.events.js';
import type { EventVersions } from './event-versions.js';

/** Whatever a log of ours may hold. */
export type KnownEvent =
  | AccountEvent
  | BlockerEvent
  | CalendarEvent
  | ChannelEvent
  | DeliveryEvent
  | DirectiveEvent
  | DocumentEvent
  | DutyEvent
  | InboxEvent
  | PersonEvent
  | PolicyEvent
  | ProgrammeEvent
  | RuntimeEvent
  | StructureEvent
  | TaskEvent
  | UnitEvent;

/** A type's name is one noun's alone, but for the follow-up, whose events several nouns share. */
export const knownEvents = {
  ...accountEventVersions,
  ...blockerEventVersions,
  ...calendarEventVersions,
  ...channelEventVersions,
  ...deliveryEventVersions,
  ...directiveEventVersions,
  ...documentEventVersions,
  ...dutyEventVersions,
  ...inboxEventVersions,
  ...personEventVersions,
  ...policyEventVersions,
  ...programmeEventVersions,
  ...runtimeEventVersions,
  ...structureEventVersions,
  ...taskEventVersions,
  ...unitEventVersions,
} satisfies EventVersions<KnownEvent>;
