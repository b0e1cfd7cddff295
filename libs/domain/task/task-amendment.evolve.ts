import { endMoved, marked } from '../follow-up/follow-up.changes.js';
import type { FollowUp } from '../follow-up/follow-up.js';
import type { Recorded } from '../kernel/decider.js';
import type { UnitId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import type { Instant } from '../kernel/time.js';
import type { AmendedContent, Amendment, TaskContent, TaskEvent } from './task.events.js';

/** What was worded anew, and what it said before. */
export interface KnownAmendment extends Amendment {
  readonly at: Instant;
  readonly replaced: AmendedContent;
}

interface Amendable {
  readonly content?: TaskContent;
  readonly followUp?: FollowUp;
  readonly amendments: readonly KnownAmendment[];
}

/**
 * What a task says from now on; what it said before stays beside it. Another end begins an epoch, for what lay with leaders
 * was about the end before. A result that waits goes on waiting, and so does a request.
 */
export function amended(
  { content, followUp, amendments }: Amendable,
  { data, occurredAt: at }: Recorded<Extract<TaskEvent, { type: 'TaskAmended' }>>,
): Partial<Amendable> {
  if (content === undefined) return {};
  const after = { ...content, ...data.changes };
  const known = { ...data, at, replaced: replacedIn(content, data) };
  const counting =
    followUp === undefined || data.epoch === undefined
      ? followUp
      : endMoved(followUp, after.deadline?.legalEnd, data.epoch, at);
  const others = { repeat: data.number, ...joiningUnits(content, data) };
  return {
    ...{ content: after, amendments: [...amendments, known] },
    ...(counting === undefined ? {} : { followUp: marked(counting, 'amended', at, others) }),
  };
}

function joiningUnits(
  content: TaskContent,
  { changes: { coordinatingUnits = [] } }: Amendment,
): { readonly units?: readonly UnitId[] } {
  const units = coordinatingUnits.filter((unit) => !content.coordinatingUnits.includes(unit));
  return units.length === 0 ? {} : { units };
}

/** What stood in the place of each change; absent where nothing did. */
function replacedIn(content: TaskContent, { changes }: Amendment): AmendedContent {
  const { title, deliverable, coordinatingUnits, mandate, deadline } = changes;
  return defined({
    title: title && content.title,
    deliverable: deliverable === undefined ? undefined : content.deliverable,
    coordinatingUnits: coordinatingUnits && content.coordinatingUnits,
    mandate: mandate && content.mandate,
    deadline: deadline && content.deadline,
  });
}
