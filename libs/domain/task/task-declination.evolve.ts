import { closed, marked, unmarked } from '../follow-up/follow-up.changes.js';
import type { FollowUp } from '../follow-up/follow-up.js';
import type { Recorded } from '../kernel/decider.js';
import type { PersonId } from '../kernel/names.js';
import { defined } from '../kernel/plain.js';
import type { Instant } from '../kernel/time.js';
import type { RequestDecision, TaskContent, TaskEvent } from './task.events.js';
import { followUpAnew } from './task-assignment.js';
import { type KnownDeclination, whoAsked, withDecision } from './task-requests.js';
import { overtaken, type Urges } from './urges.js';

type Fact<Type extends TaskEvent['type']> = Recorded<Extract<TaskEvent, { type: Type }>>;

interface Releasable {
  readonly content?: TaskContent;
  readonly followUp?: FollowUp;
  readonly declinations: readonly KnownDeclination[];
  readonly urges: Urges;
}

export const declinationRequested = (
  { content, followUp, declinations }: Releasable,
  { data, occurredAt: at }: Fact<'DeclinationRequested'>,
) => ({
  declinations: [...declinations, { ...data, at, unit: content?.leadUnit ?? '' }],
  ...followedUp(followUp, (line) => marked(line, 'declinationAsked', at, { epoch: data.number })),
});

export const declinationRefused = (
  { followUp, declinations }: Releasable,
  { data, occurredAt: at }: Fact<'DeclinationRefused'>,
) => ({
  ...decided(declinations, { ...data, granted: false }, at),
  ...followedUp(followUp, (line) => marked(unmarked(line, 'declinationAsked'), 'refused', at, { epoch: data.number })),
});

/**
 * It is with its giver again, who is reminded until it is assigned anew or cancelled. Leaders who had been told of it are
 * not asked about it any more, and are not told of the release; nor is an urge waited for.
 */
export const declined = (
  { followUp, declinations, urges }: Releasable,
  { data, occurredAt: at }: Fact<'TaskDeclined'>,
) => ({
  ...decided(declinations, { ...data, granted: true }, at),
  progress: 'declined' as const,
  urges: overtaken(urges),
  ...followedUp(followUp, (line) => {
    const told = marked({ ...closed(line), told: [] }, 'granted', at, { epoch: data.number });
    return marked(told, 'declined', at);
  }),
});

/** What was done and said under the unit before stays in the log; the unit that has it now begins with nothing. */
export function reassigned({ content, followUp }: Releasable, { data, occurredAt: at }: Fact<'TaskReassigned'>) {
  const { assignedOn, pastDeadline, policy, epoch, deadline } = data;
  const overdueFrom = pastDeadline === true ? assignedOn : undefined;
  return {
    ...(content && { content: contentAnew(content, data) }),
    progress: 'assigned' as const,
    ...{ assignedOn, assignedAt: at, reports: [], explanations: [], returns: [], returnsPastEnd: 0, askers: [] },
    ...followedUp(followUp, (line) =>
      followUpAnew(line, { policy, epoch }, { at, end: deadline?.legalEnd, overdueFrom }),
    ),
  };
}

function contentAnew(
  { deadline: _, ...kept }: TaskContent,
  { leadUnit, coordinatingUnits, deadline }: Fact<'TaskReassigned'>['data'],
): TaskContent {
  return { ...kept, leadUnit, coordinatingUnits, ...defined({ deadline }) };
}

/** With what was decided, and who had asked: they hear of it. */
const decided = (
  declinations: readonly KnownDeclination[],
  decision: RequestDecision & { readonly granted: boolean },
  at: Instant,
): { readonly declinations: readonly KnownDeclination[]; readonly askers: readonly PersonId[] } => ({
  declinations: withDecision(declinations, decision, at),
  askers: whoAsked(declinations, decision.request),
});

const followedUp = (
  followUp: FollowUp | undefined,
  change: (line: FollowUp) => FollowUp,
): { readonly followUp?: FollowUp } => (followUp === undefined ? {} : { followUp: change(followUp) });
