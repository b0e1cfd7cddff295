import type { WireAmendment } from '#contracts/task-amendment.js';
import { isoOf } from '#domain/kernel/time.js';
import type { Task } from '#domain/task/task.js';
import type { KnownAmendment } from '#domain/task/task-amendment.evolve.js';
import { fullDeadline } from './deadline-history.js';

/** Each with what the task said before and after. */
export const amendmentsOf = ({ amendments }: Task): readonly WireAmendment[] =>
  amendments.map((amendment) => {
    const { number, kind, reason, document = null, by, at } = amendment;
    return { number, kind, changes: changesOf(amendment), reason, document, by, at: isoOf(at) };
  });

function changesOf({ changes, replaced }: KnownAmendment): WireAmendment['changes'] {
  const { title, deliverable, coordinatingUnits, mandate, deadline } = changes;
  return {
    // Every task has a title, and some units that coordinate it or none.
    title: title === undefined ? null : { before: replaced.title ?? title, after: title },
    deliverable: deliverable === undefined ? null : { before: replaced.deliverable ?? null, after: deliverable },
    coordinatingUnits:
      coordinatingUnits === undefined ? null : { before: replaced.coordinatingUnits ?? [], after: coordinatingUnits },
    mandate: mandate === undefined ? null : { before: replaced.mandate ?? null, after: mandate },
    deadline:
      deadline === undefined
        ? null
        : {
            before: replaced.deadline === undefined ? null : fullDeadline(replaced.deadline),
            after: fullDeadline(deadline),
          },
  };
}
