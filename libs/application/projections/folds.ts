import { deliveriesFold, inboxFold } from './deliveries.fold.js';
import { escalationsFold } from './escalations.fold.js';
import { eventsFold } from './events.fold.js';
import type { Fold } from './fold.js';
import { intentsFold } from './intents.fold.js';
import { noticesFold } from './notices.fold.js';
import { blockersFold, directivesFold, dutiesFold, tasksFold } from './obligations.fold.js';
import { programmesFold } from './programmes.fold.js';
import {
  calendarsFold,
  deploymentFold,
  personsFold,
  policiesFold,
  structureFold,
  unitsFold,
} from './reference-data.fold.js';

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
