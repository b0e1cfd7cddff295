import type { DirectiveDetail } from '#contracts/directive.js';
import { type Directive, isMissed } from '#domain/directive/directive.js';
import type { Addressee } from '#domain/follow-up/follow-up.js';
import { invariant } from '#domain/kernel/invariant.js';
import type { DirectiveId } from '#domain/kernel/names.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { isoOf } from '#domain/kernel/time.js';
import { actionsOf } from '../engine/reading/actions.js';
import type { Bare } from '../engine/reading/named.js';
import { quarantinedView } from '../engine/reading/quarantined-view.js';
import { answered, type ReadScope } from '../engine/reading/read-scope.js';
import { titleOfPost } from '../engine/reading/unit-names.js';
import { maySeeDirective } from '../engine/reading/visibility.js';
import { followUpStepsOf } from '../escalation/follow-up-steps.js';
import { foldedEvents } from '../log/stream-events.js';
import type { EventStore } from '../ports/event-store.js';

/** A leader's instruction with its answers and its own clock. */
export async function directiveDetailOf(
  scope: ReadScope,
  log: Pick<EventStore, 'readStream'>,
  id: DirectiveId,
): Promise<Bare<DirectiveDetail> | Rejection<'not-found'>> {
  const row = scope.rows.get('directives', id, scope.at);
  if (row === undefined) return reject('not-found', { directive: id });
  const { state, stream, revision, etag } = row;
  const { status, about, direction, legalEnd } = state;
  invariant(status !== 'none', 'a directive has a row once it was issued');
  const events = await foldedEvents(scope, log, stream);
  return {
    id,
    about: { kind: about.kind, id: about.id, code: about.code ?? null },
    status,
    isMissed: isDirectiveMissed(scope, state),
    by: direction?.by ?? null,
    issuer: addresseeShown(scope, direction?.issuer),
    addressee: addresseeShown(scope, direction?.addressee),
    due: direction?.due ?? null,
    legalEnd: legalEnd ?? null,
    option: direction?.option ?? null,
    ...(maySeeDirective(scope, id) ? wordsOf(state) : { text: null, answers: [], completion: null, return: null }),
    ladder: followUpStepsOf(events),
    actions: actionsOf(scope, 'directive', row),
    revision,
    etag,
    ...quarantinedView(scope, stream),
    ...answered(scope),
  };
}

/** A post of a unit, with what it is called. */
export const addresseeShown = ({ context }: ReadScope, at: Addressee | undefined): DirectiveDetail['addressee'] =>
  at === undefined ? null : { ...at, title: titleOfPost(context.directory, at.unit, at.post) };

export function isDirectiveMissed({ context, moment }: ReadScope, directive: Directive): boolean {
  const calendar = context.knownCalendarOf(context.programmeOf(directive.about));
  return calendar !== undefined && isMissed(directive, moment, calendar);
}

function wordsOf(state: Directive): Pick<DirectiveDetail, 'text' | 'answers' | 'completion' | 'return'> {
  const { direction, answers, completion, return: returned } = state;
  return {
    text: direction?.text ?? null,
    answers: answers.map(({ text, evidence, by, at }) => ({ text, evidence, by, at: isoOf(at) })),
    completion:
      completion === undefined
        ? null
        : {
            text: completion.text ?? null,
            evidence: completion.evidence,
            by: completion.by,
            at: isoOf(completion.at),
          },
    return: returned === undefined ? null : { reason: returned.reason, by: returned.by, at: isoOf(returned.at) },
  };
}
