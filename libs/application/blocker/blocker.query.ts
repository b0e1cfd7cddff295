import type { BlockerDetail } from '#contracts/blocker.js';
import { type Blocker, levelOf } from '#domain/blocker/blocker.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { BlockerId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { isoOf } from '#domain/kernel/time.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { Bare } from '../engine/reading/named.js';
import { quarantinedView } from '../engine/reading/quarantined-view.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import { maySeeBlocker } from '../engine/reading/visibility.js';
import { followUpStepsOf } from '../escalation/follow-up-steps.js';
import { foldedEvents } from '../log/stream-events.js';
import type { EventStore } from '../ports/event-store.js';

/** A blocker with its options, its way up and who was told. Outsiders of a restricted task see how it stands. */
export async function blockerDetailOf(
  scope: ReadScope,
  log: Pick<EventStore, 'readStream'>,
  id: BlockerId,
): Promise<Bare<BlockerDetail> | Rejection<'not-found'>> {
  const row = scope.rows.get('blockers', id, scope.at);
  if (row === undefined) return reject('not-found', { blocker: id });
  const { state, stream, revision, etag } = row;
  const { status, task, taskCode, unit, assigningUnit, isRestricted } = state;
  invariant(status !== 'none', 'a blocker has a row once it was raised');
  const events = await foldedEvents(scope, log, stream);
  return {
    id,
    task: { id: task, code: taskCode ?? null },
    unit,
    assigningUnit,
    status,
    isRestricted,
    raisedBy: state.raisedBy ?? null,
    level: levelOf(state),
    ...(maySeeBlocker(scope, id) ? wordsOf(state) : unsaid(state)),
    directives: scope.rows.find('directives', { about: id }, { at: scope.at }).map((directive) => directive.id),
    ladder: followUpStepsOf(events),
    actions: actionsOf(scope, 'blocker', row),
    revision,
    etag,
    ...quarantinedView(scope, stream),
    ...answered(scope),
  };
}

type Words = Pick<
  BlockerDetail,
  'title' | 'description' | 'cause' | 'options' | 'exceedsCompetenceBecause' | 'levels' | 'return' | 'resolution'
>;

function wordsOf(state: Blocker): Words {
  const { title, description, cause, options, exceedsCompetenceBecause = null } = state;
  return {
    title,
    description,
    cause,
    options,
    exceedsCompetenceBecause,
    levels: levelsOf(state, true),
    return: state.return ?? null,
    resolution: state.resolution ?? null,
  };
}

const unsaid = (state: Blocker): Words => ({
  title: null,
  description: null,
  cause: null,
  options: [],
  exceedsCompetenceBecause: null,
  levels: levelsOf(state, false),
  return: null,
  resolution: null,
});

const levelsOf = ({ levels }: Blocker, isSaid: boolean): BlockerDetail['levels'] =>
  levels.map(({ level, at, asked }) => ({
    level,
    at: isoOf(at),
    askedBy: asked?.by ?? null,
    reason: (isSaid ? asked?.reason : undefined) ?? null,
  }));
