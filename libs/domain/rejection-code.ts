import type { AccountRejection } from './account/account.decide.js';
import type { BlockerRejection } from './blocker/blocker.decide.js';
import type { CalendarRejection } from './calendar/calendar.js';
import type { DeadlineRejection } from './calendar/deadline.js';
import type { DeliveryRejection } from './delivery/delivery.decide.js';
import type { DirectiveRejection } from './directive/directive.decide.js';
import type { PersonRejection } from './directory/person.decide.js';
import type { StructureRejection } from './directory/structure.decide.js';
import type { UnitRejection } from './directory/unit.decide.js';
import type { DocumentRejection } from './document/document.decide.js';
import type { DutyRejection } from './duty/duty.decide.js';
import type { EscalationRejection } from './follow-up/escalation.decide.js';
import type { PolicyRejection } from './follow-up/policy-check.js';
import type { InboxRejection } from './inbox/inbox.decide.js';
import type { ProgrammeRejection } from './programme/programme.decide.js';
import type { RuntimeRejection } from './runtime/runtime.decide.js';
import type { TaskRejection } from './task/task.decide.js';

/** Every lawful no of the domain. Each has a text in both languages and a status at the door; both tables are total. */
export type RejectionCode =
  | AccountRejection
  | BlockerRejection
  | CalendarRejection
  | DeadlineRejection
  | DeliveryRejection
  | DirectiveRejection
  | DocumentRejection
  | DutyRejection
  | EscalationRejection
  | InboxRejection
  | PersonRejection
  | PolicyRejection
  | ProgrammeRejection
  | RuntimeRejection
  | StructureRejection
  | TaskRejection
  | UnitRejection;
