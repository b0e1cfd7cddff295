import type { Rejection } from '#domain/kernel/rejection.js';
import type { TextCode } from '#texts/rejections.js';

const NOT_FOUND = 404;
const SEMANTICALLY_WRONG = 422;

/** The status of every refusal; one without a status does not compile. */
const statuses = {
  // The request cannot be read, or not as what it should be.
  'body-not-json': 400,
  'body-key-twice': 400,
  'validation-failed': 400,
  'as-of-invalid': 400,
  'as-of-in-the-future': 400,
  'cursor-invalid': 400,
  'range-invalid': 400,
  'if-match-invalid': 400,
  'idempotency-key-invalid': 400,
  // Who asks.
  unauthorised: 401,
  'not-yours': 403,
  'not-your-unit': 403,
  'not-your-role': 403,
  'acting-unit-required': 403,
  'system-only': 403,
  'escalation-not-yours': 403,
  // What is not there: 404 for the address, 422 where a field of the body names it (`statusOf`).
  'not-found': NOT_FOUND,
  'demo-only': NOT_FOUND,
  'task-not-found': NOT_FOUND,
  'duty-not-found': NOT_FOUND,
  'blocker-not-found': NOT_FOUND,
  'directive-not-found': NOT_FOUND,
  'programme-not-found': NOT_FOUND,
  'person-not-found': NOT_FOUND,
  'unit-not-found': NOT_FOUND,
  'post-not-found': NOT_FOUND,
  // How it is asked.
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  // Where things stand does not allow it.
  'blocker-closed': 409,
  'already-at-top-level': 409,
  'calendar-day-twice': 409,
  'delivery-requested-otherwise': 409,
  'delivery-not-requested': 409,
  'delivery-ended': 409,
  'directive-closed': 409,
  'document-already-registered': 409,
  'duty-closed': 409,
  'duty-lapsed': 409,
  'escalation-not-open': 409,
  'person-already-registered': 409,
  'programme-already-issued': 409,
  'deployment-not-founded': 409,
  'deployment-kind-fixed': 409,
  'not-a-demonstration': 409,
  'task-already-assigned': 409,
  'task-not-assigned': 409,
  'task-completed': 409,
  'period-not-open-yet': 409,
  'result-awaiting-confirmation': 409,
  'no-result-to-decide': 409,
  'unit-already-established': 409,
  'post-already-exists': 409,
  'post-already-held': 409,
  'post-held-by-another': 409,
  // What it says cannot be.
  'blocker-needs-an-option': SEMANTICALLY_WRONG,
  'level-not-above': SEMANTICALLY_WRONG,
  'calendar-zone-unknown': SEMANTICALLY_WRONG,
  'calendar-week-invalid': SEMANTICALLY_WRONG,
  'calendar-day-invalid': SEMANTICALLY_WRONG,
  'calendar-day-after-last-year': SEMANTICALLY_WRONG,
  'deadline-impossible': SEMANTICALLY_WRONG,
  'deadline-ambiguous': SEMANTICALLY_WRONG,
  'deadline-is-an-instant': SEMANTICALLY_WRONG,
  'deadline-not-understood': SEMANTICALLY_WRONG,
  'document-unidentified': SEMANTICALLY_WRONG,
  'tasks-without-report': SEMANTICALLY_WRONG,
  'task-not-led': SEMANTICALLY_WRONG,
  'direction-due-in-the-past': SEMANTICALLY_WRONG,
  'addressee-not-found': SEMANTICALLY_WRONG,
  'addressee-ambiguous': SEMANTICALLY_WRONG,
  'addressee-vacant': SEMANTICALLY_WRONG,
  'option-not-found': SEMANTICALLY_WRONG,
  'issued-out-of-range': SEMANTICALLY_WRONG,
  'unit-above-itself': SEMANTICALLY_WRONG,
  'lead-unit-missing': SEMANTICALLY_WRONG,
  'lead-also-coordinates': SEMANTICALLY_WRONG,
  'assigned-in-the-future': SEMANTICALLY_WRONG,
  'handler-not-in-unit': SEMANTICALLY_WRONG,
  'period-unknown': SEMANTICALLY_WRONG,
  'document-dated-in-the-future': SEMANTICALLY_WRONG,
  'completed-after-submission': SEMANTICALLY_WRONG,
  'completed-before-assignment': SEMANTICALLY_WRONG,
  'post-without-portfolio': SEMANTICALLY_WRONG,
  'clock-too-far': SEMANTICALLY_WRONG,
  'clock-backwards': SEMANTICALLY_WRONG,
  'clock-goes-forward-only': SEMANTICALLY_WRONG,
  'idempotency-key-reused': SEMANTICALLY_WRONG,
  'import-not-a-programme': SEMANTICALLY_WRONG,
  'import-field-missing': SEMANTICALLY_WRONG,
  'import-field-unreadable': SEMANTICALLY_WRONG,
  'import-field-unknown': SEMANTICALLY_WRONG,
  'import-text-refused': SEMANTICALLY_WRONG,
  'import-text-too-long': SEMANTICALLY_WRONG,
  'import-programme-unknown': SEMANTICALLY_WRONG,
  'import-document-unknown': SEMANTICALLY_WRONG,
  'import-code-twice': SEMANTICALLY_WRONG,
  'import-deadline-without-end': SEMANTICALLY_WRONG,
  'import-deadline-differs': SEMANTICALLY_WRONG,
  'import-task-differs': SEMANTICALLY_WRONG,
  // What has changed since (RFC 9110, 13.1.1; RFC 6585, 3).
  stale: 412,
  'precondition-required': 428,
  // Ours; the same request may be sent again.
  internal: 500,
  'read-model-behind': 503,
  'outcome-unknown': 503,
  'store-unavailable': 503,
  'store-full': 507,
} as const satisfies Record<TextCode, number>;

/** What the body names and is not there is the body's mistake; what the address names is simply not there. */
export function statusOf(code: TextCode, pointer: Rejection['pointer']): number {
  const status = statuses[code];
  return status === NOT_FOUND && pointer !== undefined ? SEMANTICALLY_WRONG : status;
}

/** Whether the very same request may succeed later. */
export const isRetryable = (code: TextCode): boolean => statuses[code] === 503 || statuses[code] === 507;
