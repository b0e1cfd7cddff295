import { blockersProjection } from './blocker/blockers.projection.js';
import { calendarsProjection } from './calendar/calendars.projection.js';
import { deploymentProjection } from './deployment/deployment.projection.js';
import { outagesProjection } from './deployment/outages.projection.js';
import { directivesProjection } from './directive/directives.projection.js';
import { pendingDirectivesProjection } from './directive/pending-directives.projection.js';
import { personsProjection } from './directory/persons.projection.js';
import { structureProjection } from './directory/structure.projection.js';
import { unitsProjection } from './directory/units.projection.js';
import { documentsProjection } from './document/documents.projection.js';
import { dutiesProjection } from './duty/duties.projection.js';
import { operationsProjection } from './engine/operations/operations.projection.js';
import type { Projection } from './engine/projection/projection.js';
import { relationsProjection } from './engine/relations/relations.projection.js';
import { partiesProjection } from './engine/sight/parties.projection.js';
import { escalationsProjection } from './escalation/escalations.projection.js';
import { eventsProjection } from './log/events.projection.js';
import { channelsProjection, deliveriesProjection, inboxProjection } from './notice/deliveries.projection.js';
import { noticesProjection } from './notice/notices.projection.js';
import { policiesProjection } from './policy/policies.projection.js';
import { programmesProjection } from './programme/programmes.projection.js';
import { tasksProjection } from './task/tasks.projection.js';

/** All folds, in the order in which they see an event: what others look up comes first. */
export const projections: readonly Projection[] = [
  eventsProjection,
  deploymentProjection,
  unitsProjection,
  structureProjection,
  personsProjection,
  policiesProjection,
  calendarsProjection,
  outagesProjection,
  documentsProjection,
  programmesProjection,
  tasksProjection,
  dutiesProjection,
  blockersProjection,
  directivesProjection,
  partiesProjection,
  noticesProjection,
  escalationsProjection,
  pendingDirectivesProjection,
  relationsProjection,
  deliveriesProjection,
  channelsProjection,
  inboxProjection,
  operationsProjection,
];
