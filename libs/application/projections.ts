import { intentsFold } from './directive/pending-directives.projection.js';
import {
  calendarsFold,
  deploymentFold,
  personsFold,
  policiesFold,
  structureFold,
  unitsFold,
} from './directory/reference-data.projection.js';
import type { Fold } from './engine/projection/projection.js';
import { escalationsFold } from './escalation/escalations.projection.js';
import { eventsFold } from './log/events.projection.js';
import { deliveriesFold, inboxFold } from './notice/deliveries.projection.js';
import { noticesFold } from './notice/notices.projection.js';
import { programmesFold } from './programme/programmes.projection.js';
import { blockersFold, directivesFold, dutiesFold, tasksFold } from './task/obligations.projection.js';

/** All folds, in the order in which they see an event: what others look up comes first. */
export const folds: readonly Fold[] = [
  eventsFold,
  deploymentFold,
  unitsFold,
  structureFold,
  personsFold,
  policiesFold,
  calendarsFold,
  programmesFold,
  tasksFold,
  dutiesFold,
  blockersFold,
  directivesFold,
  noticesFold,
  escalationsFold,
  intentsFold,
  deliveriesFold,
  inboxFold,
];
