import { pendingDirectivesProjection } from './directive/pending-directives.projection.js';
import {
  calendarsProjection,
  deploymentProjection,
  personsProjection,
  policiesProjection,
  structureProjection,
  unitsProjection,
} from './directory/reference-data.projection.js';
import type { Projection } from './engine/projection/projection.js';
import { escalationsProjection } from './escalation/escalations.projection.js';
import { eventsProjection } from './log/events.projection.js';
import { deliveriesProjection, inboxProjection } from './notice/deliveries.projection.js';
import { noticesProjection } from './notice/notices.projection.js';
import { programmesProjection } from './programme/programmes.projection.js';
import {
  blockersProjection,
  directivesProjection,
  dutiesProjection,
  tasksProjection,
} from './task/obligations.projection.js';

/** All folds, in the order in which they see an event: what others look up comes first. */
export const projections: readonly Projection[] = [
  eventsProjection,
  deploymentProjection,
  unitsProjection,
  structureProjection,
  personsProjection,
  policiesProjection,
  calendarsProjection,
  programmesProjection,
  tasksProjection,
  dutiesProjection,
  blockersProjection,
  directivesProjection,
  noticesProjection,
  escalationsProjection,
  pendingDirectivesProjection,
  deliveriesProjection,
  inboxProjection,
];
